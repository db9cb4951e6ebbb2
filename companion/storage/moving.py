"""Giving a session's file another name or folder, only when nobody has it open."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from companion.storage import failures
from companion.storage.database import FILES_OF_THIS_PROCESS, connect, wal_path
from companion.storage.private_files import sync_folder
from companion.storage.shredding import blank

_CAN_MOVE_WHILE_OPEN: Final = os.name == "posix"
"""Windows refuses to move what is open, by anybody: that is as safe as holding it."""


def move_alone(path: Path, place: Path) -> Path:
    """Move a session, with the last words that stand beside it, to a free place; return that.

    SessionFileError or OSError when it cannot be; whoever has it open keeps it. Who lists or opens
    it in this program meanwhile waits.
    """
    with FILES_OF_THIS_PROCESS:
        return _move(path, place)


def move_damaged(path: Path, place: Path) -> Path:
    """Move a file that SQLite must not open, as it is, with what stands beside it.

    That goes first: after a kill in between the next try brings the two together. OSError when it
    cannot be; then both are where they were.
    """
    beside, there = wal_path(path), wal_path(place)
    with FILES_OF_THIS_PROCESS:
        has_more = beside.exists()
        if has_more:
            beside.rename(there)
        try:
            path.rename(place)
        except OSError:
            if has_more:
                there.rename(beside)
            raise
    for folder in {path.parent, place.parent}:
        sync_folder(folder)
    return place


def _move(path: Path, place: Path) -> Path:
    with _alone(path) as connection:
        _settle(path, connection)
        # its words are in the file now; what is let go of would stay on the disk
        if wal_path(path).exists():
            blank(wal_path(path))
        if _CAN_MOVE_WHILE_OPEN:
            path.rename(place)
    if not _CAN_MOVE_WHILE_OPEN:
        path.rename(place)
    wal_path(path).unlink(missing_ok=True)  # SQLite leaves it when its file has moved
    for folder in {path.parent, place.parent}:
        sync_folder(folder)
    return place


def _settle(path: Path, connection: sqlite3.Connection) -> None:
    try:
        connection.execute("PRAGMA wal_checkpoint(FULL)")
    except sqlite3.Error as error:
        raise failures.opening_failed(path, error) from error


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """Have a file for oneself."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise failures.read_only_file(path) if path.exists() else failures.missing_file(path)
    try:
        connection = connect(path)
    except sqlite3.Error as error:
        raise failures.opening_failed(path, error) from error
    with closing(connection):
        yield connection
