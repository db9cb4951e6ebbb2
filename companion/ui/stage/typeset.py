"""Text that fits itself: the largest size at which it fills its box, in balanced lines.

Sizes are design units: the stage is always 1080 units high, whatever its pixels. Nothing is
hyphenated, no line holds one lonely word, and no size goes below the floor of its style.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from companion.ui.fonts import SANS
from companion.ui.stage.breaks import ends_of, even_breaks, word_edges
from companion.ui.stage.kept import kept

FLOOR: Final = 28
"""Smallest text on the stage, in design units: 28 px at 1080p."""
ENDLESS: Final = 100_000.0


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

    def no_smaller(self, smallest: int) -> TextStyle:
        """Return the same style for a room where no text may be smaller than this."""
        if smallest <= self.floor:
            return self
        return replace(self, size=max(self.size, smallest), floor=smallest)


class Block:
    """A piece of text, laid out; its size in design units is known before it is drawn."""

    def __init__(self, text: str, style: TextStyle, size: int, width: float, hang: float) -> None:
        self.size = size
        self.text = text
        self.style = style
        self._room = width
        self._hang = hang
        self._font = font_of(style, size)
        self.line_height = size * style.leading
        self._layouts: list[tuple[QTextLayout, float]] = []
        self.line_count = 0
        self.broken = False
        self.height = self._lay_out()

    @cached_property
    def width(self) -> float:
        """How wide the longest line is."""
        lines = [
            layout.lineAt(index)
            for layout, _ in self._layouts
            for index in range(layout.lineCount())
        ]
        return max((line.naturalTextWidth() for line in lines), default=0.0)

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

    def balanced(self) -> Block:
        """Make the lines about equally long where the style asks for it; there are no more."""
        for number, (layout, _) in enumerate(self._layouts):
            if self.style.balanced and layout.lineCount() > 1:
                self._balance(layout, self._hang if number == 0 else 0.0)
        return self

    def _lay_out(self) -> float:
        top = 0.0
        paragraphs = self.text.split("\n")
        for number, paragraph in enumerate(paragraphs):
            layout = self._new_layout(paragraph)
            self._break(layout, [self._room], self._hang if number == 0 else 0.0)
            self._layouts.append((layout, top))
            self.line_count += layout.lineCount()
            self.broken = self.broken or self._splits_a_word(layout)
            top += max(1, layout.lineCount()) * self.line_height
            if number + 1 < len(paragraphs):
                top += self.size * self.style.gap
        return top

    def _new_layout(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        return layout

    def _break(self, layout: QTextLayout, widths: Sequence[float], hang: float) -> None:
        """Break into lines of at most these widths; further lines are as wide as the last."""
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            lead = hang if count == 0 else 0.0
            line.setLineWidth(widths[min(count, len(widths) - 1)] + lead)
            line.setPosition(QPointF(-lead, count * self.line_height))
            count += 1
        layout.endLayout()

    def _balance(self, layout: QTextLayout, hang: float) -> None:
        """Break the same words into the same number of lines, about equally long."""
        lines = layout.lineCount()
        self._break(layout, [ENDLESS], 0.0)
        whole, places = layout.lineAt(0), word_edges(layout.text())
        edges = [(_x(whole, first), _x(whole, last)) for first, last in places]
        firsts = even_breaks(edges, self._room, lines, hang)
        widths = [self._room]
        if firsts:
            lasts = ends_of(firsts, len(edges))
            pairs = zip(firsts, lasts, strict=True)
            widths = [edges[last][1] - edges[first][0] + 0.5 for first, last in pairs]
            widths[0] -= hang
        self._break(layout, widths, hang)
        starts = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
        if starts != [places[first][0] for first in firsts]:
            self._break(layout, [self._room], hang)

    @staticmethod
    def _splits_a_word(layout: QTextLayout) -> bool:
        if layout.lineCount() < 2:
            return False
        text = layout.text()
        if max(text) > "\uffff":
            # Qt counts a letter beyond the basic plane, like an emoji, as two
            text = "".join(c * 2 if c > "\uffff" else c for c in text)
        for index in range(1, layout.lineCount()):
            start = layout.lineAt(index).textStart()
            before = text[start - 1 : start]
            if before and not before.isspace() and before not in "-–—/":
                return True
        return False


def _x(line: QTextLine, place: int) -> float:
    """Return where on a line a letter begins."""
    x: Any = line.cursorToX(place)  # with the place, though Qt's own type says otherwise
    return float(x[0] if isinstance(x, tuple) else x)


@kept(256)
def font_of(style: TextStyle, size: int) -> QFont:
    """Return the font of a style; its widths grow in proportion, so all screens break alike."""
    font = QFont(style.family)
    font.setPixelSize(size)
    font.setWeight(style.weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferQuality)
    return font


@kept(3072)
def fit(
    text: str, style: TextStyle, width: float, height: float = ENDLESS, hang: str = ""
) -> Block:
    """Lay a text out in a box of design units, as large as it can be within its style.

    ``hang`` is an opening sign (“) that hangs in the margin. At the floor a text may be higher
    than the box: whoever asked looks at ``height``.
    """
    return _fitted(text, style, width, height, hang).balanced()


@kept(50_000)
def height_of(text: str, style: TextStyle, width: float, height: float) -> float:
    """Return how high ``fit`` makes a text; of thousands of texts only that is remembered."""
    return _fitted(text, style, width, height, "").height


def _fitted(text: str, style: TextStyle, width: float, height: float, hang: str) -> Block:
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


@kept(64)
def fit_cut(text: str, style: TextStyle, width: float, height: float) -> Block:
    """Lay a text out in a box; what does not fit at its smallest gives way to "…".

    The last resort, for words that people also have on paper.
    """
    block = fit(text, style, width, height)
    words = text.split(" ")
    few, many = 0, len(words)
    while block.height > height and few + 1 < many:
        count = (few + many) // 2
        part = " ".join(words[:count]).rstrip(",;:") + " …"
        shorter = _block(part, style, style.floor, width, "")
        if shorter.height <= height:
            few, best = count, shorter
        else:
            many = count
    return best.balanced() if few else block


def _block(text: str, style: TextStyle, size: int, width: float, hang: str) -> Block:
    lead = 0.0
    if hang and text.startswith(hang):
        lead = QFontMetricsF(font_of(style, size)).horizontalAdvance(hang)
    return Block(text, style, size, width, lead)


def _fits(block: Block, height: float) -> bool:
    return block.height <= height and not block.broken


def _emphasised(
    text: str, phrases: tuple[str, ...], color: QColor
) -> list[QTextLayout.FormatRange]:
    ranges = []
    for phrase in phrases:
        start = text.find(phrase)
        if start >= 0:
            span = QTextLayout.FormatRange()
            span.start = start
            span.length = len(phrase)
            look = QTextCharFormat()
            look.setForeground(color)
            span.format = look
            ranges.append(span)
    return ranges
