"""Everything that changes goes to disk by itself; this says how far that is."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.domain.session import Change, Session
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.backups import SessionBackups
from companion.storage.ballast import Ballast
from companion.storage.writer import SessionWriter


class SaveState(Enum):
    """How what is on the screen relates to what is on disk."""

    SAVED = auto()
    SAVING = auto()
    FAILED = auto()


class Autosave(QObject):
    """The way from a change to the file. Never waits for the disk.

    ``state_changed`` carries a SaveState and, when saving fails, a sentence for the trainer.
    *Saved* is only said of what the disk has confirmed. In the folder ``data`` are the copies of
    the session, and room for when the disk is full; ``room_used`` says that it had to be used.
    """

    state_changed = Signal(object, str)
    room_used = Signal()
    _confirmed = Signal(int)
    _refused = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None, data: Path | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._last = 0
        self._state, self._message = SaveState.SAVED, ""
        self._confirmed.connect(self._on_writer_saved)
        self._refused.connect(self._on_writer_failed)
        self._writer = SessionWriter(
            path,
            on_saved=self._confirmed.emit,
            on_failed=self._refused.emit,
            on_full=self.room_used.emit,
            backups=SessionBackups(data / BACKUPS) if data is not None else None,
            ballast=Ballast(data) if data is not None else None,
        )

    def open(self) -> Session:
        """Open the file and return what is in it; call it beside the window, it reads the disk.

        SessionFileError says why the file cannot be opened.
        """
        return self._writer.start()

    @property
    def state(self) -> SaveState:
        """How far saving is now."""
        return self._state

    def save(self, *changes: Change) -> None:
        """Hand changes to the writer; within a quarter of a second all of them are on disk.

        What is handed over together is on disk together or not at all.
        """
        if not changes:
            return
        self._last = self._writer.submit(*changes)
        if self._state is SaveState.SAVED:
            self._set(SaveState.SAVING)

    def flush(self, seconds: float = 5.0) -> bool:
        """Wait until all is on disk, for closing and for tests; tell whether it is."""
        return self._writer.flush(seconds)

    def close(self, seconds: float = 5.0) -> bool:
        """Write what is left and close the file; tell whether all of it got there."""
        return self._writer.close(seconds)

    def _set(self, state: SaveState, message: str = "") -> None:
        if (state, message) != (self._state, self._message):
            self._state, self._message = state, message
            self.state_changed.emit(state, message)

    def _on_writer_saved(self, number: int) -> None:
        if number >= self._last:
            self._set(SaveState.SAVED)
        elif self._state is SaveState.FAILED:
            self._set(SaveState.SAVING)

    def _on_writer_failed(self, message: str) -> None:
        self._set(SaveState.FAILED, message)
