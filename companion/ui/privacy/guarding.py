"""The Privacywachter on the console: ties what it finds to the fields, and opens the check."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.live.privacy import LivePrivacy
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.console.console import Console
from companion.ui.privacy.check import PrivacyCheck


class SessionPrivacy(QObject):
    """Looks along in every field of the console; ``privacy`` knows who could be recognised."""

    def __init__(self, console: Console, live: LiveSession, undo: LiveUndo) -> None:
        super().__init__(console)
        self._console = console
        self.privacy = LivePrivacy(live, undo, parent=self)
        console.window.bar.more.wanted.connect(self._on_more_wanted)

    def open_check(self) -> None:
        """Look through all words of the session."""
        go_on = self.tr("Klaar")
        check = PrivacyCheck(self.privacy.lines, self.privacy, self._console.window, go_on=go_on)
        check.finished.connect(self._on_check_finished)
        check.open()

    def _on_more_wanted(self, key: str) -> None:
        if key == "privacy":
            self.open_check()

    def _on_check_finished(self, _result: int) -> None:
        """What was being typed may have other words now."""
        self._console.show_step_anew()
