"""Getting a damaged session back, and going back to a copy; all of it beside the windows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.domain.backup import Backup, PutBack
from companion.live.lane import Lane, Told
from companion.storage.backups import FOLDER, backup_folder, list_backups
from companion.storage.belonging import copies_of
from companion.storage.rescue import look, rescue, restore
from companion.storage.snapshot import read_file


class LiveRestoring(QObject):
    """Looks what there is to go back to, and does it when asked; never by itself.

    ``looked`` carries a Remains, ``listed`` the Path of a session and a tuple of Backup,
    ``put_back`` a PutBack, ``failed`` a sentence for the trainer.
    """

    looked = Signal(object)
    listed = Signal(object, object)
    put_back = Signal(object)
    failed = Signal(str)

    def __init__(self, data: Path, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._lane = lane

    def look(self, path: Path) -> None:
        """Look what can be had of a damaged session; ``looked`` brings it."""
        self._run(lambda: look(path, self._folder_of(path)), self.looked)

    def rescue(self, path: Path) -> None:
        """Get a damaged session back; ``put_back`` tells what came."""
        self._run(partial(self._rescue, path), self.put_back)

    def list_copies(self, path: Path) -> None:
        """Look which copies of a session hold something else than its file; ``listed`` brings."""
        self._run(partial(self._list, path), self._on_task_listed)

    def restore(self, path: Path, copy: Backup, *, is_undone: bool = False) -> None:
        """Put a copy in the place of a session; ``put_back`` tells what came."""
        self._run(partial(self._restore, path, copy, is_undone=is_undone), self.put_back)

    def _folder_of(self, path: Path) -> Path:
        """Return the folder with the copies of a damaged session; an empty one when none is."""
        return copies_of(self._data, path) or self._data / FOLDER / "onbekend"

    def _rescue(self, path: Path) -> PutBack:
        rescue(path, self._folder_of(path), datetime.now(UTC))
        session = read_file(path).session
        return PutBack(path, session.details, sum(not note.removed for note in session.notes))

    def _list(self, path: Path) -> tuple[Path, tuple[Backup, ...]]:
        stored = read_file(path)
        copies = list_backups(self._folder(stored.session.details.id))
        return path, tuple(copy for copy in copies if copy.revision != stored.revision)

    def _restore(self, path: Path, copy: Backup, *, is_undone: bool) -> PutBack:
        moment = datetime.now(UTC)
        there = read_file(path)
        folder = self._folder(there.session.details.id)
        aside = restore(path, copy.path, folder, moment)
        session = read_file(path).session
        notes = sum(not note.removed for note in session.notes)
        before = Backup(aside, moment, revision=there.revision) if aside else None
        return PutBack(path, session.details, notes, before, is_undone)

    def _folder(self, session_id: str) -> Path:
        return backup_folder(self._data / FOLDER, session_id)

    def _run(self, work: Callable[[], object], done: Told) -> None:
        self._lane.run(work, done, self.failed)

    def _on_task_listed(self, found: tuple[Path, tuple[Backup, ...]]) -> None:
        self.listed.emit(*found)
