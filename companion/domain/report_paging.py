"""From a report to the pages that a group reads along: each fits on every screen.

A page is made for the narrowest shape (4:3) and for the smallest text that the room can read;
where there is more room the same page has larger letters. So it is the same page everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from companion.domain.ems import in_lines, joined, line_count
from companion.domain.exercise_scenes import ScanScene
from companion.domain.report import Report
from companion.domain.report_rows import Part, parts_of
from companion.domain.report_scene import ReportRow, ReportScene, RowLook
from companion.domain.stage import StageState

WIDTH: Final = 1240.0
"""Of a line on a sheet of 4:3, in units of a sheet of 1080 high."""
ROOM: Final = 744.0
"""Height below the title, in units of a sheet of 1080 high."""
LEADING: Final = 1.24
"""Height of a line, in heights of a letter."""
USUAL: Final = 34
"""Size of letters on a page, in those units, unless the room needs larger ones."""
INDENT: Final = 1.3
"""Before the group's words, in heights of a letter: a mark stands there."""
COLUMN: Final = 2.4
"""Width of a column of numbers."""
DOTS: Final = 9.0
"""Room for dots before what became of a line."""
GAP: Final = 0.46
"""Above a row, in lines."""
GAPS: Final = {
    RowLook.HEADING: 0.8,
    RowLook.LABEL: 0.5,
    RowLook.WORDS: 0.36,
    RowLook.SOFT: 0.3,
    RowLook.COUNTS: 0.36,
}
ANNOUNCE: Final = (RowLook.HEADING, RowLook.LABEL, RowLook.COLUMNS)
"""What is never the last on a page."""
AGAIN: Final = (RowLook.LABEL, RowLook.COLUMNS)
"""What is said again on the next page."""
LEAST: Final = 3.0
"""Where fewer lines are left, a text that must be cut begins on the next page."""
TOGETHER_NOW: Final = 1.0
"""At the report the two circles are as far together as they come."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How much fits on a page: the width of a line in heights of a letter, and lines."""

    width: float
    lines: float

    @classmethod
    def of_letters(cls, size: int) -> Sheet:
        """Return the sheet for letters of this size, in units of a sheet of 1080 high."""
        return cls(WIDTH / size, ROOM / (size * LEADING))

    def height(self, row: ReportRow) -> float:
        """Return how high a row is at most, in lines, with the space above it."""
        height = line_count(row.text, self.width_of(row)) + GAPS.get(row.look, GAP)
        if row.after or row.dots:
            beside = self.width - INDENT - (DOTS if row.dots else 0.0)
            height += line_count(row.after, beside)
        return height

    def width_of(self, row: ReportRow) -> float:
        """Return the room for the words of a row."""
        match row.look:
            case RowLook.WORDS | RowLook.QUOTE:
                return self.width - INDENT
            case RowLook.COUNTS:
                return self.width - COLUMN * len(row.counts)
            case _:
                return self.width


def pages_of(report: Report, smallest: int = 0) -> tuple[StageState, ...]:
    """Return the pages of a report in their order, numbered.

    ``smallest`` is the size that no text in this room goes below.
    """
    sheet = Sheet.of_letters(max(USUAL, smallest))
    scenes: list[ReportScene | ScanScene] = []
    for part in parts_of(report):
        scenes += [part.picture] if part.picture else _Sheets(sheet, part, report.audience)
    foot = report.subtitle or report.title
    return tuple(
        StageState(scene, f"{number} / {len(scenes)}   {foot}", TOGETHER_NOW)
        for number, scene in enumerate(scenes, 1)
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


@dataclass(slots=True)
class _Sheets:
    """Lays the rows of a part on pages."""

    sheet: Sheet
    part: Part
    audience: str
    used: float = 0.0
    page: list[ReportRow] = field(default_factory=list)

    def __iter__(self) -> Iterator[ReportScene]:
        """Go through the pages; what announces the next row goes with it to its page."""
        above: list[ReportRow] = []
        label: list[ReportRow] = []
        for row in self.part.rows:
            # what explains a heading goes with it
            if row.look in ANNOUNCE or (above and row.look is RowLook.SOFT):
                above.append(row)
                continue
            label = above or label
            needed = sum(map(self.sheet.height, [*above, row]))
            if self.page and needed > self._left and not self._begins_here(row):
                yield self._taken()
                # who comes in here must know what it is about, too
                above = above or [each for each in label if each.look in AGAIN]
            for piece in self._pieces(above, row):
                if self.page and self.sheet.height(piece) > self._left:
                    yield self._taken()
                self._add(piece)
            above = []
        if above and sum(map(self.sheet.height, above)) > self._left:
            yield self._taken()
        for row in above:
            self._add(row)
        if self.page:
            yield self._taken()

    @property
    def _left(self) -> float:
        return self.sheet.lines - self.used

    def _begins_here(self, row: ReportRow) -> bool:
        """Tell whether a text that no page can hold begins on this one."""
        return self.sheet.height(row) > self.sheet.lines and self._left >= LEAST + GAP

    def _pieces(self, above: list[ReportRow], row: ReportRow) -> Iterator[ReportRow]:
        """Go through what announces a row and the row, cut where it is longer than a page."""
        yield from above
        if self.sheet.height(row) <= self.sheet.lines:
            yield row
            return
        lines = in_lines(row.text, self.sheet.width_of(row))
        first = max(1, int(self._left - GAP))
        while len(lines) > first:
            yield replace(row, text=joined(lines[:first]), after="", dots=0)
            lines, first = lines[first:], int(self.sheet.lines - GAP - 1.0)
        yield replace(row, text=joined(lines))

    def _add(self, row: ReportRow) -> None:
        self.page.append(row)
        self.used += self.sheet.height(row)

    def _taken(self) -> ReportScene:
        page, self.page, self.used = self.page, [], 0.0
        return ReportScene(self.part.title, tuple(page), self.audience)
