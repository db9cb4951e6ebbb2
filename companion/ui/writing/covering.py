"""A window that lies over the trainer's whole screen and stays there until she wants it gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QWidget

from companion.ui.writing.screen_keys import application

RETURN_MS = 250
"""After this the window comes back to the front; the desktop gets time to settle first."""


class CoveringWindow(QWidget):
    """Covers the screen that holds the console, in front of all else.

    It belongs to no other window, so that the trainer's keys do not reach it.
    """

    def __init__(self, console: QWidget | None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._console = console
        self._is_on = False
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._return.setInterval(RETURN_MS)
        self._return.timeout.connect(self._on_return_timeout)
        application().screenAdded.connect(self._on_screens_changed)
        application().screenRemoved.connect(self._on_screens_changed)

    @property
    def is_on(self) -> bool:
        """Whether a participant sits at the laptop now."""
        return self._is_on

    def cover(self) -> None:
        """Lie over the whole of the screen that holds the console."""
        self._is_on = True
        screen = self._home()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.setGeometry(screen.geometry())
        self.raise_()
        self.activateWindow()

    def uncover(self) -> None:
        """Go away; who asked for it knows which window is there again."""
        self._is_on = False
        self._return.stop()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Come back to the front when another window got there."""
        super().changeEvent(event)
        kinds = (QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange)
        if event.type() in kinds and self._is_on and not self._is_in_front():
            self._return.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stay when the system wants to close it: the trainer decides when this ends."""
        event.setAccepted(not self._is_on)

    def _home(self) -> QScreen:
        return self._console.screen() if self._console is not None else self.screen()

    def _is_in_front(self) -> bool:
        return self.isActiveWindow() and not self.isMinimized()

    def _on_return_timeout(self) -> None:
        is_there = self.geometry() == self._home().geometry()
        if self._is_on and not (self._is_in_front() and is_there):
            self.cover()

    def _on_screens_changed(self) -> None:
        if self._is_on:
            self._return.start()
