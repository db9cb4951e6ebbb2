"""The board on the whole sheet, and one card large in the middle."""

from __future__ import annotations

from companion.domain.exercise_scenes import BoardScene, LargeScene
from companion.ui.colors import PAPER
from companion.ui.stage.frame import Frame


def draw_board_sheet(frame: Frame, scene: BoardScene) -> None:
    """Draw all cards under their headings."""
    frame.fill(PAPER)


def draw_large(frame: Frame, scene: LargeScene) -> None:
    """Draw one card large in the middle."""
    frame.fill(PAPER)
