"""The field in which somebody writes, and what may be pasted in it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QSize, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.step import NoteField
from companion.domain.writing import room_for
from companion.ui.console.note_edit import NoteEdit

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LINES = 2
"""The fewest lines that can be seen at once."""


class WritersClipboard(QObject):
    """What the one who is writing copied here, and nobody else.

    What the trainer copied earlier may be private, so it cannot be pasted; what a writer copied
    is wiped for the next one.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._clipboard = QGuiApplication.clipboard()
        self._is_watching = False
        self._is_own = False
        self._clipboard.dataChanged.connect(self._on_clipboard_data_changed)

    @property
    def may_paste(self) -> bool:
        """Whether what would be pasted was copied by this writer."""
        return self._is_own

    def begin(self) -> None:
        """Watch for a new writer, to whom nothing belongs yet."""
        self._is_watching, self._is_own = True, False

    def end(self) -> None:
        """Wipe what the writer copied, and watch no more."""
        if not self._is_watching:
            return
        if self.may_paste:
            self._clipboard.clear()
        selection = QClipboard.Mode.Selection
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(selection)
        self._is_watching = self._is_own = False

    def _on_clipboard_data_changed(self) -> None:
        # not by who owns it: a clipboard's keeper may have taken it over
        self._is_own = self._is_watching and self._window.isActiveWindow()


class WritingEdit(NoteEdit):
    """A large field: Enter is a new line, Tab goes on, and nothing comes in from elsewhere."""

    def __init__(self, field: NoteField, clipboard: WritersClipboard) -> None:
        super().__init__()
        self._most = room_for(field)
        self._clipboard = clipboard
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def forget(self) -> None:
        """Empty the field; nothing brings the words back, not even Ctrl+Z."""
        self.show_text("")
        self.document().clearUndoRedoStacks()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for a few lines; the page gives more where there is more."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for the fewest lines."""
        return QSize(160, (LINES + 1) * self.fontMetrics().lineSpacing())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Begin a new line on Enter."""
        if event.key() in ENTER:
            self.put_in("\n")
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Allow pasting only of what this writer copied."""
        return self._clipboard.may_paste and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste only what this writer copied."""
        if self._clipboard.may_paste:
            super().insertFromMimeData(source)

    def _has_room(self, text: str) -> bool:
        return self._length_with(text) <= self._most
