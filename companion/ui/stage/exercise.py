"""The pictures of exercises: which function draws which scene, and on which ground its foot is."""

from __future__ import annotations

from companion.domain.exercise_scenes import (
    BoardScene,
    CloudScene,
    GroupsScene,
    LargeScene,
    PromisedScene,
    ScanScene,
    SignalScene,
    TalkScene,
)
from companion.domain.stage import StageState
from companion.ui.colors import PAPER, TOGETHER
from companion.ui.stage.board_sheet import draw_board_sheet, draw_large
from companion.ui.stage.cloud import draw_cloud
from companion.ui.stage.frame import ClockSpot, Frame
from companion.ui.stage.groups import draw_groups
from companion.ui.stage.promised import draw_promised
from companion.ui.stage.scan import draw_scan
from companion.ui.stage.signals import draw_signal, draw_talk


def draw_exercise(frame: Frame, state: StageState) -> ClockSpot | None:
    """Draw a picture of an exercise with its foot; return where its clock stands."""
    scene, ground = state.scene, PAPER
    match scene:
        case BoardScene():
            draw_board_sheet(frame, scene)
        case LargeScene():
            draw_large(frame, scene)
        case CloudScene():
            draw_cloud(frame, scene)
        case ScanScene():
            draw_scan(frame, scene)
        case GroupsScene():
            draw_groups(frame, scene)
        case SignalScene():
            draw_signal(frame, scene)
            ground = TOGETHER
        case TalkScene():
            draw_talk(frame, scene)
        case PromisedScene():
            draw_promised(frame, scene)
            ground = TOGETHER
    frame.footer(state.footer, state.together, ground)
    return None
