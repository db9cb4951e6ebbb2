"""Cards of A5: pieces below each other, as large as they fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPen

from companion.ui.colors import INK, WHITE
from companion.ui.paper.flow import Piece, Placed
from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.typeset import Style, Words, even, words
from companion.ui.prints.cutting import A5_CARDS, MM, Sheet, cut_pages, in_sheets
from companion.ui.prints.role_look import draw_circles

EDGE: Final = 12 * MM
"""White around a card of A5: most printers leave a part of it white anyway."""
SMALLEST: Final = 0.6
STEP: Final = 0.05

Build = Callable[[float, float], list[Piece]]
"""Builds the pieces for a width; all sizes of letters times a scale."""


def card_pages(title: str, build: Build, people: int) -> Pages:
    """Return two of the same cards on each sheet, one for everybody, with a mark where to cut."""
    card = partial(draw_card, build)
    portions = in_sheets(range(max(1, people)), A5_CARDS.count)
    return cut_pages(title, A5_CARDS, [Sheet((card,) * A5_CARDS.count)] * len(portions))


def page_of_a5(title: str, build: Build) -> Pages:
    """Return one page of A5."""
    layout = paper(QPageSize.PageSizeId.A5)
    size = QPageSize(QPageSize.PageSizeId.A5).sizePoints()

    def draw(painter: QPainter, _number: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_card(build, painter, QSizeF(size))

    return Pages(title, layout, 1, draw)


def draw_card(build: Build, painter: QPainter, size: QSizeF) -> None:
    """Draw the pieces of a card inside its white edge."""
    painter.save()
    painter.translate(EDGE, EDGE)
    for placed in fitting(build, size.width() - 2 * EDGE, size.height() - 2 * EDGE):
        placed.piece.draw(painter, placed.y)
    painter.restore()


def fitting(build: Build, width: float, height: float) -> list[Placed]:
    """Return the pieces below each other, with smaller letters where they would not fit."""
    scale = 1.0
    while True:
        pieces = build(width, scale)
        placed, y = [], 0.0
        for number, piece in enumerate(pieces):
            y += piece.above if number else 0.0
            placed.append(Placed(piece, y))
            y += piece.height
        if y <= height or scale <= SMALLEST:
            return placed
        scale -= STEP


def at_scale(style: Style, scale: float) -> Style:
    """Return a style with smaller letters."""
    return replace(style, points=style.points * scale)


def row(parts: Sequence[tuple[Words, float]], above: float, *, box: bool = False) -> Piece:
    """Return texts beside each other, each at its own x; with an empty box to tick before them."""
    height = max(text.height for text, _ in parts)

    def draw(painter: QPainter, y: float) -> None:
        if box:
            draw_box(painter, 0, y + parts[0][0].line / 2)
        for text, x in parts:
            text.draw(painter, x, y)

    return Piece(height, draw, above)


def line_of(text: str, style: Style, width: float, above: float, x: float = 0.0) -> Piece:
    """Return a text by itself."""
    return row([(even(text, style, width - x), x)], above)


def draw_box(painter: QPainter, x: float, middle: float, side: float = 10.0) -> None:
    """Draw an empty box to tick."""
    painter.setPen(QPen(INK, 1.0))
    painter.setBrush(WHITE)
    painter.drawRect(QRectF(x, middle - side / 2, side, side))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def foot_of(text: str, style: Style, width: float, above: float) -> Piece:
    """Return the foot of a card: soft words, and the two circles."""
    said = words(text, style, width - 50)

    def draw(painter: QPainter, y: float) -> None:
        said.draw(painter, 0, y)
        draw_circles(painter, width, y + said.height, 7.0)

    return Piece(said.height, draw, above)
