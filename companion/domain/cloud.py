"""From short answers to words and how often each was given."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

LONGEST_WORD = 24
"""Letters in an answer that can still be read at a glance."""
MOST_WORDS = 3
OUTER = " \t.,;:!?…\"“”„«»‘’'`-–—•*·"
"""Signs around an answer that do not belong to it."""
COMMA = re.compile(r",(?!\d)")
ELISION = re.compile(r"['’‘](?=[snt]\b)")
"""The sign before 's, 't and 'n is part of the word."""


def words_of(texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return each answer and how often it was given, the most frequent first, then the first given.

    "Rust." and "rust" are the same answer; it is spelled as most people did.
    """
    spellings: dict[str, Counter[str]] = {}
    for text in texts:
        for answer in _answers(text):
            spellings.setdefault(answer.casefold(), Counter())[answer] += 1
    counted = [(spelled.most_common(1)[0][0], spelled.total()) for spelled in spellings.values()]
    return tuple(sorted(counted, key=lambda answer: -answer[1]))


def is_word(answer: str) -> bool:
    """Tell whether an answer is short enough for a cloud; a sentence is read in a list."""
    return len(answer) <= LONGEST_WORD and len(answer.split()) <= MOST_WORDS


def _answers(text: str) -> list[str]:
    """Return the answers in a text: one on each line, and short ones also between commas."""
    found = []
    for line in unicodedata.normalize("NFC", text).splitlines():
        parts = [bare for part in COMMA.split(line) if (bare := _bare(part))]
        # a comma in a sentence does not divide answers
        if all(is_word(part) for part in parts):
            found += parts
        elif whole := _bare(line):
            found.append(whole)
    return found


def _bare(text: str) -> str:
    """Return an answer without the signs around it; one of only signs stays as it is."""
    words = " ".join(text.split())
    start = words.lstrip(OUTER)
    before = words[: len(words) - len(start)]
    if before and ELISION.match(before[-1] + start):
        start = before[-1] + start
    return start.rstrip(OUTER) or words
