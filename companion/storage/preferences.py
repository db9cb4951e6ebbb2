"""What is remembered between sessions, in a small JSON file that a person can read."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from companion.domain.people import MAX_PEOPLE, MIN_PEOPLE
from companion.domain.place import (
    ABOVE,
    BACK,
    BELOW,
    BLACK,
    LEFT,
    MOST_PLACES,
    NEXT,
    RIGHT,
    TEXT_SIZES,
    PlaceMemory,
    ScreenIdentity,
)
from companion.domain.preferences import Preferences
from companion.domain.variant import Variant
from companion.storage.private_files import replace_file

FILE_NAME = "voorkeuren.json"
_BROKEN = ".kapot"
_TEXT_PERCENTS = range(100, 201)
_PEOPLE = range(MIN_PEOPLE, MAX_PEOPLE + 1)
_PIXELS = range(20_001)
_MINUTES = range(1_001)
_SIDES = (LEFT, RIGHT, ABOVE, BELOW)
_ACTIONS = (NEXT, BACK, BLACK)
_LONGEST = 200
"""Characters of a text; the fields of the start window take fewer."""
_MOST_KEYS = 12
_MOST_MODULES = 200
_LARGEST = 2_000_000
"""Bytes; a larger file is not ours."""


def load_preferences(folder: Path) -> Preferences:
    """Return what was remembered; a broken file is put aside and counts as nothing remembered."""
    path = folder / FILE_NAME
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        values = json.loads(content.decode("utf-8")) if len(content) <= _LARGEST else None
        if isinstance(values, dict):
            return _preferences(values)
    except OSError:
        return Preferences()
    except (ValueError, RecursionError):
        pass
    with suppress(OSError):
        path.replace(path.with_name(FILE_NAME + _BROKEN))
    return Preferences()


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Remember these; OSError when the file cannot be written, and then the old one stays."""
    values = asdict(preferences)
    text = json.dumps(values, ensure_ascii=False, indent=2, default=date.isoformat)
    replace_file(folder / FILE_NAME, text.encode("utf-8", "replace"))


def _preferences(values: Mapping[str, Any]) -> Preferences:
    """Return what is usable; anything else stays as it usually is."""
    usual = Preferences()
    variant = values.get("variant")
    return Preferences(
        trainer=_text(values.get("trainer")),
        place=_text(values.get("place")),
        field_of_work=_text(values.get("field_of_work")),
        people=_number(values.get("people"), _PEOPLE, usual.people),
        variant=Variant(variant) if variant in list(Variant) else usual.variant,
        text_percent=_number(values.get("text_percent"), _TEXT_PERCENTS, usual.text_percent),
        calm=values.get("calm") is True,
        sound=values.get("sound") is True,
        places=_places(values.get("places")),
        taken=_taken(values.get("taken")),
    )


def _places(value: object) -> tuple[PlaceMemory, ...]:
    """Return the places that can be read; one that cannot never loses the others."""
    entries = value if isinstance(value, list) else []
    places = (_place(entry) for entry in entries if isinstance(entry, dict))
    return tuple(place for place in places if place.place or place.projector)[:MOST_PLACES]


def _place(values: Mapping[str, Any]) -> PlaceMemory:
    projector, side = values.get("projector"), values.get("side")
    return PlaceMemory(
        place=_text(values.get("place")),
        projector=_projector(projector) if isinstance(projector, dict) else None,
        side=side if side in _SIDES else "",
        width=_number(values.get("width"), _PIXELS, 0),
        height=_number(values.get("height"), _PIXELS, 0),
        smallest_text=_number(values.get("smallest_text"), TEXT_SIZES, TEXT_SIZES[0]),
        clicker=_clicker(values.get("clicker")),
        checked_on=_day(values.get("checked_on")),
        reads_well=values.get("reads_well") is True,
    )


def _projector(values: Mapping[str, Any]) -> ScreenIdentity | None:
    names = ("manufacturer", "model", "serial", "name")
    identity = ScreenIdentity(*(_text(values.get(name)) for name in names))
    return identity if identity != ScreenIdentity() else None


def _clicker(value: object) -> Mapping[str, str]:
    keys = value.items() if isinstance(value, dict) else ()
    usable = {_text(key): does for key, does in keys if does in _ACTIONS}
    return dict([pair for pair in usable.items() if pair[0].startswith("Key_")][:_MOST_KEYS])


def _taken(value: object) -> Mapping[str, int]:
    minutes = value.items() if isinstance(value, dict) else ()
    usable = {_text(key): _number(taken, _MINUTES, -1) for key, taken in minutes}
    known = [(key, taken) for key, taken in usable.items() if key and taken >= 0]
    return dict(known[:_MOST_MODULES])


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _text(value: object) -> str:
    return value[:_LONGEST] if isinstance(value, str) else ""


def _number(value: object, allowed: Container[int], usual: int) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and value in allowed else usual  # type: ignore[return-value]
