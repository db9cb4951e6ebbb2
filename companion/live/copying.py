"""All of a session written to another place, beside the window: for when its own disk fails."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.live.background import BackgroundTask
from companion.live.session import LiveSession
from companion.storage.sessions import create_session


class LiveCopying(QObject):
    """Writes what is on the screen now, also what could not be saved.

    ``copied`` carries the Path of the new file, ``failed`` a sentence for the trainer.
    """

    copied = Signal(object)
    failed = Signal(str)

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._task: BackgroundTask | None = None

    def copy_to(self, folder: Path) -> None:
        """Write a whole session file into a folder; one at a time."""
        if self._task is not None:
            return
        session = self._live.session
        task = self._task = BackgroundTask(lambda: create_session(folder, session))
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        task.start()

    def _on_task_done(self, path: Path) -> None:
        self._task = None
        self.copied.emit(path)

    def _on_task_failed(self, message: str) -> None:
        self._task = None
        self.failed.emit(message)
