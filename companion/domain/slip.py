"""A slip of paper with marks, as somebody types it over: "3 4 2 5 1 3 2 2"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.domain.counting import Counting

SKIPPED: Final = "0-–"
"""What is typed for a sentence without a mark."""
BETWEEN: Final = " ,;./|\t"
"""What may stand between marks and means nothing."""


class SlipTrouble(StrEnum):
    """Why a slip cannot be counted, or not yet."""

    NONE = ""
    NOT_A_MARK = "not a mark"
    TOO_MANY = "too many"
    NO_SUCH_SENTENCE = "no such sentence"
    TOO_FEW = "too few"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Slip:
    """What of a slip was understood."""

    marks: Mapping[str, int]
    """From the id of a sentence to its mark; a skipped one is not in it."""
    chosen: str = ""
    """Id of the sentence that was chosen."""
    at: int = 0
    """Which place is typed next: the number of a sentence from 0, or how many there are for the
    chosen one, or one more when the slip is full."""
    trouble: SlipTrouble = SlipTrouble.NONE
    wrong: str = ""
    """The sign that cannot be understood."""
    missing: int = 0
    """How many sentences have neither a mark nor a sign for skipping."""


def read_slip(text: str, counting: Counting) -> Slip:
    """Return what is typed of a slip; its first trouble comes before what is missing."""
    signs = [sign for sign in text if sign not in BETWEEN]
    count = len(counting.items)
    marks: dict[str, int] = {}
    known = {str(mark): mark for mark, _ in counting.marks}
    for place, sign in enumerate(signs[:count]):
        if sign in known:
            marks[counting.ids[place]] = known[sign]
        elif sign not in SKIPPED:
            return Slip(marks, at=place, trouble=SlipTrouble.NOT_A_MARK, wrong=sign)
    rest = "".join(signs[count:])
    if rest and not counting.choose:
        return Slip(marks, at=count, trouble=SlipTrouble.TOO_MANY, wrong=rest)
    if len(signs) < count:
        missing = count - len(signs)
        return Slip(marks, at=len(signs), trouble=SlipTrouble.TOO_FEW, missing=missing)
    return _with_choice(marks, rest, counting) if counting.choose else _full(marks, "", count)


def _with_choice(marks: Mapping[str, int], rest: str, counting: Counting) -> Slip:
    """Read the number of the chosen sentence behind the marks."""
    count = len(counting.items)
    if not rest:
        return Slip(marks, at=count, trouble=SlipTrouble.TOO_FEW)
    if rest in SKIPPED:
        return _full(marks, "", count + 1)
    number = int(rest) if rest.isascii() and rest.isdigit() else 0
    if not 1 <= number <= count:
        trouble = SlipTrouble.NO_SUCH_SENTENCE
        return Slip(marks, at=count, trouble=trouble, wrong=rest)
    return _full(marks, counting.ids[number - 1], count + 1)


def _full(marks: Mapping[str, int], chosen: str, at: int) -> Slip:
    trouble = SlipTrouble.NONE if marks or chosen else SlipTrouble.NOTHING
    return Slip(marks, chosen, at, trouble)
