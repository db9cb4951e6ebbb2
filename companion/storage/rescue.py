"""Getting a damaged session back: its newest copy, and every row of it that can still be read.

Each row has a checksum and the number of its change, so that of two forms of a row the newer
sound one is known. The damaged file itself is kept aside, as it was.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from companion.domain.errors import CompanionError, DamagedSessionError, SessionFileError
from companion.storage import failures
from companion.storage.backups import write_backup
from companion.storage.database import APPLICATION_ID, SUFFIX, connect, is_in_use, wal_path
from companion.storage.leaves import Value, rows_in
from companion.storage.migrations import migrate, transaction
from companion.storage.private_files import (
    make_private_folder,
    new_private_file,
    sync_file,
    sync_folder,
)
from companion.storage.rows import TABLES
from companion.storage.snapshot import in_memory, raw_image, read_file
from companion.storage.tables import Stamp, Table, checksum_of

DAMAGED: Final = "beschadigd-"
"""How the name of a file begins that was put aside because it could not be read."""

Row = tuple[tuple[Any, ...], Stamp]
Rows = dict[str, dict[tuple[Any, ...], Row]]


def rescue(path: Path, folder: Path, moment: datetime) -> int:
    """Put what can be had of a session in its place; return how many rows came from its own file.

    The newest sound copy in ``folder`` gives what its own file has lost. CompanionError when
    there is nothing to be had; then all is as it was.
    """
    own = _readable(path)
    found, whole = own, sum(map(len, own.values()))
    for copy in _copies(folder):
        found = _newer_of(_all_rows(copy), own)
        break
    if any(name not in found or not found[name] for name in ("session", "details", "position")):
        raise failures.nothing_to_rescue(path)
    written = _written(path.parent, found)
    _take_the_place(path, written, folder, moment)
    return whole


def restore(path: Path, copy: Path, folder: Path, moment: datetime) -> None:
    """Put a copy in the place of a session; what was there becomes a copy itself."""
    written = _written(path.parent, _all_rows(copy))
    _take_the_place(path, written, folder, moment)


def _copies(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.glob(f"[0-9]*{SUFFIX}"), reverse=True):
        with suppress(SessionFileError):
            read_file(path)
            yield path


def _all_rows(path: Path) -> Rows:
    """Return all rows of a sound file."""
    with in_memory(path) as connection:
        return {table.name: _keyed(table, table.rows(connection)) for table in TABLES}


def _readable(path: Path) -> Rows:
    """Return the rows of a damaged file that are as they were written.

    A disk that does not hand the file over, or a file of a newer version, is no damage.
    """
    found: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    shapes = _shapes()
    for number, values in rows_in(_image(path)):
        for table, columns in shapes.get(len(values), ()):
            row = _sound_row(table, columns, number, values)
            if row is not None:
                found[table.name].append(row)
    return {table.name: _keyed(table, found[table.name]) for table in TABLES}


def _image(path: Path) -> bytes:
    try:
        return raw_image(path)
    except DamagedSessionError:
        pass
    try:
        return path.read_bytes()
    except OSError as error:
        raise failures.opening_failed(path, error) from error


Columns = tuple[tuple[str, bool], ...]
"""Of each column: what kind of value is in it, and whether it can be empty."""

_KINDS: Final = {"TEXT": str, "INTEGER": int, "REAL": float}


def _shapes() -> dict[int, list[tuple[Table, Columns]]]:
    """Return by how many columns a row has which tables it can be of."""
    shapes: dict[int, list[tuple[Table, Columns]]] = {}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        for table in TABLES:
            found = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
            columns = tuple((kind, not filled) for _, _, kind, filled, *_ in found)
            shapes.setdefault(len(columns), []).append((table, columns))
    return shapes


def _sound_row(
    table: Table, columns: Columns, number: int, values: tuple[Value, ...]
) -> Row | None:
    """Return a row as this table keeps it, None when it is of another one or was changed."""
    whole: list[str | int | float | None] = []
    # SQLite leaves out the number: it is the row's own
    for value, (kind, can_be_empty) in zip((number, *values[1:]), columns, strict=True):
        exact = float(value) if kind == "REAL" and isinstance(value, int) else value
        if isinstance(exact, bytes) or not (
            isinstance(exact, _KINDS[kind]) or (exact is None and can_be_empty)
        ):
            return None
        whole.append(exact)
    *content, checksum = whole if "number" in table.columns else whole[1:]
    if checksum_of(tuple(content)) != checksum:
        return None
    *kept, revision, saved_at = content
    return tuple(kept), Stamp(int(revision or 0), float(saved_at or 0))


def _keyed(table: Table, rows: Iterable[Row]) -> dict[tuple[Any, ...], Row]:
    places = [table.columns.index(name) for name in table.key]
    return {tuple(row[0][place] for place in places): row for row in rows}


def _newer_of(one: Rows, other: Rows) -> Rows:
    """Return of each row the form that was saved last; in the order of the first."""
    both: Rows = {}
    for name in dict.fromkeys((*one, *other)):
        rows = dict(one.get(name, {}))
        for key, row in other.get(name, {}).items():
            if key not in rows or row[1].revision >= rows[key][1].revision:
                rows[key] = row
        both[name] = rows
    return both


def _written(folder: Path, rows: Rows) -> Path:
    """Write rows to a new file that has no name of its own yet, durably, and read it back."""
    path = new_private_file(folder)
    try:
        with closing(connect(path)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection)
            with transaction(connection):
                for table in TABLES:
                    for values, stamp in rows.get(table.name, {}).values():
                        table.put(connection, values, stamp)
        sync_file(path)
        read_file(path)
    except (sqlite3.Error, OSError, CompanionError) as error:
        path.unlink(missing_ok=True)
        raise failures.rescue_failed(path, error) from error
    return path


def _take_the_place(path: Path, written: Path, folder: Path, moment: datetime) -> None:
    """Let a written file take the place of a session, which is put aside first."""
    try:
        if path.exists() and is_in_use(path):
            raise failures.file_in_use(path)
        _put_aside(path, folder, moment)
        # its last words are aside now; beside another file they would do damage
        wal_path(path).unlink(missing_ok=True)
        written.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise failures.rescue_failed(path, error) from error
    finally:
        written.unlink(missing_ok=True)


def _put_aside(path: Path, folder: Path, moment: datetime) -> None:
    """Keep what is there now: as one more copy, or byte for byte when it cannot be read."""
    if not path.exists():
        return
    try:
        write_backup(folder, raw_image(path), moment, read_file(path).revision)
    except CompanionError:
        make_private_folder(folder)
        place = folder / f"{DAMAGED}{moment:%Y-%m-%dT%H-%M-%S}-{os.urandom(2).hex()}{SUFFIX}"
        for there, aside in ((wal_path(path), wal_path(place)), (path, place)):
            if there.exists():
                _copy(there, aside)
        sync_folder(folder)


def _copy(there: Path, aside: Path) -> None:
    aside.touch(mode=0o600)
    aside.write_bytes(there.read_bytes())
    sync_file(aside)
