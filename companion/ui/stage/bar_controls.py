"""The words on the trainer's bar: only what the room may read as well."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.domain.room import RoomMode
from companion.domain.stage import ClockFace
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import ElidedLabel, PlainLabel


class BarControls(QWidget):
    """Back and next, the clock of the step, notes, black, and the way back to the console."""

    next_wanted = Signal()
    back_wanted = Signal()
    note_wanted = Signal()
    show_notes_wanted = Signal()
    black_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = word_button(self.tr("Vorige"), "bar", self.tr("Vorige stap"))
        self._next = word_button(self.tr("Volgende"), "bar", self.tr("Volgende stap"))
        self._time = PlainLabel("", "barClock")
        self._phase = ElidedLabel("barSoft")
        self._mode = PlainLabel("", "barLate")
        self._mode.hide()
        self._note = word_button(self.tr("Notitie"), "bar", self.tr("Schrijf een notitie"))
        self._show = word_button("", "bar")
        self._black = word_button(self.tr("Zwart"), "bar", self.tr("Zwart scherm"))
        self._black.setCheckable(True)
        self._leave = word_button("", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addWidget(self._next)
        row.addSpacing(8)
        row.addWidget(self._mode)
        row.addWidget(self._time)
        row.addWidget(self._phase, 1)
        for part in (self._note, self._show, self._black, self._leave):
            row.addWidget(part)
        self._connect()
        self.show_clock(None)
        self.show_waiting(0)
        self._show_way_back()

    def show_notes(self, *, possible: bool) -> None:
        """Offer a note where the step keeps notes."""
        self._note.setVisible(possible)

    def show_clock(self, face: ClockFace | None) -> None:
        """Show the clock that the room sees; nothing where the room sees none."""
        self._time.setVisible(face is not None)
        self._time.setText(face.text if face else "")
        self._time.set_look("barLate" if face and face.late else "barClock")
        self._phase.show_text(face.label if face else "")

    def show_waiting(self, count: int) -> None:
        """Offer to show the notes that the room has not seen yet."""
        self._show.setVisible(count > 0)
        name = self.tr("Toon de notitie die de groep nog niet ziet")
        if count != 1:
            name = self.tr("Toon {count} notities die de groep nog niet ziet").format(count=count)
        show_word(self._show, self.tr("Toon ({count})").format(count=count), name)

    def show_mode(self, mode: RoomMode) -> None:
        """Show whether the room sees black, and say it when it sees another picture."""
        words = {
            RoomMode.FROZEN: self.tr("Bevroren (F)"),
            RoomMode.REST: self.tr("Rust (R)"),
        }
        self._black.setChecked(mode is RoomMode.BLACK)
        self._mode.setText(words.get(mode, ""))
        self._mode.setVisible(mode in words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Use fewer words where there is little room."""
        super().resizeEvent(event)
        self._show_way_back()

    def event(self, event: QEvent) -> bool:
        """Look again how many words there is room for when one of them changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._show_way_back()
        return super().event(event)

    def _show_way_back(self) -> None:
        """Name the way back in full where there is room."""
        full, short = self.tr("Terug naar je scherm (Esc)"), self.tr("Terug (Esc)")
        letters = self._leave.fontMetrics()
        more = letters.horizontalAdvance(full) - letters.horizontalAdvance(self._leave.text())
        has_room = self.minimumSizeHint().width() + more <= self.width()
        word = full if has_room else short
        if word != self._leave.text():
            show_word(self._leave, word, self.tr("Terug naar je scherm"))

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._note.clicked.connect(self.note_wanted)
        self._show.clicked.connect(self.show_notes_wanted)
        self._black.clicked.connect(self._on_black_clicked)
        self._leave.clicked.connect(self.leave_wanted)

    def _on_black_clicked(self) -> None:
        """Ask for black; whether it came is told by ``show_mode``."""
        self._black.setChecked(not self._black.isChecked())
        self.black_wanted.emit()
