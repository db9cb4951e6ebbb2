"""Plain text in lines of a width: for rows of lists, which Qt cuts where a word is too long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

LINE_BREAK = "\u2028"
NARROW = 0.4
"""Width of a narrow letter, as a part of that of a usual one."""


class WrappedText:
    """A text broken into lines; a word that does not fit on one is broken too.

    Past ``most`` lines the last one ends with an ellipsis. ``formats`` make parts of it look
    otherwise. ``count`` is the number of lines, ``height`` is in pixels.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        most: int = 12,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        text = text[: _most_letters(font, width, most)]
        self._units = text.replace("\n", LINE_BREAK).encode("utf-16-le", "surrogatepass")
        self._metrics = QFontMetricsF(font)
        self._layout = QTextLayout(text.replace("\n", LINE_BREAK), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if formats:
            self._layout.setFormats(list(formats))
        self._lines: list[QTextLine] = []
        self._rest = ""
        self._break(max(16.0, width), most)
        self.count = len(self._lines) + bool(self._rest)
        self.height = self.count * self._metrics.lineSpacing()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines with the painter's pen; the place is their top left corner."""
        for line in self._lines:
            line.draw(painter, QPointF(x, y))
            y += self._metrics.lineSpacing()
        if self._rest:
            painter.setFont(self._layout.font())
            painter.drawText(QPointF(x, y + self._metrics.ascent()), self._rest)

    def _break(self, width: float, most: int) -> None:
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            end = 2 * (line.textStart() + line.textLength())
            if len(self._lines) == most - 1 and end < len(self._units):
                self._rest = self._ending(2 * line.textStart(), width)
                break
            self._lines.append(line)
        self._layout.endLayout()

    def _ending(self, start: int, width: float) -> str:
        """Return the last line, which stops with an ellipsis."""
        rest = self._units[start : start + 800].decode("utf-16-le", "ignore")
        line = rest.split(LINE_BREAK)[0] + " …"
        return self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)


def is_surely_cut(text: str, font: QFont, width: float, most: int) -> bool:
    """Whether a text is so long that it fills all lines it may have, without laying it out."""
    return len(text) > _most_letters(font, width, most)


def _most_letters(font: QFont, width: float, most: int) -> int:
    """Return how many letters could ever stand on so many lines; the rest is not looked at."""
    narrow = max(1.0, QFontMetricsF(font).averageCharWidth() * NARROW)
    return max(400, round((most + 1) * max(16.0, width) / narrow))


def row_pad(font: QFont) -> int:
    """Return the room above and below the words of a row in a list, in pixels."""
    return max(4, font.pixelSize() * 2 // 5)
