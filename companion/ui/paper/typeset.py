"""Words on paper: plain text, laid out once in points, and drawn line by line.

A text knows its height before it is drawn, and can be cut between lines where a page ends. It may
be drawn in another thread than the one that laid it out: then it is laid out once more, because Qt
lets go of a thread's letters when the thread ends, and drawing with those ends the program.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from companion.ui.colors import INK
from companion.ui.fonts import SANS

GRAIN: Final = 20.0
"""Units in a point while text is laid out: letters stand as finely as paper can show."""
_INK: Final = INK.name()
BREAK: Final = "\u2028"
"""The end of a line that is not the end of a text."""
JOINED: Final = (QFont.Tag("liga"), QFont.Tag("clig"))
"""Letters drawn as one sign: in a PDF they could not be searched, copied or read aloud."""
NARROWER: Final = (0.96, 0.92, 0.88, 0.84)
"""Parts of a width that are tried so that no word stands alone."""
ENDS: Final = frozenset(sign.encode("utf-16-le") for sign in f" -/–…{BREAK}")
"""After these a line may end."""
Align = Qt.AlignmentFlag
NORMAL, SEMI, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold


@dataclass(frozen=True, slots=True)
class Style:
    """How words look; sizes are points, the colour is written as in a sheet."""

    points: float
    family: str = SANS
    weight: QFont.Weight = NORMAL
    color: str = INK.name()
    leading: float = 1.36
    """Line height as a multiple of the size."""

    @property
    def line(self) -> float:
        """Height of a line, in points."""
        return self.points * self.leading


Run = tuple[str, Style]
_elsewhere = threading.local()
"""In each thread the text that it drew last for another: a long one comes line by line."""


class Words:
    """A text in one or more styles, laid out in a width."""

    __slots__ = (
        *("_align", "_layout", "_room", "_runs", "_style", "_thread"),
        *("count", "height", "line"),
    )

    def __init__(self, runs: Sequence[Run], width: float, align: Align = Align.AlignLeft) -> None:
        self._runs = tuple(runs)
        self._style = runs[0][1] if len(runs) == 1 else max((s for _, s in runs), key=_points)
        self._room = max(8.0, width)
        self._align = align
        self.line = self._style.line
        self._thread = threading.current_thread()
        self._layout, self.count = self._laid_out()
        self.height = self.count * self.line

    @property
    def width(self) -> float:
        """How wide the widest line is."""
        lines = map(self._layout.lineAt, range(self.count))
        return max((line.naturalTextWidth() / GRAIN for line in lines), default=0.0)

    @property
    def is_broken(self) -> bool:
        """Whether a word had to be cut in two, because it is longer than a line."""
        units = self._layout.text().encode("utf-16-le", "surrogatepass")
        lines = (self._layout.lineAt(number) for number in range(self.count))
        ends = (2 * (line.textStart() + line.textLength()) for line in lines)
        return any(units[end - 2 : end] not in ENDS for end in ends if 0 < end < len(units))

    @property
    def ends_alone(self) -> bool:
        """Whether one word stands by itself on the last line."""
        if self.count < 2:
            return False
        last = self._layout.lineAt(self.count - 1)
        units = self._layout.text().encode("utf-16-le", "surrogatepass")
        end = units[2 * last.textStart() :].decode("utf-16-le", "replace")
        return len(end.split()) == 1

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        lines: tuple[int, int] | None = None,
        color: QColor = INK,
    ) -> None:
        """Draw the text with its left upper corner here; of some lines, only those."""
        layout = self._layout_here()
        place = QPointF(x * GRAIN, y * GRAIN)
        painter.save()
        painter.scale(1 / GRAIN, 1 / GRAIN)
        painter.setPen(color)
        if lines is None:
            layout.draw(painter, place)
        else:
            first, end = lines
            place -= QPointF(0, first * self.line * GRAIN)
            for number in range(first, end):
                layout.lineAt(number).draw(painter, place)
        painter.restore()

    def _layout_here(self) -> QTextLayout:
        """Return a layout that this thread may draw."""
        if threading.current_thread() is self._thread:
            return self._layout
        last: tuple[Words, QTextLayout] | None = getattr(_elsewhere, "last", None)
        if last is None or last[0] is not self:
            last = _elsewhere.last = self, self._laid_out()[0]
        return last[1]

    def _laid_out(self) -> tuple[QTextLayout, int]:
        """Return the text in lines, and how many there are."""
        runs, style = self._runs, self._style
        layout = QTextLayout("".join(plain(text) for text, _ in runs), font_of(style))
        layout.setTextOption(_option(self._align))
        layout.setCacheEnabled(True)
        if len(runs) > 1 or style.color != _INK:
            layout.setFormats(_formats(runs))
        return layout, self._break_in_lines(layout)

    def _break_in_lines(self, layout: QTextLayout) -> int:
        width, high, top = self._room * GRAIN, self.line * GRAIN, _baseline(self._style)
        number = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * high + top - line.ascent()))
            number += 1
        layout.endLayout()
        return number


def plain(text: str) -> str:
    """Return a text in which ends of lines stay within one layout, and nothing else is odd."""
    if text.isprintable():
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\r\n", "\n").translate(_ODD)


_ODD: Final = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " "),
    **dict.fromkeys([0xAD, 0xFFFE, 0xFFFF]),
    **dict.fromkeys([0x0A, 0x0D, 0x2029], BREAK),
}
"""What no font can draw, and ends of lines."""


def words(text: str, style: Style, width: float, align: Align = Align.AlignLeft) -> Words:
    """Return a text in one style."""
    return Words(((text, style),), width, align)


def even(text: str, style: Style, width: float) -> Words:
    """Return a text in one style, in narrower lines where its last word would stand alone."""
    usual = words(text, style, width)
    if not usual.ends_alone:
        return usual
    narrower = (words(text, style, width * part) for part in NARROWER)
    return next((each for each in narrower if not each.ends_alone), usual)


def font_of(style: Style) -> QFont:
    """Return the font in which words are laid out, not bound to the dots of any device."""
    return _font(style.points, style.family, style.weight)


@lru_cache(64)
def _font(points: float, family: str, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(points * GRAIN)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for joined in JOINED:
        font.setFeature(joined, 0)
    return font


def _points(style: Style) -> float:
    return style.points


@lru_cache(64)
def _baseline(style: Style) -> float:
    """Return how far below the top of a line its letters stand, in grains."""
    metrics = QFontMetricsF(font_of(style))
    room = style.line * GRAIN - metrics.ascent() - metrics.descent()
    return room / 2 + metrics.ascent()


@lru_cache(8)
def _option(align: Align) -> QTextOption:
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for text, style in runs:
        length = len(plain(text).encode("utf-16-le")) // 2
        part = QTextLayout.FormatRange()
        look = QTextCharFormat()
        look.setFont(font_of(style))
        look.setForeground(QColor(style.color))
        part.start, part.length, part.format = start, length, look
        formats.append(part)
        start += length
    return formats
