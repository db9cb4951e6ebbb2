"""About how wide words are, without a font: enough to know what surely fits on a line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

NARROW: Final = frozenset("ijl.,;:'’‘|!I()[]")
SLIM: Final = frozenset('ftr-“”"/J ')
BROAD: Final = frozenset("mwMWQO@%&—…")
IDEOGRAPHS: Final = 0x2E80
PICTURES: Final = 0x1F000


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a text that was broken to a width."""

    text: str
    ends: bool
    """Whether the text itself has a line break behind it, or ends here."""


def ems(text: str) -> float:
    """Return how wide a text is at most in a usual font, as a multiple of its size."""
    return sum(map(_em, text))


@lru_cache(maxsize=8192)
def line_count(text: str, width: float) -> int:
    """Return in how many lines of this width a text is broken."""
    return len(in_lines(text, width))


def in_lines(text: str, width: float) -> tuple[TextLine, ...]:
    """Break a text between words into lines of this width; a word that is too long is cut."""
    found: list[TextLine] = []
    for paragraph in text.split("\n"):
        lines = _broken(paragraph, width)
        found += [TextLine(line, ends=False) for line in lines[:-1]]
        found.append(TextLine(lines[-1], ends=True))
    return tuple(found)


def joined(lines: tuple[TextLine, ...]) -> str:
    """Return lines as one text again, with the line breaks that are its own."""
    parts = [line.text + ("\n" if line.ends else " ") for line in lines]
    return "".join(parts).rstrip()


def _broken(paragraph: str, width: float) -> list[str]:
    lines, used = [""], 0.0
    for whole in paragraph.split(" "):
        for word in _pieces(whole, width):
            wide = _wide(word)
            space = _em(" ") if lines[-1] else 0.0
            if lines[-1] and used + space + wide > width:
                lines.append(word)
                used = wide
            else:
                lines[-1] += (" " if space else "") + word
                used += space + wide
    return lines


@lru_cache(maxsize=32768)
def _wide(word: str) -> float:
    """Return how wide a word is; people use the same ones again and again."""
    return ems(word)


def _pieces(word: str, width: float) -> list[str]:
    if len(word) * 1.5 <= width or _wide(word) <= width:
        return [word]
    size = max(1, int(width / max(map(_em, word))))
    return [word[start : start + size] for start in range(0, len(word), size)]


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    code = ord(letter)
    if letter in NARROW:
        return 0.34
    if letter in SLIM:
        return 0.42
    if code >= PICTURES:
        return 1.5
    if code >= IDEOGRAPHS:
        return 1.1
    if letter in BROAD:
        return 0.98
    return 0.72 if letter.isupper() else 0.57
