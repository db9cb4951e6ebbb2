"""The participants' sheets on A4: what the room sees, and generous room to write.

A page that has room left gives it to the lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from companion.domain.print_sheets import Workbook, WorkSheet, workbook_of
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.workshop import ModulePlace
from companion.ui.colors import GREEN, INK, PAPER
from companion.ui.paper.flow import Piece, Placed, paged, text_pieces
from companion.ui.paper.pages import Pages
from companion.ui.paper.typeset import words
from companion.ui.prints.document import (
    BOTTOM,
    LEFT,
    RIGHT,
    SMALL,
    SUBTITLE,
    TEXT,
    TITLE,
    TOP,
    WIDTH,
    chapter_pieces,
    document,
    draw_line,
    tr,
)
from companion.ui.prints.sheet_parts import sheet_pieces

MOST_MORE: Final = 6
"""Lines that a step gets at most where a page has room left."""

Part = tuple[tuple[Piece, ...], WorkSheet]
"""What stands before a step (the head of its chapter), and the step."""


def sheet_pages(
    agenda: Agenda,
    session: Session,
    today: date,
    place: ModulePlace = ModulePlace.WORKSHOP,
) -> Pages:
    """Return all sheets of a participant; of the follow-up meeting when asked."""
    book = workbook_of(agenda, session, today, place)
    is_back = place is ModulePlace.FOLLOW_UP
    title = tr("Werkblad terugkommoment") if is_back else tr("Werkblad")
    pages = [] if is_back else [_cover(book)]
    pages += [page for parts in _on_pages(book) for page in _filled(parts)]
    foot = tr("{title}  ·  dit blad blijft van jou").format(title=title)
    return document(title, foot, pages)


def _parts(book: Workbook) -> Iterator[Part]:
    for module in book.modules:
        title = f"{module.number}  {module.title}" if module.number else module.title
        for number, sheet in enumerate(module.sheets):
            yield (() if number else tuple(chapter_pieces(title)), sheet)


def _on_pages(book: Workbook) -> Iterator[list[Part]]:
    """Yield the steps of each page: none is cut that fits on a page."""
    page: list[Part] = []
    for part in _parts(book):
        if page and _height([*page, part], [0] * (len(page) + 1)) > BOTTOM - TOP:
            yield page
            page = []
        page.append(part)
    if page:
        yield page


def _filled(parts: Sequence[Part]) -> tuple[tuple[Placed, ...], ...]:
    """Return a page whose writing room takes what is left, as evenly as whole lines allow."""
    more = [0] * len(parts)
    waiting = list(range(len(parts)))
    while waiting:
        number = min(waiting, key=more.__getitem__)
        more[number] += 1
        if more[number] > MOST_MORE or _height(parts, more) > BOTTOM - TOP:
            more[number] -= 1
            waiting.remove(number)
    return paged(_pieces(parts, more), TOP, BOTTOM)


def _pieces(parts: Sequence[Part], more: Sequence[int]) -> list[Piece]:
    each = zip(parts, more, strict=True)
    return [
        piece for (head, sheet), extra in each for piece in (*head, *sheet_pieces(sheet, extra))
    ]


def _height(parts: Sequence[Part], more: Sequence[int]) -> float:
    first, *others = _pieces(parts, more)
    return first.height + sum(piece.above + piece.height for piece in others)


def _cover(book: Workbook) -> tuple[Placed, ...]:
    """Return the first page: what it is, and whose."""
    pieces = text_pieces(words(book.title, TITLE, WIDTH), LEFT)
    for line in book.lines:
        pieces += text_pieces(words(line, SUBTITLE, WIDTH), LEFT, 6)
    for fact in book.facts:
        pieces += text_pieces(words(fact, TEXT, WIDTH), LEFT, 8)
    name = words(tr("Mijn naam"), TEXT, 80)

    def draw(painter: QPainter, y: float) -> None:
        name.draw(painter, LEFT, y)
        draw_line(painter, LEFT + 72, RIGHT, y + name.height)

    pieces.append(Piece(name.height + 4, draw, 60))
    mind = tr("Schrijf verder geen namen op, ook niet van ouders, kinderen of collega’s.")
    pieces += text_pieces(words(mind, SMALL, WIDTH), LEFT, 10)
    placed = list(paged(pieces, 190, BOTTOM)[0])
    return (Placed(Piece(120, _draw_worlds), 470), *placed)


def _draw_worlds(painter: QPainter, y: float) -> None:
    """Draw the two worlds in line, large: they take little ink."""
    radius = 96.0
    home, ours = QPainterPath(), QPainterPath()
    home.addEllipse(QPointF(LEFT + radius, y + radius), radius, radius)
    ours.addEllipse(QPointF(LEFT + radius * 2.25, y + radius), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path, color in ((home, PAPER.left), (ours, PAPER.right), (home & ours, GREEN)):
        painter.setPen(QPen(INK, 4.4))
        painter.drawPath(path)
        painter.setPen(QPen(color, 3.2))
        painter.drawPath(path)
