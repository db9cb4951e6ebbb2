"""A practice conversation: yellow for the parent, blue for the professional, green together.

Role cards are private: the scene does not hold them, so they cannot be drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont

from companion.domain.roleplay import PhaseKind
from companion.domain.stage import RoleplayScene
from companion.ui.colors import (
    GREEN,
    GREEN_DEEP,
    INK,
    INK_SOFT,
    LINE,
    PAPER,
    TOGETHER,
    WHITE,
)
from companion.ui.stage.debrief import draw_points, draw_question_now
from companion.ui.stage.frame import FOOTER_TOP, ClockSpot, Frame
from companion.ui.stage.players import Players, halves, sentence, sides_of
from companion.ui.stage.playing import draw_playing
from companion.ui.stage.typeset import Block, TextStyle

BOLD = QFont.Weight.Bold
SEMI = QFont.Weight.DemiBold
KICKER_STYLE: Final = TextStyle(30, weight=SEMI)
TITLE_STYLE: Final = TextStyle(60, weight=BOLD, leading=1.1, floor=40)
PHASE_STYLE: Final = TextStyle(34, weight=SEMI, floor=28)
THEN_STYLE: Final = TextStyle(28, balanced=False)
CONTEXT_STYLE: Final = TextStyle(44, leading=1.3, floor=30)
BIG_STYLE: Final = TextStyle(64, weight=SEMI, leading=1.24, floor=40)
STRIP_TOP: Final = 232.0
BODY_TOP: Final = 330.0


@dataclass(frozen=True, slots=True)
class ReadingSpace:
    """How much room there is around the situation and the names."""

    gap: float
    below: float
    is_beside: bool = False
    """Whether the notice stands at the left only, beside a long list of professionals."""
    between: str = "\n"
    """What stands between the sentences of the situation."""


AIRY: Final = ReadingSpace(40, 40)
TIGHT: Final = ReadingSpace(16, 18)
BESIDE: Final = ReadingSpace(16, 18, is_beside=True)
RUNNING: Final = ReadingSpace(16, 18, between=" ")
LEAST: Final = ReadingSpace(16, 18, is_beside=True, between=" ")


@dataclass(frozen=True, slots=True)
class Reading:
    """The phase in which cards are read, laid out."""

    context: Block
    top: float
    """Where the two sides begin."""
    sides: tuple[Players, Players]
    notice: Block
    box: QRectF

    @property
    def fits(self) -> bool:
        """Whether the notice leaves all names free."""
        left, right = (self.top + side.height for side in self.sides)
        return max(left, right) <= self.box.top() or (
            self.box.right() < self.sides[1].x - 20 and left <= self.box.top()
        )


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
        draw_playing(frame, scene, BODY_TOP)
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
        piece = QRectF(x, STRIP_TOP + 8 - thick / 2, length, thick)
        frame.painter.setPen(Qt.PenStyle.NoPen)
        frame.painter.setBrush(color)
        frame.painter.drawRoundedRect(piece, thick / 2, thick / 2)
        x += length + gap
    phase = scene.phases[scene.current]
    now_text = tr("Nu: {phase}, {minutes} min").format(phase=phase.name, minutes=phase.minutes)
    block = frame.fit(now_text, PHASE_STYLE, frame.inner, 50.0)
    frame.draw(block, frame.left, STRIP_TOP + 30, INK)
    room = frame.inner - block.width - 60
    least = 7 * max(frame.smallest, THEN_STYLE.size)
    if scene.current + 1 < len(scene.phases) and room > least:
        then = tr("Daarna: {phase}").format(phase=scene.phases[scene.current + 1].name)
        after = frame.fit_line(then, THEN_STYLE, room)
        middle = STRIP_TOP + 30 + block.height / 2
        frame.draw(after, frame.right - after.width, middle - after.height / 2, INK_SOFT)


def _draw_reading(frame: Frame, scene: RoleplayScene) -> None:
    """Draw the situation, who plays whom, and that cards stay private."""
    reading = _lay_out_reading(frame, scene, AIRY)
    for tighter in (TIGHT, BESIDE, RUNNING, LEAST):
        if reading.fits:
            break
        reading = _lay_out_reading(frame, scene, tighter)
    frame.draw(reading.context, frame.left, BODY_TOP, INK)
    for side, rect in zip(reading.sides, halves(frame, reading.top), strict=True):
        side.draw(frame, rect.top())
    box = reading.box
    frame.card(box, GREEN_DEEP)
    frame.draw(reading.notice, box.left() + 44, box.top() + 20, WHITE)


def _lay_out_reading(frame: Frame, scene: RoleplayScene, space: ReadingSpace) -> Reading:
    private = tr("Lees je kaart. Houd die voor jezelf.")
    text = private if scene.current == 0 else sentence(scene.phases[scene.current].name)
    beside = frame.width / 2 - frame.left - 88 - 40
    notice = frame.fit(text, PHASE_STYLE, beside if space.is_beside else frame.inner * 0.7)
    box = QRectF(frame.left, 0, notice.width + 88, notice.height + 40)
    if not space.is_beside:
        box.moveCenter(QPointF(frame.width / 2, 0))
    box.moveBottom(FOOTER_TOP - space.below)
    context = frame.fit(space.between.join(scene.context), CONTEXT_STYLE, frame.inner, 300.0)
    top = BODY_TOP + context.height + space.gap
    sides = sides_of(frame, scene, box.top() - top - 40)
    if space is LEAST:
        room = box.top() - max(side.height for side in sides) - space.gap - BODY_TOP
        context = frame.fit_cut(context.text, CONTEXT_STYLE, frame.inner, room)
        top = BODY_TOP + context.height + space.gap
    return Reading(context, top, sides, notice, box)


def _draw_together(frame: Frame, scene: RoleplayScene) -> None:
    """Draw what everybody does now: give back, be silent, step out of the role, look back."""
    ground = TOGETHER
    frame.flat(QRectF(0, BODY_TOP, frame.width, frame.height - BODY_TOP), ground.fill)
    y, bottom = BODY_TOP + 56, FOOTER_TOP - 30
    if scene.points and scene.point is not None:
        draw_question_now(frame, scene.points, scene.point, y, bottom)
    elif scene.points:
        draw_points(frame, scene.points, y, bottom)
    else:
        text = scene.instruction or sentence(scene.phases[scene.current].name)
        block = frame.fit(text, BIG_STYLE, min(frame.inner, 1480.0), bottom - y)
        frame.draw(block, frame.left, y + (bottom - y - block.height) * 0.3, WHITE)
