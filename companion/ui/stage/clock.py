"""The clock on the stage: drawn on top of the finished picture, a few times a minute or more."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from companion.domain.stage import ClockFace
from companion.ui.colors import GREEN, GREEN_PALE, PAPER, YELLOW
from companion.ui.stage.frame import ClockSpot
from companion.ui.stage.typeset import TextStyle, fit

LABEL_STYLE: Final = TextStyle(28, floor=28, balanced=False)


def draw_clock(painter: QPainter, spot: ClockSpot, face: ClockFace) -> None:
    """Draw the time that is left, with a ring that empties. The painter is in design units."""
    rect, ground = spot.rect, spot.ground
    height = min(rect.height(), 130.0)
    x = rect.left()
    if spot.ring:
        _draw_ring(painter, QRectF(x + 4, rect.top() + 4, height - 8, height - 8), spot, face)
        x += height + 32
    size = int(height * (0.66 if face.label else 0.78))
    style = TextStyle(size, weight=QFont.Weight.Bold, leading=1.0, floor=28, balanced=False)
    digits = fit(face.text, style, 600)
    if not spot.ring:
        x = rect.right() - digits.width
    label = fit(face.label, LABEL_STYLE, rect.right() - x, 40.0) if face.label else None
    fits = label is not None and label.line_count == 1 and spot.ring
    total = digits.height + (label.height if label and fits else 0)
    y = rect.top() + (height - total) / 2
    if label and fits:
        y = label.draw(painter, x, y, ground.soft)
    digits.draw(painter, x, y, ground.text)


def _draw_ring(painter: QPainter, ring: QRectF, spot: ClockSpot, face: ClockFace) -> None:
    on_paper = spot.ground is PAPER
    pen = QPen(GREEN_PALE if on_paper else spot.ground.soft, ring.width() * 0.14)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    inner = ring.adjusted(*(sign * pen.widthF() / 2 for sign in (1, 1, -1, -1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawEllipse(inner)
    pen.setColor(GREEN if on_paper else YELLOW)
    painter.setPen(pen)
    painter.drawArc(inner, 90 * 16, -round(360 * 16 * face.fraction))
