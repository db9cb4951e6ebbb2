"""Roles as lanes of a colour, with the numbers of the people who have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFont

from companion.domain.exercise_scenes import GroupsScene
from companion.domain.roleplay import Role
from companion.ui.colors import HOME, INSTITUTION, TOGETHER, Ground
from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import TextStyle

NUMBER_STYLE: Final = TextStyle(
    104, weight=QFont.Weight.Bold, leading=1.0, floor=36, balanced=False
)
GROUNDS: Final = {Role.PARENT: HOME, Role.PROFESSIONAL: INSTITUTION, Role.OBSERVER: TOGETHER}
GAP: Final = 6.0
STEP: Final = 1.75
"""Room for a number, as a multiple of its size."""
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


def lane_text(lane: Lane) -> str:
    """Return a role on one line, after the invented name where there is one."""
    word = role_word(lane)
    return tr("{name}, {role}").format(name=lane.name, role=word.lower()) if lane.name else word


def role_word(lane: Lane) -> str:
    """Return the word for a role; more than one who looks on are *kijkers*."""
    if lane.role is Role.PARENT:
        return tr("Ouder")
    if lane.role is Role.PROFESSIONAL:
        return tr("Professional")
    is_one = max(len(people) for people in lane.people) <= 1
    return tr("Kijker") if is_one else tr("Kijkers")


def number_size(frame: Frame, lanes: tuple[Lane, ...], width: float, height: float) -> int:
    """Return the one size at which all numbers fit their cells."""
    longest = max((len(people) for lane in lanes for people in lane.people), default=1)
    size = NUMBER_STYLE.size
    while size > max(NUMBER_STYLE.floor, frame.smallest):
        room = int((width - 24) // (size * STEP)) * int((height - 6) // (size * LINE))
        if room >= longest:
            break
        size -= 2
    return size


def write_numbers(
    frame: Frame, people: tuple[int, ...], cell: QRectF, color: QColor, size: int
) -> None:
    """Write the numbers of a cell in its middle, on more lines where one is too short."""
    if not people:
        return
    step, lead = size * STEP, size * LINE
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


def write_middle(
    frame: Frame,
    text: str,
    style: TextStyle,
    cell: QRectF,
    color: QColor,
    *,
    centred: bool = False,
) -> None:
    """Write one line in the middle of a cell's height."""
    block = frame.fit_line(text, style, cell.width())
    x = cell.center().x() - block.width / 2 if centred else cell.left()
    frame.draw(block, x, cell.center().y() - block.height / 2, color)


def rule(frame: Frame, x: float, y: float, width: float, color: QColor) -> None:
    """Draw a fine line between two groups."""
    thin = QColor(color)
    thin.setAlpha(70)
    frame.painter.fillRect(QRectF(x + 16, y, width - 32, 2), thin)
