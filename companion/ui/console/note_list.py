"""The notes of one field in a list, with keys for what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from companion.domain.note import Note


class NoteModel(QAbstractListModel):
    """Notes as rows; plain text, and hidden ones say so."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[Note] = []

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many notes there are."""
        return len(self.notes)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a note's text, or how it looks."""
        note = self.notes[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            star = "★ " if note.starred else ""
            hidden = self.tr(" (niet op de beamer)") if note.hidden else ""
            return star + note.text + hidden
        if role == Qt.ItemDataRole.FontRole and note.hidden:
            font = QFont()
            font.setItalic(True)
            return font
        return None

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Take these notes."""
        self.beginResetModel()
        self.notes = list(notes)
        self.endResetModel()


class NoteList(QListView):
    """Enter or a double click edits, Delete removes, Alt with an arrow moves."""

    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    move_wanted = Signal(str, int)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notities van dit vak"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._model = NoteModel()
        self.setModel(self._model)
        self.doubleClicked.connect(self._on_self_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)

    @property
    def selected(self) -> Note | None:
        """The note that is selected."""
        row = self.currentIndex().row()
        return self._model.notes[row] if 0 <= row < len(self._model.notes) else None

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes; the selected one stays selected wherever it went."""
        if list(notes) == self._model.notes:
            return
        before = self.selected
        grew = len(notes) > len(self._model.notes)
        self._model.show_notes(notes)
        rows = [note.id for note in notes]
        if before and before.id in rows:
            self.setCurrentIndex(self._model.index(rows.index(before.id)))
        elif grew:
            self.scrollToBottom()
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a key asks with the selected note."""
        note, key = self.selected, event.key()
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if note and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit(note.id)
        elif note and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(note.id)
        elif note and is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(note.id, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the notes anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        self.edit_wanted.emit(self._model.notes[index.row()].id)

    def _on_selection_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.selection_changed.emit()
