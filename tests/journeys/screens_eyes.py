"""Looks at what stands on the desktop: private parts have a colour that nothing else has."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtWidgets import QApplication

from companion.ui.windows import SessionWindows

CANARY = 0xFFFE01D1
"""A colour that nothing has but the private parts of the console."""
CANARY_SHEET = "* { color: #FE01D1; background: #FE01D1; border-color: #FE01D1; }"


def shows_canary(image: QImage) -> bool:
    """Tell whether a picture has the private colour anywhere."""
    pixels = bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())
    wanted = CANARY.to_bytes(4, sys.byteorder)
    at = pixels.find(wanted)
    while at >= 0 and at % 4:
        at = pixels.find(wanted, at + 1)
    return at >= 0


def grab(rect: tuple[int, int, int, int]) -> QImage:
    """Return what stands on a part of the desktop."""
    return QGuiApplication.primaryScreen().grabWindow(0, *_beside_primary(rect)).toImage()


def _beside_primary(rect: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    corner = QGuiApplication.primaryScreen().geometry().topLeft()
    return rect[0] - corner.x(), rect[1] - corner.y(), rect[2], rect[3]


class Returns(QObject):
    """Measures how long the stage takes to come back after Qt tells of the screen."""

    def __init__(self, app: QApplication, windows: SessionWindows) -> None:
        super().__init__()
        self.milliseconds: list[float] = []
        self._added: dict[str, float] = {}
        self._windows = windows
        app.screenAdded.connect(self._on_app_screen_added)
        windows.stage.installEventFilter(self)

    def forget(self) -> None:
        """What the trainer shows herself is no return."""
        self._added.clear()

    def _on_app_screen_added(self, screen: QScreen) -> None:
        lost = self._windows.placer._lost
        if lost is not None and lost.name == screen.name() and not self._windows.stage.isVisible():
            self._added[screen.name()] = time.perf_counter()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            added = self._added.pop(self._windows.stage.screen().name(), None)
            if added is not None:
                self.milliseconds.append((time.perf_counter() - added) * 1000)
        return False
