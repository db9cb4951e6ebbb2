"""Text that fits itself: the largest size at which it fills its box, in balanced lines.

Sizes are design units: the stage is always 1080 units high, whatever its pixels. Nothing is
hyphenated, no line holds one lonely word, and no size goes below the floor of its style.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from companion.ui.fonts import SANS

FLOOR: Final = 28
"""Smallest text on the stage, in design units: 28 px at 1080p."""
ENDLESS: Final = 100_000.0
NO_BREAK: Final = "\u00a0"
JOINED_LENGTH: Final = 22
"""Characters that two last words may have to be kept on one line."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a piece of text looks."""

    size: int
    """Largest size; text shrinks from here."""
    family: str = SANS
    weight: QFont.Weight = QFont.Weight.Normal
    leading: float = 1.3
    """Line height as a multiple of the size."""
    floor: int = FLOOR
    balanced: bool = True
    """Whether lines are made about equally long."""
    gap: float = 0.45
    """Space between paragraphs, as a multiple of the size."""

    def at(self, size: int) -> TextStyle:
        """Return the same style with another largest size."""
        return replace(self, size=max(size, self.floor))


class Block:
    """A piece of text, laid out; its size in design units is known before it is drawn."""

    def __init__(self, text: str, style: TextStyle, size: int, width: float, hang: float) -> None:
        self.size = size
        self.text = text
        self.style = style
        self._font = font_of(style, size)
        self.line_height = size * style.leading
        self._layouts: list[tuple[QTextLayout, float]] = []
        self.line_count = 0
        self.width = 0.0
        self.broken = False
        self.height = self._lay_out(style, width, hang)

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        color: QColor,
        emphasis: tuple[str, ...] = (),
        accent: QColor | None = None,
    ) -> float:
        """Draw the text with its top left corner at (x, y); return the y below it."""
        painter.setPen(color)
        for layout, top in self._layouts:
            ranges = _emphasised(layout.text(), emphasis, accent) if accent else []
            layout.draw(painter, QPointF(x, y + top), ranges)
        return y + self.height

    def _lay_out(self, style: TextStyle, width: float, hang: float) -> float:
        top = 0.0
        paragraphs = self.text.split("\n")
        for number, paragraph in enumerate(paragraphs):
            lead = hang if number == 0 else 0.0
            layout = self._paragraph(paragraph, style, width, lead)
            self._layouts.append((layout, top))
            top += self._measure(layout)
            if number + 1 < len(paragraphs):
                top += self.size * style.gap
        return top

    def _paragraph(self, text: str, style: TextStyle, width: float, hang: float) -> QTextLayout:
        """Lay one paragraph out; where lines are balanced, its last two words stay together."""
        layout = self._new_layout(_with_last_words_joined(text) if style.balanced else text)
        lines = self._break(layout, width, hang)
        if style.balanced and self._splits_a_word(layout):
            layout = self._new_layout(text)
            lines = self._break(layout, width, hang)
        if style.balanced and lines > 1:
            self._balance(layout, width, hang, lines)
        return layout

    def _new_layout(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        return layout

    def _break(self, layout: QTextLayout, width: float, hang: float) -> int:
        """Break into lines of at most this width; return how many there are."""
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            lead = hang if count == 0 else 0.0
            line.setLineWidth(width + lead)
            line.setPosition(QPointF(-lead, count * self.line_height))
            count += 1
        layout.endLayout()
        return count

    def _balance(self, layout: QTextLayout, width: float, hang: float, lines: int) -> None:
        """Find the narrowest width that needs no more lines, so that they are about equal."""
        narrow, wide = width * 0.45, width
        while wide - narrow > max(4.0, self.size / 6):
            middle = (narrow + wide) / 2
            if self._break(layout, middle, hang) > lines or self._splits_a_word(layout):
                narrow = middle
            else:
                wide = middle
        self._break(layout, wide, hang)

    def _measure(self, layout: QTextLayout) -> float:
        count = layout.lineCount()
        self.line_count += count
        for index in range(count):
            self.width = max(self.width, layout.lineAt(index).naturalTextWidth())
        self.broken = self.broken or self._splits_a_word(layout)
        return max(1, count) * self.line_height

    @staticmethod
    def _splits_a_word(layout: QTextLayout) -> bool:
        text = layout.text()
        for index in range(1, layout.lineCount()):
            start = layout.lineAt(index).textStart()
            before = text[start - 1 : start]
            if before and not before.isspace() and before not in "-–—/":
                return True
        return False


def font_of(style: TextStyle, size: int) -> QFont:
    """Return the font of a style; its widths grow in proportion, so all screens break alike."""
    font = QFont(style.family)
    font.setPixelSize(size)
    font.setWeight(style.weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferQuality)
    return font


@lru_cache(maxsize=768)
def fit(
    text: str, style: TextStyle, width: float, height: float = ENDLESS, hang: str = ""
) -> Block:
    """Lay a text out in a box of design units, as large as it can be within its style.

    ``hang`` is an opening sign (“) that hangs in the margin. At the floor a text may be higher
    than the box: whoever asked looks at ``height``.
    """
    block = _block(text, style, style.size, width, hang)
    if _fits(block, height):
        return block
    small, large = style.floor, style.size
    best = None
    while small < large:
        size = (small + large) // 2
        block = _block(text, style, size, width, hang)
        if _fits(block, height):
            best, small = block, size + 1
        else:
            large = size
    return best or _block(text, style, style.floor, width, hang)


def _block(text: str, style: TextStyle, size: int, width: float, hang: str) -> Block:
    lead = 0.0
    if hang and text.startswith(hang):
        lead = QFontMetricsF(font_of(style, size)).horizontalAdvance(hang)
    return Block(text, style, size, width, lead)


def _fits(block: Block, height: float) -> bool:
    return block.height <= height and not block.broken


def _with_last_words_joined(text: str) -> str:
    """Return the text with a space that does not break before its last word."""
    head, space, last = text.rpartition(" ")
    joined = len(head.rpartition(" ")[2]) + len(last)
    if not space or not head.strip() or joined > JOINED_LENGTH:
        return text
    return f"{head}{NO_BREAK}{last}"


def _emphasised(
    text: str, phrases: tuple[str, ...], color: QColor
) -> list[QTextLayout.FormatRange]:
    ranges = []
    spaced = text.replace(NO_BREAK, " ")
    for phrase in phrases:
        start = spaced.find(phrase)
        if start >= 0:
            span = QTextLayout.FormatRange()
            span.start = start
            span.length = len(phrase)
            look = QTextCharFormat()
            look.setForeground(color)
            span.format = look
            ranges.append(span)
    return ranges
