"""Something went wrong that nobody expected: the program goes on, and the trainer is told."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

OFTEN: Final = 3
"""So many times within ``WITHIN``, and starting again is worth it."""
WITHIN: Final = 60.0
"""Seconds."""


class LiveMishaps(QObject):
    """Counts what goes wrong. ``happened`` comes each time, ``repeated`` when it keeps on."""

    happened = Signal()
    repeated = Signal()
    _came = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._moments: deque[float] = deque(maxlen=OFTEN)
        self._is_telling = False
        # what goes wrong while a window is being painted must not change that window at once
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    def tell(self) -> None:
        """Say that something went wrong; from any thread, and never fails."""
        if self._is_telling:
            return  # telling it goes wrong too: that would never end
        try:
            self._came.emit()
        except RuntimeError:
            return  # the program is ending

    def forget(self) -> None:
        """Begin counting anew: a session was opened."""
        self._moments.clear()

    def _on_came(self) -> None:
        self._moments.append(self._clock())
        is_often = len(self._moments) == OFTEN and self._moments[-1] - self._moments[0] < WITHIN
        self._is_telling = True
        try:
            (self.repeated if is_often else self.happened).emit()
        finally:
            self._is_telling = False
