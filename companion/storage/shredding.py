"""Making the bytes of a file unreadable before its name goes.

What a file system or a disk keeps elsewhere (snapshots, spare blocks of an SSD, a backup of the
whole computer) is out of reach of any program; the handbook says so.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from companion.storage.database import connect
from companion.storage.private_files import sync_folder

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite may keep beside a file."""

CAN_BE_HELD = os.name == "posix"
"""Windows lets no other file take the place of one that is held."""

_BEGINNING = 512
"""Bytes that a disk writes as a whole; what kind of file it is stands in the first."""
_STEP = 1 << 20
_NOTHING = bytes(_STEP)


def beside(path: Path) -> tuple[Path, ...]:
    """Return where SQLite may keep parts of a file."""
    return tuple(path.with_name(path.name + ending) for ending in BESIDE)


def blank(path: Path) -> None:
    """Write zeros over all of a file, down to the disk; its length stays."""
    with held(path) as descriptor:
        blank_held(descriptor)


@contextmanager
def held(path: Path) -> Iterator[int]:
    """Hold the bytes of a file, also when its name goes to another one meanwhile."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def blank_held(descriptor: int) -> None:
    """Write zeros over what is held: its beginning first, so that no part of the rest counts.

    A ``-wal`` of which only the end is gone would put old pages back into its file.
    """
    left = os.fstat(descriptor).st_size
    step = _BEGINNING
    while left > 0:
        left -= os.write(descriptor, _NOTHING[: min(left, step)])
        if step == _BEGINNING:
            os.fsync(descriptor)
        step = _STEP
    os.fsync(descriptor)


def shred(path: Path) -> None:
    """Write over a file, then take it away; one that is not there is no problem. OSError if not."""
    if not path.exists():
        return
    blank(path)
    path.unlink()
    sync_folder(path.parent)


def empty(path: Path) -> None:
    """Take everything out of a session's file, as SQLite does it; the file itself stays.

    A damaged file or a full disk cannot stop this from trying the rest: ``blank`` comes after.
    """
    with suppress(sqlite3.Error), closing(connect(path)) as connection:
        # else what VACUUM copies passes through a file elsewhere
        connection.execute("PRAGMA temp_store = MEMORY")
        clear(connection)
        compact(connection)


def clear(connection: sqlite3.Connection) -> None:
    """Delete all rows: with secure_delete their bytes become zeros in the file."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for (name,) in names:
        connection.execute(f'DELETE FROM "{name}"')  # noqa: S608 - a name out of the schema
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def compact(connection: sqlite3.Connection) -> None:
    """Leave out the pages that were let go of long ago, with whatever still stands on them."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
