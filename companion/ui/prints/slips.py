"""Slips to fill in and hand over without a name: self-scans, three on a page; evaluation, two."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from companion.domain.print_slips import Slip
from companion.ui.colors import INK, INK_SOFT
from companion.ui.paper.pages import Pages
from companion.ui.prints.cutting import HALVES, MM, THIRDS, Sheet, cut_pages, in_sheets
from companion.ui.prints.lettering import BOLD, SEMI, Type, Words, fitted, write, write_middle
from companion.ui.prints.role_look import draw_circles, tr

EDGE: Final = 8 * MM
ABOVE: Final = 5.5 * MM
TITLE: Final = Type(14, BOLD, leading=1.15)
BODY: Final = Type(10.5, leading=1.2)
SMALL: Final = Type(9, leading=1.25)
ASK: Final = Type(10.5, SEMI, leading=1.25)
WORD: Final = Type(7.5, leading=1.1)
HEAD, FOOT = 20.0, 14.0
MARK_COLUMN, CHOICE_COLUMN = 39.0, 46.0
RING: Final = 6.8
PADDING: Final = 5.6
"""Least white in a row, above and below its words together."""
TALLEST_ROW: Final = 30.0
LINE_APART: Final = 22.0


def slip_pages(slip: Slip, people: int) -> Pages:
    """Return a slip for everybody; what is left of the last sheet is filled with spare ones."""
    grid = HALVES if slip.open_questions else THIRDS
    count = -(-max(1, people) // grid.count) * grid.count
    cards = in_sheets([partial(_draw, slip)] * count, grid.count)
    return cut_pages(slip.title, grid, [Sheet(portion) for portion in cards])


def _draw(slip: Slip, painter: QPainter, size: QSizeF) -> None:
    room = QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, ABOVE, -EDGE, -ABOVE)
    draw_circles(painter, room.right(), room.y() + 16, 8)
    y = write(painter, slip.title, TITLE, QRectF(room.x(), room.y(), room.width() - 50, 18))
    if slip.instruction:
        told = QRectF(room.x(), y + 1, room.width() - 50, 28)
        y = write(painter, slip.instruction, BODY, told)
    room.setTop(y + 3)
    _draw_foot(slip, painter, room)
    room.setBottom(room.bottom() - FOOT)
    y = _draw_items(slip, painter, room)
    _draw_open(slip, painter, QRectF(room.x(), y + 8, room.width(), room.bottom() - y - 8))


def _draw_foot(slip: Slip, painter: QPainter, room: QRectF) -> None:
    """Say below everything that no name belongs on it; words are kept as they were written."""
    counted = tr("Zet er geen naam op. De groep ziet alleen aantallen.")
    written = tr("Zet er geen namen op. Wat je schrijft, blijft letterlijk zo.")
    text = written if slip.open_questions else counted
    words = fitted(text, SMALL, room.width(), FOOT)
    words.draw(painter, room.x(), room.bottom() - words.height, INK_SOFT)


def _draw_items(slip: Slip, painter: QPainter, room: QRectF) -> float:
    """Draw a row for each sentence, with a ring for each mark; return the y below them."""
    left = room.right() - MARK_COLUMN * len(slip.marks) - (CHOICE_COLUMN if slip.choice else 0)
    _draw_head(slip, painter, QRectF(left, room.y(), MARK_COLUMN, HEAD))
    y = room.y() + HEAD + 2
    rows = _rows(slip, left - room.x() - 8, room.bottom() - y - _open_height(slip))
    for words, height in rows:
        _draw_row(slip, painter, QRectF(room.x(), y, room.width(), height), left, words)
        y += height
    return y


def _draw_head(slip: Slip, painter: QPainter, cell: QRectF) -> None:
    """Draw what each mark means."""
    for _, word in slip.marks:
        write_middle(painter, word, WORD, cell.adjusted(1, 0, -1, 0))
        cell.translate(MARK_COLUMN, 0)
    if slip.choice:
        cell.setWidth(CHOICE_COLUMN)
        write_middle(painter, tr("vaker doen: kies één"), WORD, cell.adjusted(1, 0, -1, 0))


def _rows(slip: Slip, width: float, height: float) -> list[tuple[Words, float]]:
    """Return the sentences, all of one size, each with the height of its row."""
    kind = BODY
    while True:
        words = [Words(text, kind, width) for text in slip.items]
        spare = height - sum(each.height + PADDING for each in words)
        if spare >= 0 or kind.points <= 5:
            share = max(0.0, spare) / max(1, len(words))
            return [(each, _row_height(each.height + PADDING, share)) for each in words]
        kind = replace(kind, points=kind.points - 0.5)


def _row_height(least: float, share: float) -> float:
    return min(max(TALLEST_ROW, least), least + share)


def _draw_row(slip: Slip, painter: QPainter, cell: QRectF, left: float, words: Words) -> None:
    painter.setPen(QPen(INK_SOFT, 0.4))
    painter.drawLine(QLineF(cell.left(), cell.top(), cell.right(), cell.top()))
    middle = cell.center().y()
    words.draw(painter, cell.x(), middle - words.height / 2)
    for number, (mark, _) in enumerate(slip.marks):
        center = QPointF(left + (number + 0.5) * MARK_COLUMN, middle)
        painter.setPen(QPen(INK, 0.8))
        painter.drawEllipse(center, RING, RING)
        ring = QRectF(center.x() - RING, center.y() - RING, 2 * RING, 2 * RING)
        write_middle(painter, str(mark), SMALL, ring, INK_SOFT)
    if slip.choice:
        x = left + len(slip.marks) * MARK_COLUMN + CHOICE_COLUMN / 2
        painter.setPen(QPen(INK, 1.0))
        painter.drawRect(QRectF(x - 5.5, middle - 5.5, 11, 11))


def _open_height(slip: Slip) -> float:
    """Return the least height that the questions need that are answered in words."""
    return sum(24 + 3 * LINE_APART for _ in slip.open_questions)


def _draw_open(slip: Slip, painter: QPainter, room: QRectF) -> None:
    """Draw the open questions with lines to write on."""
    if not slip.open_questions:
        return
    share = room.height() / len(slip.open_questions)
    for number, question in enumerate(slip.open_questions):
        place = QRectF(room.x(), room.y() + number * share, room.width(), share)
        y = write(painter, question, ASK, QRectF(place.x(), place.y(), place.width(), 30))
        painter.setPen(QPen(INK_SOFT, 0.5))
        while y + LINE_APART <= place.bottom():
            y += LINE_APART
            painter.drawLine(QLineF(place.left(), y, place.right(), y))
