"""How the report looks: where things stand on A4, in points, and which letters they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from companion.ui.colors import GREEN_DEEP, INK_SOFT
from companion.ui.fonts import SERIF
from companion.ui.paper.typeset import BOLD, SEMI, Style

LEFT: Final = 68.0
WIDTH: Final = 459.0
RIGHT: Final = LEFT + WIDTH
TOP: Final = 66.0
BOTTOM: Final = 764.0
FOOT: Final = 792.0
"""Where the words below each page begin."""

BULLET_ROOM: Final = 15.0
"""From the bullet to the words of a line."""

SOFT: Final = INK_SOFT.name()
GREEN_WORDS: Final = GREEN_DEEP.name()

TITLE: Final = Style(30, weight=BOLD, leading=1.12)
SUBTITLE: Final = Style(14, color=SOFT)
FACT: Final = Style(10.5)
FACT_NAME: Final = Style(10.5, color=SOFT)
PROMISE: Final = Style(11.5, weight=SEMI, color=GREEN_WORDS)
SECTION: Final = Style(17.5, weight=BOLD, leading=1.2)
HEADING: Final = Style(11.5, weight=SEMI, color=GREEN_WORDS)
TOPIC: Final = Style(13, weight=SEMI, color=GREEN_WORDS)
"""What stands above the headings of several blocks."""
PART: Final = Style(10.5, weight=SEMI)
"""A heading below such a larger one."""
TEXT: Final = Style(11, leading=1.42)
SMALL: Final = Style(9.5, color=SOFT)
VOICE: Final = Style(11.5, family=SERIF, leading=1.38)
"""Words of people."""
BESIDE: Final = Style(9.5, weight=SEMI, color=SOFT)
"""A softer word before a line."""
BEHIND: Final = Style(9.5, color=SOFT)
"""Softer words behind a line."""
SOURCE_NAME: Final = Style(10, leading=1.34)
"""A line with an address below it."""
QUOTE: Final = Style(13.5, family=SERIF, leading=1.36)
SPEAKER: Final = Style(10, weight=SEMI)
SOURCE: Final = Style(8.5, color=SOFT)
CELL: Final = Style(9.5, leading=1.26)
CELL_HEAD: Final = Style(8, color=SOFT, leading=1.2)
SOFT_CELL: Final = Style(9.5, color=SOFT)
NUMBER: Final = Style(9.5, weight=BOLD)
FOOTER: Final = Style(8.5, color=SOFT)

LETTER: Final = Style(11.5, family=SERIF, leading=1.45)
LETTER_TITLE: Final = Style(21, weight=BOLD, leading=1.2)
LETTER_HEADING: Final = Style(12, weight=SEMI)


@dataclass(frozen=True, slots=True)
class Look:
    """The letters of one kind of document."""

    heading: Style
    text: Style
    voice: Style
    """Words of the group."""
    between: float
    """White space between two lines of the group."""


REPORT_LOOK: Final = Look(HEADING, TEXT, VOICE, 6)
LETTER_LOOK: Final = Look(LETTER_HEADING, LETTER, LETTER, 3.5)


def tr(text: str) -> str:
    """Return the words in the language of the screen."""
    return QCoreApplication.translate("Report", text)
