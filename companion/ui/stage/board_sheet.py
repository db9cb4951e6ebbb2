"""The board on the whole sheet, and one card large in the middle."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from companion.domain.exercise_scenes import BoardScene, LargeScene
from companion.ui.colors import INK, INK_SOFT, LINE, WASH, WHITE
from companion.ui.stage.board import BoardLayout, draw_board, draw_board_foot, lay_out_board
from companion.ui.stage.board_card import (
    beginning_of,
    dots_height,
    draw_dots,
    draw_star,
    draw_words,
)
from companion.ui.stage.column import BOTTOM, KICKER_STYLE
from companion.ui.stage.frame import Frame
from companion.ui.stage.kept import kept
from companion.ui.stage.typeset import FLOOR, Block, TextStyle, fit, fit_cut

HEADING_STYLE: Final = TextStyle(56, weight=QFont.Weight.Bold, leading=1.14, floor=34)
COUNT_STYLE: Final = TextStyle(30, leading=1.3)
LARGE_STYLE: Final = TextStyle(96, weight=QFont.Weight.Medium, leading=1.22)
LONG_STYLE: Final = TextStyle(44, leading=1.26, balanced=False)
LONG: Final = 500
"""More letters than this are never large: there is no use in trying."""
LARGE_PAD: Final = 72.0
LARGE_LEAST: Final = 400.0
LARGE_DOTS: Final = 44
"""Size of the number of dots, which are in proportion to it."""
TOP: Final = 72.0
HEADING_LINE: Final = 66.0
HEADING_MOST: Final = 130.0
LARGEST: Final = 46
"""Size of the words where there are few cards."""
BELOW_HEADING: Final = 34.0


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where everything on a board's sheet stands, in units of a sheet of 1080 high."""

    heading: Block
    count: Block
    origin: QPointF
    """The board's top left corner."""
    board: BoardLayout
    page: int
    """Which page of the board is shown, from 0."""

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.board.pages)

    def card_at(self, x: float, y: float) -> str:
        """Return the id of the note whose card is at a place; empty where there is none."""
        place = QPointF(x, y) - self.origin
        shown = self.board.pages[self.page].cards
        return next((card.card.id for card in shown if card.rect.contains(place)), "")

    def column_at(self, x: float, y: float) -> int | None:
        """Return which column of the board a place belongs to, with the space around it."""
        place = QPointF(x, y) - self.origin
        for column in self.board.pages[self.page].columns:
            if column.area.adjusted(-10, -10, 10, 10).contains(place):
                return column.index
        return None

    def rects(self) -> dict[str, QRectF]:
        """Return where the cards of this page are, by note id, in their order."""
        shown = self.board.pages[self.page].cards
        return {placed.card.id: placed.rect.translated(self.origin) for placed in shown}

    def rect_of(self, note_id: str) -> QRectF:
        """Return where a note's card is; empty when it is not on this page."""
        return self.rects().get(note_id, QRectF())

    def column_rect(self, index: int) -> QRectF:
        """Return the area of a column with its heading; empty when it is not on this page."""
        for column in self.board.pages[self.page].columns:
            if column.index == index:
                return column.area.translated(self.origin)
        return QRectF()

    def page_of(self, note_id: str) -> int | None:
        """Return on which page a note's card is; None when it is on none."""
        for number, page in enumerate(self.board.pages):
            if any(placed.card.id == note_id for placed in page.cards):
                return number
        return None


@kept(16)
def lay_out_sheet(scene: BoardScene, width: float, smallest: int = FLOOR) -> SheetLayout:
    """Lay a board out on a sheet of this width and 1080 high, as it is drawn.

    ``smallest`` is the size that no text goes below, as for the stage in this room.
    """
    margin = Frame.margin_of(width)
    inner = width - 2 * margin
    count = fit(scene.count, COUNT_STYLE.no_smaller(smallest), inner / 3)
    beside = inner - count.width - (60 if scene.count else 0)
    heading = _heading(scene.heading, HEADING_STYLE.no_smaller(smallest), beside)
    top = TOP + heading.height + BELOW_HEADING
    board = lay_out_board(scene.board.columns, inner, BOTTOM - top, smallest, LARGEST)
    return SheetLayout(heading, count, QPointF(margin, top), board, board.page(scene.board.page))


def draw_board_sheet(frame: Frame, scene: BoardScene) -> None:
    """Draw all cards under their headings, with how many there are at the top right."""
    frame.flat(QRectF(0, 0, frame.width, frame.height), WASH)
    sheet = lay_out_sheet(scene, frame.width, frame.smallest)
    frame.draw(sheet.heading, frame.left, TOP, INK)
    if scene.count:
        first_line = TOP + sheet.heading.line_height * 0.82
        y = first_line - sheet.count.line_height * 0.8
        frame.draw(sheet.count, frame.right - sheet.count.width, y, INK_SOFT)
    draw_board(frame, scene.board, sheet.board, sheet.origin.x(), sheet.origin.y())
    draw_board_foot(frame, scene.board, sheet.board)


def draw_large(frame: Frame, scene: LargeScene) -> None:
    """Draw one card large in the middle, with its dots below the words."""
    frame.flat(QRectF(0, 0, frame.width, frame.height), WASH)
    heading = frame.fit_cut(scene.heading, KICKER_STYLE, frame.inner, 80.0)
    top = frame.draw(heading, frame.left, TOP, INK_SOFT) + 30
    small = max(LARGE_DOTS, frame.smallest)
    dots = dots_height(scene.card.dots, small) + (24 if scene.card.dots else 0)
    most = BOTTOM - top - 2 * LARGE_PAD - dots
    width = frame.inner - 2 * LARGE_PAD
    text = beginning_of(scene.card.text, width, most, frame.smallest)
    words = frame.fit(text, LONG_STYLE if len(text) > LONG else LARGE_STYLE, width, most)
    height = min(words.height, most)
    inside = height + dots
    whole = max(inside + 2 * LARGE_PAD, LARGE_LEAST)
    card = QRectF(frame.left, top + (BOTTOM - top - whole) / 2, frame.inner, whole)
    frame.cards[scene.card.id] = card
    frame.card(card, WHITE, LINE, 2)
    left = frame.left + max(LARGE_PAD, (frame.inner - words.width) / 2)
    y = card.top() + (whole - inside) / 2
    draw_words(frame, words, QRectF(left, y, frame.right - LARGE_PAD - left, height))
    if scene.card.dots:
        room = QRectF(left, y + height + 24, frame.right - LARGE_PAD - left, dots - 24)
        draw_dots(frame, scene.card.dots, room, small)
    if scene.card.starred:
        draw_star(frame, QPointF(card.right() - 54, card.top() + 54), 28)


def _heading(text: str, style: TextStyle, width: float) -> Block:
    """Lay the heading out on one line; where it would be too small for that, on two."""
    line = fit(text, replace(style, floor=max(42, style.floor)), width, HEADING_LINE)
    if line.line_count == 1:
        return line
    return fit_cut(text, style, width, HEADING_MOST)
