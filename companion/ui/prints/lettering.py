"""Words on paper: laid out in points, so that they are the same on a screen, a printer and a PDF.

Everything is plain text. A text that must fit its place becomes smaller until it does: nothing
on a card may be cut off.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from companion.ui.colors import INK
from companion.ui.fonts import SANS

FINE: Final = 20.0
"""Units in a point while text is laid out: whole numbers of them are fine enough."""
SMALLEST: Final = 4.0
"""Below this nobody can read; a text that needs it was never meant for a card."""
STEP: Final = 0.5

NORMAL, SEMI, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold
Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Type:
    """How words look; sizes are points."""

    points: float
    weight: QFont.Weight = NORMAL
    family: str = SANS
    leading: float = 1.32
    """Line height as a multiple of the size."""
    gap: float = 0.45
    """Space between paragraphs, as a multiple of the size."""


class Words:
    """A text laid out in a width; its height is known before it is drawn."""

    def __init__(self, text: str, kind: Type, width: float, align: Align = Align.AlignLeft) -> None:
        self.kind = kind
        self.text = text
        self.is_broken = False
        """Whether a word had to be cut in two."""
        self.width = 0.0
        """Of the longest line."""
        self._room = max(1.0, width)
        self._align = align
        self._layouts: list[tuple[QTextLayout, float]] = []
        self.height = self._lay_out()

    def draw(self, painter: QPainter, x: float, y: float, color: QColor = INK) -> float:
        """Draw the text with its left upper corner here; return the y below it."""
        painter.save()
        painter.translate(x, y)
        painter.scale(1 / FINE, 1 / FINE)
        painter.setPen(color)
        for layout, top in self._layouts:
            layout.draw(painter, QPointF(0, top * FINE))
        painter.restore()
        return y + self.height

    def _lay_out(self) -> float:
        line_height, top = self.kind.points * self.kind.leading, 0.0
        paragraphs = self.text.split("\n")
        for number, paragraph in enumerate(paragraphs):
            layout = self._broken_in_lines(paragraph, line_height)
            self._layouts.append((layout, top))
            top += max(1, layout.lineCount()) * line_height
            if number + 1 < len(paragraphs):
                top += self.kind.points * self.kind.gap
        return top

    def _broken_in_lines(self, paragraph: str, line_height: float) -> QTextLayout:
        layout = QTextLayout(paragraph, font_of(self.kind))
        option = QTextOption(self._align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._room * FINE)
            height = line_height * FINE
            above = (height - line.height()) / 2
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * height + above))
            self.width = max(self.width, line.naturalTextWidth() / FINE)
            end = line.textStart() + line.textLength()
            if end < len(paragraph) and paragraph[end - 1] not in " -/–…\u2028":
                self.is_broken = True
        layout.endLayout()
        return layout


def font_of(kind: Type) -> QFont:
    """Return the font in which words are laid out, not bound to the dots of any device."""
    font = QFont(kind.family)
    font.setPixelSize(max(1, round(kind.points * FINE)))
    font.setWeight(kind.weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


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
