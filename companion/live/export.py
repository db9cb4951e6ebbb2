"""Saves what goes home, beside the windows: whole or not at all, and it can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from companion.domain.errors import CompanionError
from companion.domain.telling import Tell
from companion.live.background import BackgroundTask
from companion.report.saving import NOT_THERE, save_whole

Make = Callable[[Tell], bytes]
"""Makes the content of a file, and tells how far it is."""
STEPS: Final = 100


class StoppedError(Exception):
    """The trainer stopped it: nothing was written."""


class LiveExport(QObject):
    """One file at a time, or a folder with files.

    ``began`` comes when there is something to wait for, ``progressed`` carries percents,
    ``saved`` the Path, ``failed`` a sentence for the trainer; ``stopped`` comes when she stopped.
    """

    began = Signal()
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

    def save(self, path: Path, make: Make) -> None:
        """Make the content of a file in a thread and write it; a busy export takes nothing on."""
        self._start(partial(self._work, path, make))

    def save_all(self, folder: Path, files: Sequence[tuple[str, Make]]) -> None:
        """Write files, each by its name, into a folder: each is whole, or not there."""
        self._start(partial(self._work_all, folder, tuple(files)))

    def cancel(self) -> None:
        """Stop as soon as the work can; what was there stays."""
        self._must_stop.set()

    def wait(self) -> None:
        """Wait until nothing is under way; for closing and for tests."""
        if self._task is not None:
            self._task.wait(10.0)

    def _start(self, work: Callable[[], Path | None]) -> None:
        if self._task is not None:
            return
        self._must_stop.clear()
        task = self._task = BackgroundTask(work)
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        task.start()
        self.began.emit()

    def _work(self, path: Path, make: Make) -> Path | None:
        try:
            content = make(self._tell)
            self._tell(1, 1)
        except StoppedError:
            return None
        return save_whole(path, content)

    def _work_all(self, folder: Path, files: Sequence[tuple[str, Make]]) -> Path | None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CompanionError(NOT_THERE) from error
        try:
            for number, (name, make) in enumerate(files):
                content = make(partial(self._tell_part, number, len(files)))
                self._tell(number + 1, len(files))
                save_whole(folder / name, content)
        except StoppedError:
            return None
        return folder

    def _tell_part(self, number: int, count: int, done: int, total: int) -> None:
        """Tell how far all files are, from how far one of them is."""
        self._tell(STEPS * number + STEPS * done // max(1, total), STEPS * count)

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
