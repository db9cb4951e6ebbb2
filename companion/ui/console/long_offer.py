"""After a text was pasted that is too long for one note: what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.note import MAX_NOTE_LENGTH
from companion.domain.note_parts import fits_in_parts
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout


class LongOffer(QFrame):
    """A yellow note below the note field: how long the text is, and a word for each way on.

    ``cut_wanted`` carries the text, to become notes one after the other; ``begin_wanted`` the
    text of which only the beginning goes in.
    """

    cut_wanted = Signal(object)
    begin_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._pasted = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        self._text = PlainLabel("", wrap=True)
        name = self.tr("Knip de geplakte tekst in notities, achter elkaar")
        self.cut = word_button(self.tr("Knip in notities"), "small", name)
        name = self.tr("Plak alleen het begin, zoveel als er past")
        self.begin = word_button(self.tr("Alleen het begin"), "small", name)
        self.leave = word_button(self.tr("Laat maar"), "small", self.tr("Plak niets"))
        ways = QWidget()
        flow = FlowLayout(ways)
        for button in (self.cut, self.begin, self.leave):
            flow.addWidget(button)
        column.addWidget(self._text)
        column.addWidget(ways)
        self.cut.clicked.connect(self._on_cut_clicked)
        self.begin.clicked.connect(self._on_begin_clicked)
        self.leave.clicked.connect(self.forget)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; empty when nothing is offered."""
        return "" if self.isHidden() else self._text.text()

    def show_pasted(self, text: str, room: int) -> None:
        """Offer what can be done with this text; its beginning only where there is room."""
        count = MAX_NOTE_LENGTH - room + len(text)
        self._pasted = text
        words = self.tr("Dat zijn {count} tekens. In één notitie passen er {most}.")
        self._text.setText(words.format(count=number(count), most=number(MAX_NOTE_LENGTH)))
        self.cut.setVisible(fits_in_parts(text))
        self.begin.setVisible(room > 0)
        self.show()

    def forget(self) -> None:
        """Let the text go."""
        self._pasted = ""
        self.hide()

    def _on_cut_clicked(self) -> None:
        text = self._pasted
        self.forget()
        self.cut_wanted.emit(text)

    def _on_begin_clicked(self) -> None:
        text = self._pasted
        self.forget()
        self.begin_wanted.emit(text)


def number(count: int) -> str:
    """Return a number with a point at the thousands: "20.000"."""
    return f"{count:,}".replace(",", ".")
