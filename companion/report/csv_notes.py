"""The group's notes as a table for a spreadsheet: no cell of it is ever a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from companion.domain.report import Lines, Paragraph, Report
from companion.domain.telling import Tell, tell_nobody
from companion.report import form_phrases as phrases
from companion.report.plain import plain

BYTE_ORDER: Final = b"\xef\xbb\xbf"
"""Tells Excel that the text is UTF-8."""
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
"""What a cell never begins with: a spreadsheet would work it out."""
AS_TEXT: Final = "'"
"""Before such a text: what follows is text."""


def csv_of(report: Report, tell: Tell = tell_nobody) -> bytes:
    """Return the lines of a report, as Dutch Excel reads them: UTF-8, with semicolons."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(phrases.CSV_COLUMNS)
    for row in _rows(report, tell):
        writer.writerow([safe_cell(cell) for cell in row])
    return BYTE_ORDER + text.getvalue().encode("utf-8")


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    text = plain(text)
    return f"{AS_TEXT}{text}" if text.lstrip().startswith(FORMULA) else text


def _rows(report: Report, tell: Tell) -> Iterator[tuple[str, ...]]:
    for number, section in enumerate(report.sections):
        tell(number, len(report.sections))
        for block in section.blocks:
            if not isinstance(block, Lines):
                if isinstance(block, Paragraph) and block.line.id:
                    yield (section.title, "", "", "", block.line.text, "", "", block.line.after)
                continue
            for line in block.lines:
                dots = str(line.dots) if line.dots else ""
                star = phrases.YES if line.starred else ""
                place = (section.title, block.topic, block.heading, line.before)
                yield (*place, line.text, dots, star, line.after)
    tell(len(report.sections), len(report.sections))
