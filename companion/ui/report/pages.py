"""A report on A4: how many pages there are, and what stands on each.

Making and drawing know no widgets, so both may run beside the windows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtGui import QPainter

from companion.domain.audience import Audience
from companion.domain.report import (
    Block,
    DotTable,
    Lines,
    MarkTable,
    Paragraph,
    Quotation,
    Report,
    ScanPicture,
    with_topics,
)
from companion.ui.paper.flow import Piece, Placed, paged, text_pieces
from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.typeset import Align, words
from companion.ui.report.blocks import lines_pieces, paragraph_pieces, section_pieces, topic_pieces
from companion.ui.report.cover import cover_pieces
from companion.ui.report.letter import letter_end, letter_head, letter_section
from companion.ui.report.look import (
    BOTTOM,
    FOOT,
    FOOTER,
    LEFT,
    LETTER_LOOK,
    REPORT_LOOK,
    SMALL,
    TOP,
    WIDTH,
    Look,
    tr,
)
from companion.ui.report.quotation import quotation_pieces
from companion.ui.report.scan import scan_pieces
from companion.ui.report.tables import dot_table_pieces, mark_table_pieces

Sheets = tuple[tuple[Placed, ...], ...]
SectionHead = Callable[[str, str], list[Piece]]
NUMBER: Final = 90.0
"""Room for the number of a page."""
NEARLY_EMPTY: Final = 180.0
CLOSER: Final = (0.93, 0.86, 0.8)
"""Shares of the white space that still look well."""


def report_pages(report: Report) -> Pages:
    """Return a report on A4; that for parents is a letter."""
    is_letter = report.audience is Audience.PARENTS
    pieces = _letter(report) if is_letter else _report(report)
    sheets = _on_sheets(pieces)
    foot = "" if is_letter else _foot(report)
    return Pages(report.title, paper(), len(sheets), partial(_draw_page, sheets, foot))


def _report(report: Report) -> list[Piece]:
    pieces = cover_pieces(report)
    pieces += _sections(report, section_pieces, REPORT_LOOK)
    end: list[Piece] = []
    for number, paragraph in enumerate(report.closing):
        end += paragraph_pieces(paragraph, above=7.0 if number else 26.0)
    if report.left_out:
        end += text_pieces(words(report.left_out, SMALL, WIDTH), LEFT, 8 if end else 26)
    return [*pieces, *end]


def _letter(report: Report) -> list[Piece]:
    return [
        *letter_head(report),
        *_sections(report, letter_section, LETTER_LOOK),
        *letter_end(report),
    ]


def _sections(report: Report, head: SectionHead, look: Look) -> list[Piece]:
    pieces: list[Piece] = []
    for section in report.sections:
        below: list[Piece] = []
        for topic, block in with_topics(section.blocks):
            below += topic_pieces(topic)
            below += _block_pieces(block, look)
        if below:
            pieces += [*head(section.title, section.explanation), *below]
    return pieces


def _block_pieces(block: Block, look: Look) -> list[Piece]:
    match block:
        case Paragraph():
            return paragraph_pieces(block, look)
        case Lines():
            return lines_pieces(block, look)
        case ScanPicture():
            return scan_pieces(block)
        case MarkTable():
            return mark_table_pieces(block)
        case DotTable():
            return dot_table_pieces(block)
        case Quotation():
            return quotation_pieces(block)


def _on_sheets(pieces: list[Piece]) -> Sheets:
    """Return the pieces on pages, a little closer where that saves a page that is nearly empty."""
    sheets = paged(pieces, TOP, BOTTOM)
    if len(sheets) == 1 or sheets[-1][-1].bottom - TOP > NEARLY_EMPTY:
        return sheets
    for share in CLOSER:
        closer = paged([replace(each, above=each.above * share) for each in pieces], TOP, BOTTOM)
        if len(closer) < len(sheets):
            return closer
    return sheets


def _foot(report: Report) -> str:
    """Return what stands below every page, before its number."""
    return " · ".join(filter(None, (report.title, report.subtitle)))


def _draw_page(sheets: Sheets, foot: str, painter: QPainter, number: int) -> None:
    for placed in sheets[number]:
        placed.piece.draw(painter, placed.y)
    if foot:
        words(foot, FOOTER, WIDTH - NUMBER).draw(painter, LEFT, FOOT, (0, 1))
    if foot or len(sheets) > 1:
        said = tr("{page} van {count}").format(page=number + 1, count=len(sheets))
        place = words(said, FOOTER, NUMBER, Align.AlignRight)
        place.draw(painter, LEFT + WIDTH - NUMBER, FOOT)
