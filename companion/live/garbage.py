"""Python's clearing up of memory, only in the thread of the windows."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1_000


class GarbageCollection(QObject):
    """Collects what nobody uses any more, once a second and only when there is enough of it.

    By itself Python collects in whatever thread is at work. When that is a thread that saves or
    reads, it lets go of Qt objects with timers and waiting signals there, and the program dies.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _on_timer_timeout(self) -> None:
        """Collect the oldest generation that is due; it takes the younger ones along."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        full = [generation for generation, (count, limit) in enumerate(due) if count > limit]
        if full:
            gc.collect(full[-1])
