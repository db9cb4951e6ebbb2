"""Rows as they are on disk: each with the change it came with, when, and a checksum."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

Value = str | int | float | None


class DamagedRowError(ValueError):
    """A row is not as it was written."""


class UnknownRowError(ValueError):
    """A row is sound, but this version of the companion does not know what it is."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a change was saved."""

    revision: int
    """The how-many-eth change of the session."""
    saved_at: float
    """Seconds since 1970 (UTC)."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a session's file."""

    name: str
    columns: tuple[str, ...]
    """Those with content, in the order in which their values are handed over."""
    key: tuple[str, ...]
    """Which columns decide what a row replaces."""

    def put(self, connection: sqlite3.Connection, values: tuple[Value, ...], stamp: Stamp) -> None:
        """Write a row in the place of the one with the same key, which keeps its place."""
        content = (*(_storable(value) for value in values), stamp.revision, stamp.saved_at)
        connection.execute(_put_statement(self), (*content, checksum_of(content)))

    def delete(self, connection: sqlite3.Connection, *key: Value) -> None:
        """Take out the row with this key, if there is one."""
        connection.execute(_delete_statement(self), tuple(_storable(part) for part in key))

    def rows(self, connection: sqlite3.Connection) -> Iterator[tuple[tuple[Any, ...], Stamp]]:
        """Return all rows in the order of first writing; DamagedRowError when one has changed."""
        for *content, checksum in connection.execute(_select_statement(self)):
            if checksum_of(tuple(content)) != checksum:
                raise DamagedRowError
            *values, revision, saved_at = content
            yield tuple(values), Stamp(revision, saved_at)


def checksum_of(content: tuple[Value, ...]) -> int:
    """Return the checksum of a row: of its values, its revision and its moment."""
    return zlib.crc32("\x1f".join(map(str, content)).encode())


def _storable(value: Value) -> Value:
    """Return a value that SQLite takes: half a surrogate pair would stop all saving."""
    if not isinstance(value, str) or value.isascii():
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _all_columns(table: Table) -> tuple[str, ...]:
    return (*table.columns, "revision", "saved_at", "checksum")


# The names in these statements are our own, from tables in this package.


@cache
def _put_statement(table: Table) -> str:
    columns = _all_columns(table)
    changed = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in table.key)
    return (
        f"INSERT INTO {table.name} ({', '.join(columns)}) "  # noqa: S608
        f"VALUES ({', '.join('?' * len(columns))}) "
        f"ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {changed}"
    )


@cache
def _delete_statement(table: Table) -> str:
    where = " AND ".join(f"{name} = ?" for name in table.key)
    return f"DELETE FROM {table.name} WHERE {where}"  # noqa: S608


@cache
def _select_statement(table: Table) -> str:
    return f"SELECT {', '.join(_all_columns(table))} FROM {table.name} ORDER BY number"  # noqa: S608
