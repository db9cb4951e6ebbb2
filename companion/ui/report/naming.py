"""A look at names before anybody else sees a report: the room, a file or the printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from companion.domain.audience import Audience
from companion.domain.report import Line, lines_of
from companion.live.privacy import LivePrivacy
from companion.live.report import LiveReport
from companion.ui.privacy.check import PrivacyCheck


class NamesFirst(QObject):
    """Opens the check over ``window`` and goes on when the trainer does; it holds nobody back."""

    def __init__(self, window: QWidget, report: LiveReport, privacy: LivePrivacy) -> None:
        super().__init__(window)
        self._window = window
        self._report = report
        self.privacy = privacy
        self._audience = Audience.PARTICIPANTS
        self._go_on: Callable[[], object] = bool

    def look(self, audience: Audience, go_on: Callable[[], object]) -> None:
        """Let her look, and hear also that nothing was found; then go on."""
        self._audience, self._go_on = audience, go_on
        check = PrivacyCheck(self._lines(audience), self.privacy, self._window)
        check.replaced.connect(self._on_check_replaced)
        check.passed.connect(self._on_check_passed)
        check.open()

    def look_where_found(self, audience: Audience, go_on: Callable[[], object]) -> None:
        """Go on at once, unless there is something that she did not look at yet."""
        if any(self._is_open(line) for line in self._lines(audience)):
            self.look(audience, go_on)
        else:
            go_on()

    def _lines(self, audience: Audience) -> tuple[Line, ...]:
        return tuple(lines_of(self._report.report(audience)))

    def _is_open(self, line: Line) -> bool:
        found = self.privacy.find_in(line)
        words = (each.words(line.text) for each in found)
        return not all(self.privacy.is_left(line.id, each) for each in words)

    def _on_check_replaced(self, line_id: str, text: str) -> None:
        self._report.mend(self._audience, line_id, text)

    def _on_check_passed(self) -> None:
        self._go_on()
