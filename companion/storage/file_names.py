"""The name of a session's file: recognisable in a folder, and valid on every computer."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from companion.domain.session import SessionDetails
from companion.storage.database import SUFFIX

_LONGEST_GROUP = 40
_LETTERS_THAT_DO_NOT_COME_APART = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)


def file_name(details: SessionDetails, short_id: str) -> str:
    """Return date, group and a few characters: ``2026-11-23-wijkteam-noord-3f9c.bijeenkomst``."""
    group = _slug(details.group)[:_LONGEST_GROUP].strip("-") or "groep"
    return f"{details.held_on.isoformat()}-{group}-{short_id}{SUFFIX}"


def short_id(details: SessionDetails) -> str:
    """Return a few characters of a session's id that can be in a file name."""
    return _slug(details.id).replace("-", "")[:4] or "0"


def free_place(folder: Path, name: str) -> Path:
    """Return where a session can come in a folder; a name that is taken gets other characters."""
    place = folder / name
    while place.exists():
        place = folder / f"{name.removesuffix(SUFFIX)}-{os.urandom(2).hex()}{SUFFIX}"
    return place


def _slug(text: str) -> str:
    """Return small letters a to z, digits and single hyphens; other scripts leave nothing."""
    plain = text.casefold().translate(_LETTERS_THAT_DO_NOT_COME_APART)
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
