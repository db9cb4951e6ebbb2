"""Short answers as a cloud of words."""

from __future__ import annotations

from companion.domain.exercise_scenes import CloudScene
from companion.ui.colors import PAPER
from companion.ui.stage.frame import Frame


def draw_cloud(frame: Frame, scene: CloudScene) -> None:
    """Draw the words; the most frequent are the largest."""
    frame.fill(PAPER)
