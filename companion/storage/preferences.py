"""What is remembered between sessions, in a small JSON file that a person can read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from companion.domain.preferences import Preferences
from companion.domain.session import MAX_PEOPLE, MIN_PEOPLE
from companion.domain.variant import Variant
from companion.storage.private_files import replace_file

FILE_NAME = "voorkeuren.json"
_BROKEN = ".kapot"
_TEXT_PERCENTS = range(100, 201)
_PEOPLE = range(MIN_PEOPLE, MAX_PEOPLE + 1)


def load_preferences(folder: Path) -> Preferences:
    """Return what was remembered; a broken file is put aside and counts as nothing remembered."""
    path = folder / FILE_NAME
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
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
    text = json.dumps(asdict(preferences), ensure_ascii=False, indent=2)
    replace_file(folder / FILE_NAME, text.encode("utf-8", "replace"))


def _preferences(values: Mapping[str, Any]) -> Preferences:
    """Return what is usable; anything else stays as it usually is."""
    usual = Preferences()
    variant = values.get("variant")
    calm = values.get("calm")
    return Preferences(
        trainer=_text(values.get("trainer")),
        place=_text(values.get("place")),
        field_of_work=_text(values.get("field_of_work")),
        people=_number(values.get("people"), _PEOPLE, usual.people),
        variant=Variant(variant) if variant in list(Variant) else usual.variant,
        text_percent=_number(values.get("text_percent"), _TEXT_PERCENTS, usual.text_percent),
        calm=calm if isinstance(calm, bool) else usual.calm,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object, allowed: range, usual: int) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and value in allowed else usual  # type: ignore[return-value]
