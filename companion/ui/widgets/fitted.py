"""A small window over a larger one: as large as its text asks, never larger than what is below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FittedDialog(QDialog):
    """A window with one column. Show it with ``open()``; closed, it is gone.

    Enter presses the button that has the keyboard, or else the one that was named with
    ``press_on_enter``. Esc leaves everything as it is.
    """

    def __init__(self, title: str, columns: int, rows: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        self._lines = (columns, rows)
        self._on_enter: QPushButton | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(14)

    def add_choice(self, leave: str, take: str, hint: str = "") -> QPushButton:
        """Add the last row: a button that leaves all as it is, and one that does it.

        Return the second; Enter presses it. The hint stands before them.
        """
        row = QHBoxLayout()
        row.addWidget(PlainLabel(hint, "soft", wrap=True), 1)
        leaving, taking = large_button(leave), large_button(take, "primary")
        row.addWidget(leaving)
        row.addWidget(taking)
        self.column.addLayout(row)
        leaving.clicked.connect(self.reject)
        self.press_on_enter(taking)
        return taking

    def press_on_enter(self, button: QPushButton) -> None:
        """Let Enter press this button where the keyboard is on no button at all."""
        self._on_enter = button

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the room that the text size asks, within the window below and the screen."""
        line = self.fontMetrics().lineSpacing()
        columns, rows = self._lines
        size = QSize(columns * line, rows * line).boundedTo(self.screen().availableSize() * 0.9)
        below = self.parentWidget()
        self.resize(size.boundedTo(below.window().size() * 0.95) if below else size)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Never press a button by accident: only the one that was named."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif self._on_enter is not None and self._on_enter.isEnabled():
            self._on_enter.click()


def large_button(text: str, look: str = "large") -> QPushButton:
    """Return a button for the bottom of a dialog; a click takes the keyboard along."""
    button = word_button(text, look)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
