"""One card of a board: the words, the dots under them, its number and its star."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainterPath, QPolygonF

from companion.domain.cards import Card
from companion.ui.colors import GREEN, GREEN_DEEP, GREEN_PALE, INK, LINE, WHITE, YELLOW
from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import FLOOR, Block, TextStyle, fit, height_of

PAD_X: Final = 26.0
PAD_Y: Final = 0.5
"""Above and below the words, as a multiple of their size."""
STAR_ROOM: Final = 44.0
RADIUS: Final = 14.0
DOT_STEP: Final = 1.4
"""From one dot to the next, as a multiple of a dot."""
COUNTED_AT_A_GLANCE: Final = 5
"""More dots than this have their number written behind them."""
NARROW_LETTER: Final = 0.27
"""Width of the narrowest letters in a row, as a multiple of their size."""
NUMBER_STYLE: Final = TextStyle(FLOOR, weight=QFont.Weight.Bold, leading=1.28)


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card with its place, relative to the board's top left corner.

    Of a thousand cards the room sees a few: only theirs are words that are laid out.
    """

    card: Card
    text: str
    """As much of its words as can be seen."""
    style: TextStyle
    room: QSizeF
    """For its words."""
    rect: QRectF
    pad: float
    """Space above and below its words."""
    small: int
    """Size of its number and of the number of its dots."""

    @property
    def block(self) -> Block:
        """Its words, laid out."""
        return fit(self.text, self.style, self.room.width(), self.room.height())


def place_card(
    card: Card, style: TextStyle, x: float, y: float, width: float, most: float
) -> PlacedCard:
    """Lay a card out at a place, as high as its words and dots are, but no higher than ``most``."""
    small, pad = style.floor, PAD_Y * style.size
    room = width - _indent(card, small) - PAD_X - (STAR_ROOM if card.starred else 0)
    around = 2 * pad + dots_height(card.dots, small)
    text = beginning_of(card.text, room, most, small)
    height = min(height_of(text, style, room, most - around) + around, most)
    rect = QRectF(x, y, width, height)
    return PlacedCard(card, text, style, QSizeF(room, most - around), rect, pad, small)


def beginning_of(text: str, width: float, height: float, small: int) -> str:
    """Return as much of a text as could ever be read in a box: laying out more takes long."""
    lines = height / (NUMBER_STYLE.leading * small) + 1
    most = max(100, round(lines * width / (NARROW_LETTER * small)))
    return text if len(text) <= most else text[:most].rstrip() + "…"


def draw_card(frame: Frame, placed: PlacedCard, x: float, y: float) -> None:
    """Draw a card of a board whose top left corner is at (x, y)."""
    card, rect = placed.card, placed.rect.translated(x, y)
    frame.cards[card.id] = rect
    border, pen = (GREEN, 4) if card.fresh else (LINE, 2)
    frame.card(rect, WHITE, border, pen)
    if card.number:
        _draw_number(frame, placed, rect)
    below = dots_height(card.dots, placed.small)
    left = rect.left() + _indent(card, placed.small)
    right = rect.right() - PAD_X
    height = rect.height() - 2 * placed.pad - below
    room = QRectF(left, rect.top() + placed.pad, right - left, height)
    draw_words(frame, placed.block, room)
    if card.dots:
        draw_dots(frame, card.dots, QRectF(left, room.bottom(), right - left, below), placed.small)
    if card.starred:
        draw_star(frame, QPointF(rect.right() - 36, rect.top() + 36), 19)


def draw_words(frame: Frame, block: Block, room: QRectF) -> None:
    """Draw a text; of one that is too high, the whole lines that fit and a sign that it goes on."""
    if block.height <= room.height() + 1:
        frame.draw(block, room.left(), room.top(), INK)
        return
    height = max(1, int(room.height() // block.line_height) - 1) * block.line_height
    frame.painter.save()
    frame.painter.setClipRect(QRectF(room.left() - 4, room.top(), room.width() + 8, height))
    frame.draw(block, room.left(), room.top(), INK)
    frame.painter.restore()
    more = frame.fit("…", TextStyle(block.size), room.width())
    frame.draw(more, room.left(), room.top() + height, INK)


def dots_height(dots: int, small: int) -> float:
    """Return how much room the dots need under the words; nothing when there are none."""
    return NUMBER_STYLE.leading * small + 2 if dots else 0.0


def draw_dots(frame: Frame, dots: int, room: QRectF, small: int) -> None:
    """Draw dots in a row; more than can be seen at a glance also as a number.

    Where the row is too long there is one dot, and how many times it was given.
    """
    size = 0.66 * small
    step, width = size * DOT_STEP, 0.0
    counted = dots > COUNTED_AT_A_GLANCE
    number = frame.fit(f"{dots}", NUMBER_STYLE.no_smaller(small), room.width())
    if counted:
        width = number.width + step / 2
    shown = dots
    if dots * step + width > room.width():
        shown = 1
        number = frame.fit(f"× {dots}", NUMBER_STYLE.no_smaller(small), room.width())
    middle = room.top() + room.height() / 2 + 3
    frame.painter.setPen(Qt.PenStyle.NoPen)
    frame.painter.setBrush(GREEN)
    for nth in range(shown):
        centre = QPointF(room.left() + nth * step + size / 2, middle)
        frame.painter.drawEllipse(centre, size / 2, size / 2)
    if counted or shown < dots:
        x = room.left() + shown * step + size * 0.3
        frame.draw(number, x, middle - number.height / 2, GREEN_DEEP)


def draw_star(frame: Frame, centre: QPointF, radius: float) -> None:
    """Draw a five-pointed star with an ink border, so that it is seen without colour too."""
    points = QPolygonF()
    for index in range(10):
        reach = radius if index % 2 == 0 else radius * 0.42
        angle = pi * index / 5 - pi / 2
        points.append(centre + QPointF(reach * cos(angle), reach * sin(angle)))
    frame.painter.setPen(INK)
    frame.painter.setBrush(YELLOW)
    frame.painter.drawPolygon(points, Qt.FillRule.WindingFill)


def _indent(card: Card, small: int) -> float:
    """Return where a card's words begin: behind its number where it has one."""
    return _tab_width(card, small) + 18 if card.number else PAD_X


def _tab_width(card: Card, small: int) -> float:
    return 20 + 0.6 * small * max(2, len(str(card.number)))


def _draw_number(frame: Frame, placed: PlacedCard, rect: QRectF) -> None:
    """Draw what the room calls this card, on a strip along its left side."""
    width = _tab_width(placed.card, placed.small)
    inside = rect.adjusted(2, 2, -2, -2)
    strip, whole = QPainterPath(), QPainterPath()
    whole.addRoundedRect(inside, RADIUS - 2, RADIUS - 2)
    strip.addRect(QRectF(rect.left(), rect.top(), width, rect.height()))
    frame.painter.setPen(Qt.PenStyle.NoPen)
    frame.painter.fillPath(whole.intersected(strip), GREEN_PALE)
    style = NUMBER_STYLE.no_smaller(placed.small)
    number = frame.fit(f"{placed.card.number}", style, width)
    x = rect.left() + (width - number.width) / 2
    top = rect.top() + placed.pad + (placed.block.line_height - number.line_height) / 2
    frame.draw(number, x, top, GREEN_DEEP)
