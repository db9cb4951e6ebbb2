"""Columns of cards on a sheet: side by side, in rows, or wherever there is room for the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.cards import Column
from companion.ui.stage.board_card import PlacedCard, place_card
from companion.ui.stage.typeset import Block, TextStyle, fit

HEADING_STYLE: Final = TextStyle(30, weight=QFont.Weight.Bold, leading=1.2)
COLUMN_GAP: Final = 28.0
CARD_GAP: Final = 0.5
"""Below a card, as a multiple of the size of its words."""
ROW_GAP: Final = 22.0
BELOW_HEADING: Final = 26.0
COMFORTABLE_WIDTH: Final = 390.0
"""Of a card, where there are columns to spare."""
WIDEST: Final = 760.0
"""Of a card, where there are few."""
EMPTY_BAND: Final = 70.0
COMFORTABLE: Final = 30
"""A board beside its question keeps at least this size; below it, it takes the whole sheet."""


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column with its heading at the top of its area."""

    index: int
    """Which column of the board it is."""
    heading: Block
    area: QRectF


@dataclass(frozen=True, slots=True)
class BoardPage:
    """What stands on the sheet at one time."""

    columns: tuple[PlacedColumn, ...]
    cards: tuple[PlacedCard, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Columns that stand side by side, and the index of the first."""

    first: int
    columns: tuple[Column, ...]


def most_columns(width: float, narrowest: float, smallest: int) -> int:
    """Return how many columns there is room for; larger letters need wider ones."""
    least = narrowest * max(1.0, smallest / COMFORTABLE) + COLUMN_GAP
    return max(1, int((width + COLUMN_GAP) // least))


def rows_of(columns: tuple[Column, ...], most: int) -> list[Row]:
    """Divide the columns over as few rows as possible, about equally."""
    count = max(1, -(-len(columns) // most))
    each = max(1, -(-len(columns) // count))
    firsts = range(0, max(1, len(columns)), each)
    return [Row(first, columns[first : first + each]) for first in firsts]


def in_rows(
    rows: list[Row], width: float, height: float, style: TextStyle, *, only_one: bool = False
) -> list[BoardPage]:
    """Place rows of columns below each other, on as many pages as they need.

    With ``only_one`` it stops at the second page: whoever asks has no use for more.
    """
    pages: list[BoardPage] = []
    y = height
    for row in rows:
        spread = len(rows) == 1
        placed = _place(row, QRectF(0, 0, width, height), style, spread=spread, only_one=only_one)
        if only_one and len(placed) > 1:
            return placed
        low = _bottom(placed[0]) if len(placed) == 1 else height
        if y + low <= height:
            lower = _place(row, QRectF(0, y, width, low), style, spread=False)[0]
            last = pages.pop()
            pages.append(BoardPage(last.columns + lower.columns, last.cards + lower.cards))
        else:
            y = 0.0
            if not spread and low < height:  # in an area that ends with its cards
                placed = _place(row, QRectF(0, 0, width, low), style, spread=False)
            pages += placed
        y += low + ROW_GAP
    return pages


def in_lanes(
    columns: tuple[Column, ...], most: int, width: float, height: float, style: TextStyle
) -> BoardPage | None:
    """Place each column below whatever ends highest; None when not all fit on one page."""
    span = min(WIDEST, (width - COLUMN_GAP * (most - 1)) / most)
    ends = [0.0] * most
    page = BoardPage((), ())
    for index, column in enumerate(columns):
        lane, row = ends.index(min(ends)), Row(index, (column,))
        area = QRectF(0, 0, span, height)
        alone = _place(row, area, style, spread=False, only_one=True)
        low = ends[lane] + _bottom(alone[0])
        if len(alone) > 1 or low > height:
            return None
        area = QRectF(lane * (span + COLUMN_GAP), ends[lane], span, height - ends[lane])
        placed = _place(row, area, style, spread=False)[0]
        page = BoardPage(page.columns + placed.columns, page.cards + placed.cards)
        ends[lane] = low + ROW_GAP
    return page


def _bottom(page: BoardPage) -> float:
    """Return where the cards of a row of columns end; an empty one has some room too."""
    headings = max((column.heading.height for column in page.columns), default=0.0)
    empty = headings + BELOW_HEADING + EMPTY_BAND
    return max([empty, *(placed.rect.bottom() for placed in page.cards)])


def _place(
    row: Row, room: QRectF, style: TextStyle, *, spread: bool = True, only_one: bool = False
) -> list[BoardPage]:
    """Place fields side by side, and what does not fit below them on further pages."""
    shares = _shares(row.columns, room.width(), style.floor) if spread else [1] * len(row.columns)
    count = max(1, sum(shares))
    each = min(WIDEST, (room.width() - COLUMN_GAP * (count - 1)) / count)
    spans = [share * (each + COLUMN_GAP) - COLUMN_GAP for share in shares]
    heading = HEADING_STYLE.no_smaller(style.floor)
    blocks = [fit(c.heading, heading, w) for c, w in zip(row.columns, spans, strict=True)]
    top = room.top() + max((block.height for block in blocks if block.text), default=0.0)
    top += BELOW_HEADING if any(column.heading for column in row.columns) else 0.0
    placed: list[PlacedColumn] = []
    pages: list[list[PlacedCard]] = [[]]
    x = room.left()
    for nth, (block, share, span) in enumerate(zip(blocks, shares, spans, strict=True)):
        area = QRectF(x, room.top(), span, room.height())
        placed.append(PlacedColumn(row.first + nth, block, area))
        first = QRectF(x, top, each, room.bottom() - top)
        _fill_field(row.columns[nth], pages, first, share, style, only_one=only_one)
        x += share * (each + COLUMN_GAP)
    return [BoardPage(tuple(placed), tuple(cards)) for cards in pages]


def _shares(columns: tuple[Column, ...], width: float, smallest: int) -> list[int]:
    """Return how many card columns each field gets; the fullest fields get the spare ones."""
    shares = [1] * len(columns)
    room = max(len(columns), most_columns(width, COMFORTABLE_WIDTH, smallest))
    while columns and sum(shares) < room:
        load = [len(c.cards) / share for c, share in zip(columns, shares, strict=True)]
        fullest = load.index(max(load))
        if load[fullest] <= 1:
            break
        shares[fullest] += 1
    return shares


def _fill_field(
    column: Column,
    pages: list[list[PlacedCard]],
    first: QRectF,
    share: int,
    style: TextStyle,
    *,
    only_one: bool = False,
) -> None:
    """Put a field's cards below each other, then in its next column, then on the next page."""
    page, nth, y = 0, 0, first.top()
    for card in column.cards:
        x = first.left() + nth * (first.width() + COLUMN_GAP)
        placed = place_card(card, style, x, y, first.width(), first.height())
        if y > first.top() and placed.rect.bottom() > first.bottom():
            nth, y = nth + 1, first.top()
            if nth == share:
                page, nth = page + 1, 0
                if page == len(pages):
                    pages.append([])
                if only_one:
                    return
            x = first.left() + nth * (first.width() + COLUMN_GAP)
            placed = place_card(card, style, x, y, first.width(), first.height())
        pages[page].append(placed)
        y = placed.rect.bottom() + CARD_GAP * style.size
