"""The page after the work: thanks, and nothing of what was written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from companion.ui.widgets.label import PlainLabel
from companion.ui.writing.edit import ENTER
from companion.ui.writing.head import page_button
from companion.ui.writing.look import Measures
from companion.ui.writing.page import Page, margin_of


class ThanksPage(Page):
    """Thanks for words or marks. ``next_writer`` comes when the next one sits down.

    At the end nobody is next: the laptop goes back to the trainer.
    """

    next_writer = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thanks = PlainLabel("", "thanks", wrap=True)
        self._after = PlainLabel("", "after", wrap=True)
        self._goes_on = True
        self._next = page_button(self.tr("Volgende"), "primary")
        self._column = QVBoxLayout(self.page)
        self.head.setParent(self.page)
        self.head.hide()
        self._column.addStretch(2)
        for part in (self._thanks, self._after):
            self._column.addWidget(part)
        self._column.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(3)
        self._next.clicked.connect(self.next_writer)

    @property
    def words(self) -> str:
        """What is said."""
        return self._thanks.text()

    def show_thanks(self, words: str) -> None:
        """Say thanks, and ask for the next one."""
        usual = self.tr("Enter: de volgende begint. Twee keer Esc: terug naar de trainer.")
        self._show(words, self.tr("Wie is de volgende?"), usual, goes_on=True)

    def show_end(self, words: str) -> None:
        """Say that the work is over."""
        usual = self.tr("Twee keer Esc: terug naar de trainer.")
        self._show(words, self.tr("Geef de laptop terug aan de trainer."), usual, goes_on=False)

    def begin(self) -> None:
        """Let Enter lead to the next one."""
        (self._next if self._goes_on else self).setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Let Enter lead on; an Enter that is still held from before does nothing."""
        if event.key() in ENTER and self._goes_on and not event.isAutoRepeat():
            self.next_writer.emit()
        return event.key() in ENTER

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        super().fit(measures)
        margin = margin_of(measures)
        self._column.setContentsMargins(margin, 0, margin, 0)
        self._column.setSpacing(measures.px(34))

    def _show(self, words: str, after: str, usual: str, *, goes_on: bool) -> None:
        self._thanks.setText(words)
        self._after.setText(after)
        self._next.setVisible(goes_on)
        self._goes_on = goes_on
        self.foot.show_usual(usual)
