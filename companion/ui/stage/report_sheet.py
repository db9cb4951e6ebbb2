"""Where the rows of a page of the report stand: at the largest size at which all of them fit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont

from companion.domain.report_scene import ReportRow, ReportScene, RowLook
from companion.ui.fonts import SERIF
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.typeset import FLOOR, Block, TextStyle, fit, fit_cut

TITLE_STYLE: Final = TextStyle(62, weight=QFont.Weight.Bold, leading=1.12, floor=44)
TITLE_MOST: Final = 100.0
TOP: Final = 66.0
BELOW_TITLE: Final = 30.0
BOTTOM: Final = FOOTER_TOP - 26
LARGEST: Final = 50
WIDEST: Final = 36.0
"""Width of a line that still reads well, in heights of a letter."""
INDENT: Final = 1.1
"""Before the group's words, in heights of a letter: a mark stands there."""
COLUMN: Final = 2.4
"""Width of a column of numbers, in heights of a letter."""
SOFTER: Final = 0.8
"""Size of what explains, as a part of the size of what is said."""
LEADING: Final = 1.24
SEMI, BOLD = QFont.Weight.DemiBold, QFont.Weight.Bold
GAPS: Final = {
    RowLook.HEADING: 0.95,
    RowLook.LABEL: 0.6,
    RowLook.WORDS: 0.42,
    RowLook.SOFT: 0.34,
    RowLook.COUNTS: 0.42,
}
"""Space above a row, in heights of a letter."""
GAP: Final = 0.55


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its place below the title."""

    row: ReportRow
    block: Block
    x: float
    y: float
    below: Block | None
    """What stands under the words: what became of them."""
    height: float


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """All of a page, laid out."""

    title: Block
    top: float
    size: int
    rows: tuple[PlacedRow, ...]
    width: float
    """Of the lines."""


@lru_cache(maxsize=16)
def lay_out_report(scene: ReportScene, width: float, smallest: int = FLOOR) -> ReportSheet:
    """Lay a page out on a sheet of this width; no letter is smaller than ``smallest``."""
    inner = width - 2 * Frame.margin_of(width)
    title = fit_cut(scene.title, TITLE_STYLE.no_smaller(smallest), inner, TITLE_MOST)
    top = TOP + title.height + BELOW_TITLE
    room = BOTTOM - top
    small, large = smallest, max(LARGEST, smallest) + 1
    while small + 1 < large:
        size = (small + large) // 2
        rows = _place(scene, inner, size, smallest)
        if _bottom(rows) <= room:
            small = size
        else:
            large = size
    rows = _place(scene, inner, small, smallest)
    return ReportSheet(title, top, small, rows, _line(inner, small))


def _place(scene: ReportScene, inner: float, size: int, smallest: int) -> tuple[PlacedRow, ...]:
    placed: list[PlacedRow] = []
    y = 0.0
    for row in scene.rows:
        if placed:
            y += GAPS.get(row.look, GAP) * size
        one = _placed(row, _line(inner, size), size, smallest, y)
        placed.append(one)
        y += one.height
    return tuple(placed)


def _placed(row: ReportRow, width: float, size: int, smallest: int, y: float) -> PlacedRow:
    x = INDENT * size if row.look in (RowLook.WORDS, RowLook.QUOTE) else 0.0
    room = width - x - COLUMN * size * len(row.counts)
    block = fit(row.text, _style(row.look, size, smallest), room)
    height = block.height if row.text else size * LEADING
    below = None
    if row.after or row.dots:
        style = _style(RowLook.SOFT, size, smallest)
        below = fit(row.after, style, room - (9.0 * size if row.dots and row.after else 0.0))
        height += below.line_height * below.line_count
    return PlacedRow(row, block, x, y, below, height)


def _style(look: RowLook, size: int, smallest: int) -> TextStyle:
    softer = max(smallest, round(SOFTER * size))
    match look:
        case RowLook.HEADING:
            return _fixed(size, weight=BOLD)
        case RowLook.LABEL:
            return _fixed(softer, weight=SEMI)
        case RowLook.WORDS | RowLook.QUOTE:
            return _fixed(size, SERIF)
        case RowLook.SOFT:
            return _fixed(softer)
        case _:
            return _fixed(size)


def _fixed(
    size: int, family: str = TextStyle(FLOOR).family, weight: QFont.Weight = QFont.Weight.Normal
) -> TextStyle:
    return TextStyle(size, family, weight, LEADING, size, balanced=False, gap=0.0)


def _line(inner: float, size: int) -> float:
    return min(inner, WIDEST * size)


def _bottom(rows: tuple[PlacedRow, ...]) -> float:
    return rows[-1].y + rows[-1].height if rows else 0.0
