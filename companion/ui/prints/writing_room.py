"""Room to write on a participant's sheet: lines, boxes, columns, a path, circles, balloons.

The more room a page has left, the more lines there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from companion.domain.sheet import SheetForm
from companion.ui.colors import INK, INK_SOFT
from companion.ui.paper.flow import Piece
from companion.ui.paper.typeset import SEMI, Align, Style, words
from companion.ui.prints.document import LEFT, RIGHT, WIDTH, draw_line

MM: Final = 72 / 25.4
PITCH: Final = 9 * MM
"""Between two lines to write on."""
HEAD: Final = Style(11.5, weight=SEMI, leading=1.35)
ABOVE: Final = 12.0
GAP: Final = 12.0
PAD: Final = 8.0
EDGE: Final = 0.9


def room_pieces(rooms: Sequence[str], form: SheetForm, more: int) -> list[Piece]:
    """Return room to write under these headings; ``more`` is how many lines more than least."""
    match form:
        case SheetForm.BOXES:
            return _boxes(rooms, more)
        case SheetForm.COLUMNS:
            return [_beside(rooms, 6 + more)]
        case SheetForm.PATH:
            return [_path(more)]
        case SheetForm.CIRCLES:
            return [_circles(rooms, more)]
        case SheetForm.BALLOONS:
            return [_balloons(rooms, more)]
        case _:
            least = 3 if len(rooms) == 1 else 2
            return [_lines(heading, least + more) for heading in rooms]


def _lines(heading: str, count: int) -> Piece:
    """Return a heading with lines below it; a short beginning is written on the first line."""
    head = words(heading, HEAD, WIDTH) if heading else None
    high = head.height if head else 0.0

    def draw(painter: QPainter, y: float) -> None:
        if head is not None:
            head.draw(painter, LEFT, y)
        for number in range(1, count + 1):
            draw_line(painter, LEFT, RIGHT, y + high + number * PITCH - 2)

    return Piece(high + count * PITCH, draw, ABOVE)


def _boxes(headings: Sequence[str], more: int) -> list[Piece]:
    """Return boxes, two beside each other."""
    return [_beside(headings[at : at + 2], 4 + more) for at in range(0, len(headings), 2)]


def _beside(headings: Sequence[str], count: int) -> Piece:
    """Return boxes beside each other, each with its heading inside and lines below it."""
    width = (WIDTH - GAP * (len(headings) - 1)) / max(1, len(headings))
    heads = [words(heading, HEAD, width - 2 * PAD) for heading in headings]
    above = max((head.height for head in heads), default=0.0) + PAD
    height = above + count * PITCH + PAD

    def draw(painter: QPainter, y: float) -> None:
        for number, head in enumerate(heads):
            x = LEFT + number * (width + GAP)
            _frame(painter, QRectF(x, y, width, height))
            head.draw(painter, x + PAD, y + PAD)
            for line in range(1, count + 1):
                low = y + above + line * PITCH - 2
                draw_line(painter, x + PAD, x + width - PAD, low, 0.4)

    return Piece(height, draw, ABOVE)


def _path(more: int, steps: int = 5) -> Piece:
    """Return a path of steps that go down the page, numbered, each with a line or two."""
    each = (1 + min(more, 3)) * PITCH + 14

    def draw(painter: QPainter, y: float) -> None:
        for number in range(steps):
            middle = QPointF(LEFT + 13, y + number * each + 15)
            if number + 1 < steps:
                painter.setPen(QPen(INK, 1.4, Qt.PenStyle.DotLine))
                painter.drawLine(middle + QPointF(0, 12), middle + QPointF(0, each - 12))
            painter.setPen(QPen(INK, EDGE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 11, 11)
            sign = words(str(number + 1), HEAD, 22, Align.AlignHCenter)
            sign.draw(painter, middle.x() - 11, middle.y() - sign.height / 2)
            for line in range(1 + min(more, 3)):
                draw_line(painter, LEFT + 38, RIGHT, middle.y() + 9 + line * PITCH)

    return Piece(steps * each, draw, ABOVE)


def _circles(headings: Sequence[str], more: int) -> Piece:
    """Return two circles that overlap, with room in each and where they meet."""
    radius = 86.0 + 8 * min(more, 4)
    left, right = (LEFT + WIDTH / 2 + side * radius * 0.62 for side in (-1, 1))
    wide = radius * 1.3
    titles = [words(each, HEAD, wide, Align.AlignHCenter) for each in headings[:2]]
    high = max((title.height for title in titles), default=0.0)

    def draw(painter: QPainter, y: float) -> None:
        painter.setPen(QPen(INK, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = y + high + 4 + radius
        for x in (left, right):
            painter.drawEllipse(QPointF(x, middle), radius, radius)
        for title, x in zip(titles, (left - radius * 0.3, right + radius * 0.3), strict=False):
            title.draw(painter, x - wide / 2, y + high - title.height)

    return Piece(high + 4 + 2 * radius, draw, ABOVE)


def _balloons(headings: Sequence[str], more: int) -> Piece:
    """Return a figure for each heading with an empty balloon above it."""
    width = (WIDTH - GAP * (len(headings) - 1)) / max(1, len(headings))
    names = [words(heading, HEAD, width, Align.AlignHCenter) for heading in headings]
    high = 3 * PITCH + min(more, 3) * PITCH

    def draw(painter: QPainter, y: float) -> None:
        for number, name in enumerate(names):
            x = LEFT + number * (width + GAP)
            _balloon(painter, QRectF(x, y, width, high))
            _figure(painter, x + width / 2, y + high + 18)
            name.draw(painter, x, y + high + 66)

    return Piece(high + 18 + 48 + HEAD.line, draw, ABOVE)


def _balloon(painter: QPainter, area: QRectF) -> None:
    body, tail = QPainterPath(), QPainterPath()
    body.addRoundedRect(area, 14, 14)
    x, low = area.center().x(), area.bottom()
    tail.moveTo(x - 8, low - 1)
    tail.lineTo(x, low + 13)
    tail.lineTo(x + 8, low - 1)
    painter.setPen(QPen(INK, EDGE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(body.united(tail))


def _figure(painter: QPainter, x: float, y: float) -> None:
    """Draw a head and shoulders."""
    painter.setPen(QPen(INK, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y + 9), 9, 9)
    shoulders = QPainterPath(QPointF(x - 18, y + 44))
    shoulders.arcTo(QRectF(x - 18, y + 22, 36, 44), 180, -180)
    shoulders.lineTo(x - 18, y + 44)
    painter.drawPath(shoulders)


def _frame(painter: QPainter, area: QRectF) -> None:
    painter.setPen(QPen(INK_SOFT, EDGE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, 8, 8)
