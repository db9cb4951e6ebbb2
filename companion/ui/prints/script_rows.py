"""Lines of the trainer's script, each behind its name: Zeg, Doe, Laat, Luister."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtGui import QPainter

from companion.ui.paper.flow import Piece, cut
from companion.ui.paper.typeset import Style, Words, even, words
from companion.ui.prints.document import LABEL, LEFT, WIDTH

COLUMN: Final = 76.0
"""Width of the names before the lines."""
TEXT_X: Final = LEFT + COLUMN
TEXT_WIDTH: Final = WIDTH - COLUMN

Row = tuple[str, str, Style]
"""A name, the words behind it, and how they look."""


def rows_pieces(rows: Sequence[Row], *, keeps_next: bool = False) -> list[Piece]:
    """Return lines, each behind its name."""
    pieces: list[Piece] = []
    before = ""
    for number, (name, text, style) in enumerate(rows):
        is_more = number + 1 < len(rows) and rows[number + 1][0] == name
        label = words(name, beside(style), COLUMN - 8) if name and name != before else None
        said = even(text, style, TEXT_WIDTH)
        draw = partial(_draw_row, label, said)
        above = 3.0 if name == before else 7.0
        pieces += cut(said, draw, above, keeps_next or is_more)
        before = name
    return pieces


def beside(style: Style) -> Style:
    """Return the look of a name, on the line of the words behind it."""
    return replace(LABEL, leading=style.line / LABEL.points)


def _draw_row(
    label: Words | None, said: Words, painter: QPainter, y: float, lines: tuple[int, int] | None
) -> None:
    if label is not None and (lines is None or lines[0] == 0):
        label.draw(painter, LEFT, y)
    said.draw(painter, TEXT_X, y, lines)
