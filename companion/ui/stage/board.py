"""The group's words as cards: in the prompt's own fields, readable from one note to many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen, QPolygonF

from companion.domain.cards import Board, Card, Column
from companion.ui.colors import GREEN, INK, INK_SOFT, LINE, WHITE, YELLOW
from companion.ui.stage.frame import FOOTER_MIDDLE, Frame
from companion.ui.stage.typeset import FLOOR, Block, TextStyle, fit

HEADING_STYLE: Final = TextStyle(30, weight=QFont.Weight.Bold, leading=1.2)
CARD_STYLE: Final = TextStyle(36, leading=1.28, floor=FLOOR, balanced=False)
FOOT_STYLE: Final = TextStyle(FLOOR)
COLUMN_GAP: Final = 28.0
CARD_GAP: Final = 18.0
PAD_X: Final = 26.0
PAD_Y: Final = 18.0
STAR_ROOM: Final = 44.0
NARROWEST: Final = 260.0
COMFORTABLE_WIDTH: Final = 390.0
"""Of a card, where there are columns to spare."""
MOST_SIDE_BY_SIDE: Final = 2
EMPTY_BAND: Final = 70.0
COMFORTABLE: Final = 30
"""A board beside its question keeps at least this size; below it, it takes the whole sheet."""


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card with its place, relative to the board's top left corner."""

    card: Card
    block: Block
    rect: QRectF


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """A column's heading with its place."""

    block: Block
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class BoardPage:
    """What stands on the sheet at one time."""

    headings: tuple[PlacedHeading, ...]
    cards: tuple[PlacedCard, ...]


@dataclass(frozen=True, slots=True)
class BoardLayout:
    """A board laid out on as many pages as it needs."""

    pages: tuple[BoardPage, ...]
    size: int
    height: float

    def page(self, wanted: int | None) -> int:
        """Return the page to show: the wanted one, or the one with the newest note."""
        last = len(self.pages) - 1
        if wanted is not None:
            return max(0, min(wanted, last))
        for number, page in enumerate(self.pages):
            if any(placed.card.fresh for placed in page.cards):
                return number
        return 0


@lru_cache(maxsize=64)
def lay_out_board(
    columns: tuple[Column, ...], width: float, height: float, smallest: int = FLOOR
) -> BoardLayout:
    """Place all cards at the largest size at which they fit on one page.

    Fields that would be too narrow share the sheet in turns. At the smallest size what does not
    fit goes to further pages. A new card goes below the others of its
    field, so that nothing that was being read jumps away.
    """
    most = _most_columns(width, NARROWEST, smallest)
    groups = [columns[first : first + most] for first in range(0, len(columns), most)]
    size = max(CARD_STYLE.size, smallest)
    while True:
        style = CARD_STYLE.no_smaller(smallest).at(size)
        pages = [page for group in groups for page in _place(group, width, height, style)]
        if len(pages) == len(groups) or size <= smallest:
            return BoardLayout(tuple(pages), size, height)
        size -= 2


@lru_cache(maxsize=64)
def lay_out_beside(
    columns: tuple[Column, ...], width: float, height: float, smallest: int = FLOOR
) -> BoardLayout | None:
    """Place all cards beside a question, at a comfortable size; None when they do not fit there.

    One or two fields stand side by side, more of them below each other.
    """
    least = max(COMFORTABLE, smallest)
    if len(columns) <= min(MOST_SIDE_BY_SIDE, _most_columns(width, NARROWEST, smallest)):
        layout = lay_out_board(columns, width, height, least)
        return layout if len(layout.pages) == 1 else None
    for size in range(max(CARD_STYLE.size, least), least - 1, -2):
        layout = _place_bands(columns, width, CARD_STYLE.no_smaller(smallest).at(size))
        if layout.height <= height:
            return layout
    return None


def _most_columns(width: float, narrowest: float, smallest: int) -> int:
    """Return how many columns there is room for; larger letters need wider ones."""
    least = narrowest * max(1.0, smallest / COMFORTABLE) + COLUMN_GAP
    return max(1, int((width + COLUMN_GAP) // least))


def _place_bands(columns: tuple[Column, ...], width: float, style: TextStyle) -> BoardLayout:
    """Place each field in a band of its own, its cards in two columns."""
    column_width = (width - COLUMN_GAP) / 2
    headings, cards, y = [], [], 0.0
    for column in columns:
        heading = fit(column.heading, HEADING_STYLE.no_smaller(style.floor), width)
        headings.append(PlacedHeading(heading, 0.0, y, width))
        top = y + heading.height + 22
        bottoms = [top, top]
        for number, card in enumerate(column.cards):
            nth = number % 2
            text_width = column_width - 2 * PAD_X - (STAR_ROOM if card.starred else 0)
            block = fit(card.text, style, text_width)
            x = nth * (column_width + COLUMN_GAP)
            rect = QRectF(x, bottoms[nth], column_width, block.height + 2 * PAD_Y)
            cards.append(PlacedCard(card, block, rect))
            bottoms[nth] = rect.bottom() + CARD_GAP
        y = max(*bottoms, top + EMPTY_BAND) + 10
    return BoardLayout((BoardPage(tuple(headings), tuple(cards)),), style.size, y)


def _place(
    columns: tuple[Column, ...], width: float, height: float, style: TextStyle
) -> list[BoardPage]:
    """Place fields side by side, and what does not fit below them on further pages."""
    shares = _shares(columns, width, style.floor)
    count = sum(shares)
    column_width = (width - COLUMN_GAP * (count - 1)) / count
    headings: list[PlacedHeading] = []
    pages: list[list[PlacedCard]] = [[]]
    x = 0.0
    span = [share * (column_width + COLUMN_GAP) - COLUMN_GAP for share in shares]
    heading = HEADING_STYLE.no_smaller(style.floor)
    blocks = [fit(c.heading, heading, w) for c, w in zip(columns, span, strict=True)]
    top = max((block.height for block in blocks), default=0.0) + 26
    for column, block, share, wide in zip(columns, blocks, shares, span, strict=True):
        headings.append(PlacedHeading(block, x, 0.0, wide))
        _fill_field(column, pages, QRectF(x, top, column_width, height - top), share, style)
        x += share * (column_width + COLUMN_GAP)
    return [BoardPage(tuple(headings), tuple(cards)) for cards in pages]


def _shares(columns: tuple[Column, ...], width: float, smallest: int) -> list[int]:
    """Return how many card columns each field gets; the fullest fields get the spare ones."""
    shares = [1] * len(columns)
    room = max(len(columns), _most_columns(width, COMFORTABLE_WIDTH, smallest))
    while sum(shares) < room:
        load = [len(c.cards) / share for c, share in zip(columns, shares, strict=True)]
        fullest = load.index(max(load))
        if load[fullest] <= 1:
            break
        shares[fullest] += 1
    return shares


def _fill_field(
    column: Column, pages: list[list[PlacedCard]], first: QRectF, share: int, style: TextStyle
) -> None:
    """Put a field's cards below each other, then in its next column, then on the next page."""
    page, nth, y = 0, 0, first.top()
    for card in column.cards:
        text_width = first.width() - 2 * PAD_X - (STAR_ROOM if card.starred else 0)
        block = fit(card.text, style, text_width, first.height() - 2 * PAD_Y)
        height = min(block.height + 2 * PAD_Y, first.height())
        if y > first.top() and y + height > first.bottom():
            nth, y = nth + 1, first.top()
            if nth == share:
                page, nth = page + 1, 0
                if page == len(pages):
                    pages.append([])
        x = first.left() + nth * (first.width() + COLUMN_GAP)
        pages[page].append(PlacedCard(card, block, QRectF(x, y, first.width(), height)))
        y += height + CARD_GAP


def draw_board(frame: Frame, board: Board, layout: BoardLayout, x: float, y: float) -> None:
    """Draw one page of a board with its top left corner at (x, y)."""
    painter = frame.painter
    page = layout.pages[layout.page(board.page)]
    for heading in page.headings:
        below = frame.draw(heading.block, x + heading.x, y + heading.y, INK) + 6
        painter.setPen(QPen(LINE, 3))
        painter.drawLine(
            QPointF(x + heading.x, below), QPointF(x + heading.x + heading.width, below)
        )
    for placed in page.cards:
        _draw_card(frame, placed, x, y)


def _draw_card(frame: Frame, placed: PlacedCard, x: float, y: float) -> None:
    rect = placed.rect.translated(x, y)
    fresh = placed.card.fresh
    frame.card(rect, WHITE, GREEN if fresh else LINE, 4 if fresh else 2)
    left, top, room = rect.left() + PAD_X, rect.top() + PAD_Y, rect.height() - 2 * PAD_Y
    if placed.block.height <= room + 1:
        frame.draw(placed.block, left, top, INK)
    else:
        _draw_beginning(frame, placed.block, QRectF(left, top, rect.width(), room))
    if placed.card.starred:
        draw_star(frame, QPointF(rect.right() - 36, rect.top() + 36), 19)


def _draw_beginning(frame: Frame, block: Block, room: QRectF) -> None:
    """Draw the whole lines of a text that fit, and a sign that there is more."""
    height = max(1, int(room.height() // block.line_height) - 1) * block.line_height
    frame.painter.save()
    frame.painter.setClipRect(QRectF(room.left(), room.top(), room.width(), height))
    frame.draw(block, room.left(), room.top(), INK)
    frame.painter.restore()
    more = frame.fit("…", TextStyle(block.size), room.width())
    frame.draw(more, room.left(), room.top() + height, INK)


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


def draw_board_foot(frame: Frame, board: Board, layout: BoardLayout) -> None:
    """Write, at the right of the footer, what a star means and which page this is."""
    parts = []
    if len(layout.pages) > 1:
        parts.append(f"{layout.page(board.page) + 1} / {len(layout.pages)}")
    starred = any(card.starred for column in board.columns for card in column.cards)
    if starred and board.star:
        parts.append(board.star)
    x = frame.footer_end
    for text in parts:
        block = frame.fit(text, FOOT_STYLE, 700)
        x -= block.width
        frame.draw(block, x, FOOTER_MIDDLE - block.height / 2, INK_SOFT)
        if text == board.star:
            radius = 0.6 * block.size
            draw_star(frame, QPointF(x - radius - 12, FOOTER_MIDDLE), radius)
        x -= 84
        frame.footer_end = x
