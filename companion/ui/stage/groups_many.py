"""Many groups: the roles stand once above, and the groups below in two blocks side by side."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.exercise_scenes import GroupsScene
from companion.ui.colors import INK
from companion.ui.stage.frame import Frame
from companion.ui.stage.lanes import (
    GAP,
    NUMBER_STYLE,
    STEP,
    Lane,
    lane_text,
    number_size,
    rule,
    write_middle,
    write_numbers,
)
from companion.ui.stage.typeset import TextStyle

DEMI = QFont.Weight.DemiBold
ROLE_STYLE: Final = TextStyle(40, weight=DEMI, leading=1.15, floor=28)
GROUP_STYLE: Final = TextStyle(40, weight=DEMI, balanced=False)
HEAD: Final = 108.0
"""Height of the line with the roles."""
BLOCKS: Final = 2
BETWEEN: Final = 44.0


def draw_many(frame: Frame, scene: GroupsScene, lanes: tuple[Lane, ...], body: QRectF) -> None:
    """Draw the roles in a line, and below it the groups, half of them in each block.

    Where that leaves too little room for people, a group is only called by its number.
    """
    _draw_roles(frame, lanes, QRectF(body.left(), body.top(), body.width(), HEAD))
    top, height = body.top() + HEAD + 18, body.height() - HEAD - 18
    rows = ceil(len(scene.groups) / BLOCKS)
    width = (body.width() - BETWEEN * (BLOCKS - 1)) / BLOCKS
    names = [group.name for group in scene.groups]
    label, column = _columns(frame, names, lanes, width)
    if column < _least(frame, lanes):
        names = [number_of(name) for name in names]
        label, column = _columns(frame, names, lanes, width)
    size = number_size(frame, lanes, column, height / rows)
    for block in range(BLOCKS):
        first = block * rows
        left = body.left() + block * (width + BETWEEN)
        count = min(rows, len(scene.groups) - first)
        for row in range(count):
            cell = QRectF(left, top + row * height / rows, label - 28, height / rows)
            write_middle(frame, names[first + row], GROUP_STYLE, cell, INK)
        for place, lane in enumerate(lanes):
            x = left + label + place * (column + GAP)
            rect = QRectF(x, top, column, height * count / rows)
            _draw_lane(frame, lane, rect, first, count, size)


def _columns(
    frame: Frame, names: list[str], lanes: tuple[Lane, ...], width: float
) -> tuple[float, float]:
    """Return how wide the names of the groups are in a block, and each lane beside them."""
    label = max(frame.fit_line(each, GROUP_STYLE, width).width for each in names) + 28
    return label, (width - label - GAP * (len(lanes) - 1)) / len(lanes)


def _least(frame: Frame, lanes: tuple[Lane, ...]) -> float:
    """Return the width in which the longest cell fits on one line."""
    longest = max(len(people) for lane in lanes for people in lane.people)
    return longest * STEP * max(NUMBER_STYLE.floor, frame.smallest) + 24


def number_of(name: str) -> str:
    """Return the number of a group: the last word of its name."""
    return name.rsplit(" ", 1)[-1]


def _draw_roles(frame: Frame, lanes: tuple[Lane, ...], line: QRectF) -> None:
    width = (line.width() - GAP * (len(lanes) - 1)) / len(lanes)
    for place, lane in enumerate(lanes):
        rect = QRectF(line.left() + place * (width + GAP), line.top(), width, line.height())
        frame.card(rect, lane.ground.fill)
        text = frame.fit(lane_text(lane), ROLE_STYLE, width - 40, line.height() - 4)
        x = rect.center().x() - text.width / 2
        frame.draw(text, x, rect.center().y() - text.height / 2, lane.ground.text)


def _draw_lane(frame: Frame, lane: Lane, rect: QRectF, first: int, count: int, size: int) -> None:
    """Draw the numbers of one role in one block, a fine line between two groups."""
    frame.card(rect, lane.ground.fill)
    height = rect.height() / count
    for row, people in enumerate(lane.people[first : first + count]):
        cell = QRectF(rect.left(), rect.top() + row * height, rect.width(), height)
        if row:
            rule(frame, cell.left(), cell.top(), cell.width(), lane.ground.text)
        write_numbers(frame, people, cell, lane.ground.text, size)
