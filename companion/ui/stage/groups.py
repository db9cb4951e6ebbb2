"""Who is with whom in a practice conversation, and who plays what: numbers in lanes of a colour.

A lane is a role, as long as the sheet: a number is looked up by its group and by its colour, and
the word of the role stands at its head.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFont

from companion.domain.exercise_scenes import GroupsScene
from companion.domain.roleplay import Role
from companion.ui.colors import HOME, INK, INK_SOFT, INSTITUTION, PAPER, TOGETHER, Ground
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.typeset import Block, TextStyle

BOLD = QFont.Weight.Bold
HEADING_STYLE: Final = TextStyle(60, weight=BOLD, leading=1.1, floor=40)
NOTE_STYLE: Final = TextStyle(34, floor=28)
GROUP_STYLE: Final = TextStyle(42, weight=QFont.Weight.DemiBold, balanced=False)
ROLE_STYLE: Final = TextStyle(32, weight=QFont.Weight.DemiBold, balanced=False)
NAME_STYLE: Final = TextStyle(46, weight=BOLD, leading=1.15, balanced=False)
NUMBER_STYLE: Final = TextStyle(104, weight=BOLD, leading=1.0, floor=36, balanced=False)
GROUNDS: Final = {Role.PARENT: HOME, Role.PROFESSIONAL: INSTITUTION, Role.OBSERVER: TOGETHER}
MOST_DOWN: Final = 4
"""More roles than this lie down, one below the other: the long list at a large table."""
GAP: Final = 6.0
LINE: Final = 1.24
"""Height of a line of numbers, as a multiple of their size."""
RISE: Final = 0.12
"""Digits stand low in their line: this much higher they stand in its middle."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One role with the numbers of the people who have it, group by group."""

    role: Role
    name: str
    people: tuple[tuple[int, ...], ...]

    @property
    def ground(self) -> Ground:
        """The colour of the role."""
        return GROUNDS[self.role]


def tr(text: str) -> str:
    """Return a text of this view in the language of the screen."""
    return QCoreApplication.translate("GroupsView", text)


def lanes_of(scene: GroupsScene) -> tuple[Lane, ...]:
    """Return the roles in the order in which they stand: parent, professional, observer."""
    order = list(Role)
    seats = [seat for group in scene.groups for seat in group.seats]
    keys = dict.fromkeys((seat.role, seat.name) for seat in seats)
    people = {
        key: tuple(
            tuple(s.person for s in group.seats if (s.role, s.name) == key)
            for group in scene.groups
        )
        for key in keys
    }
    lanes = [Lane(role, name, people[role, name]) for role, name in keys]
    return tuple(sorted(lanes, key=lambda lane: order.index(lane.role)))


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
    if len(lanes) <= MOST_DOWN:
        _draw_standing(frame, scene, lanes, body)
    else:
        _draw_lying(frame, scene, lanes, body)


def _draw_standing(frame: Frame, scene: GroupsScene, lanes: tuple[Lane, ...], body: QRectF) -> None:
    """Draw a group on each line, and a lane from the top to the bottom for each role."""
    label = _widest(frame, [group.name for group in scene.groups], body.width() * 0.26) + 36
    width = (body.width() - label - GAP * (len(lanes) - 1)) / len(lanes)
    head = max(_head_height(frame, lane, width) for lane in lanes)
    height = (body.height() - head) / len(scene.groups)
    size = _number_size(frame, lanes, width, height)
    for column, lane in enumerate(lanes):
        left = body.left() + label + column * (width + GAP)
        frame.card(QRectF(left, body.top(), width, body.height()), lane.ground.fill)
        _write_head(frame, lane, QRectF(left, body.top(), width, head))
        for row, people in enumerate(lane.people):
            cell = QRectF(left, body.top() + head + row * height, width, height)
            _rule(frame, cell.left(), cell.top(), width, lane.ground.text)
            _write_numbers(frame, people, cell, lane.ground.text, size)
    for row, group in enumerate(scene.groups):
        cell = QRectF(body.left(), body.top() + head + row * height, label - 36, height)
        _write_middle(frame, group.name, GROUP_STYLE, cell, INK)


def _draw_lying(frame: Frame, scene: GroupsScene, lanes: tuple[Lane, ...], body: QRectF) -> None:
    """Draw a table in each column, and a lane from left to right for each role."""
    label = min(body.width() * 0.46, 620.0)
    width = (body.width() - label) / len(scene.groups)
    head = frame.fit_line(scene.groups[0].name, GROUP_STYLE, width).height + 14
    height = (body.height() - head - GAP * (len(lanes) - 1)) / len(lanes)
    size = _number_size(frame, lanes, width, height)
    for column, group in enumerate(scene.groups):
        cell = QRectF(body.left() + label + column * width, body.top(), width, head - 14)
        _write_middle(frame, group.name, GROUP_STYLE, cell, INK, centred=True)
    for row, lane in enumerate(lanes):
        y = body.top() + head + row * (height + GAP)
        frame.card(QRectF(body.left(), y, body.width(), height), lane.ground.fill)
        _write_middle(
            frame,
            _lane_text(lane),
            GROUP_STYLE,
            QRectF(body.left() + 32, y, label - 48, height),
            lane.ground.text,
        )
        for column, people in enumerate(lane.people):
            cell = QRectF(body.left() + label + column * width, y, width, height)
            _write_numbers(frame, people, cell, lane.ground.text, size)


def _lane_text(lane: Lane) -> str:
    word = _word(lane)
    return tr("{name}, {role}").format(name=lane.name, role=word.lower()) if lane.name else word


def _word(lane: Lane) -> str:
    if lane.role is Role.PARENT:
        return tr("Ouder")
    if lane.role is Role.PROFESSIONAL:
        return tr("Professional")
    is_one = max(len(people) for people in lane.people) <= 1
    return tr("Kijker") if is_one else tr("Kijkers")


def _head(frame: Frame, lane: Lane, width: float) -> list[Block]:
    """Lay out the word of a role, and below it the invented name."""
    texts = [(_word(lane), ROLE_STYLE), (lane.name, NAME_STYLE)]
    if not lane.name:
        texts = [(_word(lane), NAME_STYLE)]
    return [frame.fit_line(text, style, width - 32) for text, style in texts]


def _head_height(frame: Frame, lane: Lane, width: float) -> float:
    return 32 + sum(block.height for block in _head(frame, lane, width))


def _write_head(frame: Frame, lane: Lane, rect: QRectF) -> None:
    blocks = _head(frame, lane, rect.width())
    y = rect.top() + (rect.height() - sum(block.height for block in blocks)) / 2
    for block in blocks:
        y = frame.draw(block, rect.center().x() - block.width / 2, y, lane.ground.text)


def _number_size(frame: Frame, lanes: tuple[Lane, ...], width: float, height: float) -> int:
    """Return the one size at which all numbers fit their cells."""
    longest = max((len(people) for lane in lanes for people in lane.people), default=1)
    size = NUMBER_STYLE.size
    while size > max(NUMBER_STYLE.floor, frame.smallest):
        room = int((width - 24) // (size * 1.75)) * int((height - 6) // (size * LINE))
        if room >= longest:
            break
        size -= 2
    return size


def _write_numbers(
    frame: Frame, people: tuple[int, ...], cell: QRectF, color: QColor, size: int
) -> None:
    """Write the numbers of a cell in its middle, on more lines where one is too short."""
    if not people:
        return
    step, lead = size * 1.75, size * LINE
    across = max(1, min(len(people), int((cell.width() - 24) // step)))
    lines = [people[first : first + across] for first in range(0, len(people), across)]
    y = cell.center().y() - lead * len(lines) / 2
    for line in lines:
        x = cell.center().x() - step * len(line) / 2
        for person in line:
            block = frame.fit_line(str(person), NUMBER_STYLE.at(size), step * 2)
            middle = y + (lead - block.height) / 2 - size * RISE
            frame.draw(block, x + (step - block.width) / 2, middle, color)
            x += step
        y += lead


def _write_middle(
    frame: Frame,
    text: str,
    style: TextStyle,
    cell: QRectF,
    color: QColor,
    *,
    centred: bool = False,
) -> None:
    block = frame.fit_line(text, style, cell.width())
    x = cell.center().x() - block.width / 2 if centred else cell.left()
    frame.draw(block, x, cell.center().y() - block.height / 2, color)


def _widest(frame: Frame, texts: list[str], most: float) -> float:
    return max(frame.fit_line(text, GROUP_STYLE, most).width for text in texts)


def _rule(frame: Frame, x: float, y: float, width: float, color: QColor) -> None:
    """Draw a fine line between two groups."""
    thin = QColor(color)
    thin.setAlpha(70)
    frame.painter.fillRect(QRectF(x + 16, y, width - 32, 2), thin)
