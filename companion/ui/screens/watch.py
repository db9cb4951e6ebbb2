"""Watches the screens of the computer and where the console is, and tells when it is quiet."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from companion.ui.screens.fitting import screen_of
from companion.ui.screens.identity import key_of
from companion.ui.screens.present import screen_with

SETTLE_MS = 120
"""Systems report a change of screens in several steps; this waits until they are done."""
LONGEST_S = 0.3
"""However many steps there are, it waits no longer than this."""
HAND_MS = 40
"""A window that is moved tells it many times; this looks once in a while."""
REST_MS = 700
"""After this the trainer has let go of the window that she moved."""

MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.ScreenChangeInternal,
        QEvent.Type.WindowActivate,
    }
)
"""A window that gets the keyboard comes to the front too: that is a move to and fro."""


class ScreenWatch(QObject):
    """What happens with screens, and with the console among them.

    ``screen_gone`` comes at once, with the screen, and so does ``screen_reshaped``; ``settled``
    when all changes are in. ``console_moving`` comes with each move by hand, ``console_moved``
    shortly after, ``console_rested`` when it lies still. Moves that a change of screens brings
    are not by hand and tell nothing.
    """

    screen_gone = Signal(object)
    screen_reshaped = Signal()
    settled = Signal()
    console_moving = Signal()
    console_moved = Signal()
    console_rested = Signal()

    def __init__(self, app: QGuiApplication, console: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._console = console
        self._home: str | None = None
        self._changing_since: float | None = None
        self._settle = self._timer(SETTLE_MS)
        self._settle.timeout.connect(self._on_settle_timeout)
        self._hand = self._timer(HAND_MS)
        self._hand.timeout.connect(self._on_hand_timeout)
        self._rest = self._timer(REST_MS)
        self._rest.timeout.connect(self.console_rested)
        for screen in app.screens():
            self._listen_to(screen)
        app.screenAdded.connect(self._on_app_screen_added)
        app.screenRemoved.connect(self._on_app_screen_removed)
        app.primaryScreenChanged.connect(self._on_screen_changed)
        console.installEventFilter(self)

    @property
    def console_screen(self) -> QScreen:
        """The screen that holds the console; while screens change, the one that held it."""
        home, here = screen_with(self._home), screen_of(self._console)
        if home is None and screen_with(key_of(here)) is None:
            # a window is still on the screen that is going while Qt tells of it
            home = QGuiApplication.primaryScreen()
        return home or here

    @property
    def is_homeless(self) -> bool:
        """Whether the screen that held the console is gone."""
        return self._home is not None and screen_with(self._home) is None

    def follow(self, screen: QScreen) -> None:
        """Take note that the console was put on a screen."""
        self._home = key_of(screen)
        self._hand.stop()

    def stop(self) -> None:
        """Watch nothing any more."""
        for timer in (self._settle, self._hand, self._rest):
            timer.stop()
        self._console.removeEventFilter(self)
        self._app.screenAdded.disconnect(self._on_app_screen_added)
        self._app.screenRemoved.disconnect(self._on_app_screen_removed)
        self._app.primaryScreenChanged.disconnect(self._on_screen_changed)
        for screen in self._app.screens():
            screen.disconnect(self)

    def settle_soon(self) -> None:
        """Wait for the next step of a change, but not for ever."""
        now = time.monotonic()
        if self._changing_since is None:
            self._changing_since = now
        if now - self._changing_since < LONGEST_S or not self._settle.isActive():
            self._settle.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at where the console goes; nothing is taken away from it."""
        # what Python knows of this can be gone before the console is
        if watched is not getattr(self, "_console", None):
            return False
        if event.type() in MOVES:
            self._look_at_move()
        elif event.type() == QEvent.Type.Show and self._home is None:
            self._home = key_of(screen_of(self._console))
        return False

    def _look_at_move(self) -> None:
        if self._settle.isActive() or not self._console.isVisible() or self._console.isMinimized():
            return
        if not self._hand.isActive():
            self._hand.start()
        self._rest.start()
        self.console_moving.emit()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def _listen_to(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_geometry_changed)
        screen.logicalDotsPerInchChanged.connect(self._on_screen_changed)
        screen.physicalDotsPerInchChanged.connect(self._on_screen_changed)

    def _on_app_screen_added(self, screen: QScreen) -> None:
        self._listen_to(screen)
        self.settle_soon()

    def _on_app_screen_removed(self, screen: QScreen) -> None:
        self.settle_soon()
        self.screen_gone.emit(screen)

    def _on_screen_geometry_changed(self) -> None:
        self.settle_soon()
        self.screen_reshaped.emit()

    def _on_screen_changed(self) -> None:
        self.settle_soon()

    def _on_settle_timeout(self) -> None:
        self._changing_since = None
        self._hand.stop()
        self.settled.emit()

    def _on_hand_timeout(self) -> None:
        if self._settle.isActive() or self._console.isMinimized():
            return
        self._home = key_of(screen_of(self._console))
        self.console_moved.emit()
