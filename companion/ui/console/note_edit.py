"""The field in which a note is typed."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from companion.domain.answers import answers_in
from companion.domain.note import MAX_NOTE_LENGTH


class NoteEdit(QPlainTextEdit):
    """Enter makes a note, Shift+Enter a new line; every key is handed on to be kept.

    ``typed`` carries the text after each change by the user, ``refused`` the length of a text
    that does not fit in one note, ``long_pasted`` such a text when it came at once.
    ``lines_pasted`` comes when several lines came at once, with the words that stood there
    besides. Ctrl+Z takes back what was typed here; where nothing was, it is about the notes:
    ``undo_wanted``.
    """

    typed = Signal(str)
    committed = Signal()
    cancelled = Signal()
    refused = Signal(int)
    undo_wanted = Signal()
    lines_pasted = Signal(str)
    long_pasted = Signal(object)

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
        """Make a note on Enter, leave it on Esc."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_line = is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_enter and not is_line:
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._has_nothing_typed():
            self.undo_wanted.emit()
        elif (is_line or _is_word(event.text())) and not self._has_room(event.text()):
            self.refused.emit(self._length_with(event.text()))
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Take letters that are put together from more keys, as long as there is room."""
        text = event.commitString()
        if text and not self._has_room(text):
            self.refused.emit(self._length_with(text))
        else:
            super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste plain text; with one that does not fit in a note somebody is asked what to do."""
        text = source.text()
        is_long = not self._has_room(text)
        self.put_in(text)
        if is_long:
            self.long_pasted.emit(text)

    @property
    def room(self) -> int:
        """How many characters still fit, in place of what is selected."""
        return MAX_NOTE_LENGTH - self._length_with("")

    def put_in(self, text: str) -> None:
        """Put a text at the cursor, as if it were typed."""
        if not self._has_room(text):
            self.refused.emit(self._length_with(text))
        elif text:
            cursor, before = self.textCursor(), self.toPlainText()
            besides = before[: cursor.selectionStart()] + before[cursor.selectionEnd() :]
            cursor.insertText(text)
            self.ensureCursorVisible()
            if len(answers_in(text)) > 1:
                self.lines_pasted.emit(besides)

    def _has_nothing_typed(self) -> bool:
        return not self.toPlainText() and not self.document().isUndoAvailable()

    def _length_with(self, text: str) -> int:
        """Return how long the note would be with this text in place of the selection."""
        return len(self.toPlainText()) - len(self.textCursor().selectedText()) + len(text)

    def _has_room(self, text: str) -> bool:
        return self._length_with(text) <= MAX_NOTE_LENGTH

    def _on_self_text_changed(self) -> None:
        if not self._is_shown:
            self.typed.emit(self.toPlainText())


def _is_word(text: str) -> bool:
    return bool(text) and text.isprintable()
