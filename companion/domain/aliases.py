"""What stands in a session instead of a name: "ouder A", "kind 1", "collega B".

The same name gives the same words all through a session, also after a restart, and yet no name is
kept for that: only what a salt makes of it. Whoever reads or searches the file finds none. It is
no lock: somebody with the file who tries all names there are can find out which one fits.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from companion.domain.given_names import plain
from companion.domain.name_cues import PARTICLES


class Who(StrEnum):
    """Who a name belongs to; the value is the word that takes its place."""

    PARENT = "ouder"
    CHILD = "kind"
    COLLEAGUE = "collega"
    FAMILY = "gezin"
    PERSON = "persoon"


USED: Final = tuple(
    # the word itself comes first: so the rest of a long text is passed by quickly
    re.compile(rf"{who}(?<!\w{who}) {number}\b")
    for who, number in zip(Who, (r"[a-z]{1,2}", r"\d{1,2}", *[r"[a-z]{1,2}"] * 3), strict=True)
)
"""Words that take the place of a name, also when somebody typed them herself."""
PARTS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Aliases:
    """Which words a session uses for which name; it holds no name."""

    salt: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    """From what the salt makes of a name to "ouder A"."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("aliases",)

    @property
    def blank(self) -> Aliases:
        """What is there before any name was replaced."""
        return Aliases()

    def of(self, name: str) -> str:
        """Return the words for a name; empty when it has none yet.

        A whole name is known by its first name, and by its surname where that came alone before.
        """
        prints = [_print(self.salt, part) for part in name_parts(name)]
        return next((self.given[each] for each in prints if each in self.given), "")

    def with_name(self, name: str, words: str) -> Aliases:
        """Return the table with words for a name; other words take the place of earlier ones."""
        first, *surnames = name_parts(name) or ("",)
        before = self.given.get(_print(self.salt, first))
        given = {**self.given, _print(self.salt, first): words}
        for surname in surnames:
            there = given.get(_print(self.salt, surname), before)
            if there == before:
                given[_print(self.salt, surname)] = words
        return replace(self, given=given)


def name_parts(name: str) -> tuple[str, ...]:
    """Return a name as it is compared: the given name or names, and the surname if there is one.

    "Fatima van der Berg" gives "fatima" and "berg"; "De Vries" gives "vries".
    """
    words = [plain(match[0]).removesuffix("'s") for match in PARTS.finditer(name)]
    kept = [word for word in words if word not in PARTICLES and len(word) > 1] or words
    return (kept[0], kept[-1]) if len(kept) > 1 else tuple(kept)


def next_words(who: Who, used: Iterable[str]) -> str:
    """Return words that nobody has yet; grown-ups share their letters, children have numbers."""
    taken = {words.casefold().split()[-1] for words in used}
    if who is Who.CHILD:
        return next(f"{who} {n}" for n in range(1, 1000) if str(n) not in taken)
    return next(f"{who} {letter}" for letter in _letters() if letter.casefold() not in taken)


def words_used(texts: Iterable[str]) -> frozenset[str]:
    """Return the words for people that stand in texts: "ouder A"."""
    return frozenset(
        match[0] for text in texts for used in USED for match in used.finditer(text.casefold())
    )


def _letters() -> Iterator[str]:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    yield from alphabet
    for first in alphabet:
        for second in alphabet:
            yield first + second


def _print(salt: str, word: str) -> str:
    return hashlib.blake2s(word.encode(), key=salt.encode()[:32], digest_size=8).hexdigest()
