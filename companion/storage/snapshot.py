"""A session's file read into memory; not one byte on the disk changes, whatever is in it."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from companion.domain.errors import DamagedSessionError
from companion.storage import failures
from companion.storage.database import (
    APPLICATION_ID,
    FILES_OF_THIS_PROCESS,
    is_in_use,
    wal_path,
)
from companion.storage.migrations import CURRENT_VERSION, migrate
from companion.storage.rows import StoredSession, read_stored
from companion.storage.wal import with_wal

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
_WRITE_FORMAT, _READ_FORMAT = 18, 19
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def read_file(path: Path) -> StoredSession:
    """Read and check a whole file; SessionFileError says what is wrong with it."""
    try:
        return _read_once(path)
    except DamagedSessionError:
        # A disk that stumbles looks like damage: nobody is told before a second look.
        return _read_once(path)


def raw_image(path: Path) -> bytes:
    """Return a file with what stands beside it, its content unchecked; SessionFileError if none.

    What it says of a ``-wal`` of its own is taken out, so that it can be opened in memory.
    """
    try:
        image = _read_image(path)
    except OSError as error:
        raise failures.opening_failed(path, error) from error
    image[_WRITE_FORMAT] = image[_READ_FORMAT] = 1
    return bytes(image)


def _read_once(path: Path) -> StoredSession:
    with in_memory(path) as connection:
        return read_stored(connection)


@contextmanager
def in_memory(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a copy of a whole file, checked and up to date; SessionFileError says what is wrong."""
    try:
        image = _read_image(path)
        _check_header(path, image)
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            # In memory there is no -wal, so the file must not say that it uses one.
            image[_WRITE_FORMAT] = image[_READ_FORMAT] = 1
            connection.deserialize(bytes(image))
            if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise failures.damaged_file(path)
            migrate(connection)
            yield connection
    except (sqlite3.Error, OSError, ValueError, TypeError, OverflowError) as error:
        raise failures.opening_failed(path, error) from error


def _read_image(path: Path) -> bytearray:
    with FILES_OF_THIS_PROCESS:
        if not stat.S_ISREG(path.stat().st_mode):
            raise failures.foreign_file(path)
        if is_in_use(path):
            raise failures.file_in_use(path)
        with path.open("rb") as file:
            head = file.read(_HEADER_SIZE)
            _check_header(path, head)  # a film with a wrong name is not read into memory
            main = head + file.read()
        wal = wal_path(path)
        return bytearray(with_wal(main, wal.read_bytes()) if wal.exists() else main)


def _check_header(path: Path, image: bytes | bytearray) -> None:
    """Look at the first bytes, before SQLite does, for what it is and of which version."""
    if len(image) < _HEADER_SIZE or not image.startswith(_MAGIC):
        raise failures.foreign_file(path)
    if int.from_bytes(image[_APPLICATION_ID], "big") != APPLICATION_ID:
        raise failures.foreign_file(path)
    if int.from_bytes(image[_USER_VERSION], "big") > CURRENT_VERSION:
        raise failures.newer_file(path)
