"""A text that is too long for one note, in parts that each fit in one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from companion.domain.note import MAX_NOTE_LENGTH, tidy

LONGEST_TEXT: Final = 12_000_000
"""Characters, some six hundred notes; more is not from a workshop, and makes every window wait."""

_BREAKS: Final = ("\n\n", "\n", ". ", "? ", "! ", " ")
"""Where a text is cut, the best place first."""
_SHARE: Final = 2
"""A cut may leave a part half empty, for a better place; not emptier."""


def first_part(text: str, most: int = MAX_NOTE_LENGTH) -> str:
    """Return as much of the beginning as fits, cut between words where there are any."""
    return tidy(text[: _cut_at(text, 0, most)])


def parts_of(text: str) -> Iterator[str]:
    """Yield all of a text in parts that fit in a note; together they have every word of it."""
    at = 0
    while at < len(text):
        end = _cut_at(text, at, MAX_NOTE_LENGTH)
        if part := tidy(text[at:end]):
            yield part
        at = end


def fits_in_parts(text: str) -> bool:
    """Whether a text can be cut in notes: one that is larger still is not for here."""
    return len(text) <= LONGEST_TEXT


def _cut_at(text: str, start: int, most: int) -> int:
    """Return where the part that begins here ends."""
    end = start + most
    if len(text) <= end:
        return len(text)
    for sign in _BREAKS:
        place = text.rfind(sign, start + most // _SHARE, end)
        if place >= 0:
            return place + len(sign)
    return _whole_character(text, start, end)


def _whole_character(text: str, start: int, end: int) -> int:
    """Return a place where no picture or accent is torn from its letter, if there is one near."""
    for place in range(end, max(start + 1, end - 40), -1):
        if _begins(text[place]) and text[place - 1] != "\u200d":
            return place
    return end


def _begins(letter: str) -> bool:
    """Whether a character stands on its own: no accent, joiner or colour of what is before it."""
    return not (
        "\u0300" <= letter <= "\u036f"
        or letter in "\u200d\ufe0f\ufe0e\u20e3"
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
    )
