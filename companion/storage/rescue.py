"""Getting a damaged session back: its newest copy, and every row of it that can still be read.

The damaged file itself is kept aside, as it was. Nothing here begins by itself.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from companion.domain.backup import Backup, Remains
from companion.domain.errors import CompanionError, DamagedSessionError
from companion.storage import failures
from companion.storage.backups import newest_backup, write_backup
from companion.storage.database import (
    APPLICATION_ID,
    FILES_OF_THIS_PROCESS,
    SUFFIX,
    connect,
    is_in_use,
    wal_path,
)
from companion.storage.migrations import migrate, transaction
from companion.storage.private_files import (
    make_private_folder,
    new_private_file,
    sync_file,
    sync_folder,
)
from companion.storage.remnants import Rows, all_rows, newer_of, readable_rows
from companion.storage.rows import TABLES, read_stored
from companion.storage.shredding import CAN_BE_HELD, blank_held, held, shred
from companion.storage.snapshot import raw_image, read_file
from companion.storage.tables import Stamp
from companion.storage.wal import with_wal

DAMAGED: Final = "beschadigd-"
"""How the name of a file begins that was put aside because it could not be read."""


def look(path: Path, folder: Path) -> Remains:
    """Return what can be had of a damaged session; CompanionError when it is nothing.

    Also when the file turns out to be sound: a disk that stumbled once starts no rescue.
    """
    _check_damaged(path)
    copy = newest_backup(folder)
    found = _merged(path, readable_rows(path), copy)
    try:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            _fill(connection, found)
            session = read_stored(connection).session
    except (sqlite3.Error, ValueError) as error:
        raise failures.opening_failed(path, error) from error
    notes = sum(not note.removed for note in session.notes)
    return Remains(path, session.details, notes, copy)


def rescue(path: Path, folder: Path, moment: datetime) -> int:
    """Put what can be had of a session in its place; return how many rows came from its own file.

    The newest sound copy in ``folder`` gives what its own file has lost. CompanionError when
    there is nothing to be had; then all is as it was. What was found is a copy itself before
    anything is touched, so that a kill in the middle loses none of it.
    """
    _check_damaged(path)
    own = readable_rows(path)
    written = _written(path.parent, _merged(path, own, newest_backup(folder)))
    try:
        write_backup(folder, written.read_bytes(), moment, read_file(written).revision)
    except OSError as error:
        shred(written)
        raise failures.rescue_failed(path, error) from error
    _take_the_place(path, written, folder, moment)
    return sum(map(len, own.values()))


def restore(path: Path, copy: Path, folder: Path, moment: datetime) -> Path | None:
    """Put a copy in the place of a session; what was there becomes a copy itself: return that.

    Its number of changes goes on from the highest of both, so that a copy that is made later is
    never taken for one of what was undone.
    """
    revision = max(read_file(copy).revision, _settled(path)) + 1
    rows = all_rows(copy)
    rows["position"] = {
        key: (values, Stamp(revision, stamp.saved_at))
        for key, (values, stamp) in rows["position"].items()
    }
    # a copy is made while a session is open; to go back to it is no accident
    rows["session"] = {
        key: ((*values[:-1], 1), stamp) for key, (values, stamp) in rows["session"].items()
    }
    return _take_the_place(path, _written(path.parent, rows), folder, moment)


def _check_damaged(path: Path) -> None:
    try:
        read_file(path)
    except DamagedSessionError:
        return
    raise failures.not_damaged(path)


def _settled(path: Path) -> int:
    """Bring the last words beside a sound session into it; return how many changes it had."""
    if not path.exists():
        return 0
    try:
        revision = read_file(path).revision
        with FILES_OF_THIS_PROCESS:
            if wal_path(path).exists():
                connect(path).close()
    except DamagedSessionError:
        return 0
    except sqlite3.Error as error:
        raise failures.opening_failed(path, error) from error
    return revision


def _merged(path: Path, own: Rows, copy: Backup | None) -> Rows:
    found = newer_of(all_rows(copy.path), own) if copy is not None else own
    if any(name not in found or not found[name] for name in ("session", "details", "position")):
        raise failures.nothing_to_rescue(path)
    return found


def _written(folder: Path, rows: Rows) -> Path:
    """Write rows to a new file that has no name of its own yet, durably, and read it back."""
    path = new_private_file(folder)
    try:
        with closing(connect(path)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _fill(connection, rows)
        sync_file(path)
        read_file(path)
    except (sqlite3.Error, OSError, CompanionError) as error:
        shred(path)
        raise failures.rescue_failed(path, error) from error
    return path


def _fill(connection: sqlite3.Connection, rows: Rows) -> None:
    migrate(connection)
    with transaction(connection):
        for table in TABLES:
            for values, stamp in rows.get(table.name, {}).values():
                table.put(connection, values, stamp)


def _take_the_place(path: Path, written: Path, folder: Path, moment: datetime) -> Path | None:
    """Let a written file take the place of a session, which is put aside first: return where."""
    try:
        with FILES_OF_THIS_PROCESS:  # nobody here opens it meanwhile
            aside = _put_aside(path, folder, moment)
            if path.exists() and is_in_use(path):
                raise failures.file_in_use(path)
            _leave_nothing_beside(path)
            _replace(path, written)
        sync_folder(path.parent)
    except OSError as error:
        raise failures.rescue_failed(path, error) from error
    finally:
        shred(written)
    return aside


def _leave_nothing_beside(path: Path) -> None:
    """Take the last words that stand beside a file into it: beside another they do damage.

    Each step is on the disk before the next, so that a power cut finds the old file with all its
    words, or the new one with nothing beside it. Twice the same words in a file do no harm.
    """
    wal = wal_path(path)
    if path.exists() and wal.exists():
        whole = new_private_file(path.parent)
        try:
            whole.write_bytes(with_wal(path.read_bytes(), wal.read_bytes()))
            sync_file(whole)
            _replace(path, whole)
        finally:
            shred(whole)
    shred(wal)
    sync_folder(path.parent)


def _replace(path: Path, written: Path) -> None:
    """Let a file take the place of another; the bytes of that one are written over."""
    if not (path.exists() and CAN_BE_HELD):
        written.replace(path)
        return
    with held(path) as old:
        written.replace(path)
        sync_folder(path.parent)  # else a power cut can bring the name back to what is blank
        blank_held(old)


def _put_aside(path: Path, folder: Path, moment: datetime) -> Path | None:
    """Keep what is there now: as one more copy, or byte for byte when it cannot be read.

    Return that copy; None where there is none to go back to.
    """
    if not path.exists():
        return None
    if is_in_use(path):
        raise failures.file_in_use(path)
    try:
        return write_backup(folder, raw_image(path), moment, read_file(path).revision)
    except DamagedSessionError:
        make_private_folder(folder)
        place = folder / f"{DAMAGED}{moment:%Y-%m-%dT%H-%M-%S}-{os.urandom(2).hex()}{SUFFIX}"
        for there, aside in ((wal_path(path), wal_path(place)), (path, place)):
            if there.exists():
                _copy(there, aside)
        sync_folder(folder)
    return None


def _copy(there: Path, aside: Path) -> None:
    aside.touch(mode=0o600)
    aside.write_bytes(there.read_bytes())
    sync_file(aside)
