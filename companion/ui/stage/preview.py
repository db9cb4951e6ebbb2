"""A small drawing of what the room sees, at its own size: never a shrunken big one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.stage import StageState
from companion.ui.colors import LINE, WASH
from companion.ui.stage.picture import Picture, draw_picture, still_part
from companion.ui.stage.typeset import FLOOR
from companion.ui.widgets.painting import painting

WAIT_MS = 15
"""The stage itself goes first; the preview follows when its paint is done."""


class StagePreview(QWidget):
    """A drawing of a StageState in the shape of the projector."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._state: StageState | None = None
        self._picture: Picture | None = None
        self._drawn: StageState | None = None
        self._aspect = 16 / 9
        self._smallest = FLOOR
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setMinimumSize(120, 68)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)

    def show_state(self, state: StageState | None) -> None:
        """Show a state, a moment later."""
        self._state = state
        if state is None:
            self._picture = self._drawn = None
        elif self._drawn != still_part(state):
            self._timer.start(WAIT_MS)
        self.update()

    def show_aspect(self, aspect: float) -> None:
        """Take the shape of a screen: its width divided by its height."""
        if abs(aspect - self._aspect) > 0.001:
            self._aspect = aspect
            self._redraw()

    def show_smallest(self, units: int) -> None:
        """Draw no text smaller than this, as the stage does in this room."""
        if units != self._smallest:
            self._smallest = units
            self._redraw()

    def sheet(self) -> QRect:
        """Return where in the widget the drawing is."""
        width = min(self.width(), round(self.height() * self._aspect))
        height = round(width / self._aspect)
        return QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a modest size in the right shape."""
        return QSize(240, round(240 / self._aspect))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the drawing, its clock, and a thin border."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            sheet = self.sheet()
            if self._picture is None:
                painter.fillRect(sheet, WASH)
            else:
                painter.drawImage(sheet.topLeft(), self._picture.image)
                if self._state is not None and self._drawn == still_part(self._state):
                    self._picture.paint_clock(painter, self._state.clock, sheet.topLeft())
            painter.setPen(QPen(LINE, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(sheet.adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw anew for the new size."""
        super().resizeEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        self._drawn = None
        if self._state is not None:
            self._timer.start(WAIT_MS)

    def _on_timer_timeout(self) -> None:
        sheet, ratio = self.sheet(), self.devicePixelRatioF()
        if self._state is None or sheet.isEmpty():
            return
        pixels = QSize(round(sheet.width() * ratio), round(sheet.height() * ratio))
        self._drawn = still_part(self._state)
        self._picture = draw_picture(self._drawn, pixels, smallest=self._smallest)
        self._picture.image.setDevicePixelRatio(ratio)
        self.update()
