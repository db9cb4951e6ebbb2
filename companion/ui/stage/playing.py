"""A round of a practice conversation: who plays, how it begins, and what observers look at.

Parent at the left, professional at the right; what observers look at stands in green between
them, where there is room for all of it. Nothing is crammed: else the two sides have the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from companion.domain.roleplay import Role
from companion.domain.stage import RoleplayScene
from companion.ui.colors import BLUE_PALE, HOME, INK, INSTITUTION, TOGETHER, WHITE
from companion.ui.fonts import SERIF
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.players import (
    NAME_STYLE,
    ROLE_STYLE,
    halves,
    home_of,
    institution_of,
    sentence,
    sides_of,
    tr,
)
from companion.ui.stage.typeset import Block, TextStyle

CONTEXT_STYLE: Final = TextStyle(36, leading=1.28, floor=28)
PHASE_STYLE: Final = TextStyle(44, leading=1.3, floor=30)
LINE_STYLE: Final = TextStyle(48, SERIF, leading=1.28, floor=32)
WATCH_STYLE: Final = TextStyle(40, leading=1.24, floor=28)
ROOM_WHILE_PLAYING: Final = 400.0
"""Height for the names of one side in a round."""
ABOVE: Final = 34.0
PAD: Final = 40.0
BOTTOM: Final = FOOTER_TOP - 40
Placed = tuple[float, Block, QColor]
"""How far from the top of the sheet a piece of text stands."""


@dataclass(frozen=True, slots=True)
class Third:
    """One of three columns: its ground, where its words stand, and the words."""

    ground: QRectF
    fill: QColor
    x: float
    texts: tuple[Placed, ...]
    fits: bool


def draw_playing(frame: Frame, scene: RoleplayScene, top: float) -> None:
    """Draw both sides, and between them what observers look at where there is room."""
    thirds = _lay_out_thirds(frame, scene, top) if scene.points else ()
    if not thirds or not all(third.fits for third in thirds):
        _draw_halves(frame, scene, top)
        return
    for third in thirds:
        frame.flat(third.ground, third.fill)
    for third in thirds:
        for y, block, color in third.texts:
            frame.draw(block, third.x, y, color)
    frame.footer_end = min(frame.footer_end, thirds[0].ground.right() - 20)


def _lay_out_thirds(frame: Frame, scene: RoleplayScene, top: float) -> tuple[Third, ...]:
    """Lay out parent, observers and professional side by side, each as wide as the others."""
    edge = frame.margin * 0.5
    words = (frame.width - frame.left - edge - 4 * PAD) / 3
    first = frame.left + words + PAD
    second = first + words + 2 * PAD
    height = frame.height - top
    home = QRectF(0, top, first, height)
    middle = QRectF(first, top, second - first, height)
    institution = QRectF(second, top, frame.width - second, height)
    return (
        _home(frame, scene, home, QRectF(frame.left, top, words, height)),
        _watching(frame, scene, middle, QRectF(first + PAD, top, words, height)),
        _institution(frame, scene, institution, QRectF(second + PAD, top, words, height)),
    )


def _home(frame: Frame, scene: RoleplayScene, ground: QRectF, words: QRectF) -> Third:
    """Lay out who plays a parent, and the situation below; closer together where it is long."""
    for room, between in ((ROOM_WHILE_PLAYING, "\n"), (0.0, " ")):
        home = home_of(frame, scene, room, words)
        texts = [(words.top() + y, block, color) for y, block, color in home.lines]
        below = words.top() + home.height + 24
        situation = between.join(scene.context)
        context = frame.fit(situation, CONTEXT_STYLE, words.width(), BOTTOM - below)
        texts.append((BOTTOM - context.height, context, INK))
        fits = below + context.height <= BOTTOM and _are_whole(texts)
        if fits:
            break
    return Third(ground, HOME.fill, words.left(), tuple(texts), fits)


def _watching(frame: Frame, scene: RoleplayScene, ground: QRectF, words: QRectF) -> Third:
    """Lay out what observers look at, as large as it can be with air between."""
    title = frame.fit(tr("Kijkers letten op"), ROLE_STYLE, words.width())
    y = words.top() + ABOVE + title.height + 18
    texts = [(words.top() + ABOVE, title, TOGETHER.accent)]
    size, least = WATCH_STYLE.size, max(WATCH_STYLE.floor, frame.smallest)
    while True:
        blocks = [frame.fit(p, WATCH_STYLE.at(size), words.width()) for p in scene.points]
        spare = BOTTOM - y - sum(block.height for block in blocks)
        if spare >= 18 * len(blocks) or size <= least:
            break
        size -= 1
    gap = min(34.0, spare / len(blocks))
    for block in blocks:
        texts.append((y, block, TOGETHER.text))
        y += block.height + gap
    fits = gap >= 16 and _are_whole(texts)
    return Third(ground, TOGETHER.fill, words.left(), tuple(texts), fits)


def _institution(frame: Frame, scene: RoleplayScene, ground: QRectF, words: QRectF) -> Third:
    """Lay out how it begins; in a later round who plays a professional, and which round it is."""
    if scene.opening_line:
        texts = _opening(frame, scene, words)
    else:
        players = institution_of(frame, scene, ROOM_WHILE_PLAYING, words)
        texts = [(words.top() + y, block, color) for y, block, color in players.lines]
        now = frame.fit(sentence(scene.phases[scene.current].name), PHASE_STYLE, words.width())
        texts.append((max(words.top() + players.height + 30, BOTTOM - now.height), now, WHITE))
    y, last, _ = texts[-1]
    fits = y + last.height <= BOTTOM + 1 and _are_whole(texts)
    return Third(ground, INSTITUTION.fill, words.left(), tuple(texts), fits)


def _opening(frame: Frame, scene: RoleplayScene, words: QRectF) -> list[Placed]:
    """Lay out who begins, under the word of that role, and with which words."""
    role = frame.fit(_role_of(scene), ROLE_STYLE, words.width())
    starter = tr("{name} begint").format(name=scene.opening_name)
    name = frame.fit(starter, NAME_STYLE, words.width())
    top = words.top() + ABOVE
    y = top + role.height + 8
    below = y + name.height + 20
    text = f"“{scene.opening_line}”"
    line = frame.fit(text, LINE_STYLE, words.width(), BOTTOM - below, hang="“")
    return [(top, role, BLUE_PALE), (y, name, WHITE), (below, line, WHITE)]


def _role_of(scene: RoleplayScene) -> str:
    """Return the word for who begins: the side is blue, so a professional unless it says else."""
    roles = {player.name: player.role for player in scene.players}
    is_parent = roles.get(scene.opening_name) is Role.PARENT
    return tr("Ouder") if is_parent else tr("Professional")


def _are_whole(texts: list[Placed]) -> bool:
    return not any(block.broken for _, block, _ in texts)


def _draw_halves(frame: Frame, scene: RoleplayScene, top: float) -> None:
    """Draw the situation at the parent's side and how to begin at the other."""
    left, right = halves(frame, top)
    home, institution = sides_of(frame, scene, ROOM_WHILE_PLAYING)
    width = left.width() - frame.left - 50
    room = BOTTOM - 20 - left.top() - home.height
    context = frame.fit("\n".join(scene.context), CONTEXT_STYLE, width, room)
    if context.height > room + 20:
        home, _ = sides_of(frame, scene, 0.0)
        room = BOTTOM - left.top() - home.height
        context = frame.fit_cut(" ".join(scene.context), CONTEXT_STYLE, width, room)
    home.draw(frame, left.top())
    frame.draw(context, frame.left, BOTTOM - context.height, INK)
    x = right.left() + frame.margin * 0.6
    words = QRectF(x, right.top(), right.right() - x - frame.margin * 0.5, right.height())
    if scene.opening_line:
        for y, block, color in _opening(frame, scene, words):
            frame.draw(block, x, y, color)
        return
    below = institution.draw(frame, right.top())
    now = frame.fit(sentence(scene.phases[scene.current].name), PHASE_STYLE, words.width(), 200.0)
    frame.draw(now, x, max(below + 30, BOTTOM - now.height), WHITE)
