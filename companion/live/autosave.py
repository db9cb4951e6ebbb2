"""Everything that changes goes to disk by itself; this says how far that is."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from companion.domain.countdown import Countdown
from companion.domain.errors import ReadOnlySessionError
from companion.domain.frozen import FrozenPicture
from companion.domain.play import Play
from companion.domain.room import RoomView
from companion.domain.session import Change, Position, Session
from companion.domain.step_view import StepView
from companion.domain.timing import Beginning, StepTime
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.backups import SessionBackups
from companion.storage.ballast import Ballast
from companion.storage.sessions import create_session, read_session
from companion.storage.writer import SessionWriter

PASSING: Final = (
    Position,
    Countdown,
    StepTime,
    Beginning,
    RoomView,
    StepView,
    FrozenPicture,
    Play,
)
"""What also changes while somebody only reads; nobody misses it afterwards."""


class SaveState(Enum):
    """How what is on the screen relates to what is on disk."""

    SAVED = auto()
    SAVING = auto()
    FAILED = auto()
    READ_ONLY = auto()
    """The file may only be read, and nothing was written that would be missed."""


class Autosave(QObject):
    """The way from a change to the file. Never waits for the disk.

    ``state_changed`` carries a SaveState and, when saving fails, a sentence for the trainer.
    *Saved* is only said of what the disk has confirmed. In the folder ``data`` are the copies of
    the session, and room for when the disk is full; ``room_used`` says that it had to be used.

    A file that may only be read is read: what is written then stays in memory until the session
    goes on in a copy elsewhere (``start_copy``, ``copy``, ``go_on_in``).
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
        self._writer = self._writer_of(path, data)
        self.is_read_only = False
        """Whether the file may only be read."""
        self.unsaved = 0
        """How many changes are nowhere because the file may only be read."""
        self._since_copy: list[Change] = []

    def open(self) -> Session:
        """Open the file and return what is in it; call it beside the window, it reads the disk.

        SessionFileError says why the file cannot be opened.
        """
        try:
            return self._writer.start()
        except ReadOnlySessionError:
            session = read_session(self.path)
            self.is_read_only, self._state = True, SaveState.READ_ONLY
            return session

    @property
    def state(self) -> SaveState:
        """How far saving is now."""
        return self._state

    @property
    def message(self) -> str:
        """Why saving fails; empty when it does not."""
        return self._message

    def save(self, *changes: Change) -> None:
        """Hand changes to the writer; within a quarter of a second all of them are on disk.

        What is handed over together is on disk together or not at all.
        """
        if not changes:
            return
        if self.is_read_only:
            self._keep_in_memory(changes)
            return
        self._last = self._writer.submit(*changes)
        if self._state is SaveState.SAVED:
            self._set(SaveState.SAVING)

    def flush(self, seconds: float = 5.0) -> bool:
        """Wait until all is on disk, for closing and for tests; tell whether it is."""
        return not self.unsaved and self._writer.flush(seconds)

    def close(self, seconds: float = 5.0) -> bool:
        """Write what is left and close the file; tell whether all of it got there."""
        return self._writer.close(seconds) and not self.unsaved

    def start_copy(self) -> None:
        """Remember what changes from now on: a copy is being made of what there is now."""
        self._since_copy.clear()

    def copy(self, folder: Path, session: Session) -> SessionWriter:
        """Write a session to a file of its own and open that; call it beside the window.

        CompanionError says why it cannot be written there.
        """
        writer = self._writer_of(create_session(folder, session), None)
        writer.start()
        return writer

    def go_on_in(self, writer: SessionWriter) -> None:
        """Save in this copy from now on, also what changed while it was made."""
        self.path, self._writer = writer.path, writer
        self.is_read_only, self.unsaved, self._last = False, 0, 0
        self._set(SaveState.SAVED)
        self.save(*self._since_copy)
        self._since_copy.clear()

    def _writer_of(self, path: Path, data: Path | None) -> SessionWriter:
        return SessionWriter(
            path,
            on_saved=self._confirmed.emit,
            on_failed=self._refused.emit,
            on_full=self.room_used.emit,
            backups=SessionBackups(data / BACKUPS) if data is not None else None,
            ballast=Ballast(data) if data is not None else None,
        )

    def _keep_in_memory(self, changes: tuple[Change, ...]) -> None:
        """Say that it is kept nowhere, when it is something that somebody would miss."""
        self._since_copy.extend(changes)
        missed = sum(not isinstance(change, PASSING) for change in changes)
        if missed:
            self.unsaved += missed
            text = self.tr(
                "Wat je nu schrijft, wordt hier niet bewaard: dit bestand mag alleen gelezen "
                "worden. Klik op Bewaar elders. Dan ga je daar verder, met alles erbij."
            )
            self._set(SaveState.FAILED, text)

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
