"""The card for parents: a few questions, an answer to tick, and room for their own words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QPainter

from companion.domain.progress import Agenda
from companion.domain.scale import ParentCard
from companion.ui.paper.flow import Piece
from companion.ui.paper.pages import Pages
from companion.ui.paper.typeset import BOLD, SEMI, Style, Words, words
from companion.ui.prints.document import draw_line
from companion.ui.prints.small import at_scale, card_pages, draw_box, line_of
from companion.ui.prints.writing_room import PITCH

TITLE: Final = Style(24, weight=BOLD, leading=1.15)
INTRO: Final = Style(13, leading=1.4)
QUESTION: Final = Style(14, weight=SEMI, leading=1.3)
ANSWER: Final = Style(12.5, leading=1.3)
BOX: Final = 16.0
APART: Final = 16.0
LINES: Final = 7


def parents_pages(agenda: Agenda, people: int) -> Pages:
    """Return a card for everybody to give to a parent, two on a sheet.

    What a professional has to mind is not on it: that is for her, not for a parent.
    """
    card = agenda.workshop.evaluation.parent_card
    return card_pages(card.title, partial(_pieces, card), people)


def _pieces(card: ParentCard, width: float, scale: float) -> list[Piece]:
    pieces = [line_of(card.title, at_scale(TITLE, scale), width, 0)]
    if card.intro:
        pieces.append(line_of(card.intro, at_scale(INTRO, scale), width, 8))
    for question in card.questions:
        pieces.append(line_of(question, at_scale(QUESTION, scale), width, 24 * scale))
        pieces += _answers(card.answers, at_scale(ANSWER, scale), width)
    if card.open_question:
        pieces.append(line_of(card.open_question, at_scale(QUESTION, scale), width, 28 * scale))
        pieces.append(Piece(LINES * PITCH, partial(_draw_lines, width), 0))
    return pieces


def _answers(answers: Sequence[str], style: Style, width: float) -> list[Piece]:
    """Return the answers beside each other, each with a box; on more lines where they must."""
    lines: list[list[tuple[Words, float]]] = [[]]
    x = 0.0
    for answer in answers:
        said = words(answer, style, width - BOX)
        if lines[-1] and x + BOX + said.width > width:
            lines.append([])
            x = 0.0
        lines[-1].append((said, x + BOX))
        x += BOX + said.width + APART
    return [_line(line) for line in lines if line]


def _line(parts: Sequence[tuple[Words, float]]) -> Piece:
    height = max(said.height for said, _ in parts)

    def draw(painter: QPainter, y: float) -> None:
        for said, x in parts:
            draw_box(painter, x - BOX, y + height / 2)
            said.draw(painter, x, y)

    return Piece(height, draw, 7)


def _draw_lines(width: float, painter: QPainter, y: float) -> None:
    for number in range(1, LINES + 1):
        draw_line(painter, 0, width, y + number * PITCH)
