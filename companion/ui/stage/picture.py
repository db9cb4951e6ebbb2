"""From a StageState to pixels: the one drawing behind projector, preview and stills."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from companion.domain.roleplay import PhaseKind
from companion.domain.stage import (
    AgreementScene,
    Board,
    BreakScene,
    ClosingScene,
    ExplanationScene,
    HandlesScene,
    QuestionScene,
    QuoteScene,
    RoleplayScene,
    ScaleScene,
    StageState,
    TitleScene,
    WorldsScene,
)
from companion.ui.colors import HOME, INSTITUTION, PAPER, REST, TOGETHER, Ground
from companion.ui.stage.clock import draw_clock
from companion.ui.stage.frame import HEIGHT, ClockSpot, Frame
from companion.ui.stage.plain import draw_break, draw_explanation, draw_title, draw_worlds
from companion.ui.stage.question import board_layout, draw_question
from companion.ui.stage.roleplay import draw_roleplay
from companion.ui.stage.scale import draw_scale
from companion.ui.stage.together import draw_agreement, draw_closing, draw_handles
from companion.ui.stage.voices import draw_quote, ground_of


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture of a state, without its clock, and where the clock goes."""

    image: QImage
    spot: ClockSpot | None

    def design_scale(self) -> float:
        """Return how many pixels a design unit has."""
        return self.image.height() / HEIGHT


def still_part(state: StageState) -> StageState:
    """Return the part of a state that its picture depends on: all but the time on the clock."""
    if state.clock is None:
        return state
    return replace(state, clock=replace(state.clock, label="", text="", fraction=0.0, late=False))


def draw_picture(state: StageState, pixels: QSize) -> Picture:
    """Draw everything but the clock, at a size in device pixels."""
    image = QImage(pixels, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    scale = pixels.height() / HEIGHT
    painter.scale(scale, scale)
    frame = Frame(painter, pixels.width() / scale)
    spot = _draw_scene(frame, state)
    painter.end()
    return Picture(image, spot)


def draw_still(state: StageState, pixels: QSize) -> QImage:
    """Draw the whole state with its clock: exactly what the projector shows."""
    picture = draw_picture(state, pixels)
    paint_clock(picture, state, picture.image)
    return picture.image


def paint_clock(picture: Picture, state: StageState, target: QImage) -> None:
    """Draw the clock of a state onto an image of the picture's size."""
    if picture.spot is None or state.clock is None:
        return
    painter = QPainter(target)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing)
    scale = picture.design_scale()
    painter.scale(scale, scale)
    draw_clock(painter, picture.spot, state.clock)
    painter.end()


def clock_rect(picture: Picture) -> QRectF:
    """Return the clock's place in device pixels; empty when there is no clock."""
    if picture.spot is None:
        return QRectF()
    scale, rect = picture.design_scale(), picture.spot.rect
    return QRectF(
        rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale
    ).adjusted(-2, -2, 2, 2)


def page_count(state: StageState, aspect: float) -> int:
    """Return over how many pages the notes of a state go on a screen of this shape."""
    board: Board | None = getattr(state.scene, "board", None)
    if board is None:
        return 1
    return len(board_layout(board, HEIGHT * aspect).pages)


def _draw_scene(frame: Frame, state: StageState) -> ClockSpot | None:
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
