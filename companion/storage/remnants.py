"""The rows of a session's file, also of one that is damaged: those that are as they were written.

Each row has a checksum and the number of its change, so that of two forms of a row the newer
sound one is known.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from companion.domain.errors import DamagedSessionError
from companion.storage import failures
from companion.storage.leaves import Value, rows_in
from companion.storage.migrations import migrate
from companion.storage.rows import TABLES
from companion.storage.snapshot import in_memory, raw_image
from companion.storage.tables import Stamp, Table, checksum_of

Row = tuple[tuple[Any, ...], Stamp]
Rows = dict[str, dict[tuple[Any, ...], Row]]


def all_rows(path: Path) -> Rows:
    """Return all rows of a sound file."""
    with in_memory(path) as connection:
        return {table.name: _keyed(table, table.rows(connection)) for table in TABLES}


def readable_rows(path: Path) -> Rows:
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


def newer_of(one: Rows, other: Rows) -> Rows:
    """Return of each row the form that was saved last; in the order of the first."""
    both: Rows = {}
    for name in dict.fromkeys((*one, *other)):
        rows = dict(one.get(name, {}))
        for key, row in other.get(name, {}).items():
            if key not in rows or row[1].revision >= rows[key][1].revision:
                rows[key] = row
        both[name] = rows
    return both
