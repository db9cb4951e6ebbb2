"""Work that only the windows' own thread can do, in slices: keys and clocks go in between."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer


class InSlices(QObject):
    """Goes through pieces of work, one each time that there is nothing else to do.

    Each ``next`` of the pieces is one slice.
    """

    def __init__(self, pieces: Generator[None, None, None]) -> None:
        super().__init__()
        self._pieces = pieces
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn_timeout)
        self._turn.start()

    @property
    def is_busy(self) -> bool:
        """Whether there is still work to do."""
        return self._turn.isActive()

    def finish(self) -> None:
        """Do what is left at once: somebody cannot wait for it."""
        if self.is_busy:
            self._turn.stop()
            for _ in self._pieces:
                pass

    def stop(self) -> None:
        """Leave the rest undone."""
        if self.is_busy:
            self._turn.stop()
            self._pieces.close()

    def _on_turn_timeout(self) -> None:
        self._turn.stop()  # what goes wrong in a slice is not tried again for ever
        try:
            next(self._pieces)
        except StopIteration:
            return
        self._turn.start()
