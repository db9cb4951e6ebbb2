"""What was counted, in a table: marks per sentence, and dots. Its head comes again on each page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from companion.domain.report import DotTable, MarkRow, MarkTable
from companion.ui.colors import GREEN
from companion.ui.paper.flow import Piece
from companion.ui.paper.typeset import BREAK, Words, words
from companion.ui.report.blocks import heading_pieces
from companion.ui.report.look import CELL, NUMBER, RIGHT, SOFT_CELL, tr
from companion.ui.report.rows import centred, head_of, kept, row_of

MARK: Final = 42.0
"""Width of the column of one mark."""
AVERAGE: Final = 56.0
DOT: Final = 3.4
STEP: Final = 9.4
"""From one dot to the next."""
FIT: Final = 15
"""So many dots are drawn; of more, the number alone says how many."""
NONE: Final = "–"


def mark_table_pieces(table: MarkTable) -> list[Piece]:
    """Return how often each mark was given, per sentence."""
    pieces = heading_pieces(table.heading, table.note)
    if not table.rows:
        return pieces
    columns = [(MARK, f"{mark}{BREAK}{said}") for mark, said in table.marks]
    if any(row.average is not None for row in table.rows):
        columns.append((AVERAGE, tr("gemiddelde")))
    widths = [width for width, _ in columns]
    head = head_of(columns)
    return [*pieces, head, *kept([_mark_row(row, widths, head) for row in table.rows])]


def dot_table_pieces(table: DotTable) -> list[Piece]:
    """Return how many dots each thing got: the dots themselves, and their number."""
    pieces = heading_pieces(table.heading)
    if not table.rows:
        return pieces
    most = max(dots for _, dots in table.rows)
    width = MARK + (STEP * most if most <= FIT else 0.0)
    head = head_of([(MARK, tr("stippen"))])
    rows = [_dot_row(text, dots, width, head) for text, dots in table.rows]
    return [*pieces, head, *kept(rows)]


def average_text(average: float | None) -> str:
    """Return an average as it is written in Dutch, with one decimal."""
    return NONE if average is None else f"{average:.1f}".replace(".", ",")


def _mark_row(row: MarkRow, widths: list[float], head: Piece) -> list[Piece]:
    cells = [_count(count) for count in row.counts]
    if len(widths) > len(cells):
        cells.append(words(average_text(row.average), NUMBER, AVERAGE))

    def beside(painter: QPainter, middle: float) -> None:
        x = RIGHT - sum(widths)
        for cell, width in zip(cells, widths, strict=False):
            centred(painter, cell, x, width, middle)
            x += width

    return row_of(row.text, sum(widths), beside, head)


def _count(count: int) -> Words:
    return words(str(count) if count else NONE, CELL if count else SOFT_CELL, MARK)


def _dot_row(text: str, dots: int, width: float, head: Piece) -> list[Piece]:
    number = words(str(dots) if dots else NONE, NUMBER if dots else SOFT_CELL, MARK)

    def beside(painter: QPainter, middle: float) -> None:
        centred(painter, number, RIGHT - MARK, MARK, middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(GREEN)
        for place in range(dots if width > MARK else 0):
            x = RIGHT - width + place * STEP + STEP / 2
            painter.drawEllipse(QPointF(x, middle), DOT, DOT)

    return row_of(text, width, beside, head)
