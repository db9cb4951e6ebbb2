"""The report of a session, as one frozen value: every form of it is a drawing of this value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from companion.domain.audience import Audience
from companion.domain.exercise_scenes import ScanScene
from companion.domain.quote import Voice
from companion.domain.report_edit import ReportEdit


@dataclass(frozen=True, slots=True)
class Line:
    """One line that the group can read along, take out or mend. Plain text, always."""

    id: str
    """What an edit refers to, the same each time the report is made: "note:" and the id of the
    note, or a fixed word. Empty for a line that is not the group's to change."""
    text: str
    before: str = ""
    """A softer word in front: the field ("Lastig"), or the conversation it is about."""
    after: str = ""
    """A softer word behind: what became of a plan, for example."""
    dots: int = 0
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences in a row."""

    line: Line


@dataclass(frozen=True, slots=True)
class Lines:
    """A heading with the group's words below it."""

    heading: str
    """May be empty."""
    lines: tuple[Line, ...]
    explanation: str = ""
    nothing: str = ""
    """What is said where there are no lines; empty where the whole block is left out then."""
    topic: str = ""
    """The larger heading that this is one part of: it stands once, above the first of the blocks
    in a row that carry it (``with_topics`` tells where). Empty where the heading stands alone."""
    heading_id: str = ""
    """Where the heading is in the group's own words, what an edit of it refers to."""


@dataclass(frozen=True, slots=True)
class ScanPicture:
    """Averages per sentence, moments side by side, as the room saw them."""

    scene: ScanScene


@dataclass(frozen=True, slots=True)
class MarkRow:
    """How often each mark was given to one sentence."""

    text: str
    counts: tuple[int, ...]
    """One for each mark, the lowest first."""
    average: float | None = None
    """1.0 to 5.0; None where too few marks were given."""


@dataclass(frozen=True, slots=True)
class MarkTable:
    """Counts per sentence at one moment."""

    heading: str
    marks: tuple[tuple[int, str], ...]
    """Each mark and its word."""
    rows: tuple[MarkRow, ...]
    note: str = ""
    """Why there are no averages, for example."""


@dataclass(frozen=True, slots=True)
class DotTable:
    """How many dots each thing got, in the order of the programme."""

    heading: str
    rows: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words from the article, character for character."""

    voice: Voice
    text: str
    """With its quotation marks."""
    attribution: str
    source: str
    """Where it was found: what, and its address."""


Block = Paragraph | Lines | ScanPicture | MarkTable | DotTable | Quotation


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All that one report says, in its order."""

    audience: Audience
    title: str
    subtitle: str
    head: tuple[tuple[str, str], ...]
    """Facts of the session: ("Datum", "24 november 2026"). No names of participants."""
    promise: str
    """That nothing in it leads to a person or family."""
    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    left_out: str = ""
    """How many notes are not in it, in a sentence; empty when all are."""
    closing: tuple[Paragraph, ...] = ()
    left_out_count: int = 0
    """How many notes of the group are not in it; ``left_out`` says so."""


OF_A_NOTE: Final = "note:"
"""What the id of a line begins with that is a note of the group."""


def left_out_text(count: int) -> str:
    """Return how many notes a report leaves out, in a sentence; nothing when it has them all."""
    if count == 0:
        return ""
    if count == 1:
        return "1 notitie is weggelaten uit dit verslag."
    return f"{count} notities zijn weggelaten uit dit verslag."


def with_topics(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """Yield each block with the larger heading that stands above it, or nothing."""
    before = ""
    for block in blocks:
        topic = block.topic if isinstance(block, Lines) else ""
        yield (topic if topic != before else ""), block
        before = topic


def edited(report: Report, edits: Mapping[str, ReportEdit]) -> Report:
    """Return the report as the trainer mended it; ``edits`` are by line id."""
    sections = (_edited_section(section, edits) for section in report.sections)
    mended = replace(
        report,
        opening=_paragraphs(report.opening, edits),
        sections=tuple(section for section in sections if section.blocks),
        closing=_paragraphs(report.closing, edits),
    )
    gone = sum(line.id.startswith(OF_A_NOTE) for line in lines_of(report))
    gone -= sum(line.id.startswith(OF_A_NOTE) for line in lines_of(mended))
    if not gone:
        return mended
    count = report.left_out_count + gone
    return replace(mended, left_out=left_out_text(count), left_out_count=count)


def lines_of(report: Report) -> tuple[Line, ...]:
    """Return every line that can be taken out or mended, in its order.

    Headings in the group's own words are among them, for whoever looks for names.
    """
    blocks: list[Block] = list(report.opening)
    for section in report.sections:
        blocks += section.blocks
    blocks += report.closing
    found: list[Line] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.line)
        elif isinstance(block, Lines):
            found.append(Line(block.heading_id, block.heading))
            found += block.lines
    return tuple(line for line in found if line.id)


def _edited_section(section: Section, edits: Mapping[str, ReportEdit]) -> Section:
    blocks: list[Block] = []
    for block in section.blocks:
        match block:
            case Paragraph():
                blocks += _paragraphs((block,), edits)
            case Lines():
                left = tuple(_edited_lines(block.lines, edits))
                if left or block.nothing or not block.lines:
                    heading = _edited_heading(block, edits)
                    blocks.append(replace(block, heading=heading, lines=left))
            case _:
                blocks.append(block)
    return replace(section, blocks=tuple(blocks))


def _edited_heading(block: Lines, edits: Mapping[str, ReportEdit]) -> str:
    heading = (Line(block.heading_id, block.heading),)
    return next((line.text for line in _edited_lines(heading, edits)), "")


def _paragraphs(
    paragraphs: Iterable[Paragraph], edits: Mapping[str, ReportEdit]
) -> tuple[Paragraph, ...]:
    return tuple(map(Paragraph, _edited_lines((each.line for each in paragraphs), edits)))


def _edited_lines(lines: Iterable[Line], edits: Mapping[str, ReportEdit]) -> Iterable[Line]:
    for line in lines:
        edit = edits.get(line.id) if line.id else None
        if edit is None:
            yield line
        elif not edit.is_out:
            yield replace(line, text=edit.text or line.text)
