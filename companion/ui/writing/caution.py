"""The page before all others where the group may read along: nobody finds out while typing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from companion.ui.widgets.label import PlainLabel
from companion.ui.writing.edit import ENTER
from companion.ui.writing.head import page_button
from companion.ui.writing.look import Measures
from companion.ui.writing.page import Page, margin_of


class CautionPage(Page):
    """Says that the group sees this screen too, and asks whether it should open all the same.

    ``open_wanted`` comes when it should, ``back_wanted`` when it should not.
    """

    open_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = PlainLabel("", "thanks", wrap=True)
        self._advice = PlainLabel(
            self.tr(
                "Wat iemand hier typt of kiest, leest iedereen mee. Zet de beamer even uit, of "
                "kies voor papier."
            ),
            "after",
            wrap=True,
        )
        self._open = page_button(self.tr("Toch openen"), "primary")
        self._back = page_button(self.tr("Terug"))
        self._buttons = QHBoxLayout()
        for button in (self._open, self._back):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self.page)
        self.head.setParent(self.page)
        self.head.hide()
        self._column.addStretch(2)
        self._column.addWidget(self._words)
        self._column.addWidget(self._advice)
        self._column.addLayout(self._buttons)
        self._column.addStretch(3)
        self.foot.show_usual(self.tr("Enter: toch openen. F8: terug."))
        self._open.clicked.connect(self.open_wanted)
        self._back.clicked.connect(self.back_wanted)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Say who reads along."""
        self._words.setText(words)
        self.foot.show_line("")

    def begin(self) -> None:
        """Let Enter open it."""
        self._open.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do on Enter what the button says that has the keyboard; a held one does nothing."""
        if event.key() not in ENTER:
            return False
        if not event.isAutoRepeat():
            (self.back_wanted if self._back.hasFocus() else self.open_wanted).emit()
        return True

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        super().fit(measures)
        margin = margin_of(measures)
        self._column.setContentsMargins(margin, 0, margin, 0)
        self._column.setSpacing(measures.px(34))
        self._buttons.setSpacing(measures.px(24))
