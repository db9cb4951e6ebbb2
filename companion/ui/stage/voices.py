"""Quotations: the whole screen is one voice, with nothing else to read."""

from __future__ import annotations

from PySide6.QtGui import QFont

from companion.domain.quote import Voice
from companion.domain.stage import QuoteScene
from companion.ui.colors import HOME, INSTITUTION, TOGETHER, Ground
from companion.ui.fonts import SERIF
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.typeset import TextStyle

GROUNDS = {Voice.RESEARCH: INSTITUTION, Voice.PARENT: HOME, Voice.CONNECTOR: TOGETHER}
QUOTE_STYLE = TextStyle(84, SERIF, leading=1.28, floor=44)
NAME_STYLE = TextStyle(36, weight=QFont.Weight.Medium, floor=30)


def ground_of(scene: QuoteScene) -> Ground:
    """Return the ground of a voice: blue for research, yellow for parents, green between."""
    return GROUNDS[scene.voice]


def draw_quote(frame: Frame, scene: QuoteScene) -> None:
    """Draw the quotation a little above the middle, and below it whose words they are."""
    ground = ground_of(scene)
    frame.fill(ground)
    width = min(frame.inner - 60, 1500.0)
    block = frame.fit(scene.text, QUOTE_STYLE, width, 640.0, hang="“")
    name = frame.fit(scene.attribution, NAME_STYLE, width)
    height = block.height + 56 + name.height
    top = max(110.0, (FOOTER_TOP - height) * 0.46)
    below = frame.draw(block, frame.left + 24, top, ground.text, scene.emphasis, ground.accent)
    frame.draw(name, frame.left + 24, below + 56, ground.soft)
