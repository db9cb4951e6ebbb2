"""The sheet that every scene is drawn on: 1080 units high, as wide as the screen's shape asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from companion.ui.colors import Ground
from companion.ui.stage.typeset import ENDLESS, FLOOR, Block, TextStyle, fit, fit_cut

HEIGHT: Final = 1080.0
MARK_RADIUS: Final = 27.0
FOOTER_STYLE: Final = TextStyle(28, weight=QFont.Weight.DemiBold)
FOOTER_TOP: Final = 978.0
"""Where the footer begins; scenes end above it."""
FOOTER_MIDDLE: Final = FOOTER_TOP + 22


@dataclass(frozen=True, slots=True)
class ClockSpot:
    """Where on the sheet the clock stands, and on which ground."""

    rect: QRectF
    ground: Ground
    ring: bool = True
    said: str = ""
    """What stands beside the clock already: its label need not say that again."""


class Frame:
    """A painter with the sheet's measures. All lengths are design units.

    ``smallest`` is the size that no text on this sheet goes below: it depends on the room.
    """

    def __init__(self, painter: QPainter, width: float, smallest: int = FLOOR) -> None:
        self.painter = painter
        self.smallest = smallest
        self.smallest_drawn: int | None = None
        """Size of the smallest text so far; None while there is none."""
        self.width = width
        self.height = HEIGHT
        self.margin = self.margin_of(width)
        self.left = self.margin
        self.right = width - self.margin
        self.inner = self.right - self.left
        self.footer_end = self.right - 190
        """Where the footer's words must end: the mark stands behind them, or a board's words."""
        self.cards: dict[str, QRectF] = {}
        """Where the group's cards were drawn, by note id: from there they move when they move."""

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

    def fit(
        self, text: str, style: TextStyle, width: float, height: float = ENDLESS, hang: str = ""
    ) -> Block:
        """Lay a text out in a box, with no letter smaller than this sheet's smallest."""
        return fit(text, style.no_smaller(self.smallest), width, height, hang)

    def fit_cut(self, text: str, style: TextStyle, width: float, height: float) -> Block:
        """Lay a text out in a box; one that is too long at its smallest ends with "…"."""
        return fit_cut(text, style.no_smaller(self.smallest), width, height)

    def fit_line(self, text: str, style: TextStyle, width: float) -> Block:
        """Lay a text out on one line; one that is too long ends with "…"."""
        here = style.no_smaller(self.smallest)
        return fit_cut(text, here, width, here.size * here.leading + 1)

    def draw(
        self,
        block: Block,
        x: float,
        y: float,
        color: QColor,
        emphasis: tuple[str, ...] = (),
        accent: QColor | None = None,
    ) -> float:
        """Draw a laid-out text with its top left corner at (x, y); return the y below it."""
        drawn = self.smallest_drawn
        self.smallest_drawn = block.size if drawn is None else min(block.size, drawn)
        return block.draw(self.painter, x, y, color, emphasis, accent)

    def write(
        self,
        text: str,
        style: TextStyle,
        x: float,
        y: float,
        width: float,
        color: QColor,
        height: float = ENDLESS,
    ) -> float:
        """Write a text in a box; return the y below it, or y itself where there is no text."""
        if not text:
            return y
        return self.draw(self.fit(text, style, width, height), x, y, color)

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
        if text:
            width = self.footer_end - self.left
            block = self.fit_line(text, FOOTER_STYLE, width)
            self.draw(block, self.left, FOOTER_MIDDLE - block.height / 2, ground.text)
        centre = QPointF(self.right - 2.2 * MARK_RADIUS, FOOTER_MIDDLE)
        self.circles(centre, MARK_RADIUS, together, right or ground)
