"""Lays out prints beside the windows, one after the other; what is looked at goes first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from companion.live.background import BackgroundTask
from companion.ui.paper.pages import Pages
from companion.ui.prints.pages import Print


class PrintsMaker(QObject):
    """Makes the pages of prints. ``made`` carries the key of a print and its Pages."""

    made = Signal(str, object)
    failed = Signal(str)
    """A sentence for the trainer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Print] = []
        self._done: dict[str, Pages] = {}
        self._task: BackgroundTask | None = None
        self._busy_with: Print | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go_on)

    def pages(self, key: str) -> Pages | None:
        """Return the pages of a print, if they were made."""
        return self._done.get(key)

    def make(self, prints: Sequence[Print]) -> None:
        """Make these, and forget those of before; the window comes first."""
        self._done.clear()
        self._waiting = list(prints)
        self._soon.start(0)

    def stop(self) -> None:
        """Make no more."""
        self._soon.stop()
        self._waiting.clear()

    def hurry(self, key: str) -> None:
        """Make this one before the others."""
        self._waiting.sort(key=lambda each: each.key != key)

    def wait(self) -> None:
        """Wait for what is being made now; for closing and for tests."""
        if self._task is not None:
            self._task.wait(10.0)

    def _go_on(self) -> None:
        if self._task is not None or not self._waiting:
            return
        self._busy_with = self._waiting.pop(0)
        task = self._task = BackgroundTask(self._busy_with.make)
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        task.start()

    def _on_task_done(self, pages: Pages) -> None:
        made, self._busy_with, self._task = self._busy_with, None, None
        if made is not None and made not in self._waiting:
            self._done[made.key] = pages
            self.made.emit(made.key, pages)
        self._go_on()

    def _on_task_failed(self, sentence: str) -> None:
        self._busy_with = self._task = None
        self.failed.emit(sentence)
        self._go_on()
