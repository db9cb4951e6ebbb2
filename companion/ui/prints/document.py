"""Pages of A4 that are read: how they look, their margins, their foot with its page number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from companion.ui.colors import GREEN_DEEP, INK, INK_SOFT
from companion.ui.fonts import SERIF
from companion.ui.paper.flow import Piece, Placed, text_pieces
from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.typeset import BOLD, SEMI, Align, Style, even, words
from companion.ui.prints.role_look import draw_circles

LEFT: Final = 62.0
WIDTH: Final = 477.0
RIGHT: Final = LEFT + WIDTH
TOP: Final = 54.0
BOTTOM: Final = 776.0
FOOT: Final = 798.0

SOFT: Final = INK_SOFT.name()
GREEN_WORDS: Final = GREEN_DEEP.name()

TITLE: Final = Style(30, weight=BOLD, leading=1.14)
SUBTITLE: Final = Style(14, color=SOFT, leading=1.3)
CHAPTER: Final = Style(19, weight=BOLD, leading=1.2)
HEADING: Final = Style(13.5, weight=BOLD, leading=1.25)
TEXT: Final = Style(11, leading=1.4)
STRONG: Final = Style(11, weight=SEMI, leading=1.4)
SMALL: Final = Style(9.5, color=SOFT, leading=1.35)
LABEL: Final = Style(10, weight=SEMI, color=GREEN_WORDS, leading=1.54)
VOICE: Final = Style(12, family=SERIF, leading=1.38)
"""Words that are spoken."""
QUOTE: Final = Style(14, family=SERIF, leading=1.36)
FOOTER: Final = Style(8.5, color=SOFT)
BAR: Final = 3.0


def document(title: str, foot: str, pages: Sequence[Sequence[Placed]]) -> Pages:
    """Return pages with what is placed on them, and below each what it is and which page."""

    def draw(painter: QPainter, number: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in pages[number]:
            placed.piece.draw(painter, placed.y)
        _draw_foot(painter, foot, number, len(pages))

    return Pages(title, paper(), len(pages), draw)


def chapter_pieces(title: str, above: float = 30.0) -> list[Piece]:
    """Return the head of a chapter; what comes below stays with it."""
    pieces = text_pieces(words(title, CHAPTER, WIDTH), LEFT, above, keeps_next=True)
    return [*pieces, Piece(BAR, _draw_bar, 5, keeps_next=True)]


def bullet_pieces(texts: Sequence[str], style: Style = TEXT, above: float = 5.0) -> list[Piece]:
    """Return a list with a dash before each line."""
    pieces: list[Piece] = []
    for text in texts:
        pieces += marked_pieces("–", text, LEFT, WIDTH, style, above)
    return pieces


def marked_pieces(
    mark: str, text: str, x: float, width: float, style: Style, above: float, indent: float = 14.0
) -> list[Piece]:
    """Return a text with a mark at the left of its first line."""
    sign = words(mark, style, indent)
    pieces = text_pieces(even(text, style, width - indent), x + indent, above)
    first = pieces[0]

    def draw(painter: QPainter, y: float) -> None:
        sign.draw(painter, x, y)
        first.draw(painter, y)

    return [Piece(first.height, draw, first.above, first.keeps_next), *pieces[1:]]


def draw_line(painter: QPainter, x: float, right: float, y: float, width: float = 0.6) -> None:
    """Draw a thin line that every printer shows."""
    painter.setPen(QPen(INK_SOFT, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(x, y), QPointF(right, y))


def _draw_bar(painter: QPainter, y: float) -> None:
    painter.setPen(QPen(INK, BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(LEFT, y + BAR / 2), QPointF(LEFT + 34, y + BAR / 2))


def _draw_foot(painter: QPainter, foot: str, number: int, count: int) -> None:
    said = tr("{page} van {pages}").format(page=number + 1, pages=count)
    words(foot, FOOTER, WIDTH - 110).draw(painter, LEFT, FOOT)
    words(said, FOOTER, 70, Align.AlignRight).draw(painter, RIGHT - 102, FOOT)
    draw_circles(painter, RIGHT, FOOT + 12.5, 6.0)


def tr(text: str) -> str:
    """Return a text of these pages in the language of the screen."""
    return QCoreApplication.translate("Prints", text)
