"""The colours and what they mean.

Yellow is the world at home, blue the world of institutions, green what they do together. The
pairs that carry text on the stage keep a contrast of at least 7:1 (a test holds them to it);
the green of the design gives 5.3:1 under white, so grounds and words use a deeper one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor

INK: Final = QColor("#14213A")
INK_SOFT: Final = QColor("#36425A")
WHITE: Final = QColor("#FFFFFF")
WASH: Final = QColor("#F4F6F9")
LINE: Final = QColor("#D5DCE6")
YELLOW: Final = QColor("#FFC83D")
YELLOW_LIGHT: Final = QColor("#FFD566")
YELLOW_PALE: Final = QColor("#FFE08A")
BLUE: Final = QColor("#17397A")
BLUE_LIGHT: Final = QColor("#82A3E0")
BLUE_PALE: Final = QColor("#D3DFF5")
GREEN: Final = QColor("#1E7A52")
"""For shapes: rings, dots, borders, the overlap of the circles."""
GREEN_DEEP: Final = QColor("#104D35")
"""For grounds under white text and for green words on white."""
GREEN_PALE: Final = QColor("#DFF0E7")
GREEN_LIGHT: Final = QColor("#2EA374")
GREEN_LINE: Final = QColor("#4C8A6F")
NIGHT: Final = QColor("#14213A")
AMBER_DEEP: Final = QColor("#7A4300")


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of the stage and the colours that go on it."""

    fill: QColor
    text: QColor
    soft: QColor
    accent: QColor
    """For emphasised words."""
    left: QColor
    """The circle of home."""
    right: QColor
    """The circle of institutions."""
    both: QColor
    """Where they overlap."""


PAPER: Final = Ground(WHITE, INK, INK_SOFT, GREEN_DEEP, YELLOW, QColor("#1F4FA0"), GREEN)
INSTITUTION: Final = Ground(BLUE, WHITE, BLUE_PALE, YELLOW_LIGHT, YELLOW, BLUE_LIGHT, GREEN_LIGHT)
HOME: Final = Ground(YELLOW, INK, INK, INK, WHITE, QColor("#1F4FA0"), GREEN)
TOGETHER: Final = Ground(
    GREEN_DEEP, WHITE, QColor("#E3F2EA"), YELLOW_PALE, YELLOW, QColor("#9DBDF5"), WHITE
)
REST: Final = Ground(NIGHT, WHITE, BLUE_PALE, YELLOW_LIGHT, YELLOW, BLUE_LIGHT, GREEN_LIGHT)
CALM: Final = Ground(
    NIGHT, WHITE, BLUE_PALE, YELLOW_LIGHT, QColor("#1E2D50"), QColor("#22345E"), QColor("#2C4274")
)
"""The night with circles that hardly stand out: nothing to look at in a break."""

STAGE_GROUNDS: Final = (PAPER, INSTITUTION, HOME, TOGETHER, REST)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 defines it, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
