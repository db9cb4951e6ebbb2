"""The tables of a session's file, and the steps that bring an older file up to date.

A step that was ever published is never changed: old files open for ever.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

Migration = tuple[str, ...]
"""The statements that lead to the next version."""

# Each table has a plain row number, so that an update touches one page and no index, and rows
# keep the order in which they were first written. Each row says when it was saved, as the
# how-many-eth change of the session, and carries a checksum over all of it: integrity_check
# does not see a flipped bit in somebody's words.
VERSION_1: Migration = (
    """CREATE TABLE session (
        number INTEGER PRIMARY KEY, began_at TEXT, closed_well INTEGER NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE details (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, workshop_id TEXT NOT NULL,
        variant TEXT NOT NULL, held_on TEXT NOT NULL, group_name TEXT NOT NULL,
        place TEXT NOT NULL, trainer TEXT NOT NULL, people INTEGER NOT NULL,
        field_of_work TEXT NOT NULL, return_on TEXT,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE position (
        number INTEGER PRIMARY KEY, step_id TEXT NOT NULL, reveal INTEGER NOT NULL,
        title TEXT NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE notes (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, step_id TEXT NOT NULL,
        field TEXT NOT NULL, ord INTEGER NOT NULL, text TEXT NOT NULL,
        hidden INTEGER NOT NULL, removed INTEGER NOT NULL, starred INTEGER NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE drafts (
        number INTEGER PRIMARY KEY, step_id TEXT NOT NULL, field TEXT NOT NULL,
        text TEXT NOT NULL, note_id TEXT NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL,
        UNIQUE (step_id, field)
    ) STRICT""",
    """CREATE TABLE clocks (
        number INTEGER PRIMARY KEY, step_id TEXT NOT NULL, phase INTEGER NOT NULL,
        planned REAL NOT NULL, added REAL NOT NULL, spent REAL NOT NULL, running_since REAL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL,
        UNIQUE (step_id, phase)
    ) STRICT""",
    """CREATE TABLE choices (
        number INTEGER PRIMARY KEY, step_id TEXT NOT NULL UNIQUE, roleplay TEXT NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
)

VERSION_2: Migration = (
    """CREATE TABLE plan (
        number INTEGER PRIMARY KEY, content TEXT NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE agreed_times (
        number INTEGER PRIMARY KEY, begin_at TEXT, pause_at TEXT, end_at TEXT,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE beginning (
        number INTEGER PRIMARY KEY, moment REAL NOT NULL, minutes INTEGER NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE step_times (
        number INTEGER PRIMARY KEY, step_id TEXT NOT NULL UNIQUE, spent REAL NOT NULL, since REAL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE room (
        number INTEGER PRIMARY KEY, mode TEXT NOT NULL, step_id TEXT NOT NULL,
        reveal INTEGER NOT NULL, clock_ran INTEGER NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL
    ) STRICT""",
)

# What exercises make is of many shapes: one table of pieces, so that a new shape needs no step.
VERSION_3: Migration = (
    """CREATE TABLE exercises (
        number INTEGER PRIMARY KEY, kind TEXT NOT NULL, item TEXT NOT NULL, content TEXT NOT NULL,
        revision INTEGER NOT NULL, saved_at REAL NOT NULL, checksum INTEGER NOT NULL,
        UNIQUE (kind, item)
    ) STRICT""",
)

MIGRATIONS: tuple[Migration, ...] = (VERSION_1, VERSION_2, VERSION_3)

CURRENT_VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many steps a file has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file up to date, each step whole or not at all; an up-to-date file is not touched."""
    done = version_of(connection)
    for version, statements in enumerate(migrations[done:], start=done + 1):
        with transaction(connection):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all that happens inside, durably, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
