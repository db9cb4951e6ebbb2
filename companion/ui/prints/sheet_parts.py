"""What stands on a participant's sheet above the room to write: the same that the room sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from companion.domain.print_sheets import PaperQuote, WorkSheet
from companion.domain.quote import Voice
from companion.domain.sheet import SheetForm
from companion.domain.stage import HandleLine
from companion.domain.step import WorldsContent
from companion.ui.colors import BLUE, GREEN, INK, WHITE, YELLOW
from companion.ui.fonts import SERIF
from companion.ui.paper.flow import Piece, text_pieces
from companion.ui.paper.typeset import BOLD, SEMI, Style, Words, even, words
from companion.ui.prints.document import (
    LEFT,
    QUOTE,
    SMALL,
    STRONG,
    TEXT,
    WIDTH,
    bullet_pieces,
    draw_line,
    marked_pieces,
)
from companion.ui.prints.writing_room import PITCH, room_pieces

STEP: Final = Style(10.5, weight=SEMI, color=SMALL.color)
ASKED: Final = Style(15, weight=BOLD, leading=1.28)
TASK: Final = Style(11, weight=SEMI, leading=1.4)
SOURCE: Final = Style(8.5, color=SMALL.color)
EXAMPLE: Final = Style(11, family=SERIF, leading=1.36)
BARS: Final = {Voice.RESEARCH: BLUE, Voice.PARENT: YELLOW, Voice.CONNECTOR: GREEN}
BAR: Final = 6.0
SIDE: Final = 18.0
HIGHEST: Final = 400.0
"""A quote that is higher may be cut by the end of a page."""


def sheet_pieces(sheet: WorkSheet, more: int = 0) -> list[Piece]:
    """Return one step on paper, with ``more`` lines to write on than it has at least."""
    pieces = [Piece(0, _draw_nothing, 24, keeps_next=True)]
    if sheet.title not in (sheet.heading, sheet.question):
        pieces = text_pieces(words(sheet.title, STEP, WIDTH), LEFT, 24, keeps_next=True)
    pieces += _quotes(sheet.quotes)
    pieces += _said(sheet.before, TEXT, 3)
    pieces += _said(sheet.question, ASKED, 3)
    pieces += _said(sheet.after, TEXT, 5)
    pieces += _said(sheet.heading, ASKED, 3)
    pieces += _points(sheet)
    pieces += _said("  ·  ".join(sheet.people), STRONG, 5)
    pieces += _handles(sheet)
    pieces += _said(sheet.remark, SMALL, 5)
    pieces += _said(sheet.task, TASK, 8)
    if sheet.worlds is not None:
        pieces += _worlds(sheet.worlds, sheet.form, more)
    if sheet.rooms:
        pieces += room_pieces(sheet.rooms, sheet.form, more)
    elif sheet.form is SheetForm.PATH:
        pieces += room_pieces((), sheet.form, more)
    return pieces


def _draw_nothing(_painter: QPainter, _y: float) -> None:
    """Draw the white space above a step."""


def _said(text: str, style: Style, above: float) -> list[Piece]:
    return text_pieces(even(text, style, WIDTH), LEFT, above) if text else []


def _points(sheet: WorkSheet) -> list[Piece]:
    if not sheet.is_numbered:
        return bullet_pieces(sheet.points)
    pieces: list[Piece] = []
    for number, text in enumerate(sheet.points, 1):
        pieces += marked_pieces(f"{number}", text, LEFT, WIDTH, TEXT, 5, 18)
    return pieces


def _quotes(quotes: Sequence[PaperQuote]) -> list[Piece]:
    """Return quotes; sentences of one person in a row have one line of whom they are."""
    pieces: list[Piece] = []
    for quote, after in zip_longest(quotes, quotes[1:]):
        is_last = after is None or (after.attribution, after.source) != (
            quote.attribution,
            quote.source,
        )
        whole = _quote(quote, is_last=is_last)
        pieces += [whole] if whole.height <= HIGHEST else _long_quote(quote)
    return pieces


def _long_quote(quote: PaperQuote) -> list[Piece]:
    """Return a quote that may go on over a page."""
    whose = f"{quote.attribution}\n{quote.source}".strip()
    said = text_pieces(words(quote.text, QUOTE, WIDTH), LEFT, 8, keeps_next=True)
    return [*said, *text_pieces(words(whose, SOURCE, WIDTH), LEFT, 3)]


def _quote(quote: PaperQuote, *, is_last: bool) -> Piece:
    """Return words of a person with a bar in the colour of their world, and where they are from."""
    room = WIDTH - SIDE
    texts = [even(quote.text, QUOTE, room)]
    if is_last:
        texts += [words(quote.attribution, STRONG, room), words(quote.source, SOURCE, room)]
    height = sum(text.height for text in texts) + 3 * is_last

    def draw(painter: QPainter, y: float) -> None:
        _draw_bar(painter, QRectF(LEFT, y + 2, BAR, height - 4), BARS[quote.voice])
        for number, text in enumerate(texts):
            text.draw(painter, LEFT + SIDE, y + 3 * bool(number))
            y += text.height

    return Piece(height, draw, 8, keeps_next=not is_last)


def _handles(sheet: WorkSheet) -> list[Piece]:
    pieces: list[Piece] = []
    for number, handle in enumerate(sheet.handles, 1):
        pieces.append(_tick(handle) if sheet.has_boxes else _handle(number, handle))
    return pieces


def _handle(number: int, handle: HandleLine) -> Piece:
    room = WIDTH - 28
    sign = words(f"{number}", ASKED, 24)
    texts = [words(handle.title, ASKED, room), even(handle.core, TEXT, room)]
    texts.append(even(handle.example, EXAMPLE, room))
    return _stacked(texts, LEFT + 28, 14, lambda painter, y: sign.draw(painter, LEFT, y))


def _tick(handle: HandleLine) -> Piece:
    """Return a handle with an empty box before it."""

    def box(painter: QPainter, y: float) -> None:
        painter.setPen(QPen(INK, 1.2))
        painter.setBrush(WHITE)
        painter.drawRect(QRectF(LEFT + 1, y + 2, 13, 13))

    return _stacked([words(handle.title, TASK, WIDTH - 28)], LEFT + 28, 9, box)


def _stacked(
    texts: list[Words], x: float, above: float, mark: Callable[[QPainter, float], None]
) -> Piece:
    height = sum(text.height for text in texts) + 2 * (len(texts) - 1)

    def draw(painter: QPainter, y: float) -> None:
        mark(painter, y)
        for text in texts:
            text.draw(painter, x, y)
            y += text.height + 2

    return Piece(height, draw, above)


def _worlds(worlds: WorldsContent, form: SheetForm, more: int) -> list[Piece]:
    """Return the two sides beside each other, and below them what joins them."""
    pieces: list[Piece] = []
    if form in (SheetForm.BOXES, SheetForm.LINES):
        count = 4 + more if form is SheetForm.BOXES else 0
        pieces.append(_two_sides(worlds, count))
    elif form is SheetForm.CIRCLES:
        home, ours = f"{worlds.home_title} {worlds.home}", f"{worlds.ours_title} {worlds.ours}"
        pieces += room_pieces((home, ours), form, more)
    else:
        pieces.append(_two_sides(worlds, 0))
    return [*pieces, *_said(worlds.together, STRONG, 9)]


def _two_sides(worlds: WorldsContent, count: int) -> Piece:
    gap = 14.0
    width = (WIDTH - gap) / 2
    sides = [
        (words(title, ASKED, width - 24), words(text, TEXT, width - 24), color)
        for title, text, color in (
            (worlds.home_title, worlds.home, YELLOW),
            (worlds.ours_title, worlds.ours, BLUE),
        )
    ]
    texts = max(title.height + text.height for title, text, _ in sides)
    height = 16 + texts + count * PITCH + 10

    def draw(painter: QPainter, y: float) -> None:
        for number, (title, text, color) in enumerate(sides):
            x = LEFT + number * (width + gap)
            _draw_bar(painter, QRectF(x, y, width, BAR), color)
            painter.setPen(QPen(INK, 0.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(x, y, width, height))
            title.draw(painter, x + 12, y + 13)
            text.draw(painter, x + 12, y + 13 + title.height)
            for line in range(1, count + 1):
                low = y + 14 + texts + line * PITCH - 2
                draw_line(painter, x + 12, x + width - 12, low, 0.4)

    return Piece(height, draw, 10)


def _draw_bar(painter: QPainter, area: QRectF, color: QColor) -> None:
    """Draw a bar with a dark edge: a pale colour alone is lost on a black and white printer."""
    painter.setPen(QPen(INK, 0.6))
    painter.setBrush(color)
    painter.drawRect(area)
