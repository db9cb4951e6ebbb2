"""After several lines were pasted: one note or one for each line; nothing has to be chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.answers import answers_in
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

LIST = 4
"""A draft with so many lines is a list that was pasted earlier."""


class LinesOffer(QFrame):
    """A yellow note below the note field: it says what Enter does, with a word for each way.

    ``each`` tells whether Enter makes a note of each line. Wishes: ``each_wanted`` and
    ``one_wanted``.
    """

    each_wanted = Signal()
    one_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        self._text = PlainLabel("", wrap=True)
        self._each = word_button(self.tr("Elk een notitie"), "small")
        self._one = word_button(self.tr("Eén notitie"), "small")
        ways = QWidget()
        flow = FlowLayout(ways)
        for button in (self._each, self._one):
            flow.addWidget(button)
        column.addWidget(self._text)
        column.addWidget(ways)
        self._each.clicked.connect(self.each_wanted)
        self._one.clicked.connect(self.one_wanted)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; empty when nothing is offered."""
        return "" if self.isHidden() else self._text.text()

    def show_pasted(self, text: str, *, each: bool) -> None:
        """Offer to make notes of the lines in this text."""
        self._show(len(answers_in(text)), each=each)

    def show_found(self, text: str, *, each: bool) -> None:
        """Offer it for a text that was there already, when it is a list."""
        count = len(answers_in(text))
        self._show(count if each or count >= LIST else 0, each=each)

    def show_typed(self, text: str, *, each: bool) -> None:
        """Count the lines anew while somebody types; one line needs no offer."""
        if each or not self.isHidden():
            self._show(len(answers_in(text)), each=each)

    def _show(self, count: int, *, each: bool) -> None:
        self.setVisible(count > 1)
        text = self.tr("{count} regels. Enter: samen één notitie.")
        if each:
            text = self.tr("{count} regels geplakt. Enter: elk een notitie.")
        self._text.setText(text.format(count=count))
        name = self.tr("Van {count} regels elk een notitie maken").format(count=count)
        show_word(self._each, self._each.text(), name)
