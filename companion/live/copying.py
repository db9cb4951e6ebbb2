"""All of a session written to another place, beside the window: for when its own disk fails."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.live.background import BackgroundTask
from companion.live.session import LiveSession
from companion.storage.sessions import create_session
from companion.storage.writer import SessionWriter


class LiveCopying(QObject):
    """Writes what is on the screen now, also what could not be saved.

    ``copied`` carries the Path of the new file, ``failed`` a sentence for the trainer. A session
    whose own file may only be read goes on in the copy; ``moved`` carries its Path.
    """

    copied = Signal(object)
    moved = Signal(object)
    failed = Signal(str)

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._task: BackgroundTask | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a copy is being written."""
        return self._task is not None

    def copy_to(self, folder: Path) -> None:
        """Write a whole session file into a folder; one at a time."""
        if self._task is not None:
            return
        session, autosave = self._live.session, self._live.autosave
        if autosave.is_read_only:
            autosave.start_copy()
            task = self._task = BackgroundTask(partial(autosave.copy, folder, session))
            task.done.connect(self._on_task_moved)
        else:
            task = self._task = BackgroundTask(partial(create_session, folder, session))
            task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        task.start()

    def _on_task_done(self, path: Path) -> None:
        self._task = None
        self.copied.emit(path)

    def _on_task_moved(self, writer: SessionWriter) -> None:
        self._task = None
        self._live.autosave.go_on_in(writer)
        self.moved.emit(writer.path)

    def _on_task_failed(self, message: str) -> None:
        self._task = None
        self.failed.emit(message)
