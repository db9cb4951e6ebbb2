"""How the table of counts is drawn: quiet where nothing was counted, lit where it goes on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from companion.ui.console.tally_model import LIT_ROLE, ON_SLIP_ROLE
from companion.ui.sheet import COLORS
from companion.ui.widgets.tabular import with_equal_digits
from companion.ui.widgets.wrapped import WrappedText, row_pad

GAP = 6
MOST_LINES = 2
FEWEST_LETTERS = 9
"""Where fewer letters fit, a sentence is only its number: the whole of it stands above."""
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class CountCells(QStyledItemDelegate):
    """Draws sentences with their number, and counts in the middle of their cells."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for a sentence in two lines, or for a count of three figures."""
        metrics, font = self._view.fontMetrics(), self._view.font()
        if index.column():
            return QSize(count_width(font), metrics.lineSpacing() + row_pad(font))
        width = self._view.columnWidth(0)
        text = self._sentence(index, font, width)
        height = max(text.height if text else 0.0, metrics.lineSpacing())
        is_lone = index.model().columnCount() <= MOST_LINES  # dots: a row to aim at with a mouse
        return QSize(width, round(height) + row_pad(font) * (3 if is_lone else 1))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        painter.save()
        self._draw_ground(painter, option, index)
        if index.column():
            self._draw_count(painter, option.rect, index)
        else:
            self._draw_sentence(painter, option.rect, index)
        painter.restore()

    def _draw_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area, view = option.rect, self._view
        is_lit = bool(index.data(LIT_ROLE))
        painter.fillRect(area, QColor(COLORS["pale" if is_lit else "white"]))
        if index.data(ON_SLIP_ROLE):
            painter.fillRect(area.adjusted(2, 2, -2, -2), QColor(COLORS["paleDown"]))
        elif option.state & QStyle.StateFlag.State_MouseOver and index.column():
            painter.fillRect(area, QColor(COLORS["wash"]))
        painter.setPen(QColor(COLORS["line"]))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        here = view.currentIndex()
        if view.hasFocus() and (index.row(), index.column()) == (here.row(), here.column()):
            painter.fillRect(area.adjusted(1, 1, -1, -1), QColor(COLORS["bluePale"]))
            painter.setPen(QPen(QColor(COLORS["blue"]), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _draw_count(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        count = str(index.data())
        font = with_equal_digits(self._view.font())
        font.setWeight(QFont.Weight.Normal if count == "0" else QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(COLORS["hint" if count == "0" else "ink"]))
        painter.drawText(area, CENTRE, count)

    def _draw_sentence(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        font = self._view.font()
        bold = with_equal_digits(font)
        bold.setWeight(QFont.Weight.Bold)
        painter.setFont(bold)
        painter.setPen(QColor(COLORS["green"]))
        text = self._sentence(index, font, area.width())
        height = text.height if text else self._view.fontMetrics().lineSpacing()
        top = area.y() + (area.height() - height) / 2
        ascent = QFontMetrics(bold).ascent()
        painter.drawText(area.x() + 2, round(top + ascent), f"{index.row() + 1}")
        if text:
            painter.setPen(QColor(COLORS["ink"]))
            text.draw(painter, area.x() + number_width(font), top)

    def _sentence(
        self, index: QModelIndex | QPersistentModelIndex, font: QFont, width: int
    ) -> WrappedText | None:
        room = width - number_width(font) - GAP
        if room < FEWEST_LETTERS * QFontMetrics(font).averageCharWidth():
            return None
        most = MOST_LINES if index.model().columnCount() > MOST_LINES else MOST_LINES + 1
        return WrappedText(str(index.data()), font, room, most)


class CountHeader(QHeaderView):
    """The marks above their columns, in soft letters."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(10)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return one line."""
        return QSize(100, self.fontMetrics().lineSpacing() + row_pad(self.font()))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Draw the words above one column."""
        painter.fillRect(rect, QColor(COLORS["white"]))
        painter.setPen(QColor(COLORS["soft"]))
        painter.setFont(with_equal_digits(self.font()))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        whole = painter.fontMetrics().horizontalAdvance(words) <= rect.width()
        room = words if whole else words[:1]  # the help below the table has the word
        painter.drawText(rect, CENTRE, room)


def count_width(font: QFont, heading: str = "") -> int:
    """Return the width of a column of counts, under its heading."""
    metrics = QFontMetrics(with_equal_digits(font))
    least = metrics.horizontalAdvance("99") + 2 * GAP
    return max(least, metrics.horizontalAdvance(heading) + GAP)


def number_width(font: QFont) -> int:
    """Return the width of the number before a sentence."""
    return QFontMetrics(with_equal_digits(font)).horizontalAdvance("9") + 2 * GAP
