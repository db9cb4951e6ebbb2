"""The room's window: it shows finished pictures, and has the next one ready before it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from companion.domain.stage import StageState
from companion.ui.stage.motion import StageMotion
from companion.ui.stage.movement import carries_on
from companion.ui.stage.picture import Picture, draw_directly, lay_out_ahead, still_part
from companion.ui.stage.rest import is_bare
from companion.ui.stage.shelf import MOST, PictureShelf
from companion.ui.stage.taken import takes_away
from companion.ui.stage.typeset import FLOOR
from companion.ui.widgets.painting import painting

IDLE_MS = 20
"""After a step: first the console's own work, then the pictures for what may come."""


class StageWindow(QWidget):
    """What the projector shows: one StageState, nothing to click.

    ``painted`` comes after each paint, ``resized`` when the screen has another size,
    ``close_wanted`` when the system wants to close it.
    """

    painted = Signal()
    resized = Signal()
    close_wanted = Signal()

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
        self._motion = StageMotion(self)
        self._motion.changed.connect(self.update)
        self._shelf = PictureShelf()
        self._prepared: list[StageState] = []
        self._wanted: list[StageState] = []
        self._rehearsed: list[StageState] = []
        self._unrehearsed: list[StageState] = []
        self._smallest = FLOOR
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle_timeout)

    @property
    def state(self) -> StageState | None:
        """What is shown."""
        return self._state

    def show_state(self, state: StageState) -> None:
        """Show a state; only the clock is painted anew when nothing else differs."""
        if state == self._state:
            return
        before, self._state = self._state, state
        if before is not None and still_part(before) == still_part(state) and self._picture:
            self.update(self._clock_area())
        else:
            taken = takes_away(before, state)
            self._show_picture(at_once=taken or carries_on(before, state), taken=taken)

    def prepare(self, states: Sequence[StageState]) -> None:
        """Draw these states ahead when there is nothing else to do."""
        here = [self._state] if self._state and not is_bare(self._state) else []
        # more than the shelf holds would be drawn over the picture that is in sight
        distinct = {still_part(state): state for state in [*here, *states]}
        self._prepared = list(distinct.values())[:MOST]
        self._wanted = list(self._prepared)
        self._shelf.keep_only(self._wanted)
        self._idle.start(IDLE_MS)

    def rehearse(self, states: Iterable[StageState]) -> None:
        """Lay out the words of these states in idle time, for whoever jumps to one of them."""
        self._rehearsed = list(states)
        self._unrehearsed = list(self._rehearsed)
        self._idle.start(IDLE_MS)

    def show_smallest(self, units: int) -> None:
        """Show no text smaller than this, in units of a sheet of 1080 high."""
        if units != self._smallest:
            self._smallest = units
            self._unrehearsed = list(self._rehearsed)
            self._draw_anew()

    def pixels(self) -> QSize:
        """Return the window's size in device pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    def _show_picture(self, *, at_once: bool, taken: bool) -> None:
        """Show the picture that was drawn ahead, with a fade; without one, draw on the screen.

        Within an exercise the picture is made ``at_once``: cards move to their places on it.
        """
        self._motion.end()
        leaving, state = self._picture, self._state
        self._picture = self._shelf.ready(state) if state else None
        within = at_once and self._picture is None
        if state and leaving and within and self._is_lively:
            self._picture = self._shelf.draw(state, leaving)
        if not self.isVisible():
            return
        if self._picture and leaving and leaving is not self._picture and self._is_lively:
            self._motion.start(leaving, self._picture, within=within, taken=taken)
        self.repaint()
        self._idle.start(IDLE_MS)

    @property
    def _is_lively(self) -> bool:
        """Whether anybody sees movement, and wants to."""
        return self.isVisible() and not self.calm

    def _clock_area(self) -> QRect:
        if self._picture is None:
            return self.rect()
        area, ratio = QRectF(self._picture.clock_area()), self.devicePixelRatioF()
        return QRectF(area.topLeft() / ratio, area.size() / ratio).toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Blit the picture, the one that is leaving over it, and the clock."""
        with painting(self) as painter:
            if event.rect() != self.rect():
                painter.setClipRect(event.rect())
            if self._state is None:
                painter.fillRect(event.rect(), Qt.GlobalColor.black)
            elif self._picture is None:
                draw_directly(painter, self._state, self.size(), self._smallest)
            else:
                painter.drawImage(0, 0, self._picture.image)
                self._picture.paint_clock(painter, self._state.clock, QPoint(0, 0))
            self._motion.paint(painter)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw anew for the new size."""
        super().resizeEvent(event)
        self._draw_anew()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw anew when the window came to a screen with other pixels."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_anew()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Leave it to the console: closing it by accident must not surprise the room."""
        event.ignore()
        self.close_wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Let go of the pictures while nobody looks."""
        self._motion.end()
        self._idle.stop()
        self._shelf.clear()
        self._picture = None
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Have pictures ready again."""
        super().showEvent(event)
        self._wanted = list(self._prepared)
        self._idle.start(IDLE_MS)

    def _draw_anew(self) -> None:
        self._motion.end()
        self._shelf.set_size(self.pixels(), self.devicePixelRatioF(), self._smallest)
        self._picture = None
        self._wanted = list(self._prepared)
        self.update()
        self._idle.start(IDLE_MS)

    def _on_idle_timeout(self) -> None:
        """Draw one picture that is still wanted, and come back for the next."""
        if not self.isVisible() or self._state is None:
            return
        if self._motion.is_running:
            pass  # what moves goes first; the picture that is leaving must not be drawn over
        elif self._picture is None and not is_bare(self._state):
            self._picture = self._shelf.draw(self._state)
        elif self._wanted:
            self._shelf.draw(self._wanted.pop(0))
        elif self._unrehearsed:
            lay_out_ahead(self._unrehearsed.pop(), self.pixels(), self._smallest)
        else:
            return
        self._idle.start(IDLE_MS)
