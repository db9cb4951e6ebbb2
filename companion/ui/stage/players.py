"""Who plays on one side of a practice conversation: names large, or a list where there are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFont

from companion.domain.roleplay import Role
from companion.domain.stage import RolePlayer, RoleplayScene
from companion.ui.colors import BLUE_PALE, HOME, INK, INSTITUTION, Ground
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


def tr(text: str) -> str:
    """Return a text of this view in the language of the screen."""
    return QCoreApplication.translate("RoleplayView", text)


def sentence(text: str) -> str:
    """Return the name of a phase as it stands alone: with a capital letter."""
    return text[:1].upper() + text[1:]


def halves(frame: Frame, top: float) -> tuple[QRectF, QRectF]:
    """Colour the two sides below the head, and return where they are."""
    half = frame.width / 2
    left = QRectF(0, top, half, frame.height - top)
    right = QRectF(half, top, frame.width - half, frame.height - top)
    frame.flat(left, HOME.fill)
    frame.flat(right, INSTITUTION.fill)
    return left, right


def sides_of(frame: Frame, scene: RoleplayScene, room: float) -> tuple[Players, Players]:
    """Lay out who plays at the left and at the right."""
    return home_of(frame, scene, room), institution_of(frame, scene, room)


def home_of(
    frame: Frame, scene: RoleplayScene, room: float, column: QRectF | None = None
) -> Players:
    """Lay out who plays a parent."""
    parents = [p for p in scene.players if p.role is Role.PARENT]
    return lay_out_players(frame, tr("Ouder"), parents, HOME, room, column)


def institution_of(
    frame: Frame, scene: RoleplayScene, room: float, column: QRectF | None = None
) -> Players:
    """Lay out who plays a professional."""
    others = [p for p in scene.players if p.role is Role.PROFESSIONAL]
    title = tr("Professional") if len(others) == 1 else tr("Professionals")
    return lay_out_players(frame, title, others, INSTITUTION, room, column)


def lay_out_players(
    frame: Frame,
    title: str,
    players: list[RolePlayer],
    ground: Ground,
    room: float,
    column: QRectF | None = None,
) -> Players:
    """Lay out who plays on a side: professionals at the right, parents at the left.

    ``column`` is where the words stand when a side is not half of the sheet.
    """
    is_right = ground is INSTITUTION
    words = column if column is not None else _half(frame, is_right=is_right)
    x, width = words.left(), words.width()
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


def _half(frame: Frame, *, is_right: bool) -> QRectF:
    """Return where the words of one half of the sheet stand."""
    half = frame.width / 2
    x = half + frame.margin * 0.6 if is_right else frame.left
    end = frame.width if is_right else half
    return QRectF(x, 0, end - x - frame.margin * 0.4, frame.height)
