"""How a note in the list is drawn: wrapped, with a star, and with words when it is hidden."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.ui.console.note_heights import SIDE, NoteHeights
from companion.ui.sheet import COLORS
from companion.ui.widgets.signs import draw_star

STAR_ROLE = Qt.ItemDataRole.UserRole + 1
HIDDEN_ROLE = Qt.ItemDataRole.UserRole + 2

BAR = 4


class NoteRows(QStyledItemDelegate):
    """Draws notes over the full width of their list; how high each is, their model knows."""

    def __init__(self, view: QListView, heights: NoteHeights) -> None:
        super().__init__(view)
        self._heights = heights

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one note."""
        area, heights = option.rect, self._heights
        hidden, starred = bool(index.data(HIDDEN_ROLE)), bool(index.data(STAR_ROLE))
        painter.save()
        self._draw_ground(painter, area, option)
        if starred:
            size = QFontMetrics(heights.font(hidden=hidden)).ascent()
            top = area.y() + heights.pad + 1
            draw_star(painter, QRectF(area.x() + SIDE, top, size, size), QColor(COLORS["green"]))
        painter.setPen(QColor(COLORS["soft" if hidden else "ink"]))
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        text = heights.wrapped(words, hidden=hidden, starred=starred)
        text.draw(painter, area.x() + heights.left(starred=starred), area.y() + heights.pad)
        painter.restore()

    def _draw_ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(COLORS["pale"]))
            bar = QRect(area.topLeft(), QSize(BAR, area.height()))
            painter.fillRect(bar, QColor(COLORS["green"]))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(COLORS["wash"]))
        painter.setPen(QColor(COLORS["line"]))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
