"""Raised hands and dots: a table of counts that is clicked, or filled in by keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)

from companion.domain.counting import Counting, CountingKind
from companion.domain.slip import Slip
from companion.domain.tally import CHOSEN, MOST, Counts
from companion.ui.console.tally_cells import CountCells, CountHeader, count_width, number_width
from companion.ui.console.tally_model import CountModel

MORE: Final = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Backspace: -1,
}
ONE_NUMBER_MS: Final = 1500
"""Within this time the next figure belongs to the same number: 1 and 2 are 12."""


class CountTable(QTableView):
    """A click counts one more, with Shift or the right button one less; plus and minus too.

    A figure that is typed says how often; where dots are given it is the number of a handle, and
    gives that one a dot. ``count_wanted`` carries item, mark and count; ``sentence_chosen`` the
    row that mouse or keyboard is at.
    """

    count_wanted = Signal(str, int, int)
    sentence_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = CountModel()
        self.setModel(self._counts)
        self.setItemDelegate(CountCells(self))
        self.setHorizontalHeader(CountHeader(self))
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        self._typed: tuple[tuple[int, int], int] | None = None
        self._since = QElapsedTimer()

    def show_counting(self, counting: Counting, counts: Counts) -> None:
        """Show these counts; the keyboard stays in its cell."""
        is_other = counting != self._counts.counting
        self._counts.show_counting(counting, counts)
        if is_other:
            self._typed = None
            self._fit()
            if counting.items:
                self.setCurrentIndex(self._counts.index(0, 1))

    def show_slip(self, slip: Slip) -> None:
        """Light up the row that a slip of paper is at."""
        self._counts.show_slip(slip)

    def count_at(self, row: int, mark: int) -> int:
        """Return the count that stands in a cell."""
        return self._counts.counts.get((self._counts.counting.ids[row], mark), 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for all rows: it is what is around it that scrolls."""
        rows = sum(self.rowHeight(row) for row in range(self._counts.rowCount()))
        return QSize(300, self.horizontalHeader().sizeHint().height() + rows + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for all rows, and a narrow column for the sentences."""
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Count by keyboard; arrows go from cell to cell."""
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        key, text = Qt.Key(event.key()), event.text()
        if held:
            super().keyPressEvent(event)
        elif len(text) == 1 and text.isascii() and text.isdigit():
            self._type(int(text))
        elif key in MORE:
            self._add(self.currentIndex(), MORE[key])
        elif key == Qt.Key.Key_Delete:
            self._wish(self.currentIndex(), 0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Count one more, or one less; a press on a sentence only goes there."""
        index = self.indexAt(event.position().toPoint())
        is_less = event.button() == Qt.MouseButton.RightButton or bool(
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if not index.isValid():
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCurrentIndex(index if index.column() else index.siblingAtColumn(1))
        if index.column():
            self._add(index, -1 if is_less else 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Two quick clicks count two."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave scrolling to what is around the table: all of its own rows are in sight."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Say which sentence the keyboard is at."""
        super().focusInEvent(event)
        self._say_sentence()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the sentences the width that the counts leave."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Fit anew when the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _type(self, figure: int) -> None:
        if self._counts.counting.kind is CountingKind.POLL:
            if 1 <= figure <= self._counts.rowCount():
                index = self._counts.index(figure - 1, 1)
                self.setCurrentIndex(index)
                self._add(index, 1)
            return
        index, before = self.currentIndex(), 0
        goes_on = self._since.isValid() and self._since.elapsed() < ONE_NUMBER_MS
        place = (index.row(), index.column())
        if self._typed and self._typed[0] == place and goes_on:
            before = self._typed[1]
        number = 10 * before + figure if 10 * before + figure <= MOST else figure
        self._typed = (place, number)
        self._since.start()
        self._wish(index, number)

    def _add(self, index: QModelIndex, by: int) -> None:
        mark = self._counts.mark(index.column())
        self._typed = None
        if mark is not None:
            self._wish(index, self.count_at(index.row(), mark) + by)

    def _wish(self, index: QModelIndex, count: int) -> None:
        mark = self._counts.mark(index.column())
        if mark is None or not 0 <= count <= MOST or count == self.count_at(index.row(), mark):
            return
        self.count_wanted.emit(self._counts.counting.ids[index.row()], mark, count)

    def _fit(self) -> None:
        kinds, font, width = self._counts.counting.kinds, self.font(), self.viewport().width()
        least = number_width(font)
        widths = []
        for column, mark in enumerate(kinds, 1):
            words = self._counts.headerData(column, Qt.Orientation.Horizontal)
            widths.append(count_width(font, str(words) if mark == CHOSEN else ""))
        if sum(widths) + least > width:  # large letters in a narrow column
            widths = [max(10, (width - least) // max(1, len(kinds)))] * len(kinds)
        for column, each in enumerate(widths, 1):
            self.setColumnWidth(column, each)
        self.setColumnWidth(0, max(10, width - sum(widths)))
        self.resizeRowsToContents()
        self.updateGeometry()

    def _say_sentence(self) -> None:
        if self.currentIndex().isValid():
            self.sentence_chosen.emit(self.currentIndex().row())

    def _bring_into_sight(self) -> None:
        """Scroll what is around the table to the cell that the keyboard is at."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and (inside := around.widget()) is not None:
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapTo(inside, cell.center())
            around.ensureVisible(place.x(), place.y(), 0, cell.height())

    def _on_selection_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self.hasFocus():
            self._say_sentence()
            self._bring_into_sight()
