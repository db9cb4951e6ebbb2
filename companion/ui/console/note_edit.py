"""The field in which a note is typed."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from companion.domain.note import MAX_NOTE_LENGTH


class NoteEdit(QPlainTextEdit):
    """Enter makes a note, Shift+Enter a new line; every key is handed on to be kept.

    ``typed`` carries the text after each change by the user, ``refused`` the length of a paste
    that does not fit in one note.
    """

    typed = Signal(str)
    committed = Signal()
    cancelled = Signal()
    refused = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Nieuwe notitie"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._is_shown = False
        self.textChanged.connect(self._on_self_text_changed)

    def text(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Put a text in the field, with the cursor behind it; this is not typing."""
        if text == self.toPlainText():
            return
        self._is_shown = True
        self.setPlainText(text)
        self._is_shown = False
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def show_field(self, heading: str, hint: str) -> None:
        """Say which field this is."""
        self.setAccessibleName(self.tr("Nieuwe notitie bij {field}").format(field=heading))
        self.setPlaceholderText(hint or self.tr("Typ een notitie en druk op Enter"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for three lines."""
        return QSize(200, self.fontMetrics().lineSpacing() * 3 + 26)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for two lines."""
        return QSize(120, self.fontMetrics().lineSpacing() * 2 + 26)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Make a note on Enter; leave it on Esc."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.text() and event.text().isprintable() and self._is_full():
            self.refused.emit(len(self.toPlainText()) + 1)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste plain text; a text that does not fit in one note is refused, never cut."""
        text = source.text()
        length = len(self.toPlainText()) - len(self.textCursor().selectedText()) + len(text)
        if length > MAX_NOTE_LENGTH:
            self.refused.emit(length)
        elif text:
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def _is_full(self) -> bool:
        return len(self.toPlainText()) >= MAX_NOTE_LENGTH and not self.textCursor().hasSelection()

    def _on_self_text_changed(self) -> None:
        if not self._is_shown:
            self.typed.emit(self.toPlainText())
