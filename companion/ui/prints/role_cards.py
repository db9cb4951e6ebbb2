"""Role cards: A6, four on a sheet; who it is on the front, on the back what only the player knows.

Printed on both sides, turned over the long edge, each back lies behind its own front.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from companion.domain.print_cards import CardFront, PlayerCard
from companion.ui.colors import INK_SOFT
from companion.ui.fonts import SERIF
from companion.ui.paper.pages import Pages
from companion.ui.prints.cutting import A6_CARDS, MM, Sheet, cut_pages, in_sheets
from companion.ui.prints.lettering import BOLD, SEMI, Type, Words, fitted, write
from companion.ui.prints.role_look import LOOKS, draw_badge, draw_border, draw_circles, draw_row, tr

EDGE: Final = 7 * MM
INSIDE: Final = 15.0
KICKER: Final = Type(9.5, SEMI)
NAME: Final = Type(40, BOLD, leading=1.1)
WHO: Final = Type(16, leading=1.25)
TITLE: Final = Type(14, SEMI, leading=1.2)
HINT: Final = Type(9.5)
KNOWN: Final = Type(11, leading=1.28, gap=0.2)
BODY: Final = Type(14, leading=1.34, gap=0.5)
SAYING: Final = Type(12.5, family=SERIF, leading=1.3)


def role_card_pages(cards: Sequence[PlayerCard]) -> Pages:
    """Return the cards as pages, a page of fronts and then its page of backs.

    Each conversation begins a new sheet, so that it can be printed by itself.
    """
    sheets: list[Sheet] = []
    for _, same in groupby(cards, key=lambda card: card.front.conversation):
        for portion in in_sheets(list(same), A6_CARDS.count):
            fronts = tuple(partial(_draw_front, card.front) for card in portion)
            backs = tuple(partial(_draw_back, card) for card in portion)
            sheets += [Sheet(fronts), Sheet(backs, is_back=True)]
    return cut_pages(tr("Rolkaarten"), A6_CARDS, sheets)


def _draw_front(front: CardFront, painter: QPainter, size: QSizeF) -> None:
    """Draw what everybody may see."""
    room = _inside(painter, front, size, is_filled=True)
    called = tr("Oefengesprek {number}").format(number=front.conversation)
    y = write(painter, called, KICKER, room, INK_SOFT)
    title = QRectF(room.x(), y + 2, room.width(), 56)
    write(painter, front.title, TITLE, title)
    foot = fitted(tr("De andere kant is alleen voor jou."), HINT, room.width() - 40, 40)
    foot.draw(painter, room.x(), room.bottom() - foot.height)
    draw_circles(painter, room.right(), room.bottom())
    below = _draw_name(front, painter, room)
    known = QRectF(room.x(), below, room.width(), room.bottom() - foot.height - 10 - below)
    _draw_known(front, painter, known)


def _draw_name(front: CardFront, painter: QPainter, room: QRectF) -> float:
    """Draw the role and the name large, somewhat above the middle; return the y below them."""
    name = fitted(front.name, NAME, room.width(), 100)
    who = fitted(front.who, WHO, room.width(), 60)
    top = room.y() + room.height() * 0.42 - (name.height + who.height) / 2
    draw_badge(painter, front.role, room.x(), top - 28, room.width())
    below = who.draw(painter, room.x(), name.draw(painter, room.x(), top) + 2)
    draw_row(painter, front.role, QRectF(room.x(), below + 12, room.width(), 18))
    return below + 32


def _draw_known(front: CardFront, painter: QPainter, room: QRectF) -> None:
    """Draw what everybody knows, at the bottom of what is left."""
    if not front.situation:
        return
    head = Words(tr("Wat iedereen weet"), KICKER, room.width())
    text = "\n".join(front.situation)
    words = fitted(text, KNOWN, room.width(), room.height() - head.height - 12)
    y = room.bottom() - words.height - head.height - 2
    head.draw(painter, room.x(), y, INK_SOFT)
    words.draw(painter, room.x(), y + head.height + 2)


def _draw_back(card: PlayerCard, painter: QPainter, size: QSizeF) -> None:
    """Draw what only the player may know."""
    front = card.front
    room = _inside(painter, front, size, is_filled=False)
    y = draw_badge(painter, front.role, room.x(), room.y(), room.width() * 0.6)
    whom = tr("Alleen voor {name}").format(name=front.name) if front.name else ""
    own = fitted(whom or tr("Alleen voor jou"), KICKER, room.width() * 0.5, 16)
    own.draw(painter, room.right() - own.width, room.y() + 2)
    y += 5
    painter.setPen(QPen(LOOKS[front.role].color, 1.2))
    painter.drawLine(QLineF(room.left(), y, room.right(), y))
    y += 8
    said = tr("“{text}”").format(text=card.opening) if card.opening else ""
    parts = _texts(card, said, room.width(), room.bottom() - y)
    for words, gap in parts:
        y = words.draw(painter, room.x(), y + gap)


def _texts(card: PlayerCard, said: str, width: float, height: float) -> list[tuple[Words, float]]:
    """Return the texts of a back with the space above each, as large as they fit together."""
    text = "\n".join(card.private)
    points = BODY.points
    while True:
        body = Type(points, leading=BODY.leading, gap=BODY.gap)
        parts = [(Words(text, body, width), 0.0)]
        if said:
            begin = tr("Jij begint met deze zin:")
            parts.append((Words(begin, Type(points - 1.5, SEMI), width), 9.0))
            saying = Type(points, family=SERIF, leading=SAYING.leading)
            parts.append((Words(said, saying, width), 1.0))
        if points <= 5 or sum(words.height + gap for words, gap in parts) <= height:
            return parts
        points -= 0.5


def _inside(painter: QPainter, front: CardFront, size: QSizeF, *, is_filled: bool) -> QRectF:
    """Draw the border; return the room inside it."""
    border = QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    draw_border(painter, front.role, border, is_filled=is_filled)
    return border.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
