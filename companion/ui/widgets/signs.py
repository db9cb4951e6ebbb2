"""Small signs, drawn: a check and a star look the same on every laptop, whatever its fonts."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


def draw_check(painter: QPainter, area: QRectF, color: QColor) -> None:
    """Draw a check mark that fills the area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, max(1.5, area.height() / 7))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    places = ((0.12, 0.55), (0.4, 0.82), (0.9, 0.2))
    painter.drawPolyline(QPolygonF([_within(area, x, y) for x, y in places]))
    painter.restore()


def draw_star(painter: QPainter, area: QRectF, color: QColor) -> None:
    """Draw a filled star with five points in the area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([_star_point(area, number) for number in range(10)]))
    painter.restore()


def _within(area: QRectF, x: float, y: float) -> QPointF:
    return QPointF(area.x() + x * area.width(), area.y() + y * area.height())


def _star_point(area: QRectF, number: int) -> QPointF:
    reach = 0.5 if number % 2 == 0 else 0.21
    angle = number * pi / 5 - pi / 2
    return _within(area, 0.5 + reach * cos(angle), 0.52 + reach * sin(angle))
