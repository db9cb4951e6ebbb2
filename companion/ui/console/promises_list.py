"""The plans of a group in a list, with keys and clicks for what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from companion.domain.note import Note
from companion.domain.outcome import Result
from companion.ui.console.promises_rows import RESULT_ROLE, PromiseRows, word_at

Key = Qt.Key
KEYS: Final = {
    Key.Key_1: Result.DONE,
    Key.Key_2: Result.PARTLY,
    Key.Key_3: Result.NOT_YET,
    Key.Key_0: Result.UNSAID,
}
Told = tuple[Note, Result]


class PromiseModel(QAbstractListModel):
    """Plans as rows; plain text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Told] = []

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many plans there are."""
        return len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a plan's text, or what became of it."""
        note, result = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{note.text} ({result or self.tr('nog niet gezegd')})"
        return result if role == RESULT_ROLE else None

    def show_rows(self, rows: Sequence[Told]) -> None:
        """Take these plans; where only results differ the rows stay as they are."""
        if [note for note, _ in rows] == [note for note, _ in self.rows]:
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(max(0, len(rows) - 1)))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class PromiseList(QListView):
    """1, 2, 3 say what became of the selected plan and go on to the next; 0 takes it back.

    ``told`` carries the id of a plan and a Result. A click on a word says it too, on the chosen
    word it takes it back.
    """

    told = Signal(str, object)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Plannen: 1 is ja, 2 is deels, 3 is nog niet"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(PromiseRows(self))
        self._model = PromiseModel()
        self.setModel(self._model)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def selected(self) -> Note | None:
        """The plan that is selected."""
        index = self.currentIndex()
        is_selected = index.isValid() and self.selectionModel().isSelected(index)
        return self._model.rows[index.row()][0] if is_selected else None

    def show_plans(self, rows: Sequence[Told]) -> None:
        """Show these plans with what became of them; the selected one stays selected."""
        if list(rows) == self._model.rows:
            return
        before = self.selected
        self._model.show_rows(rows)
        ids = [note.id for note, _ in rows]
        if before is not None and before.id in ids:
            self.setCurrentIndex(self._model.index(ids.index(before.id)))
        self.selection_changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for some plans; more of them scroll."""
        return QSize(200, self.fontMetrics().lineSpacing() * 12)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for two plans."""
        return QSize(120, self.fontMetrics().lineSpacing() * 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Say with a figure what became of the selected plan."""
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Key(event.key())
        if pressed != Qt.KeyboardModifier.NoModifier or key not in KEYS or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        note, row = self.selected, self.currentIndex().row()
        if note is None:
            return
        result = KEYS[key]
        if result is not Result.UNSAID:
            self._select(min(row + 1, len(self._model.rows) - 1))
        self.told.emit(note.id, result)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show which plan the keys are about."""
        super().focusInEvent(event)
        if self.selected is None:
            self._select(0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say the word that was clicked."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        word = word_at(point, self.visualRect(index), self.font())
        note, result = self._model.rows[index.row()]
        if word is not Result.UNSAID:
            self.told.emit(note.id, Result.UNSAID if word is result else word)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the plans anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _select(self, row: int) -> None:
        if self._model.rows:
            self.setCurrentIndex(self._model.index(row))

    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selection_changed.emit()
