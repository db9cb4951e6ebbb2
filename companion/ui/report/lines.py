"""The lines of a report in a list, with keys for what can be done with them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from companion.ui.report.line_drawing import IN_SIGHT_ROLE, ROW_ROLE, LineDrawing
from companion.ui.report.line_rows import LineRow

Index = QModelIndex | QPersistentModelIndex
EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
TURN = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space)


class ReportLines(QListView):
    """All lines under their headings, each in one line of words or two.

    ``line_chosen`` carries the id of the line that the keyboard is at, ``turn_wanted`` the id of
    a line that goes out or comes back (Delete), ``mend_wanted`` one to be said in other words
    (Enter).
    """

    line_chosen = Signal(str)
    turn_wanted = Signal(str)
    mend_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Regels van het verslag"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(LineDrawing(self))
        self._model = _LineModel(self)
        self.setModel(self._model)
        self.doubleClicked.connect(self._on_self_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)

    @property
    def rows(self) -> Sequence[LineRow]:
        """What the list shows."""
        return self._model.rows

    @property
    def current(self) -> LineRow | None:
        """The line that the keyboard is at."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Sequence[LineRow]) -> None:
        """Show these lines; the keyboard stays at the line where it was."""
        if list(rows) == list(self._model.rows):
            return
        self._model.show_rows(rows)

    def show_other(self, rows: Sequence[LineRow]) -> None:
        """Show the lines of another report, from its first."""
        self._model.show_other(rows)
        first = next((number for number, row in enumerate(rows) if row.id), -1)
        if first >= 0:
            self.setCurrentIndex(self._model.index(first))
        self.scrollToTop()
        if first < 0:
            self.line_chosen.emit("")

    def show_in_sight(self, ids: Collection[str]) -> None:
        """Mark the lines that the room sees now, and bring the first of them into view."""
        if not self._model.show_in_sight(ids):
            return
        self.viewport().update()
        first = next((n for n, row in enumerate(self._model.rows) if row.id and row.id in ids), -1)
        if first >= 0:
            self.scrollTo(self._model.index(first), QAbstractItemView.ScrollHint.PositionAtCenter)

    def choose(self, line_id: str) -> None:
        """Go to a line."""
        for number, row in enumerate(self._model.rows):
            if row.id == line_id:
                self.setCurrentIndex(self._model.index(number))
                return

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for a good number of lines."""
        line = self.fontMetrics().lineSpacing()
        return QSize(24 * line, 18 * line)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for one line."""
        line = self.fontMetrics().lineSpacing()
        return QSize(10 * line, 4 * line)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a key asks with the line."""
        row, key = self.current, event.key()
        if row and row.id and key in EDIT:
            self.mend_wanted.emit(row.id)
        elif row and row.id and key in TURN:
            self.turn_wanted.emit(row.id)
        else:
            super().keyPressEvent(event)

    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        if line_id := self._model.rows[index.row()].id:
            self.mend_wanted.emit(line_id)

    def _on_selection_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.rows[current.row()] if current.isValid() else None
        self.line_chosen.emit(row.id if row else "")


class _LineModel(QAbstractListModel):
    """A row for each line and each heading; headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[LineRow] = []
        self._in_sight: frozenset[str] = frozenset()

    def show_rows(self, rows: Sequence[LineRow]) -> None:
        """Take these rows; where the lines are the same ones, whoever is at one stays there."""
        if [row.id for row in rows] != [row.id for row in self.rows]:
            kept = {row.id: place for place, row in enumerate(rows) if row.id}
            self.layoutAboutToBeChanged.emit()
            old, new = self.persistentIndexList(), []
            for index in old:
                place = kept.get(self.rows[index.row()].id)
                new.append(QModelIndex() if place is None else self.createIndex(place, 0))
            self.rows = list(rows)
            self.changePersistentIndexList(old, new)
            self.layoutChanged.emit()
        else:
            changed = [n for n, row in enumerate(rows) if row != self.rows[n]]
            self.rows = list(rows)
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def show_other(self, rows: Sequence[LineRow]) -> None:
        """Take the rows of another report."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def show_in_sight(self, ids: Collection[str]) -> bool:
        """Mark these; tell whether they are others than before."""
        before, self._in_sight = self._in_sight, frozenset(ids)
        return before != self._in_sight

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard pass over headings."""
        if not index.isValid() or not self.rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its words, or whether the room sees it."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        if role == ROW_ROLE:
            return row
        return bool(row.id) and row.id in self._in_sight if role == IN_SIGHT_ROLE else None
