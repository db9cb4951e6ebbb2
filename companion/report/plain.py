"""Text of people and numbers as every form writes them."""

from __future__ import annotations

from typing import Final

from companion.domain.note import tidy

NO_NUMBER: Final = "–"
MOST_OF_PLANE: Final = 0xFFFE
"""The last two characters of each plane are none: XML and browsers refuse them."""


def plain(text: str) -> str:
    """Return text without what no file can hold: controls, lone surrogates, non-characters."""
    return "".join(c for c in tidy(text) if not _is_none(ord(c)))


def one_line(text: str) -> str:
    """Return text on one line."""
    return " ".join(plain(text).split())


def average_text(average: float | None) -> str:
    """Return an average as it is written in Dutch, with one decimal: "3,4"."""
    return NO_NUMBER if average is None else f"{average:.1f}".replace(".", ",")


def dots_text(dots: int) -> str:
    """Return a number of dots in words: "14 stippen"."""
    return "1 stip" if dots == 1 else f"{dots} stippen"


def _is_none(code: int) -> bool:
    return code & MOST_OF_PLANE == MOST_OF_PLANE or 0xFDD0 <= code <= 0xFDEF
