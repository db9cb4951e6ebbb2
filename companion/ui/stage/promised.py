"""What the group promised itself, and what became of it."""

from __future__ import annotations

from companion.domain.exercise_scenes import PromisedScene
from companion.ui.colors import PAPER
from companion.ui.stage.frame import Frame


def draw_promised(frame: Frame, scene: PromisedScene) -> None:
    """Draw the plans with what became of them."""
    frame.fill(PAPER)
