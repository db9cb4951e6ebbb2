"""How a row of the agenda is drawn: title, minutes, a check for what was done, a bar for now."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from companion.ui.sheet import COLORS
from companion.ui.widgets.signs import draw_check
from companion.ui.widgets.tabular import with_equal_digits
from companion.ui.widgets.wrapped import WrappedText, row_pad

STEP_ROLE = Qt.ItemDataRole.UserRole + 1
MINUTES_ROLE = Qt.ItemDataRole.UserRole + 2
STATE_ROLE = Qt.ItemDataRole.UserRole + 3
LOOK_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether there is something to look at before the workshop; its words say so too."""
DONE, NOW, LATER = "done", "now", "later"

BAR = 4
GAP = 12
INDENT = 16
LEAST_GAP = 4
"""Between a long word and the minutes, where there is little width."""
MOST_LINES = 3
WIDEST_LEFT = "−00:00"
WORD_FITS = 16
"""Width, in heights of a letter, from which minutes of modules are followed by the word."""


class AgendaRows(QStyledItemDelegate):
    """Draws modules and steps over the full width of the agenda."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.left = ""
        """Time left in the step that is on; empty to show its minutes."""

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for the title in as many lines as it needs."""
        width = self._view.viewport().width()
        font = _font(self._view.font(), index)
        text = WrappedText(_title(index), font, self._text_width(width, font, index), MOST_LINES)
        below = QFontMetrics(font).lineSpacing() if self._is_below(width, font, index) else 0
        return QSize(width, round(text.height) + below + 2 * row_pad(font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        area = QRect(0, option.rect.y(), self._view.viewport().width(), option.rect.height())
        font = _font(self._view.font(), index)
        state = index.data(STATE_ROLE)
        painter.save()
        self._draw_ground(painter, area, option, is_now=state == NOW)
        if index.data(LOOK_ROLE):
            beside = area.topLeft() + QPoint(BAR, 0)
            painter.fillRect(QRect(beside, QSize(BAR, area.height())), QColor(COLORS["yellow"]))
        is_done = state == DONE
        painter.setPen(QColor(COLORS["soft" if is_done else "ink"]))
        width = self._text_width(area.width(), font, index)
        text = WrappedText(_title(index), font, width, MOST_LINES)
        text.draw(painter, _left(index), area.y() + row_pad(font))
        if self._is_below(area.width(), font, index):
            area = area.adjusted(0, round(text.height), 0, 0)
        self._draw_end(painter, area, font, index)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, *, is_now: bool
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_now:
            painter.fillRect(area, QColor(COLORS["pale"]))
            painter.fillRect(QRect(area.topLeft(), QSize(BAR, area.height())), _green())
        elif is_over:
            painter.fillRect(area, QColor(COLORS["wash"]))
        if is_chosen and self._view.hasFocus():
            painter.setPen(QColor(COLORS["blue"]))
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _draw_end(
        self,
        painter: QPainter,
        area: QRect,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the minutes at the right, or a check for what was done."""
        metrics = QFontMetrics(font)
        right = area.right() - GAP
        top = area.y() + row_pad(font)
        if index.data(STATE_ROLE) == DONE:
            size = metrics.ascent() * 0.8
            place = QRectF(right - size, top + (metrics.height() - size) / 2, size, size)
            draw_check(painter, place, _green())
            return
        plain = with_equal_digits(font)
        plain.setWeight(QFont.Weight.Bold if index.data(STATE_ROLE) == NOW else QFont.Weight.Normal)
        painter.setFont(plain)
        painter.setPen(QColor(COLORS["soft"]))
        text = self._end_text(index, area.width(), font)
        if text.startswith("−"):
            painter.setPen(QColor(COLORS["amber"]))
        room = QRect(area.x(), top, right - area.x(), metrics.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), text)

    def _end_text(self, index: QModelIndex | QPersistentModelIndex, width: int, font: QFont) -> str:
        """Return what stands at the right: minutes, or the time left in the step that is on."""
        is_on = bool(self.left) and index.data(STATE_ROLE) == NOW
        return self.left if is_on else _minutes(index, width, font)

    def _text_width(
        self, width: int, font: QFont, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """Return the room for a title, which is never broken inside a word for its minutes."""
        if self._is_below(width, font, index):
            return width - _left(index) - GAP
        room = self._room_beside(width, font, index)
        return min(max(room, _longest_word(_title(index), font)), room + GAP - LEAST_GAP)

    def _is_below(
        self, width: int, font: QFont, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Whether the end stands on a line of its own: a word leaves no room beside it."""
        room = self._room_beside(width, font, index) + GAP - LEAST_GAP
        return _longest_word(_title(index), font) > room

    def _room_beside(
        self, width: int, font: QFont, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """Return the room beside the end; the step that is on leaves room for any time."""
        metrics = QFontMetrics(with_equal_digits(font))
        end = _minutes(index, width, font)
        if index.data(STATE_ROLE) == NOW:
            end = WIDEST_LEFT
        return width - _left(index) - metrics.horizontalAdvance(end) - 2 * GAP


def _green() -> QColor:
    return QColor(COLORS["green"])


def _title(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole))


def _longest_word(title: str, font: QFont) -> int:
    metrics = QFontMetrics(font)
    return 1 + max((metrics.horizontalAdvance(word) for word in title.split()), default=0)


def _font(font: QFont, index: QModelIndex | QPersistentModelIndex) -> QFont:
    """Return bold for modules and for the step that is on."""
    own = QFont(font)
    if not index.data(STEP_ROLE) or index.data(STATE_ROLE) == NOW:
        own.setWeight(QFont.Weight.Bold)
    return own


def _left(index: QModelIndex | QPersistentModelIndex) -> int:
    return GAP + (INDENT if index.data(STEP_ROLE) else 0)


def _minutes(index: QModelIndex | QPersistentModelIndex, width: int, font: QFont) -> str:
    """Return the minutes; the word only at modules, where there is room."""
    number = str(index.data(MINUTES_ROLE))
    has_word = not index.data(STEP_ROLE) and width >= WORD_FITS * font.pixelSize()
    return f"{number} min" if has_word else number
