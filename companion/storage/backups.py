"""Copies of a session beside it on the same disk: made while it is open, each read back at once.

They are session files as any other, in a folder per session, named after their moment. The thread
that writes the session makes them: a copy of a few hundred kilobytes takes milliseconds.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from companion.domain.backup import EVERY, Backup, kept
from companion.domain.errors import CompanionError
from companion.storage.database import SUFFIX
from companion.storage.private_files import (
    LEFT_OVER,
    left_over_name,
    make_private_folder,
    new_private_file,
    sync_folder,
)
from companion.storage.shredding import shred
from companion.storage.snapshot import read_file

log = logging.getLogger(__name__)

FOLDER: Final = "reservekopieen"
_MOMENT: Final = "%Y-%m-%dT%H-%M-%S-%fZ"

Clock = Callable[[], datetime]


def now() -> datetime:
    """Return this moment, with its time zone."""
    return datetime.now(UTC)


class SessionBackups:
    """The copies of one open session. Nothing here ever stops the saving."""

    def __init__(self, root: Path, clock: Clock = now) -> None:
        self.folder = root
        """Where the copies of this session are, once it is known which it is."""
        self._root = root
        self._clock = clock
        self._revision = -1
        """Of the last copy."""
        self._made_at = clock()

    def opened(self, session_id: str) -> None:
        """A session was opened: what its newest copy holds needs no other one."""
        self.folder = backup_folder(self._root, session_id)
        self.postpone()
        newest = next(iter_backups(self.folder), None)
        self._revision = newest.revision if newest else -1

    def postpone(self) -> None:
        """Try again as long from now as after a copy."""
        self._made_at = self._clock()

    def is_due(self, revision: int) -> bool:
        """Whether something changed since the last copy, and that is long enough ago."""
        age = self._clock() - self._made_at
        # a clock that was put back must not put off the next copy for a day
        return revision != self._revision and (age >= EVERY or age.total_seconds() < 0)

    def is_behind(self, revision: int) -> bool:
        """Whether something changed since the last copy."""
        return revision != self._revision

    def make(self, connection: sqlite3.Connection, revision: int) -> bool:
        """Write a copy and read it back; tell whether there is one more. Failing is only logged."""
        self.postpone()
        moment = self._made_at
        try:
            write_backup(self.folder, connection.serialize(), moment, revision)
        except Exception as error:  # noqa: BLE001 - whatever it is, saving goes on
            log.warning("no backup: %s", type(error.__cause__ or error).__name__)
            return False
        self._revision = revision
        return True


def backup_folder(root: Path, session_id: str) -> Path:
    """Return where the copies of a session are; an id can be anything in a file from elsewhere."""
    is_plain = session_id.isascii() and session_id.isalnum()
    return root / (session_id if is_plain else sha256(session_id.encode()).hexdigest())


def write_backup(folder: Path, image: bytes, moment: datetime, revision: int) -> Path:
    """Write a copy, read it back, and let older ones go; return where it is.

    CompanionError or OSError when it cannot be written or does not hold what it should; then
    nothing of it is left.
    """
    make_private_folder(folder)
    written = new_private_file(folder)
    try:
        _write_durably(written, image)
        if read_file(written).revision != revision:
            message = "a copy lacks what was saved"
            raise OSError(message)
        place = folder / f"{moment.astimezone(UTC).strftime(_MOMENT)}{SUFFIX}"
        written.replace(place)
    finally:
        shred(written)
    sync_folder(folder)
    thin(folder, moment)
    for left in folder.glob(LEFT_OVER):
        shred(left)  # of a copy in the making when the power went
    return place


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies of a session, the newest first; one that cannot be read is not told."""
    return tuple(iter_backups(folder))


def iter_backups(folder: Path) -> Iterator[Backup]:
    """Read the copies of a session one by one, the newest first."""
    for moment, path in sorted(_moments(folder), reverse=True):
        try:
            stored = read_file(path)
        except CompanionError:
            continue
        notes = sum(not note.removed for note in stored.session.notes)
        yield Backup(path, moment, notes, stored.revision)


def newest_backup(folder: Path) -> Backup | None:
    """Return the copy with the most changes: by its name it need not be, after a wrong clock."""
    return max(iter_backups(folder), key=lambda copy: (copy.revision, copy.made_at), default=None)


def _moments(folder: Path) -> list[tuple[datetime, Path]]:
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        try:
            moment = datetime.strptime(path.name.removesuffix(SUFFIX), _MOMENT)
        except ValueError:
            continue  # something that was put aside
        found.append((moment.replace(tzinfo=UTC), path))
    return found


def thin(folder: Path, moment: datetime) -> None:
    """Let copies go that are older than they are kept; OSError when one cannot go."""
    there = _moments(folder)
    stay = kept((made_at for made_at, _ in there), moment)
    gone = {path: left_over_name(folder) for made_at, path in there if made_at not in stay}
    for path, nameless in gone.items():
        path.rename(nameless)
    if gone:
        sync_folder(folder)  # what is half written over must not be taken for a copy
    for nameless in gone.values():
        shred(nameless)


def _write_durably(path: Path, image: bytes) -> None:
    with path.open("r+b") as file:
        file.write(image)
        file.flush()
        os.fsync(file.fileno())
