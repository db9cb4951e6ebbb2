"""Rows of a table on the report's pages: words at the left, and what belongs to them beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QPainter

from companion.ui.paper.flow import Piece, cut
from companion.ui.paper.typeset import Align, Words, words
from companion.ui.report.look import CELL, CELL_HEAD, LEFT, RIGHT, WIDTH
from companion.ui.report.marks import draw_rule

GAP: Final = 14.0
"""Between the words of a row and what stands beside them."""
PAD: Final = 3.8
SHORT: Final = 400.0
"""Height of rows, in points, that had better be on one page."""
Beside = Callable[[QPainter, float], None]
"""Draws what stands beside the words of a row, from the middle of their first line."""


def head_of(columns: Sequence[tuple[float, str]]) -> Piece:
    """Return the head of a table: width and title of each column, ending at the right margin."""
    titles = [words(title, CELL_HEAD, width - 3, Align.AlignHCenter) for width, title in columns]
    high = max((title.height for title in titles), default=0.0)

    def draw(painter: QPainter, y: float) -> None:
        x = RIGHT - sum(width for width, _ in columns)
        for title, (width, _) in zip(titles, columns, strict=True):
            title.draw(painter, x + 1.5, y + high - title.height)
            x += width
        draw_rule(painter, y + high + PAD)

    return Piece(high + PAD, draw, 8, keeps_next=True)


def row_of(text: str, width: float, beside: Beside, head: Piece, high: float = 0.0) -> list[Piece]:
    """Return one row; a very long one goes on below the head, on the next page.

    ``width`` is what stands beside the words, ``high`` how high that is, where it is higher than a
    line: then words and what stands beside them share their middle.
    """
    said = words(text, CELL, WIDTH - width - GAP)
    room = max(said.height, high)
    down = (room - said.height) / 2

    def draw(painter: QPainter, y: float, lines: tuple[int, int] | None) -> None:
        first, end = lines or (0, said.count)
        top = y if first else y + PAD + down
        said.draw(painter, LEFT, top, lines)
        if not first:
            beside(painter, y + PAD + (room if high and lines is None else said.line) / 2)
        if end == said.count:
            draw_rule(painter, top + (end - first) * said.line + down + PAD)

    pieces = [replace(piece, again=head) for piece in cut(said, draw)]
    pieces[0] = replace(pieces[0], height=pieces[0].height + PAD + down)
    pieces[-1] = replace(pieces[-1], height=pieces[-1].height + PAD + down)
    return pieces


def kept(rows: Sequence[list[Piece]]) -> list[Piece]:
    """Return rows that would rather stay together; the first two do, and so do the last two."""
    likes = sum(piece.height for row in rows for piece in row) <= SHORT
    pieces: list[Piece] = []
    for number, row in enumerate(rows[:-1]):
        stays = number in {0, len(rows) - 2}
        pieces += [*row[:-1], replace(row[-1], keeps_next=stays, likes_next=likes)]
    return pieces + rows[-1] if rows else []


def centred(painter: QPainter, said: Words, left: float, width: float, middle: float) -> None:
    """Draw a word in the middle of its column."""
    said.draw(painter, left + (width - said.width) / 2, middle - said.height / 2)
