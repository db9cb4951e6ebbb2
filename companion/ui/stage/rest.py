"""Black and rest: what the room sees when it should see nothing, or nothing to look at."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from companion.domain.stage import BlackScene, RestScene, StageState
from companion.ui.colors import CALM
from companion.ui.stage.frame import Frame

NIGHT_BLACK = QColor(0, 0, 0)


def is_bare(state: StageState) -> bool:
    """Tell whether a state has no words: it is drawn faster than a finished picture is found."""
    return isinstance(state.scene, BlackScene | RestScene)


def draw_black(frame: Frame) -> None:
    """Draw nothing, in black."""
    frame.flat(QRectF(0, 0, frame.width, frame.height), NIGHT_BLACK)


def draw_rest(frame: Frame) -> None:
    """Draw the night with two quiet circles in the middle, partly in each other."""
    frame.fill(CALM)
    radius = 300.0 if frame.is_wide else 250.0
    frame.circles(QPointF(frame.width / 2, frame.height / 2), radius, 0.75, CALM)
