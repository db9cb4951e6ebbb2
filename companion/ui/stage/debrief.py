"""The questions of a debrief: all at once, or one by one in the order of the programme."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont

from companion.ui.colors import TOGETHER
from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import Block, TextStyle

POINT_STYLE: Final = TextStyle(48, leading=1.26, floor=32)
NOW_STYLE: Final = TextStyle(84, weight=QFont.Weight.DemiBold, leading=1.18, floor=44)
BEFORE_STYLE: Final = TextStyle(36, leading=1.26, floor=28)
INDENT: Final = 90.0
"""Room for the number before a question."""


def draw_points(frame: Frame, points: tuple[str, ...], y: float, bottom: float) -> None:
    """Draw all questions below each other, numbered."""
    size = POINT_STYLE.size
    while True:
        blocks = [frame.fit(p, POINT_STYLE.at(size), frame.inner - INDENT) for p in points]
        spare = bottom - y - sum(block.height for block in blocks)
        if spare >= 16 * len(blocks) or size <= POINT_STYLE.floor:
            break
        size -= 2
    gap = min(44.0, max(10.0, spare / len(blocks)))
    for number, block in enumerate(blocks, 1):
        count = frame.fit(f"{number}", POINT_STYLE.at(block.size), 80)
        frame.draw(count, frame.left, y, TOGETHER.accent)
        y = frame.draw(block, frame.left + INDENT, y, TOGETHER.text) + gap


def draw_question_now(
    frame: Frame, points: tuple[str, ...], current: int, y: float, bottom: float
) -> None:
    """Draw the question that is on large, those before it quietly above it, and none to come."""
    now = min(current, len(points) - 1)
    width = frame.inner - INDENT
    before = [frame.fit(point, BEFORE_STYLE, width) for point in points[:now]]
    while before and _height(before) > (bottom - y) * 0.55:
        before = before[1:]
    room = bottom - y - _height(before) - (40 if before else 0)
    question = frame.fit(points[now], NOW_STYLE, width, room)
    for number, block in enumerate(before, now - len(before) + 1):
        count = frame.fit(f"{number}", BEFORE_STYLE, 80)
        frame.draw(count, frame.left, y, TOGETHER.soft)
        y = frame.draw(block, frame.left + INDENT, y, TOGETHER.soft) + 16
    y += max(0.0, (bottom - y - question.height) * 0.4)
    count = frame.fit(f"{now + 1}", NOW_STYLE.at(question.size), 80)
    frame.draw(count, frame.left, y, TOGETHER.accent)
    frame.draw(question, frame.left + INDENT, y, TOGETHER.text)


def _height(blocks: list[Block]) -> float:
    return sum(block.height + 16 for block in blocks)
