"""A question with what belongs to it in one column: words before and after, chips, phases, clock.

Where it does not fit with its usual space around it, everything moves together and the chips
become one line of words. Where that is not enough, only the phase that is on is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.stage import PhaseMark
from companion.ui.colors import GREEN_DEEP, GREEN_PALE, INK, INK_SOFT, PAPER
from companion.ui.stage.frame import FOOTER_TOP, ClockSpot, Frame
from companion.ui.stage.phase_list import PhaseList, draw_phases, lay_out_now, lay_out_phases
from companion.ui.stage.typeset import Block, TextStyle

KICKER_STYLE: Final = TextStyle(30, weight=QFont.Weight.DemiBold)
BODY_STYLE: Final = TextStyle(38, leading=1.32, floor=30)
CHIP_STYLE: Final = TextStyle(28, weight=QFont.Weight.DemiBold)
TOP: Final = 110.0
BOTTOM: Final = FOOTER_TOP - 24
LEAST_QUESTION: Final = 160.0
"""Height that a question gets whatever else there is."""


@dataclass(frozen=True, slots=True)
class QuestionParts:
    """What a question consists of, for every scene that asks one."""

    kicker: str
    before: str
    question: str
    after: str
    chips: tuple[str, ...]
    phases: tuple[PhaseMark, ...] = ()
    current: int = 0
    changing: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """How much room there is between the parts of a column."""

    below_kicker: float
    gap: float
    above_clock: float
    clock: float
    has_cards: bool
    """Whether each chip has a card of its own."""
    row: float = 10.0
    """Space above and below the name of a phase; 0 where only the one that is on is named."""


ROOMY: Final = Space(30, 26, 24, 150, has_cards=True)
TIGHT: Final = Space(14, 14, 22, 120, has_cards=False, row=3.0)
LEAST: Final = Space(14, 14, 22, 120, has_cards=False, row=0.0)
GOOD: Final = 0.7
"""Part of its largest size that a question keeps before the rest gets less room."""


@dataclass(frozen=True, slots=True)
class Column:
    """A question's column, laid out."""

    space: Space
    kicker: Block
    before: Block | None
    question: Block
    after: Block | None
    chips: list[list[Block]]
    phases: PhaseList | None

    def height(self, *, has_clock: bool) -> float:
        """Return how high it is, with its clock."""
        parts = (self.before, self.question, self.after)
        height = self.kicker.height + self.space.below_kicker
        height += sum(part.height + self.space.gap for part in parts if part)
        height += _chips_height(self.chips, self.space)
        height += _phases_height(self.phases, self.space)
        return height + (self.space.clock if has_clock else 0)


def draw_column(
    frame: Frame, parts: QuestionParts, width: float, style: TextStyle, *, has_clock: bool
) -> ClockSpot | None:
    """Draw the question's column; the question takes the room that the rest leaves."""
    column = _fitting(frame, parts, width, style, has_clock=has_clock)
    space = column.space
    y = frame.draw(column.kicker, frame.left, TOP, GREEN_DEEP) + space.below_kicker
    if column.before:
        y = frame.draw(column.before, frame.left, y, INK_SOFT) + space.gap
    y = frame.draw(column.question, frame.left, y, INK) + space.gap
    if column.after:
        y = frame.draw(column.after, frame.left, y, INK_SOFT) + space.gap
    y = _draw_chips(frame, column, y)
    if column.phases:
        y = draw_phases(frame, column.phases, frame.left, y + 8) + space.gap - 8
    if not has_clock:
        return None
    top = min(y + space.above_clock, BOTTOM - space.clock)
    return ClockSpot(QRectF(frame.left, top, width, space.clock), PAPER)


def _fitting(
    frame: Frame, parts: QuestionParts, width: float, style: TextStyle, *, has_clock: bool
) -> Column:
    """Return the roomiest column that fits, with a question that is still large."""
    spaces = (ROOMY, TIGHT, LEAST) if parts.phases else (ROOMY, TIGHT)
    for space in spaces:
        column = _lay_out(frame, parts, width, style, space, has_clock=has_clock)
        is_large = not parts.phases or column.question.size >= style.size * GOOD
        if is_large and column.height(has_clock=has_clock) <= BOTTOM - TOP:
            break
    return column


def _lay_out(
    frame: Frame,
    parts: QuestionParts,
    width: float,
    style: TextStyle,
    space: Space,
    *,
    has_clock: bool,
) -> Column:
    kicker = frame.fit(parts.kicker, KICKER_STYLE, width)
    before = frame.fit(parts.before, BODY_STYLE, width) if parts.before else None
    after = frame.fit(parts.after, BODY_STYLE, width) if parts.after else None
    chips = _chip_rows(frame, parts.chips, width, space)
    phases = _phases(frame, parts, width, space)
    room = BOTTOM - TOP - kicker.height - space.below_kicker
    room -= sum(block.height + space.gap for block in (before, after) if block)
    if space.has_cards:
        room -= (len(chips) * 74 + 30 if chips else 0) + (190 if has_clock else 0)
    else:
        room -= _chips_height(chips, space) + space.gap
        room -= space.clock + space.above_clock if has_clock else 0
    room -= _phases_height(phases, space)
    question = frame.fit(parts.question, style, width, max(LEAST_QUESTION, room))
    return Column(space, kicker, before, question, after, chips, phases)


def _phases(frame: Frame, parts: QuestionParts, width: float, space: Space) -> PhaseList | None:
    if not parts.phases:
        return None
    what = (frame, parts.phases, parts.current, width)
    if not space.row:
        return lay_out_now(*what, changing=parts.changing)
    return lay_out_phases(*what, changing=parts.changing, padding=space.row)


def _phases_height(phases: PhaseList | None, space: Space) -> float:
    return phases.height + space.gap if phases else 0.0


def _chip_rows(
    frame: Frame, chips: tuple[str, ...], width: float, space: Space
) -> list[list[Block]]:
    """Divide the chips over rows; without cards they are one line, or a line for each."""
    if chips and not space.has_cards:
        line = frame.fit("  ·  ".join(chips), CHIP_STYLE, width)
        if line.line_count == 1:
            return [[line]]
        return [[frame.fit(chip, CHIP_STYLE, width)] for chip in chips]
    rows: list[list[Block]] = []
    used = width
    for chip in chips:
        block = frame.fit(chip, CHIP_STYLE, width - 56)
        if used + block.width + 56 > width:
            rows.append([])
            used = 0.0
        rows[-1].append(block)
        used += block.width + 56 + 16
    return rows


def _chips_height(rows: list[list[Block]], space: Space) -> float:
    padding = 24 + 14 if space.has_cards else 0
    return sum(max(block.height for block in row) + padding for row in rows)


def _draw_chips(frame: Frame, column: Column, y: float) -> float:
    if not column.space.has_cards:
        for row in column.chips:
            y = frame.draw(row[0], frame.left, y, GREEN_DEEP)
        return y
    y += 10
    for row in column.chips:
        x = frame.left
        height = max(block.height for block in row) + 24
        for block in row:
            rect = QRectF(x, y, block.width + 52, height)
            frame.card(rect, GREEN_PALE)
            frame.draw(block, x + 26, y + 12, GREEN_DEEP)
            x += rect.width() + 16
        y += height + 14
    return y
