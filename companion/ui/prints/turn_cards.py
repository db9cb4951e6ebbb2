"""Small cards, eight on a page: the trainer gives one to a player when the moment is there.

The strip at the top is for her: to whom, and when. It is folded back or torn off first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from companion.domain.print_cards import TurnCard
from companion.ui.colors import INK, INK_SOFT
from companion.ui.fonts import SERIF
from companion.ui.paper.pages import Pages
from companion.ui.prints.cutting import EIGHTHS, MM, Sheet, cut_pages, in_sheets
from companion.ui.prints.lettering import NORMAL, SEMI, Type, fitted
from companion.ui.prints.role_look import draw_badge, draw_border, tr

EDGE: Final = 6 * MM
STRIP: Final = 36.0
"""Height of the trainer's strip, below the edge that printers leave white."""
NOTE: Final = Type(8.5, NORMAL, leading=1.25)
NAME: Final = Type(13, SEMI)
FOR: Final = Type(9.5, SEMI, leading=1.25)
SAY: Final = Type(9.5, SEMI)
TEXT: Final = Type(15, family=SERIF, leading=1.28)


def turn_card_pages(cards: Sequence[TurnCard]) -> Pages:
    """Return the small cards as pages."""
    sheets = [
        Sheet(tuple(partial(_draw, card) for card in portion))
        for portion in in_sheets(cards, EIGHTHS.count)
    ]
    return cut_pages(tr("Kaartjes om uit te delen"), EIGHTHS, sheets)


def _draw(card: TurnCard, painter: QPainter, size: QSizeF) -> None:
    whole = QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    fold = whole.top() + STRIP
    _draw_strip(card, painter, QRectF(whole.x(), whole.y(), whole.width(), STRIP - 4))
    painter.setPen(QPen(INK_SOFT, 0.7, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(0, fold, size.width(), fold))
    border = QRectF(whole.x(), fold + 7, whole.width(), whole.bottom() - fold - 7)
    draw_border(painter, card.role, border, is_filled=False)
    room = border.adjusted(13, 10, -13, -9)
    y = draw_badge(painter, card.role, room.x(), room.y(), room.width() / 2)
    name = fitted(card.name, NAME, room.width() / 2, 24)
    name.draw(painter, room.right() - name.width, room.y())
    say = fitted(tr("Zeg dit zodra het kan:"), SAY, room.width(), 16)
    y = say.draw(painter, room.x(), y + 2, INK_SOFT) + 2
    said = tr("“{text}”").format(text=card.text)
    words = fitted(said, TEXT, room.width(), room.bottom() - y)
    words.draw(painter, room.x(), y + (room.bottom() - y - words.height) / 3)


def _draw_strip(card: TurnCard, painter: QPainter, room: QRectF) -> None:
    """Draw what the trainer needs to know, and what she does with the strip."""
    head = tr("Voor de trainer, {number}: geef aan {whom}, {when}.").format(
        number=card.conversation, whom=card.for_whom, when=card.when
    )
    fold = fitted(tr("Vouw deze strook naar achteren."), NOTE, room.width(), 12)
    words = fitted(head, FOR, room.width(), room.height() - fold.height)
    y = words.draw(painter, room.x(), room.y(), INK)
    fold.draw(painter, room.x(), y, INK_SOFT)
