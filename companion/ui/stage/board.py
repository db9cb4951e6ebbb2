"""The group's words as cards: in the prompt's own fields, readable from one note to many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from companion.domain.cards import Board, Column
from companion.ui.colors import INK, INK_SOFT, LINE
from companion.ui.stage.board_card import draw_card, draw_star, place_card
from companion.ui.stage.board_columns import (
    CARD_GAP,
    COLUMN_GAP,
    COMFORTABLE,
    EMPTY_BAND,
    HEADING_STYLE,
    ROW_GAP,
    BoardPage,
    PlacedColumn,
    in_lanes,
    in_rows,
    most_columns,
    rows_of,
)
from companion.ui.stage.frame import FOOTER_MIDDLE, Frame
from companion.ui.stage.kept import kept
from companion.ui.stage.typeset import FLOOR, TextStyle, fit

CARD_STYLE: Final = TextStyle(36, leading=1.28, floor=FLOOR, balanced=False)
FOOT_STYLE: Final = TextStyle(FLOOR)
NARROWEST: Final = 260.0
MOST_SIDE_BY_SIDE: Final = 2


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
        for number in range(last, -1, -1):  # it is nearly always on the last one
            if any(placed.card.fresh for placed in self.pages[number].cards):
                return number
        return 0


@kept(64)
def lay_out_board(
    columns: tuple[Column, ...],
    width: float,
    height: float,
    smallest: int = FLOOR,
    largest: int = CARD_STYLE.size,
) -> BoardLayout:
    """Place all cards at the largest size at which they fit on one page.

    Columns that would be too narrow side by side stand in rows; where rows leave too much room
    unused, below each other wherever there is room. At the smallest size what does not fit goes
    to further pages. A new card goes below the others of its field, so that nothing that was
    being read jumps away.
    """
    if one := _on_one_page(columns, width, height, smallest, largest):
        return one
    rows = rows_of(columns, most_columns(width, NARROWEST, smallest))
    style = _styles(smallest, largest)[-1]
    return BoardLayout(tuple(in_rows(rows, width, height, style)), style.size, height)


@kept(64)
def lay_out_beside(
    columns: tuple[Column, ...], width: float, height: float, smallest: int = FLOOR
) -> BoardLayout | None:
    """Place all cards beside a question, at a comfortable size; None when they do not fit there.

    One or two fields stand side by side, more of them below each other.
    """
    least = max(COMFORTABLE, smallest)
    if len(columns) <= min(MOST_SIDE_BY_SIDE, most_columns(width, NARROWEST, smallest)):
        return _on_one_page(columns, width, height, least, CARD_STYLE.size)
    for style in _styles(smallest, CARD_STYLE.size, least):
        if bands := _place_bands(columns, width, height, style):
            return bands
    return None


def _on_one_page(
    columns: tuple[Column, ...], width: float, height: float, smallest: int, largest: int
) -> BoardLayout | None:
    """Place all cards at the largest size at which they fit on one page; None where they do not.

    It looks no further than the second page, however many cards there are.
    """
    most = most_columns(width, NARROWEST, smallest)
    rows, styles = rows_of(columns, most), _styles(smallest, largest)
    for style in styles:
        pages = in_rows(rows, width, height, style, only_one=True)
        if len(pages) == 1:
            return BoardLayout(tuple(pages), style.size, height)
    for style in styles if len(rows) > 1 else ():
        if page := in_lanes(columns, most, width, height, style):
            return BoardLayout((page,), style.size, height)
    return None


def _styles(smallest: int, largest: int, least: int = 0) -> list[TextStyle]:
    """Return the styles to try for cards, the largest first."""
    last = max(smallest, least)
    sizes = [*range(max(largest, last), last, -2), last]
    return [CARD_STYLE.no_smaller(smallest).at(size) for size in sizes]


def _place_bands(
    columns: tuple[Column, ...], width: float, height: float, style: TextStyle
) -> BoardLayout | None:
    """Place each field in a band of its own, its cards in two columns; None when too high."""
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
            if bottoms[nth] > height:
                return None  # of hundreds of cards the others need not be laid out
        below = max(*bottoms, top + EMPTY_BAND)
        placed.append(PlacedColumn(index, heading, QRectF(0.0, y, width, below - y)))
        y = below + 10
    layout = BoardLayout((BoardPage(tuple(placed), tuple(cards)),), style.size, y)
    return layout if y <= height else None


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
