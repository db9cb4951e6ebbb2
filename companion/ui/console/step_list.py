"""The steps of a session in a list that can be rearranged by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from companion.ui.sheet import COLORS
from companion.ui.widgets.fitted import ENTER
from companion.ui.widgets.tabular import with_equal_digits
from companion.ui.widgets.wrapped import WrappedText, row_pad

ROW = Qt.ItemDataRole.UserRole + 1
GAP = 12
BAR = 4
MORE = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as the list shows it."""

    step_id: str
    name: str
    minutes: str
    """What stands at the right."""
    note: str = ""
    """Softer, before the minutes: "kern", "was 8"."""
    is_out: bool = False
    is_on: bool = False
    is_done: bool = False

    def spoken(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.name, self.note, self.minutes) if part)


class StepList(QListView):
    """Steps with their minutes.

    ``step_chosen`` carries the id of the step that the keyboard is at. Wishes for that step:
    ``move_wanted`` with places (Alt and an arrow), ``away_wanted`` (Delete), ``more_wanted`` with
    minutes (plus and minus), ``edit_wanted`` (Enter).
    """

    step_chosen = Signal(str)
    move_wanted = Signal(int)
    away_wanted = Signal()
    more_wanted = Signal(int)
    edit_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_StepRows(self))
        self._model = QStandardItemModel(0, 1, self)
        self.setModel(self._model)
        self._is_filling = False
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)

    @property
    def current(self) -> str:
        """Id of the step that the keyboard is at; empty when there is none."""
        row = self.currentIndex().data(ROW)
        return row.step_id if isinstance(row, StepRow) else ""

    @property
    def rows(self) -> list[StepRow]:
        """What the list shows."""
        return [self._model.item(number).data(ROW) for number in range(self._model.rowCount())]

    def show_steps(self, rows: Sequence[StepRow]) -> None:
        """Show these steps; the keyboard stays at the step where it was."""
        if list(rows) == self.rows:
            return
        kept, place = self.current, self.verticalScrollBar().value()
        self._is_filling = True
        self._model.clear()
        for row in rows:
            item = QStandardItem(row.name)
            item.setData(row, ROW)
            item.setAccessibleText(row.spoken())
            self._model.appendRow(item)
        self._is_filling = False
        self.verticalScrollBar().setValue(place)
        self.choose(kept)

    def choose(self, step_id: str) -> None:
        """Go to a step; to the first when it is not there."""
        ids = [row.step_id for row in self.rows]
        place = ids.index(step_id) if step_id in ids else 0
        self.setCurrentIndex(self._model.index(place, 0))
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what the keys of this list are for."""
        key = Qt.Key(event.key())
        held_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if held_alt and key in BY:
            self.move_wanted.emit(BY[key])
        elif key in AWAY:
            self.away_wanted.emit()
        elif key in MORE:
            self.more_wanted.emit(MORE[key])
        elif key in ENTER:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the names anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_selection_current_changed(self) -> None:
        if not self._is_filling and self.current:
            self.step_chosen.emit(self.current)


class _StepRows(QStyledItemDelegate):
    """Draws a step: a bar when it is on, its name, and what it takes; struck through when out."""

    def __init__(self, view: StepList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for the name in as many lines as it needs."""
        row, width, font = index.data(ROW), self._view.viewport().width(), self._view.font()
        text = WrappedText(row.name, _font(font, row), _room(row, width, font), 3)
        return QSize(width, round(text.height) + 2 * row_pad(font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row, font = index.data(ROW), self._view.font()
        width = self._view.viewport().width()
        area = QRect(0, option.rect.y(), width, option.rect.height())
        painter.save()
        self._draw_ground(painter, area, option, row)
        painter.setPen(QColor(COLORS["soft" if row.is_out or row.is_done else "ink"]))
        name = WrappedText(row.name, _font(font, row), _room(row, width, font), 3)
        name.draw(painter, GAP, area.y() + row_pad(font))
        self._draw_end(painter, area, row, font)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, row: StepRow
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(area, QColor(COLORS["bluePale"]))
        if row.is_on:
            bar = QRect(area.topLeft(), QSize(BAR, area.height()))
            painter.fillRect(bar, QColor(COLORS["green"]))
        if is_chosen and self._view.hasFocus():
            painter.setPen(QColor(COLORS["blue"]))
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _draw_end(self, painter: QPainter, area: QRect, row: StepRow, font: QFont) -> None:
        own = _font(with_equal_digits(font), row, struck=False)
        painter.setFont(own)
        place = area.adjusted(0, row_pad(font), -GAP, 0)
        right = int(Qt.AlignmentFlag.AlignRight)
        painter.drawText(place, right, row.minutes)
        taken = QFontMetrics(own).horizontalAdvance(row.minutes) + GAP
        painter.setFont(font)
        painter.setPen(QColor(COLORS["soft"]))
        painter.drawText(place.adjusted(0, 0, -taken, 0), right, row.note)


def _font(font: QFont, row: StepRow, *, struck: bool = True) -> QFont:
    own = QFont(font)
    own.setWeight(QFont.Weight.Bold if row.is_on else QFont.Weight.Normal)
    own.setStrikeOut(struck and row.is_out)
    return own


def _room(row: StepRow, width: int, font: QFont) -> int:
    """Return the width for a name."""
    metrics = QFontMetrics(with_equal_digits(font))
    ends = [metrics.horizontalAdvance(text) + GAP for text in (row.minutes, row.note) if text]
    return width - 2 * GAP - sum(ends)
