"""Given names from their files, for who looks for them in a text."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from companion.domain.given_names import GivenNames, plain

GIVEN: Final = "voornamen.txt"
WORDS: Final = "woorden.txt"
SECTIONS: Final = {
    "dingen": "things",
    "woorden": "words",
    "plaatsen": "places",
    "klein": "small",
    "niemand": "never",
}
"""What a heading in the second file says of the words below it."""


def read_names(folder: Path) -> GivenNames:
    """Return what the files in a folder say; a missing file says nothing."""
    sections: dict[str, set[str]] = {name: set() for name in SECTIONS.values()}
    now: set[str] = set()
    for line in _lines(folder / WORDS):
        if line.startswith("["):
            now = sections[SECTIONS[line.strip("[]")]]
        else:
            now.update(map(plain, line.split()))
    given = {plain(line) for line in _lines(folder / GIVEN)}
    doubtful = sections["things"] | sections["words"] | sections["places"]
    kept = {name: frozenset(words) for name, words in sections.items()}
    return GivenNames(all=frozenset(given | doubtful), **kept)


def _lines(path: Path) -> list[str]:
    """Return the lines of a file without blanks and remarks."""
    if not path.is_file():
        return []
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]
