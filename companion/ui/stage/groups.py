"""Who is with whom in a practice conversation, and who plays what: numbers in lanes of a colour.

A lane is a role, as long as the sheet: a number is looked up by its group and by its colour, and
the word of the role stands at its head.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.exercise_scenes import GroupsScene
from companion.ui.colors import INK, INK_SOFT, PAPER
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.groups_many import draw_many, number_of
from companion.ui.stage.lanes import (
    GAP,
    Lane,
    lane_text,
    lanes_of,
    number_size,
    role_word,
    rule,
    write_middle,
    write_numbers,
)
from companion.ui.stage.typeset import Block, TextStyle

BOLD = QFont.Weight.Bold
HEADING_STYLE: Final = TextStyle(60, weight=BOLD, leading=1.1, floor=40)
NOTE_STYLE: Final = TextStyle(34, floor=28)
GROUP_STYLE: Final = TextStyle(42, weight=QFont.Weight.DemiBold, balanced=False)
ROLE_STYLE: Final = TextStyle(32, weight=QFont.Weight.DemiBold, balanced=False)
NAME_STYLE: Final = TextStyle(46, weight=BOLD, leading=1.15, balanced=False)
MOST_DOWN: Final = 4
"""More roles than this lie down, one below the other: the long list at a large table."""
MOST_LINES: Final = 10
"""More groups than this stand in two blocks."""


def draw_groups(frame: Frame, scene: GroupsScene) -> None:
    """Draw the groups with their numbers in the colours of the roles."""
    frame.fill(PAPER)
    heading = frame.fit(scene.heading, HEADING_STYLE, frame.inner, 130.0)
    below = frame.draw(heading, frame.left, 62, INK) + 8
    if scene.note:
        below = frame.write(scene.note, NOTE_STYLE, frame.left, below, frame.inner, INK_SOFT)
    top = max(214.0, below + 26)
    body = QRectF(frame.left, top, frame.inner, FOOTER_TOP - 34 - top)
    lanes = lanes_of(scene)
    if not lanes:
        return
    if len(lanes) <= MOST_DOWN and len(scene.groups) > MOST_LINES:
        draw_many(frame, scene, lanes, body)
    elif len(lanes) <= MOST_DOWN:
        _draw_standing(frame, scene, lanes, body)
    else:
        _draw_lying(frame, scene, lanes, body)


def _draw_standing(frame: Frame, scene: GroupsScene, lanes: tuple[Lane, ...], body: QRectF) -> None:
    """Draw a group on each line, and a lane from the top to the bottom for each role."""
    label = _widest(frame, [group.name for group in scene.groups], body.width() * 0.26) + 36
    width = (body.width() - label - GAP * (len(lanes) - 1)) / len(lanes)
    head = max(_head_height(frame, lane, width) for lane in lanes)
    height = (body.height() - head) / len(scene.groups)
    size = number_size(frame, lanes, width, height)
    for column, lane in enumerate(lanes):
        left = body.left() + label + column * (width + GAP)
        frame.card(QRectF(left, body.top(), width, body.height()), lane.ground.fill)
        _write_head(frame, lane, QRectF(left, body.top(), width, head))
        for row, people in enumerate(lane.people):
            cell = QRectF(left, body.top() + head + row * height, width, height)
            rule(frame, cell.left(), cell.top(), width, lane.ground.text)
            write_numbers(frame, people, cell, lane.ground.text, size)
    for row, group in enumerate(scene.groups):
        cell = QRectF(body.left(), body.top() + head + row * height, label - 36, height)
        write_middle(frame, group.name, GROUP_STYLE, cell, INK)


def _draw_lying(frame: Frame, scene: GroupsScene, lanes: tuple[Lane, ...], body: QRectF) -> None:
    """Draw a table in each column, and a lane from left to right for each role."""
    label = min(body.width() * 0.46, 620.0)
    width = (body.width() - label) / len(scene.groups)
    names, what = _table_names(frame, scene, width - 12)
    head = frame.fit_line(scene.groups[0].name, GROUP_STYLE, width).height + 14
    height = (body.height() - head - GAP * (len(lanes) - 1)) / len(lanes)
    size = number_size(frame, lanes, width, height)
    if what:
        cell = QRectF(body.left() + 32, body.top(), label - 48, head - 14)
        write_middle(frame, what, GROUP_STYLE, cell, INK)
    for column, name in enumerate(names):
        cell = QRectF(body.left() + label + column * width, body.top(), width, head - 14)
        write_middle(frame, name, GROUP_STYLE, cell, INK, centred=True)
    for row, lane in enumerate(lanes):
        y = body.top() + head + row * (height + GAP)
        frame.card(QRectF(body.left(), y, body.width(), height), lane.ground.fill)
        write_middle(
            frame,
            lane_text(lane),
            GROUP_STYLE,
            QRectF(body.left() + 32, y, label - 48, height),
            lane.ground.text,
        )
        for column, people in enumerate(lane.people):
            cell = QRectF(body.left() + label + column * width, y, width, height)
            write_numbers(frame, people, cell, lane.ground.text, size)


def _table_names(frame: Frame, scene: GroupsScene, width: float) -> tuple[list[str], str]:
    """Return what stands above the tables: their names, or numbers after one word for all."""
    names = [group.name for group in scene.groups]
    if _widest(frame, names, frame.inner) <= width:
        return names, ""
    return [number_of(name) for name in names], names[0].rsplit(" ", 1)[0]


def _head(frame: Frame, lane: Lane, width: float) -> list[Block]:
    """Lay out the word of a role, and below it the invented name."""
    texts = [(role_word(lane), ROLE_STYLE), (lane.name, NAME_STYLE)]
    if not lane.name:
        texts = [(role_word(lane), NAME_STYLE)]
    return [frame.fit_line(text, style, width - 32) for text, style in texts]


def _head_height(frame: Frame, lane: Lane, width: float) -> float:
    return 32 + sum(block.height for block in _head(frame, lane, width))


def _write_head(frame: Frame, lane: Lane, rect: QRectF) -> None:
    blocks = _head(frame, lane, rect.width())
    y = rect.top() + (rect.height() - sum(block.height for block in blocks)) / 2
    for block in blocks:
        y = frame.draw(block, rect.center().x() - block.width / 2, y, lane.ground.text)


def _widest(frame: Frame, texts: list[str], most: float) -> float:
    return max(frame.fit_line(text, GROUP_STYLE, most).width for text in texts)
