"""The words of a text, each with what stands before it, and the name in a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from companion.domain.given_names import GivenNames, plain
from companion.domain.name_cues import SHORTENED

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")
_ENDS: Final = re.compile(r"[.!?…:;\n•·|/(]|(?:^|\s)[-–—*>](?=\s)")


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


def words_of(text: str) -> list[Word]:
    """Return the words of a text."""
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


def name_in(word: Word, names: GivenNames) -> str:
    """Return the name in a word, without what grammar puts behind it."""
    key = plain(word.text)
    if key in names.all:
        return key
    for ending in ("'s", "'", "s"):
        name = key.removesuffix(ending)
        is_whole = len(name) > 3 or ending != "s"
        if name != key and is_whole and name in names.all and key not in names.never:
            return name
    first = key.split("-", 1)[0]
    has_more = "-" in key and word.text[len(first) + 1 :][:1].isupper()
    return first if has_more and first in names.all else key.removesuffix("'s")


def end_of_name(word: Word, names: GivenNames) -> int:
    """Return where a name ends, without its genitive: "Fatima's", "Daans"."""
    for ending in ("'s", "’s", "'", "’"):
        if word.text.endswith(ending):
            return word.end - len(ending)
    return word.end - 1 if name_in(word, names) + "s" == plain(word.text) else word.end
