"""The room's window: it shows finished pictures, and has the next one ready before it is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from companion.domain.stage import StageState
from companion.ui.stage.clock import draw_clock
from companion.ui.stage.picture import Picture, clock_rect, draw_picture, still_part

FADE_MS = 170
KEPT_PICTURES = 3
"""A picture of a 4K screen takes 33 MB: this one, the next and the one before."""


class StageWindow(QWidget):
    """What the projector shows: one StageState, nothing to click.

    ``painted`` comes when a new state has been painted for the first time.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("stage")
        self.setWindowTitle(self.tr("Beamerscherm"))
        self.setAccessibleName(self.tr("Beamerscherm: wat de groep ziet"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.calm = False
        self._state: StageState | None = None
        self._picture: Picture | None = None
        self._leaving: QImage | None = None
        self._pictures: dict[StageState, Picture] = {}
        self._wanted: list[StageState] = []
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._on_fade_value_changed)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle_timeout)

    @property
    def state(self) -> StageState | None:
        """What is shown."""
        return self._state

    def show_state(self, state: StageState, *, fade: bool = True) -> None:
        """Show a state; only the clock is painted anew when nothing else differs."""
        if state == self._state:
            return
        before, self._state = self._state, state
        if before is not None and still_part(before) == still_part(state) and self._picture:
            self.update(self._clock_area().toAlignedRect())
            return
        self._show_picture(fade=fade and before is not None)

    def prepare(self, states: Sequence[StageState]) -> None:
        """Draw these states ahead when there is nothing else to do."""
        wanted = [still_part(state) for state in states]
        self._wanted = [state for state in wanted if state not in self._pictures]
        keep = {*wanted, *([still_part(self._state)] if self._state else [])}
        self._pictures = {s: p for s, p in self._pictures.items() if s in keep}
        self._idle.start(30)

    def pixels(self) -> QSize:
        """Return the window's size in device pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    def grab_image(self) -> QImage:
        """Return what the room sees, as a picture."""
        return self.grab().toImage()

    def _show_picture(self, *, fade: bool) -> None:
        if self._state is None or not self.isVisible():
            self._picture = None
            return
        self._leaving = self._picture.image if self._picture and fade and not self.calm else None
        self._picture = self._picture_of(still_part(self._state))
        if self._leaving is not None and self._leaving.size() == self._picture.image.size():
            self._fade.stop()
            self._fade.start()
        else:
            self._leaving = None
        self.repaint()

    def _picture_of(self, state: StageState) -> Picture:
        picture = self._pictures.get(state)
        if picture is None or picture.image.size() != self.pixels():
            picture = draw_picture(state, self.pixels())
            picture.image.setDevicePixelRatio(self.devicePixelRatioF())
            while len(self._pictures) >= KEPT_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[state] = picture
        return picture

    def _clock_area(self) -> QRectF:
        if self._picture is None:
            return QRectF()
        area, ratio = clock_rect(self._picture), self.devicePixelRatioF()
        return QRectF(
            area.x() / ratio, area.y() / ratio, area.width() / ratio, area.height() / ratio
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Blit the picture, the one that is leaving over it, and the clock."""
        painter = QPainter(self)
        if self._picture is None:
            painter.fillRect(event.rect(), Qt.GlobalColor.black)
            return
        area = event.rect()
        if area == self.rect():
            painter.drawImage(0, 0, self._picture.image)
        else:
            painter.setClipRect(area)
            painter.drawImage(0, 0, self._picture.image)
        if self._leaving is not None:
            painter.setOpacity(1.0 - float(self._fade.currentValue()))
            painter.drawImage(0, 0, self._leaving)
            painter.setOpacity(1.0)
        self._paint_clock(painter)
        painter.end()
        self.painted.emit()

    def _paint_clock(self, painter: QPainter) -> None:
        picture, state = self._picture, self._state
        if picture and picture.spot and state and state.clock:
            scale = picture.design_scale() / self.devicePixelRatioF()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            draw_clock(painter, picture.spot, state.clock)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw anew for the new size."""
        super().resizeEvent(event)
        self._pictures.clear()
        self._show_picture(fade=False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw anew when the window came to a screen with other pixels."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._pictures.clear()
            self._show_picture(fade=False)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw what was handed over while the window was hidden."""
        self._show_picture(fade=False)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Let go of the pictures while nobody looks."""
        self._fade.stop()
        self._idle.stop()
        self._pictures.clear()
        self._picture = self._leaving = None
        super().hideEvent(event)

    def _on_fade_value_changed(self, value: float) -> None:
        if value >= 1.0:
            self._leaving = None
        self.update()

    def _on_idle_timeout(self) -> None:
        if self._wanted and self.isVisible():
            self._picture_of(self._wanted.pop(0))
            self._idle.start(10)
