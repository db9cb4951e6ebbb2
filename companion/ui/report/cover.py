"""Where a report begins: its title beside the two circles, the facts, and its promise."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QPainter

from companion.domain.report import Report
from companion.ui.colors import GREEN, GREEN_PALE
from companion.ui.paper.flow import Piece, cut, text_pieces
from companion.ui.paper.typeset import Words, words
from companion.ui.report.blocks import SIDE, grounded, paragraph_pieces
from companion.ui.report.look import (
    FACT,
    FACT_NAME,
    LEFT,
    PROMISE,
    RIGHT,
    SUBTITLE,
    TITLE,
    WIDTH,
)
from companion.ui.report.marks import draw_circles

RADIUS: Final = 62.0
HEAD: Final = 2 * RADIUS + 26
"""Height of what stands beside the circles, and of some white below them."""
BESIDE_CIRCLES: Final = WIDTH - 3.25 * RADIUS - 16
NAMES: Final = 150.0
"""Most width for what facts are called."""


def cover_pieces(report: Report) -> list[Piece]:
    """Return the head of the first page."""
    pieces = _title_pieces(report)
    pieces += _facts(report)
    if report.promise:
        said = words(report.promise, PROMISE, WIDTH - 2 * SIDE)
        pieces += grounded([said], GREEN_PALE, GREEN, 18)
    for number, paragraph in enumerate(report.opening):
        pieces += paragraph_pieces(paragraph, above=7.0 if number else 16.0)
    return pieces


def _title_pieces(report: Report) -> list[Piece]:
    """Return the title beside the circles; a very long one stands below them."""
    title = words(report.title, TITLE, BESIDE_CIRCLES)
    subtitle = words(report.subtitle, SUBTITLE, BESIDE_CIRCLES)
    high = title.height + 8 + subtitle.height
    if high <= HEAD:
        return [_beside(title, subtitle, (2 * RADIUS - high) / 2)]
    below = text_pieces(words(report.title, TITLE, WIDTH), LEFT, keeps_next=True)
    below += text_pieces(words(report.subtitle, SUBTITLE, WIDTH), LEFT, 8)
    return [Piece(HEAD, _draw_circles), *below]


def _beside(title: Words, subtitle: Words, top: float) -> Piece:
    def draw(painter: QPainter, y: float) -> None:
        _draw_circles(painter, y)
        title.draw(painter, LEFT, y + top)
        subtitle.draw(painter, LEFT, y + top + title.height + 8)

    return Piece(HEAD, draw)


def _facts(report: Report) -> list[Piece]:
    """Return the facts, their names in a column as wide as they need."""
    names = [words(name, FACT_NAME, NAMES) for name, _ in report.head]
    width = max((name.width for name in names), default=0.0) + 22
    facts = zip(names, report.head, strict=True)
    return [piece for name, (_, value) in facts for piece in _fact(name, value, width)]


def _fact(name: Words, value: str, width: float) -> list[Piece]:
    said = words(value, FACT, WIDTH - width)

    def draw(painter: QPainter, y: float, lines: tuple[int, int] | None) -> None:
        if lines is None or lines[0] == 0:
            name.draw(painter, LEFT, y)
        said.draw(painter, LEFT + width, y, lines)

    pieces = cut(said, draw, 3.0)
    return [replace(pieces[0], height=max(pieces[0].height, name.height)), *pieces[1:]]


def _draw_circles(painter: QPainter, y: float) -> None:
    draw_circles(painter, RIGHT - 3.25 * RADIUS, y, RADIUS)
