"""What is remembered of a trainer from one session to the next."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject

from companion.domain.preferences import Preferences
from companion.live.background import BackgroundTask
from companion.storage.preferences import load_preferences, save_preferences


class LivePreferences(QObject):
    """What is remembered of the trainer; kept at once when it changes."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._value = load_preferences(folder)
        self._writing = threading.Lock()
        self._tasks: list[BackgroundTask] = []

    @property
    def value(self) -> Preferences:
        """The preferences as they are now."""
        return self._value

    def keep(self, value: Preferences) -> None:
        """Remember these."""
        if value != self._value:
            self._value = value
            task = BackgroundTask(self._write)
            self._tasks = [other for other in self._tasks if other.is_busy]
            self._tasks.append(task)
            task.start()

    def wait(self) -> None:
        """Wait until the last change is kept; for closing and for tests."""
        for task in self._tasks:
            task.wait(5.0)

    def _write(self) -> None:
        # One at a time and always the latest: of two changes the older may come last.
        with self._writing:
            save_preferences(self._folder, self._value)
