"""What a YAML file says and where it says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.domain.errors import ContentProblem

Key = str | int
DataPath = tuple[Key, ...]
"""From the top of the file: field names and places in lists (from 0)."""
Data = dict[Key, "Data"] | list["Data"] | str | int | float | bool | None

_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_WORDS: Mapping[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The data of a file, with the place of everything in it."""

    name: str
    data: Data = None
    is_readable: bool = False
    """False when the file could not be understood at all; then there is no data."""
    problems: tuple[ContentProblem, ...] = ()
    values: Mapping[DataPath, Place] = field(default_factory=dict)
    keys: Mapping[DataPath, Place] = field(default_factory=dict)

    def problem(self, path: DataPath, message: str, *, at_key: bool = False) -> ContentProblem:
        """Return a problem at a value, or at the field's name, or at the nearest thing around."""
        place = self.keys.get(path) if at_key else None
        while place is None:
            place = self.values.get(path, None if path else Place(1, 1))
            path = path[:-1]
        return ContentProblem(self.name, place.line, place.column, message)


def resolved(text: str) -> Data:
    """Return what an unquoted text means in YAML 1.2: ``no`` and ``12:30`` are just words."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def key_of(text: str, *, is_plain: bool) -> Key:
    """Return the name of a field: a whole number stays a number, all else is a word."""
    return int(text) if is_plain and _INT.fullmatch(text) else text
