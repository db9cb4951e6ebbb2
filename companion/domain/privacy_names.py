"""Names of people in a text: known given names, and words that stand where a name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from companion.domain.given_names import GivenNames, plain
from companion.domain.name_cues import (
    ARTICLES,
    NAMING,
    PARTICLES,
    RELATIONS,
    SAYING,
    SPEECH,
    STARTERS,
    TITLES,
    word_set,
)
from companion.domain.name_initials import found_initials
from companion.domain.name_words import Word, end_of_name, name_in, words_of
from companion.domain.privacy_finding import Finding, Kind

_AGE: Final = re.compile(
    r",? ?\(?(?:\w+ )?(\d{1,2}) ?(?:jaar|jr|jarige|maanden|\))"
    r"|, (?:\d{1,2}),|,? (?:van|is) \d{1,2}(?: jaar|[,.]|$)"
)
LONGEST_SURNAME: Final = 3
OF_SURNAMES: Final = (("van", "der"), ("van", "den"))
"""Small words that stand before nothing but a surname."""
FORMAL: Final = word_set("mevrouw mevr mw meneer mijnheer dhr heer")


def found_names(
    text: str, names: GivenNames, spared: frozenset[str], found: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield names that do not lie in what was found already."""
    for finding in (*found_initials(text, names), *Names(text, names, spared, found).found()):
        if not any(each.start < finding.end and finding.start < each.end for each in found):
            yield finding


class Names:
    """The names in one text."""

    def __init__(
        self, text: str, names: GivenNames, spared: frozenset[str], found: Sequence[Finding]
    ) -> None:
        self._text = text
        self._taken = frozenset(at for each in found for at in range(each.start, each.end))
        self._names = names
        self._spared = spared
        self._doubtful = names.doubtful
        self._words = words_of(text)

    def found(self) -> Iterator[Finding]:
        """Yield each name with the surname behind it."""
        at = 0
        while at < len(self._words):
            sure = self._sure(at)
            if sure is None:
                at += 1
                continue
            last = self._last(at)
            first = self._words[at]
            end = end_of_name(first, self._names) if last == at else self._words[last].end
            if last == at and self._name(first) in self._spared:
                at += 1
                continue
            yield Finding(first.start, end, Kind.NAME, is_sure=sure)
            at = last + 1

    def _sure(self, at: int) -> bool | None:
        """Return whether a word is surely a name, or perhaps; None when it is none."""
        word = self._words[at]
        cue = self._cue(at)
        if word.has_capital:
            return self._with_capital(at, word, cue)
        if len(word.text) > 3 and word.text.isupper():
            key = self._name(word)
            known = key in self._names.all and key not in self._doubtful
            return False if known or (cue and key in self._names.all) else None
        if word.text[0].islower():
            if cue == "title" and self._is_surname_of(at):
                return True
            return self._small(at, word, cue)
        return None

    def _is_surname_of(self, at: int) -> bool:
        """Whether a surname with small words begins here: "mevrouw de Vries"."""
        is_formal = self._before(at) in FORMAL or self._words[at].low not in ("van", "in", "op")
        return self._words[at].low in PARTICLES and is_formal and self._last(at) > at

    def _with_capital(self, at: int, word: Word, cue: str) -> bool | None:
        key = self._name(word)
        if len(word.text) == 1:
            return None
        if cue == "title" and key not in self._names.never and key not in STARTERS:
            return True
        if word.low in PARTICLES and cue == "title" and self._last(at) > at:
            return True
        if key in self._names.all:
            if key in self._doubtful:
                return self._doubtful_one(at, word, key, cue)
            return None if self._before(at) in ("sint", "st", "santa", "san") else True
        if key in self._names.never or len(word.text) < 3 or word.low in STARTERS:
            return None
        return False if self._unknown(at, word, cue) else None

    def _doubtful_one(self, at: int, word: Word, key: str, cue: str) -> bool | None:
        """Roos, Wil, Paris: what stands around it decides."""
        before = self._before(at)
        if cue or self._has_surname(at) or self._has_age(word):
            return True
        if not word.starts and (before in ARTICLES or self._follows_capital(at)):
            return None
        if key in self._names.places and before in ("in", "uit", "naar", "vanuit", "van", "rond"):
            return None
        if self._is_owner(at, word, key):
            return True
        if word.starts:
            if self._is_explained(at):
                return None
            does = self._after(at) in (SAYING if key in self._names.words else SPEECH)
            return False if does or self._joined(at) else None
        return False

    def _follows_capital(self, at: int) -> bool:
        """Whether it is the next word of a name of something: "Netwerk Beter Samen"."""
        before = self._words[at - 1]
        return self._words[at].gap == " " and not before.starts and before.has_capital

    def _is_explained(self, at: int) -> bool:
        """Whether it is said what a thing is: "Roos is een kleur"."""
        after = [word.low for word in self._words[at + 1 : at + 3]]
        return len(after) > 1 and after[0] == "is" and after[1] in ("een", "geen", "de", "het")

    def _is_owner(self, at: int, word: Word, key: str) -> bool:
        """Whether somebody or something is said to be his or hers: "Roos' moeder"."""
        has_ending = plain(word.text).rstrip("'") != key or word.text[-1] in "'’"
        return has_ending and (word.text[-2] in "'’" or self._after(at) in RELATIONS)

    def _unknown(self, at: int, word: Word, cue: str) -> bool:
        """Tell whether an unknown word with a capital is a name by what stands beside it."""
        if cue:
            return True
        if self._has_long_surname(at):
            return True
        if self._before(at) in ARTICLES and not word.starts:
            return False
        if word.starts:
            return False
        return self._after(at) in SAYING or self._has_age(word, with_years=True)

    def _small(self, at: int, word: Word, cue: str) -> bool | None:
        """A name without a capital, as notes are typed in haste."""
        key = word.low if word.low in self._names.all else self._name(word)
        if key not in self._names.all:
            return None
        if key in self._names.small or key in self._doubtful:
            is_close = cue and word.gap == " " and self._before(at) not in ("ouder", "kind")
            return False if is_close and key not in self._names.words else None
        if len(key) > 3 or cue or self._after(at) in SPEECH:
            return False
        return None

    def _cue(self, at: int) -> str:
        """Return what the word before makes of it: "title", "relation", "naming" or nothing."""
        word = self._words[at]
        before = self._before(at)
        gap = word.gap.strip(" ")
        if before in TITLES and gap in ("", "."):
            return "title"
        if before in RELATIONS and gap in ("", ",", ":", "(", "“", '"', "‘"):
            return "relation" if gap == "" or self._is_apart(at) else ""
        return "naming" if before in NAMING and not gap else ""

    def _is_apart(self, at: int) -> bool:
        """Whether a word between commas or brackets is only a name: "de moeder (Fatima)"."""
        rest = self._text[self._words[at].end :][:1]
        return rest in (",", ")", "”", '"', "’", ".", "")

    def _last(self, at: int) -> int:
        """Return where the surname behind a name ends; the name itself when there is none."""
        if self._words[at].text.endswith(("'s", "’s")):
            return at
        last, names, particles = at, 0, 0
        for place in range(at + 1, min(at + 7, len(self._words))):
            word = self._words[place]
            is_apart = word.gap not in (" ", "-") or word.start in self._taken
            if is_apart or names == LONGEST_SURNAME:
                break
            if word.low in PARTICLES and particles < 3:
                particles += 1
            elif word.has_capital and self._is_surname(place):
                last, names, particles = place, names + 1, 0
            else:
                break
        return last

    def _is_surname(self, at: int) -> bool:
        word = self._words[at]
        is_dutch = at > 1 and (self._words[at - 2].low, self._before(at)) in OF_SURNAMES
        return len(word.text) > 1 and (is_dutch or plain(word.text) not in self._names.never)

    def _has_surname(self, at: int) -> bool:
        return self._last(at) > at

    def _has_long_surname(self, at: int) -> bool:
        """Whether a name with small words comes behind it that only a surname has."""
        words = self._words[at + 1 : self._last(at) + 1]
        low = [word.low for word in words]
        is_dutch = any(pair in OF_SURNAMES for pair in pairwise(low))
        return is_dutch or (bool(low) and low[0] in ("el", "ter", "ten", "ait"))

    def _has_age(self, word: Word, *, with_years: bool = False) -> bool:
        match = _AGE.match(self._text, word.end)
        return match is not None and (not with_years or "j" in match[0])

    def _joined(self, at: int) -> bool:
        """Whether "en" joins it to a name that is beyond doubt: "Roos en Fatima"."""
        if self._after(at) not in ("en", "of") or at + 2 >= len(self._words):
            return False
        other = self._words[at + 2]
        key = self._name(other)
        return other.has_capital and key in self._names.all and key not in self._doubtful

    def _before(self, at: int) -> str:
        return self._words[at - 1].low if at else ""

    def _after(self, at: int) -> str:
        if at + 1 >= len(self._words) or self._words[at + 1].gap != " ":
            return ""
        return self._words[at + 1].low

    def _name(self, word: Word) -> str:
        return name_in(word, self._names)
