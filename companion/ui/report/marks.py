"""Small signs on the report's pages. Each says the same in black and white."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from companion.ui.colors import BLUE, GREEN, GREEN_DEEP, INK, LINE, WHITE, YELLOW
from companion.ui.paper.typeset import BOLD, Style, Words, words
from companion.ui.report.look import LEFT, RIGHT
from companion.ui.widgets.signs import draw_star

DISC: Final = 8.0
"""Radius of the disc with a number of dots."""
DISC_NUMBER: Final = Style(9, weight=BOLD, color=WHITE.name())
STAR: Final = 13.0
RULE: Final = 0.7


def draw_circles(painter: QPainter, x: float, y: float, radius: float) -> None:
    """Draw the workshop's mark: home and institutions, and green where they meet."""
    home, institutions = QPainterPath(), QPainterPath()
    home.addEllipse(QPointF(x + radius, y + radius), radius, radius)
    institutions.addEllipse(QPointF(x + 2.25 * radius, y + radius), radius, radius)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(home, YELLOW)
    painter.fillPath(institutions, BLUE)
    painter.fillPath(home & institutions, GREEN)
    painter.restore()


def draw_rule(painter: QPainter, y: float, left: float = LEFT, right: float = RIGHT) -> None:
    """Draw a thin line over the page."""
    painter.setPen(QPen(LINE, RULE))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def draw_bullet(painter: QPainter, x: float, y: float) -> None:
    """Draw the small disc before a line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GREEN)
    painter.drawEllipse(QPointF(x + 2.2, y), 1.9, 1.9)


def disc_number(dots: int) -> Words:
    """Return the number in a disc, laid out."""
    return words(str(dots), DISC_NUMBER, 60)


def disc_width(number: Words) -> float:
    """Return how wide the disc around a number is: a long number makes it longer."""
    return max(2 * DISC, number.width + 9)


def draw_disc(painter: QPainter, number: Words, right: float, middle: float) -> None:
    """Draw how many dots a line has: a dark disc with the number in white."""
    width = disc_width(number)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GREEN_DEEP)
    painter.drawRoundedRect(QRectF(right - width, middle - DISC, width, 2 * DISC), DISC, DISC)
    left = right - width / 2 - number.width / 2
    number.draw(painter, left, middle - number.height / 2 - 0.3)


def draw_starred(painter: QPainter, right: float, middle: float) -> None:
    """Draw the star of a line: yellow within a dark line, so that it shows in grey as well."""
    area = QRectF(right - STAR, middle - STAR / 2, STAR, STAR)
    draw_star(painter, area, INK)
    draw_star(painter, area.adjusted(1.9, 2.2, -1.9, -1.6), YELLOW)
