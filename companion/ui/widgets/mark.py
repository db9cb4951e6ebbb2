"""The mark: two circles, home and institutions, that overlap."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.ui.colors import INSTITUTION


class Mark(QWidget):
    """The two circles on blue."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of the mark."""
        return QSize(150, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the circles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = min(self.height() / 2, self.width() / 3.3)
        left, right = QPainterPath(), QPainterPath()
        left.addEllipse(QPointF(radius, self.height() / 2), radius, radius)
        right.addEllipse(QPointF(radius * 2.25, self.height() / 2), radius, radius)
        painter.fillPath(left, INSTITUTION.left)
        painter.fillPath(right, INSTITUTION.right)
        painter.fillPath(left.intersected(right), INSTITUTION.both)
