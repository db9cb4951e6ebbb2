"""What is on the screen within a tenth of a second: the colours of the start window.

It imports as little as it can; the fields and buttons come into it a moment later.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.ui.widgets.painting import painting

SIZE = (1180, 780)
SMALLEST = (560, 420)
SIDE = 0.37
"""The part of the width that is blue."""


class FirstSight(QWidget):
    """The frame of the start window, which is filled as soon as its contents are there."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        room = self.screen().availableSize()
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        self.setMinimumSize(*SMALLEST)
        self._is_filled = False

    def fill(self, content: QWidget) -> None:
        """Put the fields and buttons in."""
        self._is_filled = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the blue side with the two circles; nothing once the contents are there."""
        if self._is_filled:
            return
        with painting(self) as painter:
            side = round(self.width() * SIDE)
            painter.fillRect(QRect(0, 0, side, self.height()), QColor("#17397A"))
            painter.fillRect(QRect(side, 0, self.width() - side, self.height()), QColor("#FFFFFF"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, right = QPainterPath(), QPainterPath()
            # where the start window has its mark, so that nothing jumps
            left.addEllipse(QPointF(110, 118), 54, 54)
            right.addEllipse(QPointF(181, 118), 54, 54)
            painter.fillPath(left, QColor("#FFC83D"))
            painter.fillPath(right, QColor("#82A3E0"))
            painter.fillPath(left.intersected(right), QColor("#2EA374"))
