"""SQLite as the companion uses it: durable at each commit, and one program at a time."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path
from urllib.parse import quote

SUFFIX = ".bijeenkomst"

APPLICATION_ID = int.from_bytes(b"GSw1", "big")
"""In the header of each file: this is a session of the companion."""

FILES_OF_THIS_PROCESS = threading.RLock()
"""Held while a file is opened for writing, or is read past SQLite, and all the while that it is
changed or moved at one go.

On Linux and macOS closing any handle of a file gives up all locks that this process has on it.
Without this, a list that is read at the moment at which a session opens would leave the session
open to a second program. The locks belong to the process, and so does this one. And nobody here
takes what this program is busy with for an open window elsewhere: whoever comes waits a moment.
"""

_SETTINGS = (
    # A second program is refused; needs no shared memory, so it also opens on a full disk.
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    # NORMAL lost saved words at power cuts.
    "PRAGMA synchronous = FULL",
    # A -wal that is often emptied is written in place: a fifth faster than one that grows, and
    # after a crash there is little of it to read.
    "PRAGMA wal_autocheckpoint = 64",
    # What is taken out must be gone.
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file for writing; nobody else can open it until it is closed."""
    with FILES_OF_THIS_PROCESS:
        connection = sqlite3.connect(
            _uri(path, "mode=rw"), uri=True, timeout=0, isolation_level=None
        )
        try:
            for setting in _SETTINGS:
                connection.execute(setting)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        return connection


def is_in_use(path: Path) -> bool:
    """Whether a program has the file open for writing; looking leaves no trace."""
    if not wal_path(path).exists():
        return False  # it is there as long as a file is open
    if path.stat().st_size == 0:
        return False  # one that is open has a header; SQLite would take away what stands beside it
    probe = sqlite3.connect(_uri(path, "mode=ro&readonly_shm=1"), uri=True, timeout=0)
    try:
        probe.execute("SELECT 1 FROM sqlite_schema")
    except sqlite3.Error as error:
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    finally:
        probe.close()
    return False


def wal_path(path: Path) -> Path:
    """Return where SQLite keeps the last changes of an open file."""
    return path.with_name(f"{path.name}-wal")


def _uri(path: Path, options: str) -> str:
    # Path.as_uri() makes a host of a Windows network share, and SQLite refuses hosts.
    quoted = quote(os.fsencode(path.absolute().as_posix()), safe="/:")
    return f"file://{'' if quoted.startswith('/') else '/'}{quoted}?{options}"
