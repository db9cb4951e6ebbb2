"""The middle of the console: what the room sees, what to say, the clock, and on to what comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.room import RoomMode
from companion.domain.stage import StageState
from companion.ui.console.clock import ClockCard
from companion.ui.console.lines import LinesCard
from companion.ui.console.rest import RestCard
from companion.ui.console.room_notice import RoomNotice
from companion.ui.stage.preview import StagePreview
from companion.ui.widgets.button import SegmentedChoice, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling

TALL_ENOUGH = 150
"""Height of the preview in which it can still be recognised; where there is little, less."""
TALL = 880
"""Height from which the lines fit anyway, and the preview takes most of what is left."""


class ConsoleMiddle(QWidget):
    """Preview and lines, and below them, always in sight, the controls.

    Where there is little height the clock comes beside the preview, and what comes next is
    named instead of drawn.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = StagePreview(self.tr("Wat de groep nu ziet"))
        self.preview.setMinimumHeight(TALL_ENOUGH)
        self.choice = SegmentedChoice(self.tr("Oefengesprek"))
        self.lines = LinesCard()
        self.lines.setMinimumHeight(130)
        self.notice = RoomNotice()
        self.rest = RestCard()
        self.rest.setMinimumHeight(170)
        self.rest.hide()
        self._next_label = PlainLabel("", "soft", wrap=True)
        self.next_preview = StagePreview(self.tr("Wat hierna komt"))
        self.next_preview.setMinimumHeight(60)
        self.clock = ClockCard()
        self._aspect = 16 / 9
        self._next_name = ""
        self._is_roomy: bool | None = None
        self._resting = False
        self._build()
        self.show_roomy(roomy=True)

    @property
    def next_text(self) -> str:
        """What is said of the step that comes."""
        return self._next_label.text()

    def show_aspect(self, aspect: float) -> None:
        """Give the previews the shape of the room's screen."""
        self._aspect = aspect
        self._limit_next()
        self.preview.show_aspect(aspect)
        self.notice.show_aspect(aspect)
        self.next_preview.show_aspect(aspect)

    def show_smallest(self, units: int) -> None:
        """Let the previews have the smallest text of the stage."""
        for preview in (self.preview, self.next_preview):
            preview.show_smallest(units)

    def show_next(self, state: StageState | None, name: str) -> None:
        """Show what one press on *next* brings; nothing comes after the last step."""
        self._next_name = name
        self.next.setEnabled(state is not None)
        self.next_preview.show_state(state)
        self._show_next_text()

    def show_mode(self, mode: RoomMode) -> None:
        """In rest, show what helps on, in the place of the step and its lines.

        The preview is what the room sees, or while it sees something else, where the trainer is.
        """
        resting = mode is RoomMode.REST
        self._resting = resting
        self.rest.setVisible(resting)
        self._step.setVisible(not resting)
        self.clock.setVisible(not resting)
        self._next_label.setVisible(not resting)
        self.next_preview.setVisible(bool(self._is_roomy) and not resting)
        is_shown = mode is RoomMode.STEP
        name = self.tr("Wat de groep nu ziet") if is_shown else self.tr("Waar jij bent")
        self.preview.setAccessibleName(name)

    def show_roomy(self, *, roomy: bool) -> None:
        """Arrange the parts for much or little height."""
        if roomy == self._is_roomy:
            return
        self._is_roomy = roomy
        self.next_preview.setVisible(roomy and not self._resting)
        self.preview.setMinimumHeight(TALL_ENOUGH if roomy else TALL_ENOUGH * 2 // 3)
        above = Qt.AlignmentFlag.AlignTop
        if roomy:
            self._top.addWidget(self.preview, 0, 0, 1, 2, Qt.AlignmentFlag(0))
            self._left.insertWidget(0, self._next_label)
            self._right.insertWidget(0, self.clock)
        else:
            self._top.addWidget(self.preview, 0, 0, above)
            self._top.addWidget(self.clock, 0, 1, above)
            self._right.insertWidget(0, self._next_label)
        self._bottom.setStretchFactor(self._left, 2 if roomy else 0)
        self._bottom.setSpacing(16 if roomy else 0)
        self.clock.show_compact(compact=not roomy)
        self._show_next_text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep what comes next close below its heading."""
        super().resizeEvent(event)
        self._limit_next()
        self._top.setRowStretch(0, 66 if self.height() >= TALL else 50)

    def _limit_next(self) -> None:
        """Give the drawing of what comes no more height than its width can fill."""
        width = (self.width() - 40) * 2 / 5
        self.next_preview.setMaximumHeight(max(60, round(width / self._aspect)))

    def _build(self) -> None:
        inside = QWidget()
        self._top = QGridLayout(inside)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(12)
        self._top.addWidget(self.choice, 1, 0, 1, 2)
        self._top.addWidget(self.lines, 2, 0, 1, 2)
        self._top.setRowStretch(0, 50)
        self._top.setRowStretch(2, 44)
        self._top.setColumnStretch(0, 2)
        self._top.setColumnStretch(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 8, 14)
        column.setSpacing(12)
        column.addWidget(self.notice)
        self._step = scrolling(inside)
        column.addWidget(self._step, 1)
        column.addWidget(self.rest, 1)
        column.addLayout(self._build_bottom())

    def _build_bottom(self) -> QHBoxLayout:
        self._bottom, self._left, self._right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._left.setSpacing(6)
        self._left.addWidget(self.next_preview, 1)
        self._left.addStretch(0)
        self._right.setSpacing(10)
        self._right.addStretch(1)
        self._right.addLayout(self._build_buttons())
        self._bottom.addLayout(self._left)
        self._bottom.addLayout(self._right, 3)
        return self._bottom

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.back = word_button(self.tr("Vorige"), "large", self.tr("Vorige stap"))
        self.next = word_button(self.tr("Volgende stap"), "primary")
        row.addWidget(self.back, 1)
        row.addWidget(self.next, 2)
        return row

    def _show_next_text(self) -> None:
        """Say what comes: in full where it is not drawn."""
        named = self.tr("Hierna: {name}").format(name=self._next_name)
        if not self._next_name:
            named = self.tr("Dit was de laatste stap")
        is_drawn = bool(self._is_roomy and self._next_name)
        self._next_label.setText(self.tr("Hierna") if is_drawn else named)
        self.next_preview.setAccessibleName(named)
