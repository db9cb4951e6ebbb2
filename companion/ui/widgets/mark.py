"""The mark: two circles, home and institutions, that overlap."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.ui.colors import INSTITUTION
from companion.ui.widgets.painting import painting


class Mark(QWidget):
    """The two circles on blue."""

    def __init__(self, height: int = 108, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(round(height * 1.66), height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the circles."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            radius = self.height() / 2
            left, right = QPainterPath(), QPainterPath()
            left.addEllipse(QPointF(radius, radius), radius, radius)
            right.addEllipse(QPointF(self.width() - radius, radius), radius, radius)
            painter.fillPath(left, INSTITUTION.left)
            painter.fillPath(right, INSTITUTION.right)
            painter.fillPath(left.intersected(right), INSTITUTION.both)
