"""Given names, and what of them is an ordinary word too: Roos, Wil, Paris."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

NO_WORDS: Final[frozenset[str]] = frozenset()

_LETTERS: Final = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "’": "'"})


@dataclass(frozen=True, slots=True)
class GivenNames:
    """What is known of names; every word in it as ``plain`` makes it."""

    all: frozenset[str] = NO_WORDS
    """Given names of many origins, those that are words too included."""
    things: frozenset[str] = NO_WORDS
    """Names of which a thing is called so too, with an article before it: "de roos"."""
    words: frozenset[str] = NO_WORDS
    """Names that are a word with which a sentence can begin: "Wil je …", "Elke ouder …"."""
    places: frozenset[str] = NO_WORDS
    """Names that are a place too: "in Florence"."""
    small: frozenset[str] = NO_WORDS
    """Names that are a word when they are written without a capital: "merel"."""
    never: frozenset[str] = NO_WORDS
    """Words with a capital that are nobody: Nederland, maandag, Wijkteam."""

    @property
    def doubtful(self) -> frozenset[str]:
        """Names that only what stands around them can tell from another word."""
        return self.things | self.words | self.places


NO_NAMES: Final = GivenNames()


def plain(word: str) -> str:
    """Return a word in small letters without accents, as names are kept."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(c for c in spread if not unicodedata.combining(c))
