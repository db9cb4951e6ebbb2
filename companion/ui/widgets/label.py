"""A label that shows plain text, whatever stands in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from companion.ui.widgets.tip import show_tip


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget one of the looks of the theme's sheet."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class PlainLabel(QLabel):
    """Words on a window. Never markup: text from people must stay text."""

    def __init__(
        self, text: str = "", look: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setText(text)
        self.setProperty("look", look)

    def set_look(self, look: str) -> None:
        """Choose one of the looks of the theme's sheet."""
        set_look(self, look)


class ElidedLabel(PlainLabel):
    """One line that ends with an ellipsis where there is no room for all of it."""

    def __init__(self, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", look, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._full = ""

    @property
    def full_text(self) -> str:
        """All of it."""
        return self._full

    def show_text(self, text: str) -> None:
        """Show a text; hint and screen reader have all of it."""
        if text != self._full:
            self._full = text
            self.setAccessibleName(text)
            show_tip(self, text)
            self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as much as fits now."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        lines = self._full.split("\n")
        mode = Qt.TextElideMode.ElideRight
        self.setText("\n".join(self.fontMetrics().elidedText(x, mode, self.width()) for x in lines))
