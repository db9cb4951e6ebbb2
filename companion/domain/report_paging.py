"""From a report to the pages that a group reads along: each fits on every screen.

A page is made for the smallest shape (4:3) with the largest smallest text that a room can ask;
where there is more room the same page has larger letters. So a page is the same page everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from companion.domain.ems import in_lines, joined
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
from companion.domain.report_scene import ReportRow, ReportScene, RowLook
from companion.domain.stage import StageState

WIDTH: Final = 31.0
"""Of a line on a sheet of 4:3 at the largest smallest size, in heights of a letter."""
INDENT: Final = 1.3
"""Before the group's words: a mark stands there."""
COLUMN: Final = 2.4
"""Width of a column of numbers."""
ROOM: Final = 15.0
"""Lines that fit below the title."""
GAP: Final = 0.46
"""Above a row, in lines."""
GAPS: Final = {
    RowLook.HEADING: 0.8,
    RowLook.LABEL: 0.5,
    RowLook.WORDS: 0.36,
    RowLook.SOFT: 0.3,
    RowLook.COUNTS: 0.36,
}
LEAST: Final = 3.0
"""Where less than this is left, a text that must be cut begins on the next page."""
TOGETHER_NOW: Final = 1.0
"""At the report the two circles are as far together as they come."""

Stands = ReportScene | ScanScene


def pages_of(report: Report) -> tuple[StageState, ...]:
    """Return the pages of a report in their order, numbered."""
    scenes = [*_opening(report)]
    for section in report.sections:
        scenes += _section(section)
    scenes += _closing(report)
    said = (_said(scene, report) for scene in scenes)
    return tuple(
        StageState(scene, f"{number} / {len(scenes)}   {report.title}", TOGETHER_NOW)
        for number, scene in enumerate(said, 1)
    )


def page_with(pages: Iterable[StageState], wanted: Iterable[str], otherwise: int) -> int:
    """Return the page, from 0, on which one of these lines stands; the first of them counts."""
    places: dict[str, int] = {}
    count = 0
    for count, page in enumerate(pages, 1):
        for line in ids_on(page):
            places.setdefault(line, count - 1)
    found = (places[line] for line in wanted if line in places)
    return next(found, max(0, min(otherwise, count - 1)))


def ids_on(page: StageState) -> tuple[str, ...]:
    """Return the ids of the lines on a page, in their order."""
    rows = page.scene.rows if isinstance(page.scene, ReportScene) else ()
    return tuple(row.id for row in rows if row.id)


def _said(scene: Stands, report: Report) -> Stands:
    return replace(scene, audience=report.audience) if isinstance(scene, ReportScene) else scene


def _opening(report: Report) -> Iterator[Stands]:
    rows = [ReportRow(RowLook.SENTENCE, report.subtitle)] if report.subtitle else []
    rows += [ReportRow(RowLook.SOFT, f"{what}: {fact}") for what, fact in report.head if fact]
    if report.promise:
        rows.append(ReportRow(RowLook.SENTENCE, report.promise))
    if report.left_out:
        rows.append(ReportRow(RowLook.SOFT, report.left_out))
    rows += [_sentence(paragraph.line) for paragraph in report.opening]
    return _Sheets(report.title).of(rows)


def _closing(report: Report) -> Iterator[Stands]:
    return _Sheets(report.title).of(_sentence(paragraph.line) for paragraph in report.closing)


def _section(section: Section) -> Iterator[Stands]:
    """Go through the pages of a section; a picture has a page of its own."""
    rows = [ReportRow(RowLook.SOFT, section.explanation)] if section.explanation else []
    for topic, block in with_topics(section.blocks):
        if topic:
            rows.append(ReportRow(RowLook.HEADING, topic))
        if isinstance(block, ScanPicture):
            yield from _Sheets(section.title).of(rows)
            rows = []
            yield block.scene
        else:
            rows += _rows(block)
    yield from _Sheets(section.title).of(rows)


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
            if block.source:
                yield ReportRow(RowLook.SOFT, block.source)
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


@dataclass(slots=True)
class _Sheets:
    """Lays rows on pages with one title."""

    title: str
    used: float = 0.0
    page: list[ReportRow] = field(default_factory=list)

    def of(self, rows: Iterable[ReportRow]) -> Iterator[Stands]:
        """Go through the pages; what announces the next row goes with it to its page."""
        above: list[ReportRow] = []
        label: list[ReportRow] = []
        for row in rows:
            if row.look in (RowLook.HEADING, RowLook.LABEL, RowLook.COLUMNS):
                above.append(row)
                continue
            if above:
                label = above
            needed = sum(map(_height, [*above, row]))
            if self.page and self.used + needed > ROOM and not self._begins_here(row):
                yield self._sheet()
                # who comes in here must know what it is about, too
                above = above or [each for each in label if each.look is not RowLook.HEADING]
            for part in self._parts(above, row):
                if self.page and self.used + _height(part) > ROOM:
                    yield self._sheet()
                self._add(part)
            above = []
        for row in above:
            self._add(row)
        if self.page:
            yield self._sheet()

    def _begins_here(self, row: ReportRow) -> bool:
        """Tell whether a text that no page can hold begins on this one."""
        return _height(row) > ROOM and ROOM - self.used >= LEAST + GAP

    def _parts(self, above: list[ReportRow], row: ReportRow) -> Iterator[ReportRow]:
        """Go through what announces a row and the row, cut where it is longer than a page."""
        yield from above
        if _height(row) <= ROOM:
            yield row
            return
        lines = in_lines(row.text, _width(row))
        first = max(1, int(ROOM - self.used - GAP))
        while len(lines) > first:
            yield replace(row, text=joined(lines[:first]), after="", dots=0)
            lines, first = lines[first:], int(ROOM - GAP - 1.0)
        yield replace(row, text=joined(lines))

    def _add(self, row: ReportRow) -> None:
        self.page.append(row)
        self.used += _height(row)

    def _sheet(self) -> ReportScene:
        page, self.page, self.used = self.page, [], 0.0
        return ReportScene(self.title, tuple(page))


def _height(row: ReportRow) -> float:
    """Return how high a row is at most, in lines, with the space above it."""
    height = len(in_lines(row.text, _width(row))) + GAPS.get(row.look, GAP)
    if row.after or row.dots:
        height += len(in_lines(row.after, WIDTH - INDENT - (8.0 if row.dots else 0.0)))
    return height


def _width(row: ReportRow) -> float:
    match row.look:
        case RowLook.WORDS | RowLook.QUOTE:
            return WIDTH - INDENT
        case RowLook.COUNTS:
            return WIDTH - COLUMN * len(row.counts)
        case _:
            return WIDTH
