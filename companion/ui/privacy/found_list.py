"""The list of what was found: each in its sentence with the words marked, and what it becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from companion.domain.privacy_rows import FoundRow
from companion.ui.privacy.marks import bold_mark, mark_range
from companion.ui.sheet import COLORS
from companion.ui.widgets.wrapped import WrappedText

Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SIDE = 12
BAR = 4
MOST_LINES = 5
MOST_HEIGHTS = 20_000
ROWS_AT_ONCE = 50
"""Laid out before the window draws again; a thousand at once would keep it waiting."""


class FoundModel(QAbstractListModel):
    """Findings as rows, in words for who listens to them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FoundRow] = []

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many things were found."""
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row in words."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            text = self.tr("{words}: {outcome}. In de zin: {sentence}")
            sentence, _ = row.sentence
            return text.format(words=row.words, outcome=self.outcome(row), sentence=sentence)
        return None

    def outcome(self, row: FoundRow) -> str:
        """Say what it is, and what becomes of it."""
        if row.is_left:
            return self.tr("{kind}, blijft staan").format(kind=row.finding.kind)
        text = self.tr("{kind}, liever “{instead}”")
        if not row.finding.is_sure:
            text = self.tr("misschien een {kind}, liever “{instead}”")
        return text.format(kind=row.finding.kind, instead=row.instead)

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        """Take these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class FoundRows(QStyledItemDelegate):
    """Draws a sentence with the words marked, and below it what becomes of them."""

    def __init__(self, view: QListView, model: FoundModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._heights: dict[tuple[FoundRow, int, str], int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return room for the sentence and the line below it."""
        width, font = self._view.viewport().width(), self._view.font()
        place = (self._model.rows[index.row()], width, font.key())
        if place not in self._heights:
            self._heights = self._heights if len(self._heights) < MOST_HEIGHTS else {}
            self._heights[place] = self._height(place[0], width, font)
        return QSize(width, self._heights[place])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        area, row = option.rect, self._model.rows[index.row()]
        pad = _pad(self._view.font())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(COLORS["pale"]))
            bar = QRect(area.topLeft(), QSize(BAR, area.height()))
            painter.fillRect(bar, QColor(COLORS["green"]))
        painter.setPen(QColor(COLORS["line"]))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QColor(COLORS["soft" if row.is_left else "ink"]))
        text = self._text(row, area.width())
        text.draw(painter, area.x() + SIDE, area.y() + pad)
        painter.setPen(QColor(COLORS["soft"]))
        below = self._below(row, area.width())
        below.draw(painter, area.x() + SIDE, area.y() + 2 * pad + text.height)
        painter.restore()

    def _height(self, row: FoundRow, width: int, font: QFont) -> int:
        height = self._text(row, width).height + self._below(row, width).height
        return round(height) + 3 * _pad(font)

    def _text(self, row: FoundRow, width: int) -> WrappedText:
        sentence, finding = row.sentence
        marks = () if row.is_left else (mark_range(sentence, finding, bold_mark()),)
        return WrappedText(sentence, self._view.font(), width - 2 * SIDE, MOST_LINES, marks)

    def _below(self, row: FoundRow, width: int) -> WrappedText:
        words = self._model.outcome(row)
        text = f"{row.words}: {words}"
        return WrappedText(text, self._view.font(), width - 2 * SIDE, 2)


class FoundList(QListView):
    """Enter replaces what is selected, L lets it stand.

    ``replace_wanted`` and ``leave_wanted`` are about the selected row, ``selection_changed`` comes
    when it is another one.
    """

    replace_wanted = Signal()
    leave_wanted = Signal()
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Wat ik vond. Enter vervangt, L laat staan."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(ROWS_AT_ONCE)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._model = FoundModel()
        self.setItemDelegate(FoundRows(self, self._model))
        self.setModel(self._model)
        self.doubleClicked.connect(self._on_self_double_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def rows(self) -> tuple[FoundRow, ...]:
        """All that is shown."""
        return tuple(self._model.rows)

    @property
    def selected(self) -> FoundRow | None:
        """What is selected."""
        row = self.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def show_rows(self, rows: Sequence[FoundRow], current: int = 0) -> None:
        """Show these, with one of them selected."""
        if self.isVisible():
            # heights are known by now: laid out in one go, it stays where she was
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self._model.show_rows(rows)
        if rows:
            index = self._model.index(max(0, min(current, len(rows) - 1)))
            self.setCurrentIndex(index)
            if self.isVisible():
                self.scrollTo(index)
        self.selection_changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for a few rows."""
        return QSize(240, self.fontMetrics().lineSpacing() * 10)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for one row."""
        return QSize(160, self.fontMetrics().lineSpacing() * 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a key asks with the selected row."""
        if event.key() in ENTER and self.selected:
            self.replace_wanted.emit()
        elif event.key() == Qt.Key.Key_L and self.selected:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the sentences anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_self_double_clicked(self, _index: QModelIndex) -> None:
        self.replace_wanted.emit()

    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selection_changed.emit()


def _pad(font: QFont) -> int:
    return max(5, QFontMetrics(font).lineSpacing() // 3)
