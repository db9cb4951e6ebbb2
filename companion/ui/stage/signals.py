"""Stop, back and switch; and who spoke how long."""

from __future__ import annotations

from companion.domain.exercise_scenes import SignalScene, TalkScene
from companion.ui.colors import PAPER
from companion.ui.stage.frame import Frame


def draw_signal(frame: Frame, scene: SignalScene) -> None:
    """Draw one word for everybody, and what to do."""
    frame.fill(PAPER)


def draw_talk(frame: Frame, scene: TalkScene) -> None:
    """Draw the bar of who spoke how long."""
    frame.fill(PAPER)
