"""A sentence that changes while somebody types; what stands below it stays where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.ui.widgets.label import PlainLabel


class SteadySentence(QWidget):
    """A whole sentence and a softer line below it, with room for the longest of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        self._sentence = PlainLabel("", "heading", wrap=True)
        self._details = PlainLabel("", "soft", wrap=True)
        column.addWidget(self._sentence)
        column.addWidget(self._details)
        column.addStretch(1)
        self._longest: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The sentence that is shown."""
        return self._sentence.text()

    def show_words(self, sentence: str, details: str) -> None:
        """Show a sentence with what is said about it."""
        self._sentence.setText(sentence)
        self._details.setText(details)

    def keep_room_for(self, sentences: Sequence[str]) -> None:
        """Keep room for any of these."""
        self._longest = tuple(sentences)
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep room for the longest at this width."""
        super().resizeEvent(event)
        self._keep_room()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep room for the longest at this text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_room()

    def _keep_room(self) -> None:
        font = QFont(self._sentence.font())
        font.setWeight(QFont.Weight.Bold)
        metrics = QFontMetrics(font)
        width, wrap = max(60, self.width()), int(Qt.TextFlag.TextWordWrap)
        heights = [
            metrics.boundingRect(0, 0, width, 10_000, wrap, sentence).height()
            for sentence in self._longest
        ]
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(max(heights, default=0) + line + 8)
