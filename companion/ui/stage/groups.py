"""Who is with whom in a practice conversation, and who plays what."""

from __future__ import annotations

from companion.domain.exercise_scenes import GroupsScene
from companion.ui.colors import PAPER
from companion.ui.stage.frame import Frame


def draw_groups(frame: Frame, scene: GroupsScene) -> None:
    """Draw the groups with their numbers in the colours of the roles."""
    frame.fill(PAPER)
