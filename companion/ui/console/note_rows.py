"""How a note in the list is drawn: wrapped, with a star, and with words when it is hidden."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.ui.sheet import COLORS
from companion.ui.widgets.signs import draw_star
from companion.ui.widgets.wrapped import WrappedText, is_surely_cut

STAR_ROLE = Qt.ItemDataRole.UserRole + 1
HIDDEN_ROLE = Qt.ItemDataRole.UserRole + 2
NOTE_ROLE = Qt.ItemDataRole.UserRole + 3

SIDE = 10
BAR = 4
MOST_LINES = 12
MOST_KNOWN = 10_000
"""Heights that are remembered, so that a list of hundreds is there at once."""


class NoteRows(QStyledItemDelegate):
    """Draws notes over the full width of their list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._known = (0, 0)
        self._heights: dict[tuple[str, bool, bool], int] = {}

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for all lines of a note, up to a dozen."""
        width, note = self._view.viewport().width(), index.data(NOTE_ROLE)
        known = (width, self._view.font().pixelSize())
        if known != self._known:
            self._known, self._heights = known, {}
        key = (note.text, note.hidden, note.starred)
        if key not in self._heights:
            if len(self._heights) >= MOST_KNOWN:
                self._heights = {}
            self._heights[key] = self._height(index, width)
        return QSize(width, self._heights[key])

    def _height(self, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        """Lay a note out to know its height; of a long one it is known without."""
        font, note = self._font(index), index.data(NOTE_ROLE)
        if is_surely_cut(note.text, font, width, MOST_LINES):
            height = MOST_LINES * QFontMetricsF(font).lineSpacing()
        else:
            height = self._text(index, font, width).height
        return round(height) + 2 * _pad(font)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one note."""
        area = option.rect
        font = self._font(index)
        painter.save()
        self._draw_ground(painter, area, option)
        if index.data(STAR_ROLE):
            size = QFontMetrics(font).ascent()
            top = area.y() + _pad(font) + 1
            draw_star(painter, QRectF(area.x() + SIDE, top, size, size), QColor(COLORS["green"]))
        painter.setPen(QColor(COLORS["soft" if index.data(HIDDEN_ROLE) else "ink"]))
        text = self._text(index, font, area.width())
        text.draw(painter, area.x() + _left(font, index), area.y() + _pad(font))
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

    def _font(self, index: QModelIndex | QPersistentModelIndex) -> QFont:
        font = QFont(self._view.font())
        font.setItalic(bool(index.data(HIDDEN_ROLE)))
        return font

    @staticmethod
    def _text(index: QModelIndex | QPersistentModelIndex, font: QFont, width: int) -> WrappedText:
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        return WrappedText(text, font, width - _left(font, index) - SIDE, MOST_LINES)


def _left(font: QFont, index: QModelIndex | QPersistentModelIndex) -> int:
    """Return where the words begin: after the star, if there is one."""
    return SIDE + (QFontMetrics(font).ascent() + 6 if index.data(STAR_ROLE) else 0)


def _pad(font: QFont) -> int:
    return max(6, font.pixelSize() // 2)
