"""Names of people in a text: known given names, and words that stand where a name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from companion.domain.given_names import GivenNames, plain
from companion.domain.name_cues import (
    ALIAS_WORDS,
    ARTICLES,
    NAMING,
    PARTICLES,
    RELATIONS,
    SAYING,
    SHORTENED,
    SPEECH,
    TITLES,
    word_set,
)
from companion.domain.privacy_finding import Finding, Kind

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")
_ENDS: Final = re.compile(r"[.!?…:;\n•·|/(]|(?:^|\s)[-–—*>](?=\s)")
_INITIALS: Final = re.compile(
    r"(?<![\w.])((?:[A-Z]\.[ ]?){1,4})((?:(?:van|de|den|der|het|’t|'t|ter|ten|el) ){0,3})"
    r"([A-ZÀ-Ý][a-zà-ý]+(?:[- ][A-ZÀ-Ý][a-zà-ý]+)?)"
)
_AGE: Final = re.compile(
    r",? ?\(?(?:\w+ )?(\d{1,2}) ?(?:jaar|jr|jarige|maanden|\))"
    r"|, (?:\d{1,2}),|,? (?:van|is) \d{1,2}(?: jaar|[,.]|$)"
)
_STARTERS: Final = word_set(
    "de het een dit dat die deze daar toen dan we wij ik je jij hij zij ze er en maar want of wat "
    "wie waar hoe als na voor bij met op in uit aan om ook niet geen alle mijn onze veel nu zo "
    "vraag zeg geef doe ga kom neem maak laat is was heeft had zijn"
)
LONGEST_SURNAME: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, with what stands between it and the word before."""

    start: int
    end: int
    text: str
    low: str
    gap: str
    starts: bool
    """Whether a sentence begins with it."""

    @property
    def has_capital(self) -> bool:
        """Whether it is written with a capital, and not all in capitals."""
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper())


def found_names(
    text: str, names: GivenNames, spared: frozenset[str], found: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield names that do not lie in what was found already."""
    taken = [(each.start, each.end) for each in found]
    for finding in (*_initials(text, names), *Names(text, names, spared).found()):
        if not any(start < finding.end and finding.start < end for start, end in taken):
            yield finding


def _initials(text: str, names: GivenNames) -> Iterator[Finding]:
    """Yield "J. de Vries" and "A.M. Jansen"; "ouder A. Toen" is none."""
    if "." not in text:
        return
    for match in _INITIALS.finditer(text):
        before = text[: match.start()].rsplit(None, 1)
        last = plain(before[-1]).strip(".,(") if before else ""
        surname = plain(match[3])
        many = match[1].count(".") > 1
        if last in ALIAS_WORDS or surname in names.never:
            continue
        if many or match[2] or last in TITLES or surname not in _STARTERS:
            yield Finding(match.start(), match.end(), Kind.NAME, is_sure=many or bool(match[2]))


class Names:
    """The names in one text."""

    def __init__(self, text: str, names: GivenNames, spared: frozenset[str]) -> None:
        self._text = text
        self._names = names
        self._spared = spared
        self._doubtful = names.doubtful
        self._words = _words(text)

    def found(self) -> Iterator[Finding]:
        """Yield each name with the surname behind it."""
        at = 0
        while at < len(self._words):
            sure = self._sure(at)
            if sure is None:
                at += 1
                continue
            last = self._last(at)
            first, end = self._words[at], self._end(last)
            if last == at and self._key(first) in self._spared:
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
            key = self._key(word)
            known = key in self._names.all and key not in self._doubtful
            return False if known or (cue and key in self._names.all) else None
        if word.text[0].islower():
            return self._small(at, word, cue)
        return None

    def _with_capital(self, at: int, word: Word, cue: str) -> bool | None:
        key = self._key(word)
        if cue == "title" and key not in self._names.never and key not in _STARTERS:
            return True
        if word.low in PARTICLES and cue == "title" and self._last(at) > at:
            return True
        if key in self._names.all:
            if key in self._doubtful:
                return self._doubtful_one(at, word, key, cue)
            return None if self._before(at) in ("sint", "st", "santa", "san") else True
        if key in self._names.never or len(word.text) < 3 or word.low in _STARTERS:
            return None
        return False if self._unknown(at, word, cue) else None

    def _doubtful_one(self, at: int, word: Word, key: str, cue: str) -> bool | None:
        """Roos, Wil, Paris: what stands around it decides."""
        before = self._before(at)
        if cue or self._has_surname(at) or self._has_age(word):
            return True
        if before in ARTICLES and not word.starts:
            return None
        if key in self._names.places and before in ("in", "uit", "naar", "vanuit", "van", "rond"):
            return None
        if self._is_owner(at, word, key):
            return True
        if word.starts:
            does = self._after(at) in (SAYING if key in self._names.words else SPEECH)
            return False if does or self._joined(at) else None
        return False

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
        key = word.low if word.low in self._names.all else self._key(word)
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
            if word.gap not in (" ", "-") or names == LONGEST_SURNAME:
                break
            if word.low in PARTICLES and particles < 3:
                particles += 1
            elif word.has_capital and self._is_surname(word):
                last, names, particles = place, names + 1, 0
            else:
                break
        return last

    def _is_surname(self, word: Word) -> bool:
        return len(word.text) > 1 and plain(word.text) not in self._names.never

    def _has_surname(self, at: int) -> bool:
        return self._last(at) > at

    def _has_long_surname(self, at: int) -> bool:
        """Whether a name with small words comes behind it that only a surname has."""
        words = self._words[at + 1 : self._last(at) + 1]
        low = [word.low for word in words]
        is_dutch = any(pair in (("van", "der"), ("van", "den")) for pair in pairwise(low))
        return is_dutch or (bool(low) and low[0] in ("el", "ter", "ten", "ait"))

    def _has_age(self, word: Word, *, with_years: bool = False) -> bool:
        match = _AGE.match(self._text, word.end)
        return match is not None and (not with_years or "j" in match[0])

    def _joined(self, at: int) -> bool:
        """Whether "en" joins it to a name that is beyond doubt: "Roos en Fatima"."""
        if self._after(at) not in ("en", "of") or at + 2 >= len(self._words):
            return False
        other = self._words[at + 2]
        key = self._key(other)
        return other.has_capital and key in self._names.all and key not in self._doubtful

    def _before(self, at: int) -> str:
        return self._words[at - 1].low if at else ""

    def _after(self, at: int) -> str:
        if at + 1 >= len(self._words) or self._words[at + 1].gap != " ":
            return ""
        return self._words[at + 1].low

    def _key(self, word: Word) -> str:
        """Return the name in a word, without what grammar puts behind it."""
        key = plain(word.text)
        all_names = self._names.all
        if key in all_names:
            return key
        for ending in ("'s", "'", "s"):
            name = key.removesuffix(ending)
            is_whole = len(name) > 3 or ending != "s"
            if name != key and is_whole and name in all_names and key not in self._names.never:
                return name
        first = key.split("-", 1)[0]
        has_more = "-" in key and word.text[len(first) + 1 :][:1].isupper()
        return first if has_more and first in all_names else key.removesuffix("'s")

    def _end(self, at: int) -> int:
        """Return where a name ends, without its genitive: "Fatima's", "Daans"."""
        word = self._words[at]
        for ending in ("'s", "’s", "'", "’"):
            if word.text.endswith(ending):
                return word.end - len(ending)
        return word.end - 1 if self._key(word) + "s" == plain(word.text) else word.end


def _words(text: str) -> list[Word]:
    words: list[Word] = []
    end, before = 0, ""
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        ends = not words or bool(_ENDS.search(gap))
        if ends and gap.startswith(".") and before in SHORTENED and "\n" not in gap:
            ends = False
        low = plain(match[0])
        words.append(Word(match.start(), match.end(), match[0], low, gap, ends))
        end, before = match.end(), low
    return words
