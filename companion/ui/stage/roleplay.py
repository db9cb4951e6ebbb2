"""A practice conversation: yellow for the parent, blue for the professional, green together.

Role cards are private: the scene does not hold them, so they cannot be drawn.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFont

from companion.domain.roleplay import PhaseKind, Role
from companion.domain.stage import RolePlayer, RoleplayScene
from companion.ui.colors import (
    BLUE_PALE,
    GREEN,
    GREEN_DEEP,
    HOME,
    INK,
    INK_SOFT,
    INSTITUTION,
    LINE,
    PAPER,
    TOGETHER,
    WHITE,
    Ground,
)
from companion.ui.fonts import SERIF
from companion.ui.stage.frame import FOOTER_TOP, ClockSpot, Frame
from companion.ui.stage.typeset import TextStyle, fit

BOLD = QFont.Weight.Bold
SEMI = QFont.Weight.DemiBold
KICKER_STYLE: Final = TextStyle(30, weight=SEMI)
TITLE_STYLE: Final = TextStyle(60, weight=BOLD, leading=1.1, floor=40)
PHASE_STYLE: Final = TextStyle(34, weight=SEMI, floor=28)
THEN_STYLE: Final = TextStyle(28, balanced=False)
CONTEXT_STYLE: Final = TextStyle(44, leading=1.3, floor=30)
SMALL_CONTEXT_STYLE: Final = TextStyle(36, leading=1.28, floor=28)
ROLE_STYLE: Final = TextStyle(30, weight=SEMI)
NAME_STYLE: Final = TextStyle(56, weight=BOLD, leading=1.1, floor=36)
WHO_STYLE: Final = TextStyle(34, floor=30)
LINE_STYLE: Final = TextStyle(48, SERIF, leading=1.28, floor=32)
POINT_STYLE: Final = TextStyle(48, leading=1.26, floor=32)
BIG_STYLE: Final = TextStyle(64, weight=SEMI, leading=1.24, floor=40)
ROOM_FOR_TWO: Final = 340.0
"""Height in which two names stand large below each other."""
STRIP_TOP: Final = 232.0
BODY_TOP: Final = 330.0


def tr(text: str) -> str:
    """Return a text of this view in the language of the screen."""
    return QCoreApplication.translate("RoleplayView", text)


def draw_roleplay(frame: Frame, scene: RoleplayScene, *, has_clock: bool) -> ClockSpot | None:
    """Draw the head with the phases, and below it what this phase asks."""
    frame.fill(PAPER)
    clock_width = 330.0 if has_clock else 0.0
    width = frame.inner - clock_width
    y = frame.write(tr("Oefengesprek"), KICKER_STYLE, frame.left, 60, width, GREEN_DEEP)
    frame.write(scene.title, TITLE_STYLE, frame.left, y + 6, width, INK, 120.0)
    _draw_phases(frame, scene)
    if scene.kind is PhaseKind.READ:
        _draw_reading(frame, scene)
    elif scene.kind is PhaseKind.PLAY:
        _draw_playing(frame, scene)
    else:
        _draw_together(frame, scene)
    if not has_clock:
        return None
    return ClockSpot(QRectF(frame.right - 300, 62, 300, 120), PAPER, ring=False)


def _draw_phases(frame: Frame, scene: RoleplayScene) -> None:
    """Draw a strip with a piece for each phase, as long as it takes; the current one is named."""
    total = sum(max(1, phase.minutes) for phase in scene.phases)
    gap = 10.0
    unit = (frame.inner - gap * (len(scene.phases) - 1)) / total
    x = frame.left
    for index, phase in enumerate(scene.phases):
        length = unit * max(1, phase.minutes)
        now = index == scene.current
        thick = 16.0 if now else 8.0
        color = GREEN if index <= scene.current else LINE
        frame.card(QRectF(x, STRIP_TOP + 8 - thick / 2, length, thick), color)
        x += length + gap
    phase = scene.phases[scene.current]
    now_text = tr("Nu: {phase}, {minutes} min").format(phase=phase.name, minutes=phase.minutes)
    block = fit(now_text, PHASE_STYLE, frame.inner, 50.0)
    block.draw(frame.painter, frame.left, STRIP_TOP + 30, INK)
    room = frame.inner - block.width - 60
    if scene.current + 1 < len(scene.phases) and room > 200:
        then = tr("Daarna: {phase}").format(phase=scene.phases[scene.current + 1].name)
        after = fit(then, THEN_STYLE, room)
        if after.line_count == 1:
            after.draw(frame.painter, frame.right - after.width, STRIP_TOP + 34, INK_SOFT)


def _halves(frame: Frame, top: float) -> tuple[QRectF, QRectF]:
    half = frame.width / 2
    left = QRectF(0, top, half, frame.height - top)
    right = QRectF(half, top, frame.width - half, frame.height - top)
    frame.flat(left, HOME.fill)
    frame.flat(right, INSTITUTION.fill)
    return left, right


def _draw_reading(frame: Frame, scene: RoleplayScene) -> None:
    """Draw the situation, who plays whom, and that cards stay private."""
    text = "\n".join(scene.context)
    context = fit(text, CONTEXT_STYLE, frame.inner, 300.0)
    y = context.draw(frame.painter, frame.left, BODY_TOP, INK) + 40
    left, right = _halves(frame, y)
    parents = [p for p in scene.players if p.role is Role.PARENT]
    others = [p for p in scene.players if p.role is Role.PROFESSIONAL]
    private = tr("Lees je kaart. Houd die voor jezelf.")
    now = private if scene.current == 0 else _sentence(scene.phases[scene.current].name)
    notice = fit(now, PHASE_STYLE, frame.inner * 0.7)
    box = QRectF(0, 0, notice.width + 88, notice.height + 40)
    box.moveCenter(left.topRight())
    box.moveTop(FOOTER_TOP - 40 - box.height())
    room = box.top() - y - 40
    _draw_players(frame, tr("Ouder"), parents, left, frame.left, room, HOME)
    x = right.left() + frame.margin * 0.6
    title = tr("Professional") if len(others) == 1 else tr("Professionals")
    _draw_players(frame, title, others, right, x, room, INSTITUTION)
    frame.card(box, GREEN_DEEP)
    notice.draw(frame.painter, box.left() + 44, box.top() + 20, WHITE)


def _draw_players(
    frame: Frame,
    title: str,
    players: list[RolePlayer],
    side: QRectF,
    x: float,
    room: float,
    ground: Ground,
) -> float:
    """Write who plays on one side; return the y below the last name."""
    width = side.right() - x - frame.margin * 0.4
    soft = BLUE_PALE if ground is INSTITUTION else INK
    y = frame.write(title, ROLE_STYLE, x, side.top() + 34, width, soft) + 8
    if len(players) == 1 or (len(players) == 2 and room > ROOM_FOR_TWO):
        for player in players:
            y = frame.write(player.name, NAME_STYLE, x, y, width, ground.text)
            y = frame.write(player.who, WHO_STYLE, x, y, width, soft) + 16
        return y
    size = max(30, min(40, int((room - 90) / len(players) / 1.35)))
    for player in players:
        line = f"{player.name}, {player.who}" if player.who else player.name
        y = frame.write(line, TextStyle(size, floor=28), x, y, width, ground.text)
    return y


def _draw_playing(frame: Frame, scene: RoleplayScene) -> None:
    """Draw the situation at the parent's side and how to begin at the other."""
    left, right = _halves(frame, BODY_TOP)
    parents = [p for p in scene.players if p.role is Role.PARENT]
    others = [p for p in scene.players if p.role is Role.PROFESSIONAL]
    below = _draw_players(frame, tr("Ouder"), parents, left, frame.left, 500.0, HOME)
    width, room = left.width() - frame.left - 50, FOOTER_TOP - 60 - below
    context = fit("\n".join(scene.context), SMALL_CONTEXT_STYLE, width, room)
    context.draw(frame.painter, frame.left, FOOTER_TOP - 40 - context.height, INK)
    x = right.left() + frame.margin * 0.6
    width = right.right() - x - frame.margin * 0.5
    if not scene.opening_line:
        title = tr("Professional") if len(others) == 1 else tr("Professionals")
        below = _draw_players(frame, title, others, right, x, 400.0, INSTITUTION)
        now = fit(_sentence(scene.phases[scene.current].name), CONTEXT_STYLE, width, 200.0)
        now.draw(frame.painter, x, max(below + 30, FOOTER_TOP - 40 - now.height), WHITE)
        return
    starter = tr("{name} begint").format(name=scene.opening_name)
    y = frame.write(starter, NAME_STYLE, x, right.top() + 34, width, WHITE) + 22
    line = fit(f"“{scene.opening_line}”", LINE_STYLE, width, FOOTER_TOP - y - 40, hang="“")
    line.draw(frame.painter, x, y, WHITE)


def _draw_together(frame: Frame, scene: RoleplayScene) -> None:
    """Draw what everybody does now: give back, be silent, step out of the role, look back."""
    ground = TOGETHER
    frame.flat(QRectF(0, BODY_TOP, frame.width, frame.height - BODY_TOP), ground.fill)
    y, bottom = BODY_TOP + 56, FOOTER_TOP - 30
    if not scene.points:
        text = scene.instruction or _sentence(scene.phases[scene.current].name)
        block = fit(text, BIG_STYLE, min(frame.inner, 1480.0), bottom - y)
        block.draw(frame.painter, frame.left, y + (bottom - y - block.height) * 0.3, WHITE)
        return
    size = POINT_STYLE.size
    while True:
        blocks = [fit(p, POINT_STYLE.at(size), frame.inner - 90) for p in scene.points]
        spare = bottom - y - sum(block.height for block in blocks)
        if spare >= 16 * len(blocks) or size <= POINT_STYLE.floor:
            break
        size -= 2
    gap = min(44.0, max(10.0, spare / len(blocks)))
    for number, block in enumerate(blocks, 1):
        fit(f"{number}", POINT_STYLE.at(block.size), 80).draw(
            frame.painter, frame.left, y, ground.accent
        )
        y = block.draw(frame.painter, frame.left + 90, y, WHITE) + gap


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
