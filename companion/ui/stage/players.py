"""Who plays on one side of a practice conversation: names large, or a list where there are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont

from companion.domain.stage import RolePlayer
from companion.ui.colors import BLUE_PALE, INK, INSTITUTION, Ground
from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import Block, TextStyle

ROLE_STYLE: Final = TextStyle(30, weight=QFont.Weight.DemiBold)
NAME_STYLE: Final = TextStyle(56, weight=QFont.Weight.Bold, leading=1.1, floor=36)
WHO_STYLE: Final = TextStyle(34, floor=30)
LIST_STYLE: Final = TextStyle(40)
ABOVE: Final = 34.0
"""Room above the first line of a side."""
ROOM_FOR_TWO: Final = 340.0
"""Height in which two names stand large below each other."""


@dataclass(frozen=True, slots=True)
class Players:
    """The names of one side, with how far each stands below the side's top."""

    x: float
    lines: tuple[tuple[float, Block, QColor], ...]
    height: float
    """From the side's top to below the last name."""

    def draw(self, frame: Frame, top: float) -> float:
        """Draw them on a side that begins at ``top``; return the y below the last name."""
        for y, block, color in self.lines:
            frame.draw(block, self.x, top + y, color)
        return top + self.height


def lay_out_players(
    frame: Frame, title: str, players: list[RolePlayer], ground: Ground, room: float
) -> Players:
    """Lay out who plays on a side: professionals at the right, parents at the left."""
    half = frame.width / 2
    is_right = ground is INSTITUTION
    x = half + frame.margin * 0.6 if is_right else frame.left
    width = (frame.width if is_right else half) - x - frame.margin * 0.4
    soft = BLUE_PALE if is_right else INK
    texts = [(title, ROLE_STYLE, soft, 8.0)]
    if len(players) == 1 or (len(players) == 2 and room > ROOM_FOR_TWO):
        for player in players:
            texts.append((player.name, NAME_STYLE, ground.text, 0.0))
            texts.append((player.who, WHO_STYLE, soft, 16.0))
    else:
        size = max(30, min(40, int((room - 90) / max(1, len(players)) / 1.35)))
        for player in players:
            line = f"{player.name}, {player.who}" if player.who else player.name
            texts.append((line, LIST_STYLE.at(size), ground.text, 0.0))
    lines, y = [], ABOVE
    for text, style, color, below in texts:
        if text:
            block = frame.fit(text, style, width)
            lines.append((y, block, color))
            y += block.height
        y += below
    return Players(x, tuple(lines), y)
