"""The slim bar of a trainer with one screen: it lies over the stage, and goes away by itself.

The room reads along. So it holds no line that is private, no role card, and nothing of what
comes next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from companion.domain.room import RoomMode
from companion.domain.stage import ClockFace
from companion.domain.step import NoteField
from companion.ui.stage.bar_controls import BarControls
from companion.ui.stage.note_line import NoteLine
from companion.ui.widgets.label import PlainLabel

AWAY_MS: Final = 6000
"""Without use it goes away after this time."""
HINT_MS: Final = 5000
EDGE: Final = 4
"""Pixels at the bottom of the stage where the mouse calls it."""
PART: Final = 0.07
"""Of the stage's height."""
USE: Final = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress})


class TrainerBar(QFrame):
    """Back, next, clock, note, black and the way back, at the bottom edge of the stage.

    ``note_wanted`` carries the text and the field of a note that the room must not see yet,
    ``note_typed`` the same while it is being typed; ``show_notes_wanted`` asks to show them.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    note_wanted = Signal(str, str)
    note_typed = Signal(str, str)
    show_notes_wanted = Signal()
    black_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self.setObjectName("trainerBar")
        self.setAccessibleName(self.tr("Balk voor de trainer"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)
        self._stage = stage
        self._serves = False
        self._was_introduced = False
        self.controls = BarControls()
        self.line = NoteLine()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.controls)
        self._pages.addWidget(self.line)
        self._hint = PlainLabel("", "barHint", parent=stage)
        self._away = self._timer(AWAY_MS)
        self._hint_away = self._timer(HINT_MS)
        self.hide()
        self._hint.hide()
        self._connect()
        stage.setMouseTracking(True)
        stage.installEventFilter(self)

    @property
    def is_up(self) -> bool:
        """Whether it can be seen."""
        return self.isVisible()

    @property
    def is_writing(self) -> bool:
        """Whether the line for a note is open."""
        return self._pages.currentWidget() is self.line

    def serve(self, *, one_screen: bool) -> None:
        """Work where the stage covers the trainer's own screen; the first time, say how."""
        self._serves = one_screen
        if not one_screen:
            self.go_away()
            self._hint.hide()
            self.line.show_step("", (), {})  # no words stay in the window of the room
        elif not self._was_introduced:
            self._was_introduced = True
            self.say(self.tr("H = balk, Esc = terug"))

    def say(self, text: str) -> None:
        """Say a few words over the stage that go away by themselves."""
        if self._serves:
            self._hint.setText(text)
            self._place()
            self._hint.show()
            self._hint.raise_()
            self._hint_away.start()

    def toggle(self) -> None:
        """Come up, or go away."""
        if self.isVisible():
            self.go_away()
        else:
            self.come_up()

    def come_up(self) -> None:
        """Come up over the bottom of the stage, for as long as it is used."""
        if not self._serves:
            return
        self._hint.hide()
        self._place()
        self.show()
        self.raise_()
        self._away.start()

    def go_away(self) -> None:
        """Leave the stage free; what was typed stays for the next time."""
        self._away.stop()
        had_keyboard = self.isAncestorOf(self._stage.focusWidget() or self._stage)
        self._pages.setCurrentWidget(self.controls)
        self.hide()
        if had_keyboard:
            self._stage.setFocus()

    def write(self) -> None:
        """Open the line for a note, with the cursor in it."""
        if self._serves and self.line.field:
            self.come_up()
            self._pages.setCurrentWidget(self.line)
            self.line.edit.setFocus()

    def leave(self) -> None:
        """Close the line for a note; where it is closed, go back to the trainer's screen."""
        if self.is_writing:
            self._pages.setCurrentWidget(self.controls)
            self._stage.setFocus()
            self._away.start()
        else:
            self.leave_wanted.emit()

    def show_step(
        self,
        step_id: str,
        fields: Sequence[NoteField] = (),
        drafts: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Offer the note fields of a step; ``drafts`` are half-typed words by field."""
        self.line.show_step(step_id, fields, drafts)
        self.controls.show_notes(possible=bool(fields))
        if self.is_writing and not fields:
            self._pages.setCurrentWidget(self.controls)
            self._stage.setFocus()

    def show_clock(self, face: ClockFace | None) -> None:
        """Show the clock that the room sees; nothing where the room sees none."""
        self.controls.show_clock(face)

    def show_waiting(self, count: int) -> None:
        """Say how many notes were typed here that the room has not seen yet."""
        self.controls.show_waiting(count)

    def show_mode(self, mode: RoomMode) -> None:
        """Say what the room sees when that is not the step."""
        self.controls.show_mode(mode)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Come up when the mouse is at the bottom edge; stay while anything here is used."""
        if watched is not self._stage:
            if event.type() in USE and self.isVisible():
                self._away.start()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.go_away()
        elif isinstance(event, QMouseEvent) and self._is_at_edge(event):
            self.come_up()
        return False

    def _is_at_edge(self, event: QMouseEvent) -> bool:
        is_move = event.type() == QEvent.Type.MouseMove
        return is_move and event.position().y() >= self._stage.height() - EDGE

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def _connect(self) -> None:
        for part in (self, *self.findChildren(QWidget)):
            part.setMouseTracking(True)
            part.installEventFilter(self)
        self.controls.next_wanted.connect(self.next_wanted)
        self.controls.back_wanted.connect(self.back_wanted)
        self.controls.note_wanted.connect(self.write)
        self.controls.show_notes_wanted.connect(self.show_notes_wanted)
        self.controls.black_wanted.connect(self.black_wanted)
        self.controls.leave_wanted.connect(self.leave_wanted)
        self.line.typed.connect(self.note_typed)
        self.line.kept.connect(self.note_wanted)
        self.line.left.connect(self.leave)
        self._away.timeout.connect(self._on_away_timeout)
        self._hint_away.timeout.connect(self._hint.hide)

    def _place(self) -> None:
        """Lie along the bottom edge, and the hint in the middle above it."""
        width, height = self._stage.width(), self._stage.height()
        high = max(round(PART * height), self.sizeHint().height())
        self.setGeometry(QRect(0, height - high, width, high))
        self._hint.adjustSize()
        self._hint.move((width - self._hint.width()) // 2, height - self._hint.height() - 12)

    def _on_away_timeout(self) -> None:
        if self.is_writing and self.line.has_words:
            self._away.start()
        else:
            self.go_away()
