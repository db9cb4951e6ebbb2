"""One open session on disk: one connection, used by the one thread that opened it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.note import Draft
from companion.domain.session import Change, Session
from companion.storage import failures
from companion.storage.backups import SessionBackups
from companion.storage.database import connect, wal_path
from companion.storage.migrations import CURRENT_VERSION, migrate, transaction, version_of
from companion.storage.rows import StoredSession, read_stored, write_change, write_session
from companion.storage.snapshot import read_file
from companion.storage.tables import Stamp


class SessionStore:
    """Writes the changes of one session; nobody else can open the file meanwhile."""

    def __init__(self, path: Path, connection: sqlite3.Connection, stored: StoredSession) -> None:
        self.session: Session = stored.session
        """As it was when the file was opened."""
        self.was_closed_well: bool = stored.closed_well
        """False when the companion stopped by accident the last time."""
        self._path = path
        self._connection = connection
        self._revision = stored.revision
        self._marked_open = False
        self._is_sound = True
        self._files = _identities(path)

    @classmethod
    def open(cls, path: Path, backups: SessionBackups | None = None) -> SessionStore:
        """Check a file and open it; SessionFileError says what is wrong, and the file is as it was.

        A full disk is no reason to refuse: what is typed can wait in memory until there is room.
        A file of an older version is copied first.
        """
        path = path.absolute()
        found = read_file(path)
        connection = _connect(path)
        try:
            if backups is not None:
                backups.opened(found.session.details.id)
                if version_of(connection) < CURRENT_VERSION:
                    backups.make(connection, found.revision)
            migrate(connection)
            store = cls(path, connection, read_stored(connection))
        except (CompanionError, sqlite3.Error, OSError, ValueError) as error:
            connection.close()
            raise failures.opening_failed(path, error) from error
        with suppress(CompanionError):
            store.save(())
        return store

    def save(self, changes: Sequence[Change]) -> None:
        """Write changes, all or none; they are on the disk itself when this returns.

        A draft without text is taken out. CompanionError when it fails, in words for the user;
        the next call then opens the file anew first.
        """
        if not self._is_sound:
            self._reconnect()
        revision = self._revision
        now = time.time()
        try:
            self._check_files()
            with transaction(self._connection):
                for change in changes:
                    revision += 1
                    write_change(self._connection, change, Stamp(revision, now))
                # A draft that goes takes its revision along: the session remembers it.
                if not self._marked_open or any(_takes_out(change) for change in changes):
                    self._mark(Stamp(revision, now), closed_well=False)
        except BaseException as error:
            self._is_sound = False
            if isinstance(error, (sqlite3.Error, OSError)):
                raise failures.saving_failed(error) from error
            raise
        self._revision = revision
        self._marked_open = True

    @property
    def revision(self) -> int:
        """How many changes were saved."""
        return self._revision

    def back_up(self, backups: SessionBackups) -> None:
        """Make a copy of what is saved; a file that must be opened anew first has none."""
        if self._is_sound:
            backups.make(self._connection, self._revision)
        else:
            backups.postpone()

    def close(self) -> None:
        """Note that the session was closed by its user, and leave one file without ``-wal``."""
        try:
            if not self._is_sound:
                self._reconnect()
            with transaction(self._connection):
                self._mark(Stamp(self._revision, time.time()), closed_well=True)
        except sqlite3.Error as error:
            raise failures.saving_failed(error) from error
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Let go of the file, as after a crash: the next time asks whether to go on."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def _reconnect(self) -> None:
        """Open the file anew after a save that failed; CompanionError when that fails too.

        After a failed save it is unknown what reached the disk. Moving all that was saved from
        the ``-wal`` into the file makes sure that later saves do not stand behind a gap.
        """
        # The -wal beside it belongs to this file only: in any other it would do damage.
        if _identity(self._path) != self._files[0]:
            raise failures.file_went_away()
        self.abandon()
        try:
            self._connection = connect(self._path)
            stored = read_stored(self._connection)
            busy, _, _ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise failures.file_in_use(self._path)
            self._files = _identities(self._path)
            self._revision = stored.revision
        except (CompanionError, sqlite3.Error, OSError, ValueError) as error:
            self.abandon()
            raise failures.saving_failed(error) from error
        self._is_sound = True

    def _mark(self, stamp: Stamp, *, closed_well: bool) -> None:
        began_at = self.session.began_at
        write_session(self._connection, began_at, stamp, closed_well=closed_well)

    def _check_files(self) -> None:
        """Refuse to write into files that were thrown away: on Linux that seems to succeed."""
        if _identities(self._path) != self._files:
            raise failures.file_went_away()


def _connect(path: Path) -> sqlite3.Connection:
    """Open a file that was checked, for writing."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise failures.read_only_file(path) if path.exists() else failures.missing_file(path)
    try:
        return connect(path)
    except sqlite3.Error as error:
        raise failures.opening_failed(path, error) from error


def _identities(path: Path) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return which files a session and its ``-wal`` are."""
    return _identity(path), _identity(wal_path(path))


def _identity(path: Path) -> tuple[int, int]:
    """Return which file this is, whatever its name."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise failures.file_went_away() from error
    return status.st_dev, status.st_ino


def _takes_out(change: Change) -> bool:
    return isinstance(change, Draft) and not change.text
