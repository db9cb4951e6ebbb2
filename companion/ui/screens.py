"""Where the stage goes: never on the screen that holds the console, unless there is only one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SETTLE_MS = 120
"""Systems report a change of screens in several steps; this waits until they are done."""


def beamer_for(console: QScreen, screens: Sequence[QScreen]) -> QScreen | None:
    """Return the screen for the stage: the largest that is not the console's; None if none."""
    others = [screen for screen in screens if screen is not console]
    return max(others, key=_area, default=None)


def _area(screen: QScreen) -> int:
    return screen.size().width() * screen.size().height()


class StagePlacer(QObject):
    """Keeps the stage on the projector, and off the trainer's own screen.

    ``beamer_lost`` comes when the projector goes while the stage was on it, ``beamer_found``
    when there is a projector and the stage is not shown, ``placed`` whenever the stage was
    shown, moved or hidden.
    """

    beamer_lost = Signal()
    beamer_found = Signal()
    placed = Signal()

    def __init__(self, app: QGuiApplication, console: QWidget, stage: QWidget) -> None:
        super().__init__(console)
        self._console = console
        self._stage = stage
        self._target: QScreen | None = None
        self._was_lost = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._on_settle_timeout)
        app.screenAdded.connect(self._on_app_screen_added)
        app.screenRemoved.connect(self._on_app_screen_removed)

    @property
    def beamer(self) -> QScreen | None:
        """The screen that the stage would go to; None when there is only the console's."""
        return beamer_for(self._console.screen(), QGuiApplication.screens())

    @property
    def aspect(self) -> float:
        """The shape of the room's screen: width divided by height."""
        size = (self.beamer or self._console.screen()).size()
        return size.width() / max(1, size.height())

    def show_stage(self) -> None:
        """Show the stage on the projector; with one screen, full screen over the console."""
        beamer = self.beamer
        screen = beamer or self._console.screen()
        self._target = screen
        self._was_lost = self._was_lost and beamer is None
        # On a projector it never takes the keyboard: what is typed belongs in the console.
        self._stage.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, beamer is not None)
        self._stage.setScreen(screen)
        self._stage.setGeometry(screen.geometry())
        # showFullScreen() would activate the window too
        self._stage.setWindowState(self._stage.windowState() | Qt.WindowState.WindowFullScreen)
        self._stage.show()
        self._stage.setGeometry(screen.geometry())
        if beamer is None:
            self._stage.raise_()
            self._stage.activateWindow()
        else:
            self._console.activateWindow()
        self.placed.emit()

    def hide_stage(self) -> None:
        """Take the stage away; the console stays as it is."""
        self._target = None
        self._was_lost = self._was_lost and self.beamer is None
        self._stage.hide()
        self.placed.emit()

    def _on_app_screen_added(self, _screen: QScreen) -> None:
        self._settle.start()

    def _on_app_screen_removed(self, screen: QScreen) -> None:
        if self._stage.isVisible() and screen is self._target:
            self._stage.hide()
            self._target = None
            self._was_lost = True
            self.beamer_lost.emit()
            self.placed.emit()
        self._settle.start()

    def _on_settle_timeout(self) -> None:
        self.placed.emit()
        if self.beamer is None:
            return
        if self._was_lost:
            self.show_stage()
        elif not self._stage.isVisible():
            self.beamer_found.emit()
        elif self._target is self._console.screen():
            self.show_stage()
