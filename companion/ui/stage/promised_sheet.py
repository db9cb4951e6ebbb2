"""Where plans stand on the sheet: in one column or two, on as many pages as they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont

from companion.domain.exercise_scenes import PromisedScene
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.kept import kept
from companion.ui.stage.typeset import FLOOR, Block, TextStyle, fit

HEADING_STYLE: Final = TextStyle(70, weight=QFont.Weight.Bold, leading=1.12, floor=44)
NOTHING_STYLE: Final = TextStyle(52, leading=1.3, floor=34)
TOP: Final = 88.0
BOTTOM: Final = FOOTER_TOP - 28
LARGEST: Final = 56
LEAST_ALONE: Final = 36
"""Size down to which plans stand in one column; below it two columns read better."""
PAGED: Final = 32
"""Where more than one sheet is needed anyway, letters need not be the smallest."""
COLUMN_GAP: Final = 72.0
LEGEND: Final = 118.0
"""Height of the line with what the marks mean."""
LARGEST_WORD: Final = 40
NARROWEST: Final = 14
"""Width of a text beside its mark, in heights of a letter, that still reads."""


@dataclass(frozen=True, slots=True)
class PlacedPlan:
    """A plan, a question or a heading with its place, relative to the top left of the list."""

    block: Block
    x: float
    y: float
    width: float
    height: float
    result: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class PromisedLayout:
    """All of it laid out."""

    heading: Block
    nothing: Block | None
    top: float
    size: int
    pages: tuple[tuple[PlacedPlan, ...], ...]

    def page(self, wanted: int | None) -> int:
        """Return the page to show: the wanted one, or the first."""
        return max(0, min(wanted or 0, len(self.pages) - 1))


@kept(16)
def lay_out_promised(scene: PromisedScene, width: float, smallest: int = FLOOR) -> PromisedLayout:
    """Place plans and questions at the largest size at which they fit on one sheet.

    ``width`` is that of the whole sheet. What does not fit at a readable size goes to further
    pages. The same for any page of the scene.
    """
    inner = width - 2 * Frame.margin_of(width)
    heading = fit(scene.heading, HEADING_STYLE.no_smaller(smallest), inner, 180.0)
    nothing = None
    top = TOP + heading.height + (LEGEND if scene.lines else 34)
    if scene.nothing:
        nothing = fit(scene.nothing, NOTHING_STYLE.no_smaller(smallest), inner, 300.0)
        top += nothing.height + 60
    room = BOTTOM - top
    for columns, size in _ways(inner, smallest):
        if _estimate(scene, inner, columns, size) > room * columns * 1.15:
            continue
        pages = _place(scene, inner, room, columns, size)
        if len(pages) == 1:
            return PromisedLayout(heading, nothing, top, size, pages)
    size = max(PAGED, smallest)
    columns = 2 if _reads_in_two(inner, size) else 1
    return PromisedLayout(heading, nothing, top, size, _place(scene, inner, room, columns, size))


def _ways(inner: float, smallest: int) -> list[tuple[int, int]]:
    """Return in how many columns and at which sizes it can be tried, the best first."""
    largest = max(LARGEST, smallest)
    alone = [(1, size) for size in range(largest, max(LEAST_ALONE, smallest) - 1, -2)]
    two = [(2, size) for size in range(LEAST_ALONE + 2, max(FLOOR, smallest) - 1, -2)]
    narrow = [(1, size) for size in range(LEAST_ALONE - 2, max(FLOOR, smallest) - 1, -2)]
    return alone + ([way for way in two if _reads_in_two(inner, way[1])] or narrow)


def _reads_in_two(inner: float, size: int) -> bool:
    return (inner - COLUMN_GAP) / 2 - word_room(size) >= NARROWEST * size


def word_room(size: int) -> float:
    """Return the room for a mark and its word at the right of a plan in letters of this size."""
    return min(size, LARGEST_WORD) * 5.2 + 36


def _estimate(scene: PromisedScene, inner: float, columns: int, size: int) -> float:
    """Return about how high it all is: laying sixty plans out at every size takes too long."""
    width = (inner - COLUMN_GAP * (columns - 1)) / columns - word_room(size)
    letters = width / (0.5 * size)
    lines = sum(-(-len(line.text) // letters) for line in (*scene.lines, *scene.asked))
    return lines * size * 1.2 + len(scene.lines) * _pad(size) * 2


def _pad(size: int) -> float:
    """Return the room above and below a plan."""
    return size * 0.4


def _place(
    scene: PromisedScene, inner: float, room: float, columns: int, size: int
) -> tuple[tuple[PlacedPlan, ...], ...]:
    """Put plans below each other, then in the next column, then on the next page."""
    width = (inner - COLUMN_GAP * (columns - 1)) / columns
    style = TextStyle(size, weight=QFont.Weight.DemiBold, leading=1.2, floor=size, balanced=False)
    pages: list[list[PlacedPlan]] = [[]]
    column, y = 0, 0.0
    for group in _groups(scene, width, style):
        height = sum(plan.height for plan in group)
        if y > 0 and y + height > room:
            column, y = column + 1, 0.0
            if column == columns:
                column = 0
                pages.append([])
        for plan in group:
            x = column * (width + COLUMN_GAP)
            pages[-1].append(_moved(plan, x, y))
            y += plan.height
    return tuple(tuple(page) for page in pages)


def _groups(scene: PromisedScene, width: float, style: TextStyle) -> list[list[PlacedPlan]]:
    """Return what must stay together: each plan, and a heading with its first question."""
    pad = _pad(style.size)
    beside = width - word_room(style.size)
    groups = []
    for line in scene.lines:
        block = fit(line.text, style, beside)
        groups.append([PlacedPlan(block, 0, 0, width, block.height + 2 * pad, line.result)])
    questions = []
    for line in scene.asked:
        block = fit(line.text, style, width)
        questions.append([PlacedPlan(block, 0, 0, width, block.height + 2 * pad)])
    if questions:
        block = fit(scene.asked_heading, style, width)
        height = block.height + pad * (3 if groups else 1)
        questions[0].insert(0, PlacedPlan(block, 0, 0, width, height, is_heading=True))
    return groups + questions


def _moved(plan: PlacedPlan, x: float, y: float) -> PlacedPlan:
    return PlacedPlan(plan.block, x, y, plan.width, plan.height, plan.result, plan.is_heading)
