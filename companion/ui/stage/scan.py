"""How a group looks at its own work: a row of dots per sentence."""

from __future__ import annotations

from companion.domain.exercise_scenes import ScanScene
from companion.ui.colors import PAPER
from companion.ui.stage.frame import Frame


def draw_scan(frame: Frame, scene: ScanScene) -> None:
    """Draw the sentences with their averages side by side."""
    frame.fill(PAPER)
