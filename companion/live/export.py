"""Saves what goes home, beside the windows: whole or not at all, and it can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.domain.telling import Tell
from companion.live.background import BackgroundTask
from companion.report.saving import save_whole


class StoppedError(Exception):
    """The trainer stopped it: nothing was written."""


class LiveExport(QObject):
    """One file at a time.

    ``progressed`` carries percents, ``saved`` the Path, ``failed`` a sentence for the trainer;
    ``stopped`` comes when she stopped it.
    """

    progressed = Signal(int)
    saved = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: BackgroundTask | None = None
        self._must_stop = threading.Event()

    @property
    def is_busy(self) -> bool:
        """Whether something is being saved."""
        return self._task is not None

    def save(self, path: Path, make: Callable[[Tell], bytes]) -> None:
        """Make the content of a file in a thread and write it; a busy export takes nothing on."""
        if self._task is not None:
            return
        self._must_stop.clear()
        task = self._task = BackgroundTask(lambda: self._work(path, make))
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        task.start()

    def cancel(self) -> None:
        """Stop as soon as the work can; what was there stays."""
        self._must_stop.set()

    def wait(self) -> None:
        """Wait until nothing is under way; for closing and for tests."""
        if self._task is not None:
            self._task.wait(10.0)

    def _work(self, path: Path, make: Callable[[Tell], bytes]) -> Path | None:
        try:
            content = make(self._tell)
            self._tell(1, 1)
        except StoppedError:
            return None
        return save_whole(path, content)

    def _tell(self, done: int, total: int) -> None:
        if self._must_stop.is_set():
            raise StoppedError
        self.progressed.emit(100 * done // max(1, total))

    def _on_task_done(self, path: Path | None) -> None:
        self._task = None
        if path is None:
            self.stopped.emit()
        else:
            self.saved.emit(path)

    def _on_task_failed(self, message: str) -> None:
        self._task = None
        self.failed.emit(message)
