"""The reading test of the room check: real lines of today, as small as text gets today.

They stand on white, on yellow and on blue: a weak projector loses one ground before the other.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.stage import ReadingTestScene
from companion.ui.colors import GREEN_DEEP, HOME, INK, INSTITUTION, PAPER
from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import TextStyle, fit

HEADING_STYLE: Final = TextStyle(64, weight=QFont.Weight.Bold, leading=1.14, floor=44)
HINT_STYLE: Final = TextStyle(40, weight=QFont.Weight.DemiBold, floor=34)
TOP: Final = 96.0
SPLIT: Final = 620.0
"""From here down the sheet is yellow at the left and blue at the right."""
WIDEST: Final = 1240.0
"""Of a line: longer ones are hard to follow."""


def draw_reading_test(frame: Frame, scene: ReadingTestScene) -> None:
    """Draw the question large, and below it each line at the size that is tested."""
    frame.fill(PAPER)
    half = frame.width / 2
    frame.flat(QRectF(0, SPLIT, half, frame.height - SPLIT), HOME.fill)
    frame.flat(QRectF(half, SPLIT, half, frame.height - SPLIT), INSTITUTION.fill)
    y = frame.write(scene.heading, HEADING_STYLE, frame.left, TOP, frame.inner, INK, 160.0)
    y = frame.write(scene.hint, HINT_STYLE, frame.left, y + 14, frame.inner, GREEN_DEEP, 120.0)
    # exactly this size, whatever the smallest text was until now
    style = TextStyle(scene.size, floor=scene.size)
    on_white, below = scene.lines[:-2], scene.lines[-2:]
    y += 44
    for line in on_white:
        block = fit(line, style, min(frame.inner, WIDEST))
        y = frame.draw(block, frame.left, y, INK) + scene.size * 0.8
    for number, (line, ground) in enumerate(zip(below, (HOME, INSTITUTION), strict=False)):
        x = frame.left if number == 0 else half + frame.margin * 0.62
        block = fit(line, style, half - frame.margin * 1.6)
        frame.draw(block, x, SPLIT + 64, ground.text)
