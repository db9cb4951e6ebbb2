"""The keys of the Schrijfscherm: the trainer's, the clicker's, and all others for the writer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.room import RoomMode
from companion.ui.keys import BACK, FOR_TEXT, LEARNED, NEXT

Key = Qt.Key
ESCAPES = 2.0
"""Seconds within which the second Esc leads back to the trainer."""
LONG_AGO = float("-inf")


def application() -> QApplication:
    """Return the application that is running."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError
    return app


class ScreenKeys(QObject):
    """An event filter of the application for one window.

    ``pressed`` carries each key that is not one of these, to be accepted by who knows it.
    PageDown and PageUp step in the room, once however long they are held, and so do the keys of
    a clicker: ``room_wanted`` carries black. F8, or Esc twice, leads back to the trainer. A key
    that writes something always writes.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    room_wanted = Signal(object)
    left = Signal()
    escaped_once = Signal()

    def __init__(
        self,
        window: QWidget,
        take_key: Callable[[QKeyEvent], bool],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._app = application()
        self._window = window
        self._take_key = take_key
        self._now = now
        self._escaped_at = LONG_AGO
        self._released: dict[int, int] = {}
        self._of_clicker: dict[Qt.Key, str] = {}
        self.learn({})

    def begin(self) -> None:
        """Look at the keys from now on."""
        self._escaped_at = LONG_AGO
        self._app.installEventFilter(self)

    def end(self) -> None:
        """Look at no more keys."""
        self._app.removeEventFilter(self)

    def learn(self, clicker: Mapping[str, str]) -> None:
        """Let the keys of a clicker act: names like "Key_VolumeUp" to "volgende" and so on."""
        wishes: dict[Qt.Key, str] = {Key.Key_PageDown: NEXT, Key.Key_PageUp: BACK}
        for name, what in clicker.items():
            key, wish = getattr(Key, name, None), LEARNED.get(what)
            if key is not None and wish:
                wishes[key] = wish
        self._of_clicker = {key: wish for key, wish in wishes.items() if key not in FOR_TEXT}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what means something here before any field sees it."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self._window:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._released[event.key()] = event.timestamp()
            return False
        return event.type() == QEvent.Type.KeyPress and self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Key(event.key())
        if key == Key.Key_Escape:
            if not self._is_held(event):
                self._escape()
            return True
        self._escaped_at = LONG_AGO
        wish = "" if event.text() else self._of_clicker.get(key, "")
        if wish:
            if not self._is_held(event):
                self._emit(wish)
            return True
        if key == Key.Key_F8:
            self.left.emit()
            return True
        return self._take_key(event)

    def _emit(self, wish: str) -> None:
        if wish == RoomMode.BLACK:
            self.room_wanted.emit(RoomMode.BLACK)
        else:
            (self.next_wanted if wish == NEXT else self.back_wanted).emit()

    def _escape(self) -> None:
        """Leave on the second Esc; the first may be a slip of the hand, or a clicker's."""
        before, self._escaped_at = self._escaped_at, self._now()
        if self._escaped_at - before <= ESCAPES:
            self._escaped_at = LONG_AGO
            self.left.emit()
        else:
            self.escaped_once.emit()

    def _is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a key is still down: X11 lets go of it and presses it at once."""
        moment = event.timestamp()
        return event.isAutoRepeat() or (moment > 0 and moment == self._released.get(event.key()))
