"""Many answers in one text: what people wrote on paper or said aloud, one answer on each line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from companion.domain.arranging import gathered, named
from companion.domain.board import Arrangement
from companion.domain.note import tidy

MOST_ANSWERS: Final = 300
"""In one go; so many fill every screen, and more make each window wait."""

TYPED: Final = "antwoorden/"
"""What the place of a draft begins with that stands in *Veel antwoorden*; no field is called so."""

_SIGN = re.compile(r"^\s*(?:[•‣▪◦●○■□☐✓✔·]\s*|(?:[-–—*+]|\d{1,2}[.)])(?:\s+|$))")
"""A bullet or a number before a line: of the list, not of the answer. "-5" and "1.5 uur" stay."""


def answers_in(text: str) -> tuple[str, ...]:
    """Return the answers in a text, tidy and without bullets; lines without a word are none."""
    lines = (_SIGN.sub("", line) for line in tidy(text).split("\n"))
    return tuple(line.strip() for line in lines if _can_be_seen(line))


def bundle_name(text: str) -> str:
    """Return the name of a bundle: a number alone is that of a table."""
    name = " ".join(tidy(text).split())
    return f"Tafel {name}" if name.isdecimal() else name


def bundled(
    arrangement: Arrangement, name: str, note_ids: Sequence[str], cluster_id: str
) -> Arrangement:
    """Bring notes together under a name, behind those that lie under that name already.

    Where there are none yet, the new cluster gets this id.
    """
    name = bundle_name(name)
    if not name:
        return arrangement
    for each in arrangement.clusters:
        if each.name.casefold() == name.casefold():
            return gathered(arrangement, note_ids, each.id)
    return named(gathered(arrangement, note_ids, cluster_id), cluster_id, name)


def _can_be_seen(line: str) -> bool:
    """Tell whether there is anything in a line but blanks and marks without a shape."""
    return any(not c.isspace() and unicodedata.category(c) != "Cf" for c in line)
