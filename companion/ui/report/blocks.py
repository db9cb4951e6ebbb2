"""The pieces of a report's pages that are words: headings, paragraphs and the group's lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from companion.domain.report import Line, Lines, Paragraph
from companion.ui.colors import GREEN
from companion.ui.paper.flow import Piece, cut, text_pieces
from companion.ui.paper.typeset import Run, Style, Words, words
from companion.ui.report.look import (
    BESIDE,
    HEADING,
    LEFT,
    RIGHT,
    SECTION,
    SMALL,
    TEXT,
    VOICE,
    WIDTH,
)
from companion.ui.report.marks import (
    STAR,
    disc_number,
    disc_width,
    draw_bullet,
    draw_disc,
    draw_starred,
)

INDENT: Final = 15.0
ASIDE: Final = 10.0
"""Room between a line and what stands at its right."""
OF_A_NOTE: Final = "note:"


def section_pieces(title: str, explanation: str) -> list[Piece]:
    """Return the head of a section; what comes below stays with it."""
    pieces = text_pieces(words(title, SECTION, WIDTH), LEFT, 34, keeps_next=True)
    pieces.append(Piece(3, _draw_bar, 5, keeps_next=True))
    if explanation:
        pieces += text_pieces(words(explanation, SMALL, WIDTH), LEFT, 6, keeps_next=True)
    return pieces


def heading_pieces(heading: str, explanation: str = "") -> list[Piece]:
    """Return the heading of a block; what comes below stays with it."""
    pieces: list[Piece] = []
    if heading:
        pieces += text_pieces(words(heading, HEADING, WIDTH), LEFT, 15, keeps_next=True)
    if explanation:
        pieces += text_pieces(words(explanation, SMALL, WIDTH), LEFT, 3, keeps_next=True)
    return pieces


def paragraph_pieces(paragraph: Paragraph, style: Style = TEXT, above: float = 9.0) -> list[Piece]:
    """Return a paragraph."""
    return text_pieces(Words(_runs(paragraph.line, style), WIDTH), LEFT, above)


def lines_pieces(block: Lines) -> list[Piece]:
    """Return a heading with the group's words below it; nothing where there is nothing to say."""
    if not block.lines:
        if not block.nothing:
            return []
        said = text_pieces(words(block.nothing, SMALL, WIDTH), LEFT, 5)
        return [*heading_pieces(block.heading, block.explanation), *said]
    pieces = heading_pieces(block.heading, block.explanation)
    for number, line in enumerate(block.lines):
        pieces += line_pieces(line, above=6.0 if number or pieces else 12.0)
    return pieces


def line_pieces(line: Line, above: float) -> list[Piece]:
    """Return one line of the group, with its dots and its star."""
    number = disc_number(line.dots) if line.dots else None
    aside = (disc_width(number) if number else 0.0) + (STAR + 4) * line.starred
    width = WIDTH - INDENT - (aside + ASIDE if aside else 0.0)
    said = Words(_runs(line, VOICE if line.id.startswith(OF_A_NOTE) else TEXT), width)

    def draw(painter: QPainter, y: float, lines: tuple[int, int] | None) -> None:
        said.draw(painter, LEFT + INDENT, y, lines)
        if lines is not None and lines[0]:
            return
        middle = y + said.line / 2
        draw_bullet(painter, LEFT, middle)
        if number is not None:
            draw_disc(painter, number, RIGHT, middle)
        if line.starred:
            draw_starred(painter, RIGHT - (disc_width(number) + 4 if number else 0), middle)

    return cut(said, draw, above)


def boxed(parts: Sequence[Words], fill: QColor, bar: QColor, above: float) -> Piece:
    """Return words on a ground of their own, with a thick bar at the left."""
    side, pad, gap = 18.0, 13.0, 5.0
    height = sum(part.height for part in parts) + gap * (len(parts) - 1) + 2 * pad

    def draw(painter: QPainter, y: float) -> None:
        draw_ground(painter, QRectF(LEFT, y, WIDTH, height), fill, bar)
        top = y + pad
        for part in parts:
            part.draw(painter, LEFT + side, top)
            top += part.height + gap

    return Piece(height, draw, above)


def draw_ground(painter: QPainter, area: QRectF, fill: QColor, bar: QColor) -> None:
    """Draw a pale ground with a bar: pale enough to read on any printer."""
    painter.fillRect(area, fill)
    painter.fillRect(QRectF(area.x(), area.y(), 5, area.height()), bar)


def _runs(line: Line, style: Style) -> list[Run]:
    """Return a line with its softer words."""
    runs: list[Run] = []
    if line.before:
        runs.append((f"{line.before}  ", BESIDE))
    runs.append((line.text, style))
    if line.after:
        runs.append((f"  {line.after}", BESIDE))
    return runs


def _draw_bar(painter: QPainter, y: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(LEFT, y, 34, 2.6), GREEN)
