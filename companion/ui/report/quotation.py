"""Words from the article on paper, on the ground of the world that they come from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from companion.domain.quote import Voice
from companion.domain.report import Quotation
from companion.ui.colors import BLUE, BLUE_PALE, GREEN, GREEN_PALE, YELLOW
from companion.ui.paper.flow import Piece, cut
from companion.ui.paper.typeset import words
from companion.ui.report.blocks import boxed, draw_ground
from companion.ui.report.look import LEFT, QUOTE, SOURCE, SPEAKER, WIDTH

GROUNDS: Final = {
    Voice.RESEARCH: (BLUE_PALE, BLUE),
    Voice.PARENT: (QColor("#FFF3CC"), YELLOW),
    Voice.CONNECTOR: (GREEN_PALE, GREEN),
}
SIDE: Final = 18.0
HIGHEST: Final = 340.0
"""A longer one is cut by the end of a page."""


def quotation_pieces(quotation: Quotation, above: float = 12.0) -> list[Piece]:
    """Return a quote with who said it and where it was found."""
    fill, bar = GROUNDS[quotation.voice]
    room = WIDTH - 2 * SIDE
    said = words(quotation.text, QUOTE, room)
    behind = [words(quotation.attribution, SPEAKER, room)] if quotation.attribution else []
    if quotation.source:
        behind.append(words(quotation.source, SOURCE, room))
    whole = boxed([said, *behind], fill, bar, above)
    if whole.height <= HIGHEST:
        return [whole]

    def draw(painter: QPainter, y: float, lines: tuple[int, int] | None) -> None:
        first, end = lines or (0, said.count)
        height = (end - first) * said.line
        draw_ground(painter, QRectF(LEFT, y - 1, WIDTH, height + 2), fill, bar)
        said.draw(painter, LEFT + SIDE, y, lines)

    pieces = cut(said, draw, above, keeps_next=bool(behind))
    return [*pieces, boxed(behind, fill, bar, 0)] if behind else pieces
