"""The days on which the companion was started, in a small file that holds no words of a group."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from companion.domain.keeping import DaysSeen
from companion.storage.private_files import replace_file

FILE_NAME = "bewaren.json"
_LARGEST = 1_000_000
"""Bytes; a larger file is not ours."""


def load_days_seen(data: Path) -> DaysSeen:
    """Return what is remembered; when that is lost, every session gets its warning again."""
    path = data / FILE_NAME
    with suppress(OSError, ValueError, RecursionError):
        if path.stat().st_size <= _LARGEST:
            values = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(values, dict):
                return _days_seen(values)
    return DaysSeen()


def save_days_seen(data: Path, seen: DaysSeen) -> None:
    """Remember this; OSError when it cannot be, and then the old file stays."""
    values = {
        "latest": _text(seen.latest),
        "waits_until": _text(seen.waits_until),
        "warned": {id_: since.isoformat() for id_, since in seen.warned.items()},
    }
    replace_file(data / FILE_NAME, json.dumps(values, indent=2).encode())


def _days_seen(values: dict[str, Any]) -> DaysSeen:
    warned = values.get("warned")
    pairs = warned.items() if isinstance(warned, dict) else ()
    known = {str(id_): day for id_, text in pairs if (day := _day(text)) is not None}
    return DaysSeen(_day(values.get("latest")), _day(values.get("waits_until")), known)


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(value: object) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(value) if isinstance(value, str) and value else None
    return None
