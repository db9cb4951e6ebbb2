"""The system ends the program: by a signal, at the end of its own session, or with *Quit*.

Whoever gives a workshop closes it with *Sluiten*. But a laptop that is shut down, somebody who
logs out and a terminal that is closed end the program too, and then nobody answers a question.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Signal
from PySide6.QtWidgets import QApplication

_Handler = Callable[[int, FrameType | None], object] | int | signal.Handlers | None
SIGNALS = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)


class Application(QApplication):
    """The Qt application; ``ending`` comes before its windows are closed for its end."""

    ending = Signal()

    def event(self, event: QEvent) -> bool:
        """Tell of the end first: a window that asks something would stop it."""
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        return super().event(event)


class SystemEnding(QObject):
    """Hears that the system wants the program to end.

    ``wanted`` comes when it ends now, ``saving_wanted`` when it may end in a moment, and all has
    to be on disk. Python hears a signal only between two lines of its own; so the system writes
    a byte for each, and Qt wakes up from that.
    """

    wanted = Signal()
    saving_wanted = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._before: dict[int, _Handler] = {}
        self._is_begun = False

    def begin(self) -> None:
        """Listen from now on."""
        self._is_begun = True
        if isinstance(self._app, Application):
            self._app.ending.connect(self.wanted)
        self._app.commitDataRequest.connect(self._on_app_commit_data_request)
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)  # noqa: FBT003 - it knows no keywords
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        self._fd_before = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._before = {each: signal.signal(each, _leave_to_qt) for each in SIGNALS}

    def stop(self) -> None:
        """Leave signals to Python again."""
        if not self._is_begun:
            return
        self._is_begun = False
        signal.set_wakeup_fd(self._fd_before)
        for each, handler in self._before.items():
            signal.signal(each, handler)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._told.close()

    def _on_notifier_activated(self) -> None:
        self._heard.recv(64)
        self.wanted.emit()
        self._app.exit()  # quit() asks every window

    def _on_app_commit_data_request(self) -> None:
        self.saving_wanted.emit()


def _leave_to_qt(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: in the middle of a line of the program nothing can be saved."""
