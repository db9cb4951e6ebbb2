"""Work with the files of sessions that goes one after the other, beside the windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from companion.live.background import BackgroundTask

Told = Callable[..., object] | SignalInstance


class Lane:
    """Does what is asked in the order in which it was asked, never two things at a time.

    Without it a start that tidies the bin takes away the folder in which a session is being put.
    """

    def __init__(self) -> None:
        self._tasks: list[BackgroundTask] = []

    def run(self, work: Callable[[], object], done: Told, failed: Told) -> None:
        """Do some work after all that was asked before; tell its outcome, or a sentence."""
        task = BackgroundTask(work)
        task.done.connect(done)
        task.failed.connect(failed)
        self._tasks = [other for other in self._tasks if other.is_busy]
        before = self._tasks[-1] if self._tasks else None
        self._tasks.append(task)
        task.start(before)

    def wait(self) -> None:
        """Wait until nothing is under way; for closing and for tests."""
        for task in self._tasks:
            task.wait(30.0)
