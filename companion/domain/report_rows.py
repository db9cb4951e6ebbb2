"""What of a report stands under which title when a group reads it along, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from companion.domain.exercise_scenes import ScanScene
from companion.domain.report import (
    Block,
    DotTable,
    Line,
    Lines,
    MarkTable,
    Paragraph,
    Quotation,
    Report,
    ScanPicture,
    Section,
    with_topics,
)
from companion.domain.report_scene import ReportRow, RowLook


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together under one title: rows, or a picture that has a page of its own."""

    title: str
    rows: tuple[ReportRow, ...] = ()
    picture: ScanScene | None = None


def parts_of(report: Report) -> Iterator[Part]:
    """Go through all parts of a report in their order."""
    yield Part(report.title, tuple(_opening(report)))
    for section in report.sections:
        yield from _section(section)
    yield Part(report.title, tuple(_sentence(paragraph.line) for paragraph in report.closing))


def _opening(report: Report) -> Iterator[ReportRow]:
    if report.subtitle:
        yield ReportRow(RowLook.SENTENCE, report.subtitle)
    for what, fact in report.head:
        if fact:
            yield ReportRow(RowLook.SOFT, f"{what}: {fact}")
    if report.promise:
        yield ReportRow(RowLook.SENTENCE, report.promise)
    if report.left_out:
        yield ReportRow(RowLook.SOFT, report.left_out)
    for paragraph in report.opening:
        yield _sentence(paragraph.line)


def _section(section: Section) -> Iterator[Part]:
    """Go through the parts of a section; a picture stands between rows."""
    rows = [ReportRow(RowLook.SOFT, section.explanation)] if section.explanation else []
    source = ""
    for topic, block in with_topics(section.blocks):
        if topic:
            rows.append(ReportRow(RowLook.HEADING, topic))
        if isinstance(block, ScanPicture):
            has_more = any(row.look is not RowLook.SOFT for row in rows)
            if has_more:
                yield Part(section.title, tuple(rows))
                rows = []
            # what only explains stands with the rows that follow: no page is for one line
            yield Part(section.title, picture=block.scene)
        else:
            rows += _rows(block)
        if isinstance(block, Quotation):
            if block.source and block.source != source:
                rows.append(ReportRow(RowLook.SOFT, block.source))
            source = block.source
    yield Part(section.title, tuple(rows))


def _rows(block: Block) -> Iterator[ReportRow]:
    match block:
        case Paragraph(line):
            yield _sentence(line)
        case Lines():
            yield from _rows_of_lines(block)
        case MarkTable():
            yield from _rows_of_marks(block)
        case DotTable(heading, rows):
            yield ReportRow(RowLook.HEADING, heading)
            for text, dots in rows:
                yield ReportRow(RowLook.WORDS, text, dots=dots)
        case Quotation():
            yield ReportRow(RowLook.QUOTE, block.text, voice=block.voice, after=block.attribution)
        case ScanPicture():
            return


def _rows_of_lines(block: Lines) -> Iterator[ReportRow]:
    if not block.lines and not block.nothing:
        return
    if block.heading:
        look = RowLook.LABEL if block.topic else RowLook.HEADING
        yield ReportRow(look, block.heading, block.heading_id)
    if block.explanation:
        yield ReportRow(RowLook.SOFT, block.explanation)
    if not block.lines:
        yield ReportRow(RowLook.SOFT, block.nothing)
    label = ""
    for line in block.lines:
        if line.before and line.before != label:
            yield ReportRow(RowLook.LABEL, line.before)
        label = line.before
        facts = (line.after, line.dots, line.starred)
        yield ReportRow(RowLook.WORDS, line.text, line.id, *facts)


def _rows_of_marks(block: MarkTable) -> Iterator[ReportRow]:
    if block.heading:
        yield ReportRow(RowLook.HEADING, block.heading)
    words = (f"{mark} = {word}" for mark, word in block.marks if word)
    if said := "  ·  ".join(words):
        yield ReportRow(RowLook.SOFT, said)
    has_average = any(row.average is not None for row in block.rows)
    last = ("gem.",) if has_average else ()
    marks = tuple(str(mark) for mark, _ in block.marks)
    yield ReportRow(RowLook.COLUMNS, "", counts=marks + last)
    for row in block.rows:
        average = "" if row.average is None else f"{row.average:.1f}".replace(".", ",")
        shown = tuple(map(str, row.counts)) + ((average,) if has_average else ())
        yield ReportRow(RowLook.COUNTS, row.text, counts=shown)
    if block.note:
        yield ReportRow(RowLook.SOFT, block.note)


def _sentence(line: Line) -> ReportRow:
    text = " ".join(part for part in (line.before, line.text, line.after) if part)
    return ReportRow(RowLook.SENTENCE, text, line.id)
