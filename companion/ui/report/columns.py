"""Short words of the group beside each other: a list of single words is no reason for a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QPainter

from companion.domain.report import Line
from companion.ui.paper.flow import Piece
from companion.ui.paper.typeset import Words
from companion.ui.report.look import BULLET_ROOM, LEFT, WIDTH
from companion.ui.report.marks import draw_bullet

GUTTER: Final = 18.0
LEAST: Final = 4
"""So many lines are needed before they stand beside each other."""
FOR_THREE: Final = 6
LETTERS: Final = 48
"""What is longer is not even measured."""


def may_stand_beside(lines: Sequence[Line]) -> bool:
    """Tell whether these lines could be short enough, and have nothing at the margin."""
    return len(lines) >= LEAST and not any(
        line.dots or line.starred or len(line.before + line.text + line.after) > LETTERS
        for line in lines
    )


def column_rows(said: Sequence[Words], first: float, above: float) -> list[list[Piece]]:
    """Return these lines in two or three columns, row by row; nothing where they do not fit.

    ``first`` is the white space above the first row, ``above`` that above the others.
    """
    columns = 3 if len(said) >= FOR_THREE else 2
    while columns > 1 and not _fit(said, _step(columns) - GUTTER - BULLET_ROOM):
        columns -= 1
    if columns == 1:
        return []
    rows = [said[start : start + columns] for start in range(0, len(said), columns)]
    step = _step(columns)
    return [[_row(row, step, above if number else first)] for number, row in enumerate(rows)]


def _step(columns: int) -> float:
    """Return how far it is from one column to the next."""
    return (WIDTH + GUTTER) / columns


def _fit(said: Sequence[Words], room: float) -> bool:
    return all(words.count == 1 and words.width <= room for words in said)


def _row(row: Sequence[Words], step: float, above: float) -> Piece:
    def draw(painter: QPainter, y: float) -> None:
        for number, words in enumerate(row):
            x = LEFT + number * step
            draw_bullet(painter, x, y + words.line / 2)
            words.draw(painter, x + BULLET_ROOM, y)

    return Piece(row[0].line, draw, above)
