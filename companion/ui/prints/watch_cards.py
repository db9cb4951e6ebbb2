"""Cards for who looks on: A5, two on a page; what to look at, and where to count who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from companion.domain.print_cards import WatchCard
from companion.domain.roleplay import Role
from companion.ui.colors import INK, INK_SOFT
from companion.ui.paper.pages import Pages
from companion.ui.prints.cutting import A5_CARDS, MM, Sheet, cut_pages, in_sheets
from companion.ui.prints.lettering import BOLD, SEMI, Type, Words, fitted, write, write_middle
from companion.ui.prints.role_look import draw_badge, draw_border, tr

EDGE: Final = 7 * MM
INSIDE: Final = 16.0
KICKER: Final = Type(9.5, SEMI)
TITLE: Final = Type(17, BOLD, leading=1.15)
SMALL: Final = Type(10, leading=1.3, gap=0.15)
BODY: Final = Type(11.5, leading=1.3, gap=0.25)
HEAD: Final = Type(11, BOLD)
CELL: Final = Type(10.5, SEMI)
ROW, LOW_ROW = 24.0, 20.0
"""Height of a row to count in; lower where there are more than a few players."""
CLOSEST, WIDEST = 15.0, 22.0
"""Room between two lines to write on."""
AFTER: Final = 5.0
MOST_LINES: Final = 3
RULE: Final = QPen(INK_SOFT, 0.5)


def watch_card_pages(cards: Sequence[WatchCard]) -> Pages:
    """Return the cards as pages; each conversation begins a new sheet, and fills its last one."""
    sheets = [
        Sheet((partial(_draw, portion[0]),) * A5_CARDS.count)
        for _, same in groupby(cards, key=lambda card: card.conversation)
        for portion in in_sheets(list(same), A5_CARDS.count)
    ]
    return cut_pages(tr("Kijkkaarten"), A5_CARDS, sheets)


@dataclass(frozen=True, slots=True)
class _Points:
    """What to look at, each with lines to write on below it."""

    words: tuple[Words, ...] = field(repr=False)
    lines: int = 0
    apart: float = 0.0


def _draw(card: WatchCard, painter: QPainter, size: QSizeF) -> None:
    border = QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    draw_border(painter, Role.OBSERVER, border, is_filled=False)
    room = border.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
    room.setTop(_draw_head(card, painter, room) + 8)
    room.setBottom(_draw_counting(card, painter, room) - 8)
    _draw_points(card, painter, room)


def _draw_head(card: WatchCard, painter: QPainter, room: QRectF) -> float:
    """Draw which conversation it is, what everybody knows of it, and what to do."""
    y = draw_badge(painter, Role.OBSERVER, room.x(), room.y(), room.width() / 2)
    called = tr("Oefengesprek {number}").format(number=card.conversation)
    right = fitted(called, KICKER, room.width() / 2, 20)
    right.draw(painter, room.right() - right.width, room.y() + 2, INK_SOFT)
    y = write(painter, card.title, TITLE, QRectF(room.x(), y + 6, room.width(), 44))
    about = "\n".join(card.situation)
    y = write(painter, about, SMALL, QRectF(room.x(), y + 3, room.width(), 62), INK_SOFT)
    task = "\n".join(card.task)
    return write(painter, task, BODY, QRectF(room.x(), y + 9, room.width(), 104))


def _draw_points(card: WatchCard, painter: QPainter, room: QRectF) -> None:
    """Draw what to look at, with as many lines to write on as there is room for."""
    y = write(painter, tr("Let hierop"), HEAD, room) + 3
    points = _fitting(card.points, room.width(), room.bottom() - y)
    for words in points.words:
        painter.setBrush(INK)
        painter.setPen(INK)
        middle = y + words.kind.points * words.kind.leading / 2
        painter.drawEllipse(QRectF(room.x() + 1, middle - 1.6, 3.2, 3.2))
        y = words.draw(painter, room.x() + 12, y)
        painter.setPen(RULE)
        for _ in range(points.lines):
            y += points.apart
            painter.drawLine(QLineF(room.x() + 12, y, room.right(), y))
        y += AFTER


def _fitting(texts: Sequence[str], width: float, height: float) -> _Points:
    """Return the points with most lines; smaller, and then without lines, where it must be."""
    kind = BODY
    while True:
        words = tuple(Words(text, kind, width - 12) for text in texts)
        left = height - sum(each.height + AFTER for each in words)
        if left >= 0 or kind.points <= 5:
            break
        kind = replace(kind, points=kind.points - 0.5)
    for lines in range(MOST_LINES, 0, -1):
        apart = left / max(1, lines * len(words))
        if apart >= CLOSEST:
            return _Points(words, lines, min(apart, WIDEST))
    return _Points(words)


def _draw_counting(card: WatchCard, painter: QPainter, room: QRectF) -> float:
    """Draw a table to count who speaks, at the bottom; return the y of its top."""
    if not card.players:
        return room.bottom()
    rounds = card.rounds or ("",)
    first, high = room.width() * 0.24, ROW if len(card.players) < 4 else LOW_ROW
    head = 20.0 if any(rounds) else 0.0
    say = fitted(tr("Zet een streepje voor elke keer dat iemand praat."), HEAD, room.width(), 34)
    top = room.bottom() - high * len(card.players) - head - say.height - 4
    y = say.draw(painter, room.x(), top) + 4
    column = (room.width() - first) / len(rounds)
    for number, name in enumerate(rounds):
        cell = QRectF(room.x() + first + number * column, y, column, head)
        write_middle(painter, name, Type(9.5, SEMI), cell.adjusted(4, 0, -4, 0))
    for row, name in enumerate(card.players):
        cell = QRectF(room.x(), y + head + row * high, first, high)
        words = fitted(name, CELL, first - 12, high)
        words.draw(painter, cell.x() + 6, cell.center().y() - words.height / 2)
    table = QRectF(room.x(), y + head, room.width(), high * len(card.players))
    across = [table.top() + row * high for row in range(len(card.players) + 1)]
    down = [table.left(), *(table.left() + first + n * column for n in range(len(rounds) + 1))]
    _draw_table(painter, table, across, down)
    return top


def _draw_table(
    painter: QPainter, table: QRectF, across: Sequence[float], down: Sequence[float]
) -> None:
    painter.setPen(QPen(INK, 0.8))
    for y in across:
        painter.drawLine(QLineF(table.left(), y, table.right(), y))
    for x in down:
        painter.drawLine(QLineF(x, table.top(), x, table.bottom()))
