"""The field above a long list of sessions, to find one in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from companion.ui.widgets.label import PlainLabel

LONGEST = 120


class SearchEdit(QLineEdit):
    """Enter or the arrow down goes to what was found, Esc shows all again."""

    go_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave for the list, or empty the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.go_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SessionSearch(QWidget):
    """A field with how many were found below it.

    ``asked`` comes with each letter, ``go_wanted`` when she wants to go to what was found.
    """

    asked = Signal()
    go_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        label = PlainLabel(self.tr("Zoek op groep, plaats of datum"), "heading", wrap=True)
        self.edit = SearchEdit()
        self.edit.setMaxLength(LONGEST)
        self.edit.setAccessibleName(self.tr("Zoek een bijeenkomst op groep, plaats of datum"))
        self.edit.setPlaceholderText(self.tr("Bijvoorbeeld: noord november"))
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.edit.go_wanted.connect(self.go_wanted)
        label.setBuddy(self.edit)
        self._found = PlainLabel("", "soft", wrap=True)
        for part in (label, self.edit, self._found):
            column.addWidget(part)

    @property
    def text(self) -> str:
        """What is asked for; empty for all."""
        return self.edit.text()

    @property
    def words(self) -> str:
        """What is said of how many there are."""
        return self._found.text()

    def show_found(self, count: int) -> None:
        """Say how many there are."""
        if not self.text.strip():
            text = self.tr("{count} bijeenkomsten")
        elif count == 1:
            text = self.tr("1 bijeenkomst gevonden")
        elif count:
            text = self.tr("{count} bijeenkomsten gevonden")
        else:
            text = self.tr("Niets gevonden. Typ een deel van de groep, de plaats of de datum.")
        self._found.setText(text.format(count=count))
        self.edit.setAccessibleDescription(self._found.text())

    def _on_edit_text_changed(self, _text: str) -> None:
        self.asked.emit()
