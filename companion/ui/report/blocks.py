"""The pieces of a report's pages that are words: headings, paragraphs and the group's lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from companion.domain.report import Line, Lines, Paragraph
from companion.ui.colors import GREEN
from companion.ui.paper.flow import Draw, Piece, cut, text_pieces
from companion.ui.paper.typeset import BREAK, Run, Words, words
from companion.ui.report.columns import column_rows, may_stand_beside
from companion.ui.report.look import (
    BEHIND,
    BESIDE,
    BULLET_ROOM,
    LEFT,
    PART,
    REPORT_LOOK,
    RIGHT,
    SECTION,
    SMALL,
    SOURCE,
    SOURCE_NAME,
    TOPIC,
    WIDTH,
    Look,
)
from companion.ui.report.marks import (
    STAR,
    disc_number,
    disc_width,
    draw_bullet,
    draw_disc,
    draw_starred,
)

ASIDE: Final = 10.0
"""Room between a line and what stands at its right."""
OF_A_NOTE: Final = "note:"
ADDRESS: Final = re.compile("https?://")
"""Where an address on the web begins: it has a line of its own, so that it is not cut in two."""
SIDE: Final = 18.0
PAD: Final = 12.0
GAP: Final = 5.0
SEAM: Final = 0.3
HIGHEST: Final = 340.0
"""What is higher than this on a ground is cut by the end of a page."""


def section_pieces(title: str, explanation: str) -> list[Piece]:
    """Return the head of a section; what comes below stays with it."""
    pieces = text_pieces(words(title, SECTION, WIDTH), LEFT, 34, keeps_next=True)
    pieces.append(Piece(3, _draw_bar, 5, keeps_next=True))
    if explanation:
        pieces += text_pieces(words(explanation, SMALL, WIDTH), LEFT, 6, keeps_next=True)
    return pieces


def heading_pieces(
    heading: str, explanation: str = "", look: Look = REPORT_LOOK, above: float = 15.0
) -> list[Piece]:
    """Return the heading of a block; what comes below stays with it."""
    pieces: list[Piece] = []
    if heading:
        pieces += text_pieces(words(heading, look.heading, WIDTH), LEFT, above, keeps_next=True)
    if explanation:
        said = words(explanation, SMALL, WIDTH)
        pieces += text_pieces(said, LEFT, 3 if heading else 8, keeps_next=True)
    return pieces


def topic_pieces(topic: str) -> list[Piece]:
    """Return the larger heading of several blocks; the first of them stays with it."""
    return text_pieces(words(topic, TOPIC, WIDTH), LEFT, 18, keeps_next=True) if topic else []


def paragraph_pieces(
    paragraph: Paragraph, look: Look = REPORT_LOOK, above: float = 9.0
) -> list[Piece]:
    """Return a paragraph; one that announces something stays with what comes below it."""
    said = Words(_runs(paragraph.line, look), WIDTH)
    announces = paragraph.line.text.rstrip().endswith(":")
    return text_pieces(said, LEFT, above, keeps_next=announces)


def lines_pieces(block: Lines, look: Look = REPORT_LOOK) -> list[Piece]:
    """Return a heading with the group's words below it; nothing where there is nothing to say."""
    if block.topic:
        part = replace(look, heading=PART)
        pieces = heading_pieces(block.heading, block.explanation, part, above=9.0)
    else:
        pieces = heading_pieces(block.heading, block.explanation, look)
    if not block.lines:
        nothing = text_pieces(words(block.nothing, SMALL, WIDTH), LEFT, 5)
        return [*pieces, *nothing] if block.nothing else []
    first = look.between if pieces else 2 * look.between
    rows: list[list[Piece]] = []
    if may_stand_beside(block.lines):
        said = [Words(_runs(line, look), WIDTH) for line in block.lines]
        rows = column_rows(said, first, look.between)
    if not rows:
        rows = [
            line_pieces(line, look, look.between if number else first)
            for number, line in enumerate(block.lines)
        ]
    if len(rows) > 1:
        rows[-2][-1] = replace(rows[-2][-1], keeps_next=True)
    return pieces + [piece for row in rows for piece in row]


def line_pieces(line: Line, look: Look, above: float) -> list[Piece]:
    """Return one line of the group, with its dots and its star."""
    number = disc_number(line.dots) if line.dots else None
    aside = (disc_width(number) if number else 0.0) + (STAR + 4) * line.starred
    width = WIDTH - BULLET_ROOM - (aside + ASIDE if aside else 0.0)
    said = Words(_runs(line, look), width)

    def draw(painter: QPainter, y: float, lines: tuple[int, int] | None) -> None:
        said.draw(painter, LEFT + BULLET_ROOM, y, lines)
        if lines is not None and lines[0]:
            return
        middle = y + said.line / 2
        draw_bullet(painter, LEFT, middle)
        if number is not None:
            draw_disc(painter, number, RIGHT, middle)
        if line.starred:
            draw_starred(painter, RIGHT - (disc_width(number) + 4 if number else 0), middle)

    return cut(said, draw, above)


def grounded(
    parts: Sequence[Words], fill: QColor, bar: QColor, above: float, *, keeps_next: bool = False
) -> list[Piece]:
    """Return words on a ground of their own, with a thick bar at the left.

    The ground is pale enough to read on any printer. Short words stay together; of long ones the
    ground goes on, on the next page.
    """
    whole = sum(part.height for part in parts) + GAP * (len(parts) - 1) + 2 * PAD <= HIGHEST
    pieces = [Piece(PAD, _ground(PAD, fill, bar), above, keeps_next=True)]
    for number, part in enumerate(parts):
        room = GAP if number else 0.0
        pieces += _on_ground(part, room, whole=whole, ground=(fill, bar))
    pieces.append(Piece(PAD, _ground(PAD, fill, bar), 0.0, keeps_next=keeps_next))
    return pieces


def _on_ground(
    part: Words, room: float, *, whole: bool, ground: tuple[QColor, QColor]
) -> list[Piece]:
    """Return one of the texts on a ground, with room above it."""

    def draw(painter: QPainter, y: float, lines: tuple[int, int] | None) -> None:
        first, end = lines or (0, part.count)
        over = 0.0 if first else room
        _ground((end - first) * part.line + over, *ground)(painter, y)
        part.draw(painter, LEFT + SIDE, y + over, lines)

    if whole:
        return [Piece(part.height + room, partial(draw, lines=None), keeps_next=True)]
    pieces = cut(part, draw, keeps_next=True)
    first = pieces[0]
    return [replace(first, height=first.height + room), *pieces[1:]]


def _ground(height: float, fill: QColor, bar: QColor) -> Draw:
    """Return what draws this much of a ground; it overlaps a little, so that no seam shows."""

    def draw(painter: QPainter, y: float) -> None:
        painter.fillRect(QRectF(LEFT, y, WIDTH, height + SEAM), fill)
        painter.fillRect(QRectF(LEFT, y, 5, height + SEAM), bar)

    return draw


def _runs(line: Line, look: Look) -> list[Run]:
    """Return a line with its softer words; words of the group have letters of their own."""
    style = look.voice if line.id.startswith(OF_A_NOTE) else look.text
    if ADDRESS.match(line.after):
        return [(line.text, SOURCE_NAME), (f"{BREAK}{line.after}", SOURCE)]
    runs: list[Run] = []
    if line.before:
        runs.append((f"{line.before}  ", BESIDE))
    runs.append((line.text, style))
    if line.after:
        runs.append((f"  {line.after}", BEHIND))
    return runs


def _draw_bar(painter: QPainter, y: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(LEFT, y, 34, 2.6), GREEN)
