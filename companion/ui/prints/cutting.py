"""Sheets of paper that are cut in equal cards: where each card is, also on the back, and the marks.

A sheet that is turned over its long edge has its columns the other way round. So a back is
drawn at the mirrored place, and lies behind its front.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPen

from companion.ui.colors import INK_SOFT
from companion.ui.paper.pages import Pages, paper

MM: Final = 72 / 25.4
A4_SHORT, A4_LONG = 210 * MM, 297 * MM
MARK: Final = 9 * MM
"""How far a mark comes in from the edge: most printers leave the first millimetres white."""
CROSS: Final = 4 * MM

Card = Callable[[QPainter, QSizeF], None]
"""Draws one card on a painter whose origin is the left upper corner of that card."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet of A4 with cards in columns and rows."""

    columns: int
    rows: int
    is_wide: bool = False

    @property
    def sheet(self) -> QSizeF:
        """The size of the sheet, in points."""
        wide, high = (A4_LONG, A4_SHORT) if self.is_wide else (A4_SHORT, A4_LONG)
        return QSizeF(wide, high)

    @property
    def card(self) -> QSizeF:
        """The size of one card."""
        return QSizeF(self.sheet.width() / self.columns, self.sheet.height() / self.rows)

    @property
    def count(self) -> int:
        """How many cards a sheet has."""
        return self.columns * self.rows

    def place(self, index: int, *, is_back: bool = False) -> QRectF:
        """Return where a card is, from the left upper one; its back when the sheet is turned."""
        row, column = divmod(index, self.columns)
        if is_back:
            column = self.columns - 1 - column
        corner = QPointF(column * self.card.width(), row * self.card.height())
        return QRectF(corner, self.card)

    def layout(self) -> QPageLayout:
        """Return the paper to print it on."""
        portrait, landscape = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
        return paper(QPageSize.PageSizeId.A4, landscape if self.is_wide else portrait)


A6_CARDS: Final = Grid(2, 2)
A5_CARDS: Final = Grid(2, 1, is_wide=True)
EIGHTHS: Final = Grid(2, 4)
HALVES: Final = Grid(1, 2)
THIRDS: Final = Grid(1, 3)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of a sheet."""

    cards: tuple[Card, ...]
    is_back: bool = False


def cut_pages(title: str, grid: Grid, sheets: Sequence[Sheet]) -> Pages:
    """Return sheets as pages, with marks where to cut."""

    def draw(painter: QPainter, number: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = sheets[number]
        for index, card in enumerate(sheet.cards):
            painter.save()
            painter.translate(grid.place(index, is_back=sheet.is_back).topLeft())
            card(painter, grid.card)
            painter.restore()
        if not sheet.is_back:
            draw_marks(painter, grid)

    has_backs = any(sheet.is_back for sheet in sheets)
    return Pages(title, grid.layout(), len(sheets), draw, has_backs)


def in_sheets(items: Sequence[Item], size: int) -> list[tuple[Item, ...]]:
    """Return items in portions of what goes on one sheet."""
    return [tuple(items[at : at + size]) for at in range(0, len(items), size)]


def draw_marks(painter: QPainter, grid: Grid) -> None:
    """Draw where to cut: a line in from each edge, and a small cross where cuts meet."""
    painter.setPen(QPen(INK_SOFT, 0.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    width, height = grid.sheet.width(), grid.sheet.height()
    across = [row * grid.card.height() for row in range(1, grid.rows)]
    down = [column * grid.card.width() for column in range(1, grid.columns)]
    for y in across:
        painter.drawLine(QLineF(0, y, MARK, y))
        painter.drawLine(QLineF(width - MARK, y, width, y))
    for x in down:
        painter.drawLine(QLineF(x, 0, x, MARK))
        painter.drawLine(QLineF(x, height - MARK, x, height))
        for y in across:
            painter.drawLine(QLineF(x - CROSS, y, x + CROSS, y))
            painter.drawLine(QLineF(x, y - CROSS, x, y + CROSS))
