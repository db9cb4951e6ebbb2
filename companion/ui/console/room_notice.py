"""A line over the preview that says unmistakably when the room sees something else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from companion.domain.room import RoomMode
from companion.domain.stage import StageState
from companion.ui.stage.preview import StagePreview
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel

THUMBNAIL = 76
"""Height of the small picture of what the room sees, at 100 % text."""


class RoomNotice(QFrame):
    """Black, frozen or rest: what the room sees now, and the way back to this step.

    ``leave_wanted`` comes when the trainer wants the room to see the step again.
    """

    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(12)
        self._thumbnail = StagePreview(self.tr("Wat de groep nu ziet"))
        self._text = PlainLabel("", "notice", wrap=True)
        self._leave = word_button(self.tr("Toon dit nu"), "small")
        row.addWidget(self._thumbnail)
        row.addWidget(self._text, 1)
        row.addWidget(self._leave)
        self._leave.clicked.connect(self.leave_wanted)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when the room sees the step."""
        return "" if self.isHidden() else self._text.text()

    def show_room(self, mode: RoomMode, shown: StageState, step_title: str) -> None:
        """Say what the room sees; ``step_title`` is the step of the frozen picture."""
        words = {
            RoomMode.BLACK: self.tr("Zwart: de groep ziet niets."),
            RoomMode.FROZEN: self.tr("Bevroren: de groep ziet nog “{title}”."),
            RoomMode.REST: self.tr("Rust: de groep ziet een rustig beeld. De klok wacht."),
        }
        self.setVisible(mode in words)
        text = words.get(mode, "").format(title=step_title)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._thumbnail.setVisible(mode is RoomMode.FROZEN)
        self._thumbnail.show_state(shown if mode is RoomMode.FROZEN else None)

    def show_aspect(self, aspect: float) -> None:
        """Give the small picture the shape of the room's screen."""
        height = round(THUMBNAIL * self.fontMetrics().height() / 18)
        self._thumbnail.show_aspect(aspect)
        self._thumbnail.setMinimumSize(1, 1)
        self._thumbnail.setFixedSize(round(height * aspect), height)
