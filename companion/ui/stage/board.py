"""The group's words as cards: in the prompt's own fields, readable from one note to many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPen

from companion.domain.cards import Board, Column
from companion.ui.colors import INK, INK_SOFT, LINE
from companion.ui.stage.board_card import PlacedCard, draw_card, draw_star, place_card
from companion.ui.stage.frame import FOOTER_MIDDLE, Frame
from companion.ui.stage.typeset import FLOOR, Block, TextStyle, fit

HEADING_STYLE: Final = TextStyle(30, weight=QFont.Weight.Bold, leading=1.2)
CARD_STYLE: Final = TextStyle(36, leading=1.28, floor=FLOOR, balanced=False)
FOOT_STYLE: Final = TextStyle(FLOOR)
COLUMN_GAP: Final = 28.0
CARD_GAP: Final = 0.5
"""Below a card, as a multiple of the size of its words."""
ROW_GAP: Final = 22.0
BELOW_HEADING: Final = 26.0
NARROWEST: Final = 260.0
COMFORTABLE_WIDTH: Final = 390.0
"""Of a card, where there are columns to spare."""
WIDEST: Final = 760.0
"""Of a card, where there are few."""
MOST_SIDE_BY_SIDE: Final = 2
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


@dataclass(frozen=True, slots=True)
class Row:
    """Columns that stand side by side, and the index of the first."""

    first: int
    columns: tuple[Column, ...]


@lru_cache(maxsize=64)
def lay_out_board(
    columns: tuple[Column, ...],
    width: float,
    height: float,
    smallest: int = FLOOR,
    largest: int = CARD_STYLE.size,
) -> BoardLayout:
    """Place all cards at the largest size at which they fit on one page.

    Columns that would be too narrow side by side stand in rows. At the smallest size what does not
    fit goes to further pages. A new card goes below the others of its
    field, so that nothing that was being read jumps away.
    """
    rows = _rows(columns, _most_columns(width, NARROWEST, smallest))
    for style in _styles(smallest, largest):
        pages = _stack(rows, width, height, style)
        if len(pages) == 1:
            break
    return BoardLayout(tuple(pages), style.size, height)


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
    for style in _styles(smallest, CARD_STYLE.size, least):
        layout = _place_bands(columns, width, height, style)
        if layout.height <= height:
            return layout
    return None


def _styles(smallest: int, largest: int, least: int = 0) -> list[TextStyle]:
    """Return the styles to try for cards, the largest first."""
    last = max(smallest, least)
    sizes = [*range(max(largest, last), last, -2), last]
    return [CARD_STYLE.no_smaller(smallest).at(size) for size in sizes]


def _most_columns(width: float, narrowest: float, smallest: int) -> int:
    """Return how many columns there is room for; larger letters need wider ones."""
    least = narrowest * max(1.0, smallest / COMFORTABLE) + COLUMN_GAP
    return max(1, int((width + COLUMN_GAP) // least))


def _rows(columns: tuple[Column, ...], most: int) -> list[Row]:
    """Divide the columns over as few rows as possible, about equally."""
    count = max(1, -(-len(columns) // most))
    each = max(1, -(-len(columns) // count))
    firsts = range(0, max(1, len(columns)), each)
    return [Row(first, columns[first : first + each]) for first in firsts]


def _place_bands(
    columns: tuple[Column, ...], width: float, height: float, style: TextStyle
) -> BoardLayout:
    """Place each field in a band of its own, its cards in two columns."""
    column_width = (width - COLUMN_GAP) / 2
    placed, cards, y = [], [], 0.0
    for index, column in enumerate(columns):
        heading = fit(column.heading, HEADING_STYLE.no_smaller(style.floor), width)
        top = y + heading.height + ROW_GAP
        bottoms = [top, top]
        for number, card in enumerate(column.cards):
            nth = number % 2
            x = nth * (column_width + COLUMN_GAP)
            done = place_card(card, style, x, bottoms[nth], column_width, height)
            cards.append(done)
            bottoms[nth] = done.rect.bottom() + CARD_GAP * style.size
        below = max(*bottoms, top + EMPTY_BAND)
        placed.append(PlacedColumn(index, heading, QRectF(0.0, y, width, below - y)))
        y = below + 10
    return BoardLayout((BoardPage(tuple(placed), tuple(cards)),), style.size, y)


def _stack(rows: list[Row], width: float, height: float, style: TextStyle) -> list[BoardPage]:
    """Place rows of columns below each other, on as many pages as they need."""
    pages: list[BoardPage] = []
    y = height
    for row in rows:
        placed = _place(row, QRectF(0, 0, width, height), style, spread=len(rows) == 1)
        low = _bottom(placed[0]) if len(placed) == 1 else height
        if y + low <= height:
            lower = _place(row, QRectF(0, y, width, low), style, spread=False)[0]
            last = pages.pop()
            pages.append(BoardPage(last.columns + lower.columns, last.cards + lower.cards))
        else:
            y = 0.0
            area = QRectF(0, 0, width, height if len(rows) == 1 else low)
            pages += _place(row, area, style, spread=len(rows) == 1)
        y += low + ROW_GAP
    return pages


def _bottom(page: BoardPage) -> float:
    """Return where the cards of a row of columns end; an empty one has some room too."""
    headings = max((column.heading.height for column in page.columns), default=0.0)
    empty = headings + BELOW_HEADING + EMPTY_BAND
    return max([empty, *(placed.rect.bottom() for placed in page.cards)])


def _place(row: Row, room: QRectF, style: TextStyle, *, spread: bool = True) -> list[BoardPage]:
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
        _fill_field(row.columns[nth], pages, first, share, style)
        x += share * (each + COLUMN_GAP)
    return [BoardPage(tuple(placed), tuple(cards)) for cards in pages]


def _shares(columns: tuple[Column, ...], width: float, smallest: int) -> list[int]:
    """Return how many card columns each field gets; the fullest fields get the spare ones."""
    shares = [1] * len(columns)
    room = max(len(columns), _most_columns(width, COMFORTABLE_WIDTH, smallest))
    while columns and sum(shares) < room:
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
        x = first.left() + nth * (first.width() + COLUMN_GAP)
        placed = place_card(card, style, x, y, first.width(), first.height())
        if y > first.top() and placed.rect.bottom() > first.bottom():
            nth, y = nth + 1, first.top()
            if nth == share:
                page, nth = page + 1, 0
                if page == len(pages):
                    pages.append([])
            x = first.left() + nth * (first.width() + COLUMN_GAP)
            placed = place_card(card, style, x, y, first.width(), first.height())
        pages[page].append(placed)
        y = placed.rect.bottom() + CARD_GAP * style.size


def draw_board(frame: Frame, board: Board, layout: BoardLayout, x: float, y: float) -> None:
    """Draw one page of a board with its top left corner at (x, y)."""
    painter = frame.painter
    page = layout.pages[layout.page(board.page)]
    for column in page.columns:
        if not column.heading.text:
            continue
        area = column.area.translated(x, y)
        below = frame.draw(column.heading, area.left(), area.top(), INK) + 6
        painter.setPen(QPen(LINE, 3))
        painter.drawLine(QPointF(area.left(), below), QPointF(area.right(), below))
    for placed in page.cards:
        draw_card(frame, placed, x, y)


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
