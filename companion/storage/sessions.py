"""The folder with sessions: make a new one, read one, list them all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from companion.domain.dates import usable_day
from companion.domain.errors import DamagedSessionError, SessionFileError
from companion.domain.retention import Retention
from companion.domain.session import Session, SessionSummary
from companion.storage import failures
from companion.storage.database import APPLICATION_ID, SUFFIX, connect, wal_path
from companion.storage.file_names import file_name, short_id
from companion.storage.migrations import migrate, transaction
from companion.storage.private_files import (
    make_private_folder,
    new_private_file,
    put_in_new_place,
    sync_file,
)
from companion.storage.rows import changes_of, write_change, write_session
from companion.storage.snapshot import read_file
from companion.storage.tables import Stamp


def create_session(folder: Path, session: Session) -> Path:
    """Make the file of a new session, and the folder if needed; return where it is.

    It is whole or not there, and never takes the place of another file. CompanionError says why
    it cannot be made.
    """
    try:
        make_private_folder(folder)
        written = new_private_file(folder)
        try:
            _fill(written, session)
            sync_file(written)
            return _put_in_place(written, session)
        finally:
            wal_path(written).unlink(missing_ok=True)
            written.unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        raise failures.creating_failed(error) from error


def read_session(path: Path) -> Session:
    """Read a session for a report; the file stays as it is. SessionFileError when it cannot be."""
    return read_file(path).session


def list_sessions(folder: Path) -> tuple[SessionSummary, ...]:
    """Return all sessions in a folder, the last changed first; a file with a problem says so.

    One that goes away while the others are read is not in it.
    """
    return _last_changed_first(folder.glob(f"*{SUFFIX}"))


def newest_sessions(folder: Path, most: int) -> tuple[SessionSummary, ...]:
    """Return the sessions whose files were written last, without reading any other."""
    files = sorted(folder.glob(f"*{SUFFIX}"), key=_written_at, reverse=True)
    return _last_changed_first(files[:most])


def _last_changed_first(paths: Iterable[Path]) -> tuple[SessionSummary, ...]:
    found = (summary_of(path) for path in paths)
    summaries = [each for each in found if each.details is not None or os.path.lexists(each.path)]
    oldest = datetime.min.replace(tzinfo=UTC)
    summaries.sort(key=lambda summary: summary.changed_at or oldest, reverse=True)
    return tuple(summaries)


def _fill(path: Path, session: Session) -> None:
    with closing(connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(connection)
        with transaction(connection):
            now = datetime.now(UTC).timestamp()
            write_session(connection, session.began_at, Stamp(0, now), closed_well=True)
            for revision, change in zip(count(1), changes_of(session), strict=False):
                write_change(connection, change, Stamp(revision, now))


def _put_in_place(written: Path, session: Session) -> Path:
    """Give the file its name; one that is taken gets other last characters."""
    ending = short_id(session.details)
    while True:
        place = written.with_name(file_name(session.details, ending))
        try:
            put_in_new_place(written, place)
        except FileExistsError:
            ending = os.urandom(4).hex()
        else:
            return place


def summary_of(path: Path) -> SessionSummary:
    """Return a session as a list shows it; a file with a problem says so."""
    try:
        stored = read_file(path)
    except SessionFileError as error:
        return SessionSummary(
            path,
            None,
            changed_at=_file_time(path),
            problem=str(error),
            is_damaged=isinstance(error, DamagedSessionError),
        )
    session = stored.session
    return SessionSummary(
        path=path,
        details=session.details,
        stopped_at=session.position.title,
        notes=sum(not note.removed for note in session.notes),
        changed_at=stored.changed_at,
        closed_well=stored.closed_well,
        used_on=usable_day(stored.used_at.astimezone().date()),
        retention=session.exercises.get(Retention()),
    )


def _written_at(path: Path) -> float:
    """Return when a file was written last; the last words may stand beside it."""
    times = (_file_time(path), _file_time(wal_path(path)))
    return max((each.timestamp() for each in times if each is not None), default=0.0)


def _file_time(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return None
