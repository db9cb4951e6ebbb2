"""From a StageState to pixels: the one drawing behind projector, preview and stills."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from companion.domain.cards import Board
from companion.domain.exercise_scenes import BoardScene, ExerciseScene, PromisedScene
from companion.domain.report_scene import ReportScene
from companion.domain.roleplay import PhaseKind
from companion.domain.stage import (
    AgreementScene,
    BlackScene,
    BreakScene,
    ClockFace,
    ClosingScene,
    ExplanationScene,
    HandlesScene,
    QuestionScene,
    QuoteScene,
    ReadingTestScene,
    RestScene,
    RoleplayScene,
    ScaleScene,
    StageState,
    TitleScene,
    WorldsScene,
)
from companion.ui.colors import HOME, INSTITUTION, PAPER, REST, TOGETHER, Ground
from companion.ui.stage.board_sheet import lay_out_sheet
from companion.ui.stage.clock import draw_clock
from companion.ui.stage.exercise import draw_exercise
from companion.ui.stage.frame import HEIGHT, ClockSpot, Frame
from companion.ui.stage.handles import draw_handles
from companion.ui.stage.plain import draw_break, draw_explanation, draw_title, draw_worlds
from companion.ui.stage.promised import promised_pages
from companion.ui.stage.question import board_layout, draw_question
from companion.ui.stage.reading_test import draw_reading_test
from companion.ui.stage.report import draw_report
from companion.ui.stage.rest import draw_black, draw_rest
from companion.ui.stage.roleplay import draw_roleplay
from companion.ui.stage.scale import draw_scale
from companion.ui.stage.together import draw_agreement, draw_closing
from companion.ui.stage.typeset import FLOOR
from companion.ui.stage.voices import draw_quote, ground_of
from companion.ui.widgets.painting import painter_on

LARGEST: Final = 1080
"""The size of the smallest text where there is no text at all."""


class Picture:
    """A finished picture of a state; its clock is a small patch that changes by itself."""

    def __init__(
        self,
        image: QImage,
        spot: ClockSpot | None,
        smallest: int,
        cards: dict[str, QRectF] | None = None,
    ) -> None:
        self.image = image
        self.cards = cards or {}
        """Where the group's cards are, by note id, in units of a sheet of 1080 high."""
        self._spot = spot
        self._smallest = smallest
        self._face: ClockFace | None = None
        self._patch: QImage | None = None

    def clock_area(self) -> QRect:
        """Return the clock's place in device pixels; empty when there is no clock."""
        if self._spot is None:
            return QRect()
        scale, rect = self.image.height() / HEIGHT, self._spot.rect
        place = QRectF(rect.topLeft() * scale, rect.size() * scale)
        return place.toAlignedRect().adjusted(-2, -2, 2, 2).intersected(self.image.rect())

    def clock_patch(self, face: ClockFace | None) -> QImage | None:
        """Return the piece of the picture with the clock drawn on it; None without a clock."""
        if self._spot is None or face is None:
            return None
        if face != self._face or self._patch is None:
            area, ratio = self.clock_area(), self.image.devicePixelRatio()
            self._patch = self.image.copy(area)
            self._patch.setDevicePixelRatio(1.0)
            with painter_on(self._patch) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.translate(-area.topLeft())
                scale = self.image.height() / HEIGHT
                painter.scale(scale, scale)
                frame = Frame(painter, self.image.width() / scale, self._smallest)
                draw_clock(frame, self._spot, face)
            self._patch.setDevicePixelRatio(ratio)
            self._face = face
        return self._patch

    def paint_clock(self, painter: QPainter, face: ClockFace | None, origin: QPoint) -> None:
        """Paint the clock on a picture that stands at ``origin`` (logical pixels)."""
        patch = self.clock_patch(face)
        if patch is not None:
            place = QPointF(self.clock_area().topLeft()) / self.image.devicePixelRatio()
            painter.drawImage(QPointF(origin) + place, patch)


def still_part(state: StageState) -> StageState:
    """Return the part of a state that its picture depends on: all but the time on the clock."""
    if state.clock is None:
        return state
    return replace(state, clock=replace(state.clock, label="", text="", fraction=0.0, late=False))


def draw_picture(
    state: StageState, pixels: QSize, canvas: QImage | None = None, smallest: int = FLOOR
) -> Picture:
    """Draw everything but the clock, at a size in device pixels.

    ``smallest`` is the size that no text goes below, in units of a sheet of 1080 high.

    A ``canvas`` of that size that nobody looks at any more is drawn over: new memory for a 4K
    picture costs more than drawing it.
    """
    image = canvas if canvas is not None else QImage(pixels, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1.0)
    with painter_on(image) as painter:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        scale = pixels.height() / HEIGHT
        painter.scale(scale, scale)
        frame = Frame(painter, pixels.width() / scale, smallest)
        spot = _draw_scene(frame, state)
    return Picture(image, spot, smallest, frame.cards)


def draw_directly(painter: QPainter, state: StageState, size: QSize, smallest: int = FLOOR) -> None:
    """Draw the whole state on a widget of this size: when there is no time for a picture first."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.save()
    scale = size.height() / HEIGHT
    painter.scale(scale, scale)
    frame = Frame(painter, size.width() / scale, smallest)
    spot = _draw_scene(frame, state)
    if spot is not None and state.clock is not None:
        draw_clock(frame, spot, state.clock)
    painter.restore()


def lay_out_ahead(state: StageState, pixels: QSize, smallest: int = FLOOR) -> int:
    """Lay out the words of a state for a screen of this size, so that showing it is only drawing.

    Nothing is kept but the layouts; they are drawn too small to cost anything. Returns the size
    of the smallest text in it, in units of a sheet of 1080 high.
    """
    scrap = QImage(1, 1, QImage.Format.Format_RGB32)
    with painter_on(scrap) as painter:
        painter.scale(1 / HEIGHT, 1 / HEIGHT)
        frame = Frame(painter, pixels.width() / (pixels.height() / HEIGHT), smallest)
        spot = _draw_scene(frame, state)
        if spot is not None and state.clock is not None:
            draw_clock(frame, spot, state.clock)
    return frame.smallest_drawn or LARGEST


def smallest_text(states: Iterable[StageState], pixels: QSize, smallest: int = FLOOR) -> int:
    """Return the size of the smallest text in these states, in units of a sheet of 1080 high.

    Takes about as long as drawing them: a whole programme is laid out piece by piece, with
    ``lay_out_ahead``, by whoever must not wait.
    """
    return min((lay_out_ahead(state, pixels, smallest) for state in states), default=LARGEST)


def draw_still(state: StageState, pixels: QSize, smallest: int = FLOOR) -> QImage:
    """Draw the whole state with its clock: exactly what the projector shows."""
    picture = draw_picture(state, pixels, smallest=smallest)
    still = picture.image.copy()
    with painter_on(still) as painter:
        picture.paint_clock(painter, state.clock, QPoint(0, 0))
    return still


def note_pages(state: StageState, aspect: float, smallest: int = FLOOR) -> tuple[int, int]:
    """Return which page of notes a state shows, from 0, and how many there are.

    ``aspect`` is the shape of the screen: its width divided by its height.
    """
    if isinstance(state.scene, BoardScene):
        sheet = lay_out_sheet(state.scene, HEIGHT * aspect, smallest)
        return sheet.page, sheet.pages
    if isinstance(state.scene, PromisedScene):
        return promised_pages(state.scene, aspect, smallest)
    board: Board | None = getattr(state.scene, "board", None)
    if board is None:
        return 0, 1
    layout = board_layout(board, HEIGHT * aspect, smallest)
    return layout.page(board.page), len(layout.pages)


def _draw_scene(frame: Frame, state: StageState) -> ClockSpot | None:
    """Draw what the room sees; return where its clock stands."""
    scene = state.scene
    match scene:
        case BlackScene():
            draw_black(frame)
        case RestScene():
            draw_rest(frame)
        case ReadingTestScene():
            draw_reading_test(frame, scene)
        case ReportScene():
            draw_report(frame, scene)
            frame.footer(state.footer, state.together, PAPER)
        case _ if isinstance(scene, ExerciseScene):
            return draw_exercise(frame, state)
        case _:
            return _draw_step(frame, state)
    return None


def _draw_step(frame: Frame, state: StageState) -> ClockSpot | None:
    has_clock = state.clock is not None
    scene = state.scene
    spot: ClockSpot | None = None
    grounds = (PAPER, PAPER)
    match scene:
        case TitleScene():
            draw_title(frame, scene, state.together)
            if not scene.choices:
                return None
        case QuoteScene():
            draw_quote(frame, scene)
            grounds = (ground_of(scene), ground_of(scene))
        case ExplanationScene():
            draw_explanation(frame, scene)
        case WorldsScene():
            draw_worlds(frame, scene)
            grounds = (HOME, INSTITUTION)
        case HandlesScene():
            draw_handles(frame, scene)
            grounds = (TOGETHER, TOGETHER)
        case QuestionScene():
            spot = draw_question(frame, scene, has_clock=has_clock)
        case RoleplayScene():
            spot = draw_roleplay(frame, scene, has_clock=has_clock)
            grounds = _roleplay_grounds(scene)
        case ScaleScene():
            draw_scale(frame, scene)
        case AgreementScene():
            spot = draw_agreement(frame, scene, has_clock=has_clock)
            grounds = (TOGETHER, PAPER if scene.board and scene.board.count else TOGETHER)
        case BreakScene():
            spot = draw_break(frame, scene, has_clock=has_clock)
            grounds = (REST, REST)
        case ClosingScene():
            spot = draw_closing(frame, scene, state.together, has_clock=has_clock)
            grounds = (PAPER, PAPER) if scene.question else (TOGETHER, TOGETHER)
    frame.footer(state.footer, state.together, *grounds)
    return spot


def _roleplay_grounds(scene: RoleplayScene) -> tuple[Ground, Ground]:
    if scene.kind in (PhaseKind.READ, PhaseKind.PLAY):
        return HOME, INSTITUTION
    return TOGETHER, TOGETHER
