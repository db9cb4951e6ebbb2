"""Words from the article on paper, on the ground of the world that they come from."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QColor

from companion.domain.quote import Voice
from companion.domain.report import Quotation
from companion.ui.colors import BLUE, BLUE_PALE, GREEN, GREEN_PALE, YELLOW
from companion.ui.paper.flow import Piece
from companion.ui.paper.typeset import BREAK, words
from companion.ui.report.blocks import ADDRESS, SIDE, grounded
from companion.ui.report.look import QUOTE, SOURCE, SPEAKER, WIDTH

GROUNDS: Final = {
    Voice.RESEARCH: (BLUE_PALE, BLUE),
    Voice.PARENT: (QColor("#FFF3CC"), YELLOW),
    Voice.CONNECTOR: (GREEN_PALE, GREEN),
}


def quotation_pieces(quotation: Quotation, above: float = 12.0) -> list[Piece]:
    """Return a quote with who said it and where it was found."""
    fill, bar = GROUNDS[quotation.voice]
    room = WIDTH - 2 * SIDE
    parts = [words(quotation.text, QUOTE, room)]
    if quotation.attribution:
        parts.append(words(quotation.attribution, SPEAKER, room))
    if quotation.source:
        parts.append(words(_with_address(quotation.source), SOURCE, room))
    return grounded(parts, fill, bar, above)


def _with_address(source: str) -> str:
    """Return a source with its address on a line of its own."""
    return re.sub(f" (?={ADDRESS.pattern})", BREAK, source)
