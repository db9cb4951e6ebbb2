"""The sheet that every scene is drawn on: 1080 units high, as wide as the screen's shape asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from companion.ui.colors import Ground
from companion.ui.stage.typeset import Block, TextStyle, fit

HEIGHT: Final = 1080.0
MARK_RADIUS: Final = 27.0
FOOTER_STYLE: Final = TextStyle(28, weight=QFont.Weight.DemiBold)
FOOTER_TOP: Final = 978.0
"""Where the footer begins; scenes end above it."""


@dataclass(frozen=True, slots=True)
class ClockSpot:
    """Where on the sheet the clock stands, and on which ground."""

    rect: QRectF
    ground: Ground
    ring: bool = True


class Frame:
    """A painter with the sheet's measures. All lengths are design units."""

    def __init__(self, painter: QPainter, width: float) -> None:
        self.painter = painter
        self.width = width
        self.height = HEIGHT
        self.margin = self.margin_of(width)
        self.left = self.margin
        self.right = width - self.margin
        self.inner = self.right - self.left

    @staticmethod
    def margin_of(width: float) -> float:
        """Return the margin at the left and right of a sheet of this width."""
        return 130.0 if width >= 1700 else 96.0 if width >= 1380 else 72.0

    @property
    def is_wide(self) -> bool:
        """Whether there is room for two things side by side (16:10 and wider)."""
        return self.width >= 1600

    def fill(self, ground: Ground) -> None:
        """Colour the whole sheet."""
        self.flat(QRectF(0, 0, self.width, self.height), ground.fill)

    def flat(self, rect: QRectF, color: QColor) -> None:
        """Colour a rectangle of the sheet; along whole pixels, which is many times faster."""
        device = self.painter.transform().mapRect(rect)
        self.painter.save()
        self.painter.resetTransform()
        self.painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        self.painter.fillRect(device.toAlignedRect(), color)
        self.painter.restore()

    def write(
        self,
        text: str,
        style: TextStyle,
        x: float,
        y: float,
        width: float,
        color: QColor,
        height: float = 100_000.0,
    ) -> float:
        """Write a text in a box; return the y below it, or y itself where there is no text."""
        if not text:
            return y
        return fit(text, style, width, height).draw(self.painter, x, y, color)

    def card(
        self, rect: QRectF, fill: QColor, border: QColor | None = None, pen: float = 2
    ) -> None:
        """Draw a rounded card."""
        self.painter.setBrush(fill)
        self.painter.setPen(QPen(border, pen) if border else Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(rect, 14, 14)

    def circles(self, centre: QPointF, radius: float, together: float, ground: Ground) -> None:
        """Draw the two circles: apart at 0.0, well into each other at 1.0."""
        distance = radius * (2.45 - 1.5 * together)
        left, right = QPainterPath(), QPainterPath()
        left.addEllipse(centre - QPointF(distance / 2, 0), radius, radius)
        right.addEllipse(centre + QPointF(distance / 2, 0), radius, radius)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.fillPath(left, ground.left)
        self.painter.fillPath(right, ground.right)
        self.painter.fillPath(left.intersected(right), ground.both)

    def footer(
        self, text: str, together: float, ground: Ground, right: Ground | None = None
    ) -> None:
        """Write the module at the bottom left and the mark at the bottom right."""
        middle = FOOTER_TOP + 22
        if text:
            self.footer_block(text).draw(self.painter, self.left, FOOTER_TOP + 4, ground.text)
        centre = QPointF(self.right - 2.2 * MARK_RADIUS, middle)
        self.circles(centre, MARK_RADIUS, together, right or ground)

    def footer_block(self, text: str) -> Block:
        """Return the laid-out footer."""
        return fit(text, FOOTER_STYLE, self.inner - 240)
