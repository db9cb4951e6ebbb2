"""Words on cards: in paragraphs, and as large as their place allows.

Everything is plain text. A text that must fit its place becomes smaller until it does: nothing
on a card may be cut off.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from companion.ui.colors import INK
from companion.ui.fonts import SANS
from companion.ui.paper.typeset import BOLD, NORMAL, SEMI, Align, Style, even
from companion.ui.paper.typeset import words as paragraph

__all__ = ["BOLD", "NORMAL", "SEMI", "Align", "Type", "Words", "fitted", "write", "write_middle"]

SMALLEST: Final = 4.0
"""Below this nobody can read; a text that needs it was never meant for a card."""
STEP: Final = 0.5


@dataclass(frozen=True, slots=True)
class Type:
    """How words on a card look; sizes are points."""

    points: float
    weight: QFont.Weight = NORMAL
    family: str = SANS
    leading: float = 1.32
    """Line height as a multiple of the size."""
    gap: float = 0.45
    """Space between paragraphs, as a multiple of the size."""

    @property
    def style(self) -> Style:
        """The look of one paragraph."""
        return Style(self.points, self.family, self.weight, leading=self.leading)


class Words:
    """Paragraphs laid out in a width; their height is known before they are drawn."""

    def __init__(self, text: str, kind: Type, width: float, align: Align = Align.AlignLeft) -> None:
        self.kind = kind
        self.text = text
        style, is_left = kind.style, align == Align.AlignLeft
        self._paragraphs = [
            even(each, style, width) if is_left else paragraph(each, style, width, align)
            for each in text.split("\n")
        ]
        self._gap = kind.points * kind.gap
        self.width = max(each.width for each in self._paragraphs)
        """Of the longest line."""
        gaps = self._gap * (len(self._paragraphs) - 1)
        self.height = sum(each.height for each in self._paragraphs) + gaps

    @cached_property
    def is_broken(self) -> bool:
        """Whether a word had to be cut in two."""
        return any(each.is_broken for each in self._paragraphs)

    def draw(self, painter: QPainter, x: float, y: float, color: QColor = INK) -> float:
        """Draw the text with its left upper corner here; return the y below it."""
        top = y
        for each in self._paragraphs:
            each.draw(painter, x, top, color=color)
            top += each.height + self._gap
        return y + self.height


def fitted(
    text: str, kind: Type, width: float, height: float, align: Align = Align.AlignLeft
) -> Words:
    """Return words as large as they may be in this room, without cutting a word in two."""
    words = Words(text, kind, width, align)
    while (words.height > height or words.is_broken) and words.kind.points > SMALLEST:
        words = Words(text, replace(words.kind, points=words.kind.points - STEP), width, align)
    return words


def write(
    painter: QPainter,
    text: str,
    kind: Type,
    room: QRectF,
    color: QColor = INK,
    align: Align = Align.AlignLeft,
) -> float:
    """Write a text from the top of a room, smaller where it must; return the y below it."""
    words = fitted(text, kind, room.width(), room.height(), align)
    return words.draw(painter, room.x(), room.y(), color)


def write_middle(
    painter: QPainter, text: str, kind: Type, room: QRectF, color: QColor = INK
) -> None:
    """Write a text in the middle of a room."""
    words = fitted(text, kind, room.width(), room.height(), Align.AlignHCenter)
    words.draw(painter, room.x(), room.y() + (room.height() - words.height) / 2, color)
