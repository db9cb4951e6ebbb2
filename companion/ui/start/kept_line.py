"""Under a session in the list: until when it is kept, and a way to change that."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from companion.domain.keeping import Kept
from companion.ui.keeping.words import kept_words, why_words
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class KeptLine(QWidget):
    """One sentence, amber in the last week, and *Bewaren en wissen*: ``wanted``.

    The button stands beside the sentence, or under it where there is too little room.
    """

    wanted = Signal()

    def __init__(self, kept: Kept, title: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        words = " ".join(filter(None, [kept_words(kept, today), why_words(kept)]))
        self.words = PlainLabel(words, "verdictLook" if kept.warns else "soft", wrap=True)
        name = self.tr("Bewaren en wissen: {group}. {words}").format(group=title, words=words)
        self.button = word_button(self.tr("Bewaren en wissen …"), "quiet", name)
        self.button.clicked.connect(self.wanted)
        middle = QVBoxLayout()  # an alignment would cut what is wrapped
        middle.addStretch(1)
        middle.addWidget(self.words)
        middle.addStretch(1)
        self._grid.addLayout(middle, 0, 0)
        self._grid.addWidget(self.button, 0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the button where it leaves the sentence on few lines."""
        super().resizeEvent(event)
        words = self.words.fontMetrics().horizontalAdvance(self.words.text())
        beside = self.width() - self.button.sizeHint().width() > words / 2 + self._grid.spacing()
        self._grid.removeWidget(self.button)
        row, column = (0, 1) if beside else (1, 0)
        self._grid.addWidget(self.button, row, column, Qt.AlignmentFlag.AlignLeft)
