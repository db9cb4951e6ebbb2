"""How a plan in the list is drawn: its words, and below them three words of which one is chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.domain.outcome import Result
from companion.ui.sheet import COLORS
from companion.ui.widgets.signs import draw_check
from companion.ui.widgets.wrapped import WrappedText

RESULT_ROLE = Qt.ItemDataRole.UserRole + 1
WORDS: Final = (Result.DONE, Result.PARTLY, Result.NOT_YET)
SIDE = 10
BAR = 4
GAP = 6
MOST_LINES = 6

Index = QModelIndex | QPersistentModelIndex


class PromiseRows(QStyledItemDelegate):
    """Draws plans over the full width of their list, each with what can become of it."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return room for a plan in a few lines, and for the words below it."""
        width, font = self._view.viewport().width(), self._view.font()
        text = _text(index, font, width)
        below = _words_height(font, width) + _pad(font) // 2
        return QSize(width, round(text.height) + below + 2 * _pad(font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one plan."""
        area, font = option.rect, self._view.font()
        painter.save()
        painter.setFont(font)
        self._draw_ground(painter, area, option)
        painter.setPen(QColor(COLORS["ink"]))
        _text(index, font, area.width()).draw(painter, area.x() + SIDE, area.y() + _pad(font))
        result = index.data(RESULT_ROLE)
        for word, place in zip(WORDS, word_places(area, font), strict=True):
            _draw_word(painter, word, place, is_chosen=word == result)
        painter.restore()

    @staticmethod
    def _draw_ground(painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(COLORS["pale"]))
            bar = QRect(area.topLeft(), QSize(BAR, area.height()))
            painter.fillRect(bar, QColor(COLORS["green"]))
        painter.setPen(QColor(COLORS["line"]))
        painter.drawLine(area.bottomLeft(), area.bottomRight())


def word_places(area: QRect, font: QFont) -> list[QRect]:
    """Return where the three words stand in a row of the list."""
    places = _flowing(font, area.width())
    top = area.bottom() - _pad(font) - _words_height(font, area.width())
    return [place.translated(area.x() + SIDE, top) for place in places]


def word_at(point: QPoint, area: QRect, font: QFont) -> Result:
    """Return the word at a point of a row; UNSAID where there is none."""
    for word, place in zip(WORDS, word_places(area, font), strict=True):
        if place.contains(point):
            return word
    return Result.UNSAID


def _draw_word(painter: QPainter, word: Result, place: QRect, *, is_chosen: bool) -> None:
    """Draw a word in a frame; the chosen one is filled and has a check before it."""
    fill = QColor(COLORS["green" if is_chosen else "white"])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(COLORS["green" if is_chosen else "edge"]), 2))
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 8, 8)
    painter.setFont(_bold(painter.font()))
    painter.setPen(QColor(COLORS["white" if is_chosen else "ink"]))
    words = QRect(place)
    if is_chosen:
        size = QFontMetrics(painter.font()).ascent() * 0.8
        left = place.x() + _pad(painter.font()) * 0.8
        check = QRectF(left, place.center().y() - size / 2, size, size)
        draw_check(painter, check, QColor(COLORS["white"]))
        words.setLeft(round(left + size))
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, word)


def _text(index: Index, font: QFont, width: int) -> WrappedText:
    text = str(index.data(Qt.ItemDataRole.DisplayRole))
    return WrappedText(text, font, width - 2 * SIDE, MOST_LINES)


def _flowing(font: QFont, width: int) -> list[QRect]:
    """Return the words from left to right, and on the next line where large text asks for it."""
    metrics, height = QFontMetrics(_bold(font)), _word_height(font)
    x, y, places = 0, 0, []
    for word in WORDS:
        wide = metrics.horizontalAdvance(word) + metrics.ascent() + 2 * _pad(font) + 6
        if x and x + wide > width - 2 * SIDE:
            x, y = 0, y + height + GAP
        places.append(QRect(x, y, wide, height))
        x += wide + GAP
    return places


def _words_height(font: QFont, width: int) -> int:
    last = _flowing(font, width)[-1]
    return last.y() + last.height()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _word_height(font: QFont) -> int:
    return QFontMetrics(font).height() + max(6, font.pixelSize() // 2)


def _pad(font: QFont) -> int:
    return max(6, font.pixelSize() // 2)
