"""All text in a session's file: to look for afterwards, when the file is gone."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from companion.storage.rows import TABLES
from companion.storage.snapshot import in_memory

SHORTEST: Final = 6
"""Characters; shorter words stand in any file and say nothing of a group."""

_LONGEST: Final = 40
"""Characters of one piece: a long text is cut up, since SQLite spreads it over pages."""

_WRITTEN: Final = {
    "details": ("id", "group_name", "place", "trainer", "field_of_work"),
    "notes": ("text",),
    "drafts": ("text",),
    "plan": ("content",),
    "exercises": ("content",),
}
"""Where a file holds what people wrote. All other text is of the programme, or a name for a row."""

_NAMES: Final = ("id", "step_id", "field", "kind", "item", "note_id", "roleplay")
_BREAK: Final = re.compile(r'[\n\r\t"\\\0]')
"""Characters that are written otherwise in JSON, or end a line."""


def session_id_of(path: Path) -> str:
    """Return whose file this is; SessionFileError when it cannot be read."""
    with in_memory(path) as connection:
        (id_,) = connection.execute("SELECT id FROM details").fetchone() or ("",)
        return str(id_)


def all_texts(path: Path) -> tuple[str, ...]:
    """Return every text in a file, also names of rows and what is the programme's."""
    with in_memory(path) as connection:
        return tuple(
            text
            for table in TABLES
            for row in connection.execute(f"SELECT * FROM {table.name}")  # noqa: S608
            for value in row
            for text in _texts_in(value)
        )


def written_texts(path: Path) -> tuple[str, ...]:
    """Return what people wrote in a session, its group and place, and its own id."""
    with in_memory(path) as connection:
        names = set(_columns(connection, {t.name: _NAMES for t in TABLES}))
        own = set(_columns(connection, {"details": ("id",)}))
        found = dict.fromkeys(_columns(connection, _WRITTEN))
    return tuple(text for text in found if text in own or text not in names)


def pieces(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts as pieces that can be looked for in any file: no line ends, not too long."""
    lines = (line.strip() for text in texts for line in _BREAK.split(text))
    cut = (piece for line in lines for piece in _cut(line))
    return tuple(dict.fromkeys(piece for piece in cut if len(piece) >= SHORTEST))


def _cut(line: str) -> Iterator[str]:
    """Return a line in pieces; a short rest stays with the piece before it."""
    starts = [*range(0, max(1, len(line) - _LONGEST // 2), _LONGEST), len(line)]
    return (line[start:end].strip() for start, end in pairwise(starts))


def _columns(connection: sqlite3.Connection, wanted: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for table, columns in wanted.items():
        cursor = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
        places = [i for i, (name, *_) in enumerate(cursor.description) if name in columns]
        for row in cursor:
            for place in places:
                yield from _texts_in(row[place])


def _texts_in(value: object) -> Iterator[str]:
    """Return the texts in a value: itself, or those in the JSON that it is."""
    if not isinstance(value, str):
        return
    if value[:1] not in "{[":
        yield value
        return
    try:
        yield from _leaves(json.loads(value))
    except (ValueError, RecursionError):
        yield value


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inside in value.values():
            yield from _leaves(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _leaves(inside)
