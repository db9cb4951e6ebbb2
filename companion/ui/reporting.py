"""The report of a session: read along on the stage, mended, saved and printed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.live.reading import LiveReading
from companion.live.room import LiveRoom
from companion.live.session import LiveSession
from companion.ui.console.window import ConsoleWindow
from companion.ui.keys import SessionKeys
from companion.ui.one_screen import OneScreen


class SessionReport(QObject):
    """Ties the report to the session: its window, the room, and the keys that turn its pages."""

    def __init__(self, window: ConsoleWindow, live: LiveSession, room: LiveRoom) -> None:
        super().__init__(window)
        self.reading = LiveReading(live, room, self)

    def serve(self, keys: SessionKeys, one_screen: OneScreen) -> None:
        """Let a clicker and the bar over the stage turn pages, and step where nothing is read."""
        for stepping in (keys, one_screen):
            stepping.next_wanted.connect(self.reading.next)
            stepping.back_wanted.connect(self.reading.back)
