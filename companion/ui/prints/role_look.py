"""How the roles look on paper: a colour, and for black and white a word, a shape and a border.

Yellow is the parent and blue the professional, as everywhere; who looks on is green on white.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from companion.domain.roleplay import Role
from companion.ui.colors import (
    BLUE,
    BLUE_PALE,
    GREEN,
    GREEN_DEEP,
    INK,
    PAPER,
    WHITE,
    YELLOW,
    YELLOW_PALE,
)
from companion.ui.prints.lettering import BOLD, Type, fitted

BORDER: Final = 5.0
RADIUS: Final = 12.0
APART: Final = 24.0
"""From one shape in a row to the next."""
BADGE: Final = Type(13, BOLD)


@dataclass(frozen=True, slots=True)
class RoleLook:
    """The colours of a role and the pattern of its border."""

    color: QColor
    tint: QColor
    pattern: Qt.PenStyle
    is_double: bool = False


LOOKS: Final = {
    Role.PARENT: RoleLook(YELLOW, YELLOW_PALE, Qt.PenStyle.SolidLine),
    Role.PROFESSIONAL: RoleLook(BLUE, BLUE_PALE, Qt.PenStyle.SolidLine, is_double=True),
    Role.OBSERVER: RoleLook(GREEN_DEEP, WHITE, Qt.PenStyle.DashLine),
}


def tr(text: str) -> str:
    """Return a text of the cards in the language of the screen."""
    return QCoreApplication.translate("RoleCards", text)


def role_word(role: Role) -> str:
    """Return what a role is called."""
    words = {
        Role.PARENT: tr("Ouder"),
        Role.PROFESSIONAL: tr("Professional"),
        Role.OBSERVER: tr("Kijker"),
    }
    return words[role]


def draw_border(painter: QPainter, role: Role, room: QRectF, *, is_filled: bool) -> None:
    """Draw the border of a role: one thick line, two lines, or dashes; filled with its tint."""
    look = LOOKS[role]
    half = BORDER / 2
    painter.setBrush(look.tint if is_filled else WHITE)
    if look.is_double:
        painter.setPen(QPen(look.color, 1.6))
        painter.drawRoundedRect(room, RADIUS, RADIUS)
        painter.drawRoundedRect(room.adjusted(4, 4, -4, -4), RADIUS - 3, RADIUS - 3)
        return
    painter.setPen(QPen(look.color, BORDER, look.pattern, Qt.PenCapStyle.FlatCap))
    painter.drawRoundedRect(room.adjusted(half, half, -half, -half), RADIUS, RADIUS)
    painter.setPen(QPen(INK, 0.7))  # a pale border alone is lost on a black and white printer
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.pattern is Qt.PenStyle.SolidLine:
        painter.drawRoundedRect(room, RADIUS, RADIUS)


def draw_badge(painter: QPainter, role: Role, left: float, top: float, room: float) -> float:
    """Draw the shape of a role with its word behind it; return the y below them."""
    words = fitted(role_word(role), BADGE, room - 26, 24)
    middle = top + words.height / 2
    _draw_shape(painter, role, QPointF(left + 8, middle))
    return words.draw(painter, left + 24, top)


def draw_row(painter: QPainter, role: Role, room: QRectF) -> None:
    """Draw a row of the shape of a role: it is seen across a table, also without its colour."""
    count = max(1, int(room.width() // APART))
    apart = room.width() / count
    for number in range(count):
        middle = QPointF(room.x() + (number + 0.5) * apart, room.center().y())
        _draw_shape(painter, role, middle)


def draw_circles(painter: QPainter, right: float, bottom: float, radius: float = 9.0) -> None:
    """Draw the two circles, home and institutions, with this right lower corner."""
    painter.save()
    painter.setPen(QPen(INK, 0.5))
    one, other = QPainterPath(), QPainterPath()
    one.addEllipse(QPointF(right - radius * 2.35, bottom - radius), radius, radius)
    other.addEllipse(QPointF(right - radius, bottom - radius), radius, radius)
    painter.fillPath(one, PAPER.left)
    painter.fillPath(other, PAPER.right)
    painter.fillPath(one.intersected(other), GREEN)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(one)
    painter.drawPath(other)
    painter.restore()


def _draw_shape(painter: QPainter, role: Role, middle: QPointF) -> None:
    """Draw a circle for the parent, a square for the professional, a ring for who looks on."""
    painter.setPen(QPen(INK, 1.0))
    painter.setBrush(LOOKS[role].color)
    if role is Role.PARENT:
        painter.drawEllipse(middle, 7.5, 7.5)
    elif role is Role.PROFESSIONAL:
        painter.drawRect(QRectF(middle.x() - 7, middle.y() - 7, 14, 14))
    else:
        painter.setBrush(WHITE)
        painter.setPen(QPen(LOOKS[role].color, 1.8))
        painter.drawEllipse(middle, 7.5, 7.5)
        painter.setBrush(LOOKS[role].color)
        painter.drawEllipse(middle, 2.6, 2.6)
