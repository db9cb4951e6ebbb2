"""How a print in the list is drawn: a box to tick, its title, and how it is printed below it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.ui.sheet import COLORS
from companion.ui.widgets.signs import draw_check
from companion.ui.widgets.wrapped import WrappedText, row_pad

KEY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ABOUT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
SIDE, GAP, BAR = 12, 10, 4
Index = QModelIndex | QPersistentModelIndex


class PrintRows(QStyledItemDelegate):
    """Draws prints over the full width of their list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return room for the title and what stands below it."""
        width, font = self._view.viewport().width(), self._view.font()
        title, about = _texts(index, font, width)
        return QSize(width, round(title.height + about.height) + 2 * row_pad(font) + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one print."""
        area, font = option.rect, self._view.font()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, area, option)
        is_ticked = bool(index.data(Qt.ItemDataRole.CheckStateRole))
        box = box_place(area, font)
        _draw_box(painter, box, is_ticked=is_ticked)
        title, about = _texts(index, font, area.width())
        left, top = box.right() + GAP, area.y() + row_pad(font)
        painter.setPen(QColor(COLORS["ink"]))
        title.draw(painter, left, top)
        painter.setPen(QColor(COLORS["soft"]))
        about.draw(painter, left, top + title.height + 2)
        painter.restore()

    def _draw_ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(COLORS["pale"]))
            bar = QRect(area.topLeft(), QSize(BAR, area.height()))
            painter.fillRect(bar, QColor(COLORS["green"]))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(COLORS["wash"]))


def box_place(area: QRect, font: QFont) -> QRect:
    """Return where the box of a row is."""
    size = _box_size(font)
    return QRect(QPoint(area.x() + SIDE, area.y() + row_pad(font) + 1), QSize(size, size))


def _draw_box(painter: QPainter, box: QRect, *, is_ticked: bool) -> None:
    painter.setPen(QPen(QColor(COLORS["green" if is_ticked else "edge"]), 2))
    painter.setBrush(QColor(COLORS["green" if is_ticked else "white"]))
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
    if is_ticked:
        inside = max(3, box.width() // 5)
        place = QRectF(box).adjusted(inside, inside, -inside, -inside)
        draw_check(painter, place, QColor(COLORS["white"]))


def _box_size(font: QFont) -> int:
    return round(font.pixelSize() * 1.3)


def _texts(index: Index, font: QFont, width: int) -> tuple[WrappedText, WrappedText]:
    room = width - 2 * SIDE - _box_size(font) - GAP
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    title = WrappedText(str(index.data(Qt.ItemDataRole.DisplayRole)), bold, room)
    return title, WrappedText(str(index.data(ABOUT_ROLE)), font, room)
