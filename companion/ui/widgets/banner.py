"""A quiet line across a window: something to know, with at most one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class Banner(QFrame):
    """A line of news. ``action_wanted`` carries the key of what it offers."""

    action_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        self._text = PlainLabel("", "heading", wrap=True)
        self._action = word_button("", "small")
        self._close = word_button(self.tr("Sluit"), "small", self.tr("Sluit deze melding"))
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._key = ""
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def key(self) -> str:
        """What the banner is about; empty when it is not shown."""
        return self._key if not self.isHidden() else ""

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_news(self, key: str, text: str, action: str = "") -> None:
        """Show a line, with a word for what can be done when there is something."""
        self._key = key
        self._text.setText(text)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()

    def clear(self, key: str) -> None:
        """Take the line away if it is about this."""
        if self._key == key:
            self.hide()

    def _on_action_clicked(self) -> None:
        self.hide()
        self.action_wanted.emit(self._key)
