"""After several lines were pasted: one note or one for each line; nothing has to be chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.answers import answers_in
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

LIST = 4
"""A draft with so many lines is a list that was pasted earlier."""


class LinesOffer(QWidget):
    """A line below the note field with two words; going on typing leaves it as it is.

    Wishes: ``each_wanted`` and ``one_wanted``.
    """

    each_wanted = Signal()
    one_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        self._text = PlainLabel("", "soft")
        self._each = word_button(self.tr("Elk een notitie"), "small")
        self._one = word_button(self.tr("Eén notitie"), "small")
        for part in (self._text, self._each, self._one):
            flow.addWidget(part)
        self._each.clicked.connect(self.each_wanted)
        self._one.clicked.connect(self.one_wanted)
        self.hide()

    def show_pasted(self, text: str) -> None:
        """Offer to make notes of the lines in this text."""
        self._show(len(answers_in(text)))

    def show_found(self, text: str) -> None:
        """Offer it for a text that was there already, when it is a list."""
        count = len(answers_in(text))
        self._show(count if count >= LIST else 0)

    def show_typed(self, text: str) -> None:
        """Count the lines anew while somebody types; one line needs no offer."""
        if not self.isHidden():
            self._show(len(answers_in(text)))

    def _show(self, count: int) -> None:
        self.setVisible(count > 1)
        self._text.setText(self.tr("{count} regels:").format(count=count))
        name = self.tr("Van {count} regels elk een notitie maken").format(count=count)
        show_word(self._each, self._each.text(), name)
        # the words stand in the middle of their line
        self._text.setMinimumHeight(self._each.sizeHint().height())
