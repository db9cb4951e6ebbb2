"""A desk for a play: windows of a session over a real file, on the screens of this process."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.storage.sessions import create_session
from companion.ui.screens.fitting import screen_of
from companion.ui.windows import SessionWindows
from tests.builders import a_session, a_workshop


class Moves(QObject):
    """Counts how often windows are moved, hidden or shown."""

    WATCHED = (QEvent.Type.Move, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Resize)

    def __init__(self, *windows) -> None:
        super().__init__()
        self.count = 0
        for window in windows:
            window.installEventFilter(self)

    def eventFilter(self, _watched, event) -> bool:
        self.count += event.type() in self.WATCHED
        return False


class Desk:
    """A session with its windows, and screens that are called by their names."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.autosave = Autosave(create_session(folder, a_session()))
        live = LiveSession(a_workshop(), self.autosave.open(), self.autosave)
        self.windows = SessionWindows(app, live, self.autosave)
        self.console, self.stage = self.windows.window, self.windows.stage
        self.placer = self.windows.placer
        self.console.setScreen(self["laptop"])
        self.console.setGeometry(self["laptop"].availableGeometry())

    def __getitem__(self, name: str) -> QScreen:
        return next(screen for screen in self.app.screens() if screen.name() == name)

    def open(self) -> Desk:
        """Show the windows as the program does."""
        self.windows.show()
        self.pause(0.1)
        return self

    def pause(self, seconds: float = 0.2) -> None:
        """Let the program run."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.app.processEvents()
            time.sleep(0.002)

    def drag_to(self, name: str) -> None:
        """Move the console by hand."""
        self.console.showNormal()
        self.console.resize(780, 540)
        corner = self[name].geometry().topLeft()
        self.console.move(corner.x() + 20, corner.y() + 20)
        self.pause(0.15)

    def assert_stage_on(self, name: str) -> None:
        """The stage covers this screen to the pixel, and the console is on another."""
        screen = self[name]
        assert self.stage.isVisible()
        assert self.stage.screen() is screen
        assert self.stage.geometry() == screen.geometry()
        ratio = screen.devicePixelRatio()
        assert abs(self.stage.devicePixelRatioF() - ratio) < 0.001
        assert self.stage.pixels() == screen.size() * ratio
        assert screen_of(self.console) is not screen
        assert not self.stage.geometry().intersects(self.console.geometry())

    def close(self) -> None:
        self.windows.close()
        self.windows.deleteLater()
        self.autosave.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
