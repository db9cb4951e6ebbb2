"""How a line of the report is drawn in the list: struck through when it is out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.ui.report.line_rows import Level, LineRow
from companion.ui.sheet import COLORS
from companion.ui.widgets.wrapped import WrappedText, row_pad

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
IN_SIGHT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
SIDE: Final = 12
BAR: Final = 4
GAP: Final = 10
SECTION_LINES: Final = 1.8
HEADING_LINES: Final = 1.3
ASIDE: Final = 5
"""Room for *gewijzigd* at the right, in heights of a line."""
MOST_LETTERS: Final = 400
"""Where there are more, there are two lines anyway."""


class LineDrawing(QStyledItemDelegate):
    """Draws two lines of words; all of them stand in the field below the list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._kept_for = (0, 0)
        self._metrics = QFontMetrics(view.font())
        self._sizes: dict[object, QSize] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return room for one line of words, or for two; breaking a thousand takes too long.

        What was found once is kept for as long as font and width are the same: the list asks for
        all of them again whenever one line changes.
        """
        width, font = self._view.viewport().width(), self._view.font()
        if self._kept_for != (width, font.pixelSize()):
            self._kept_for = (width, font.pixelSize())
            self._metrics, self._sizes = QFontMetrics(font), {}
        row = index.data(ROW_ROLE)
        if row not in self._sizes:
            lines = self._lines(row, width) if isinstance(row, LineRow) else 1.0
            height = round(lines * self._metrics.lineSpacing()) + 2 * row_pad(font)
            self._sizes[row] = QSize(width, height)
        return self._sizes[row]

    def _lines(self, row: LineRow, width: int) -> float:
        """Return how many lines high a row is."""
        if row.level is not Level.LINE:
            return SECTION_LINES if row.level is Level.SECTION else HEADING_LINES
        text = row.text[:MOST_LETTERS]
        room = width - ASIDE * self._metrics.height()
        return 2.0 if "\n" in text or self._metrics.horizontalAdvance(text) > room else 1.0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line, or a heading at the bottom of its row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, LineRow):
            return
        painter.save()
        if row.level is Level.LINE:
            self._draw_ground(painter, option, in_sight=bool(index.data(IN_SIGHT_ROLE)))
            self._draw_line(painter, option.rect, row)
        else:
            self._draw_heading(painter, option.rect, row)
        painter.restore()

    def _draw_heading(self, painter: QPainter, area: QRect, row: LineRow) -> None:
        font = QFont(self._view.font())
        font.setBold(True)
        if row.level is Level.SECTION:
            font.setPixelSize(round(font.pixelSize() * 1.2))
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(COLORS["ink" if row.level is Level.SECTION else "green"]))
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, area.width() - 2 * SIDE)
        bottom = area.bottom() - row_pad(font) - metrics.descent()
        painter.drawText(QPointF(area.x() + SIDE, bottom), text)

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, in_sight: bool
    ) -> None:
        area, state = option.rect, option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(COLORS["pale" if is_chosen else "wash"]))
        if in_sight or is_chosen:
            bar = QRect(area.topLeft(), QSize(BAR, area.height()))
            painter.fillRect(bar, QColor(COLORS["green" if is_chosen else "blue"]))
        painter.setPen(QColor(COLORS["line"]))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _draw_line(self, painter: QPainter, area: QRect, row: LineRow) -> None:
        """Draw the words, with what is special about them at the right."""
        font = QFont(self._view.font())
        right = area.right() - SIDE
        if said := self._said(row):
            bold = QFont(font)
            bold.setWeight(QFont.Weight.DemiBold)
            metrics = QFontMetrics(bold)
            right -= metrics.horizontalAdvance(said)
            painter.setFont(bold)
            painter.setPen(QColor(COLORS["soft" if row.is_out else "green"]))
            middle = area.y() + (area.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(right, middle), said)
            right -= GAP
        font.setStrikeOut(row.is_out)
        painter.setPen(QColor(COLORS["soft" if row.is_out else "ink"]))
        text = WrappedText(row.text, font, right - area.x() - SIDE, 2)
        text.draw(painter, area.x() + SIDE, area.y() + (area.height() - text.height) / 2)

    @staticmethod
    def _said(row: LineRow) -> str:
        if row.is_out:
            return QCoreApplication.translate("LineRow", "eruit")
        return QCoreApplication.translate("LineRow", "gewijzigd") if row.is_mended else ""
