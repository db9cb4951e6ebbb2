"""The counts of a step as a table: a sentence on each line, a mark in each column."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from companion.domain.counting import Counting, CountingKind
from companion.domain.slip import Slip
from companion.domain.tally import CHOSEN, Counts
from companion.ui.widgets.tip import plain_tip

LIT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Whether this row is filled in next."""
ON_SLIP_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the slip that is being typed counts here."""
Index = QModelIndex | QPersistentModelIndex
NOTHING_COUNTED = Counting("", CountingKind.SCAN, ())
NO_SLIP = Slip({}, at=-1)


class CountModel(QAbstractTableModel):
    """Sentences in the first column, and behind each how often every mark was given."""

    def __init__(self) -> None:
        super().__init__()
        self.counting = NOTHING_COUNTED
        self.counts: Counts = {}
        self._slip = NO_SLIP

    def show_counting(self, counting: Counting, counts: Counts) -> None:
        """Take these counts; the table is another one only where the sentences are."""
        if counting == self.counting:
            self.counts = counts
            self._tell_all()
            return
        self.beginResetModel()
        self.counting, self.counts, self._slip = counting, counts, NO_SLIP
        self.endResetModel()

    def show_slip(self, slip: Slip) -> None:
        """Show what of a slip is typed, and which sentence is next."""
        self._slip = slip
        self._tell_all()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many sentences there are."""
        return len(self.counting.items)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return one column for the sentence and one for each that can be counted of it."""
        return 1 + len(self.counting.kinds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a sentence or a count, and how it looks and sounds."""
        row, column = index.row(), index.column()
        item, text = self.counting.items[row]
        mark = self.mark(column)
        if role == LIT_ROLE:
            return self._slip.at == row
        if role == ON_SLIP_ROLE:
            return mark is not None and self._is_on_slip(item, mark)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text if mark is None else self._spoken(row, mark))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row + 1}. {text}" if mark is None else self._spoken(row, mark)
        if role == Qt.ItemDataRole.DisplayRole:
            return text if mark is None else f"{self.counts.get((item, mark), 0)}"
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what stands above a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        mark = self.mark(section)
        if mark == CHOSEN:
            return self.tr("keuze") if self.counting.marks else self.tr("stippen")
        return "" if mark is None else f"{mark}"

    def mark(self, column: int) -> int | None:
        """Return what a column counts; None for the column of the sentences."""
        kinds = self.counting.kinds
        return kinds[column - 1] if 1 <= column <= len(kinds) else None

    def _is_on_slip(self, item: str, mark: int) -> bool:
        return item == self._slip.chosen if mark == CHOSEN else self._slip.marks.get(item) == mark

    def _spoken(self, row: int, mark: int) -> str:
        """Return a cell as a sentence: "Zin 3, cijfer 4 (vaak): 2 keer"."""
        item, text = self.counting.items[row]
        count = self.counts.get((item, mark), 0)
        word = dict(self.counting.marks).get(mark, "")
        if self.counting.kind is CountingKind.POLL:
            said = self.tr("{text}: 1 stip") if count == 1 else self.tr("{text}: {count} stippen")
        elif mark == CHOSEN:
            said = self.tr("Zin {row}: {count} keer gekozen")
        elif word:
            said = self.tr("Zin {row}, cijfer {mark} ({word}): {count} keer")
        else:
            said = self.tr("Zin {row}, cijfer {mark}: {count} keer")
        return said.format(row=row + 1, text=text, mark=mark, word=word, count=count)

    def _tell_all(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
