"""The lines of a report as a list shows them: what is out, what was mended, what cannot change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from companion.domain.report import Block, Line, Lines, Paragraph, Report, with_topics
from companion.domain.report_edit import ReportEdit


class Level(IntEnum):
    """How high in the report a row stands."""

    LINE = 0
    HEADING = 1
    SECTION = 2


@dataclass(frozen=True, slots=True)
class LineRow:
    """One row of the list."""

    text: str
    id: str = ""
    """Of the line; empty for a row that cannot be changed."""
    before: str = ""
    is_out: bool = False
    is_mended: bool = False
    level: Level = Level.LINE

    def spoken(self) -> str:
        """Return the row for a screen reader."""
        out = _said("staat er niet in") if self.is_out else ""
        mended = _said("andere woorden") if self.is_mended else ""
        return ", ".join(part for part in (self.before, self.text, out, mended) if part)


def rows_of(whole: Report, edits: Mapping[str, ReportEdit]) -> list[LineRow]:
    """Return all lines of a report that can be taken out or mended, under their headings."""
    rows = _under(_said("Begin"), whole.opening, edits)
    for section in whole.sections:
        rows += _under(section.title, section.blocks, edits)
    return rows + _under(_said("Slot"), whole.closing, edits)


def _under(title: str, blocks: Sequence[Block], edits: Mapping[str, ReportEdit]) -> list[LineRow]:
    """Return the rows of a section; nothing where nothing in it can be changed."""
    rows = [row for topic, block in with_topics(blocks) for row in _rows(topic, block, edits)]
    return [LineRow(title, level=Level.SECTION), *rows] if rows else []


def _rows(topic: str, block: Block, edits: Mapping[str, ReportEdit]) -> Iterator[LineRow]:
    if isinstance(block, Paragraph) and block.line.id:
        yield _row(block.line, edits)
    if isinstance(block, Lines):
        lines = [line for line in block.lines if line.id]
        heading = _heading(topic, block, edits)
        if lines and heading:
            yield LineRow(heading, level=Level.HEADING)
        for line in lines:
            yield _row(line, edits)


def _heading(topic: str, block: Lines, edits: Mapping[str, ReportEdit]) -> str:
    """Return a heading, the first of some with the larger one that stands above them."""
    edit = edits.get(block.heading_id) if block.heading_id else None
    heading = block.heading if edit is None else edit.text or block.heading
    return ": ".join(filter(None, (topic, heading)))


def _row(line: Line, edits: Mapping[str, ReportEdit]) -> LineRow:
    edit = edits.get(line.id)
    if edit is None:
        return LineRow(line.text, line.id, line.before)
    text = edit.text or line.text
    return LineRow(text, line.id, line.before, edit.is_out, text != line.text)


def _said(words: str) -> str:
    return QCoreApplication.translate("LineRow", words)
