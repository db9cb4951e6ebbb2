"""*Terug naar de ouders*: a letter, so no facts in a table and no headings that shout."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QPainter

from companion.domain.report import Report
from companion.ui.paper.flow import Piece, text_pieces
from companion.ui.paper.typeset import Align, words
from companion.ui.report.blocks import heading_pieces, paragraph_pieces
from companion.ui.report.look import (
    FACT_NAME,
    LEFT,
    LETTER_LOOK,
    LETTER_TITLE,
    SUBTITLE,
    WIDTH,
)
from companion.ui.report.marks import draw_circles

RADIUS: Final = 15.0
TOGETHER: Final = 5
"""So many pieces at the end are on one page."""
CIRCLES: Final = 3.25 * RADIUS


def letter_head(report: Report) -> list[Piece]:
    """Return what a letter begins with: the mark, where and when, what it is about."""
    pieces = [_mark(report)]
    pieces += text_pieces(words(report.title, LETTER_TITLE, WIDTH), LEFT, 34)
    if report.subtitle:
        pieces += text_pieces(words(report.subtitle, SUBTITLE, WIDTH), LEFT, 4)
    for number, paragraph in enumerate(report.opening):
        pieces += paragraph_pieces(paragraph, LETTER_LOOK, 8.0 if number else 20.0)
    return pieces


def letter_section(title: str, explanation: str) -> list[Piece]:
    """Return the heading of a part of the letter."""
    return heading_pieces(title, explanation, LETTER_LOOK, 17.0)


def letter_end(report: Report) -> list[Piece]:
    """Return how the letter ends, and below it what it promises about names.

    The greeting never stands on another page than the words before it.
    """
    pieces: list[Piece] = []
    for number, paragraph in enumerate(report.closing):
        pieces += paragraph_pieces(paragraph, LETTER_LOOK, 8.0 if number else 18.0)
    if report.promise:
        pieces += text_pieces(words(report.promise, FACT_NAME, WIDTH), LEFT, 20)
    first = max(0, len(pieces) - TOGETHER)
    kept = [replace(piece, keeps_next=True) for piece in pieces[first:-1]]
    return [*pieces[:first], *kept, *pieces[-1:]]


def _mark(report: Report) -> Piece:
    """Return the two circles with the facts at the right."""
    room = WIDTH - CIRCLES - 20
    facts = [
        words(f"{name}: {value}", FACT_NAME, room, Align.AlignRight) for name, value in report.head
    ]

    def draw(painter: QPainter, y: float) -> None:
        draw_circles(painter, LEFT, y, RADIUS)
        for fact in facts:
            fact.draw(painter, LEFT + CIRCLES + 20, y)
            y += fact.height + 1

    return Piece(max(2 * RADIUS, sum(fact.height + 1 for fact in facts)), draw)
