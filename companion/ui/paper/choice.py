"""Which pages somebody wants: "alle", "2", "1-3, 5", "oneven"."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from companion.domain.errors import CompanionError

ALL: Final = frozenset({"", "alle", "alles", "all"})
SIDES: Final = {"oneven": 0, "even": 1}
"""For who turns the paper by hand: first all fronts, then all backs."""
PART: Final = re.compile(r"(\d{1,6})?\s*([-–]|t/m|tot en met)?\s*(\d{1,6})?")
BETWEEN: Final = re.compile(r"[,;]|\ben\b(?!\s+met)")


def chosen_pages(text: str, count: int) -> tuple[int, ...]:
    """Return the chosen pages, from 0, in their order and each once.

    Nothing, or "alle", is every page; "3-" is from the third on; "oneven" and "even" are one side
    of the paper. CompanionError says in Dutch
    what could not be understood.
    """
    said = text.strip().lower()
    if said in ALL:
        return tuple(range(count))
    if said in SIDES and count > 1:
        return tuple(range(SIDES[said], count, 2))
    wanted: set[int] = set()
    for part in BETWEEN.split(said):
        wanted.update(_span(part.strip(), count))
    return tuple(sorted(wanted))


def _span(part: str, count: int) -> range:
    """Return the pages of one part, from 0."""
    found = PART.fullmatch(part)
    if not part or found is None or not (found[1] or found[3]):
        raise CompanionError(_said("Dit begrijp ik niet. Schrijf bijvoorbeeld 1-3, 5 of alle."))
    first = int(found[1] or 1)
    last = int(found[3] or (count if found[2] else first))
    if first > last:
        first, last = last, first
    if first < 1 or last > count:
        only = _said("Er is maar één pagina.")
        many = _said("Kies uit de pagina’s 1 tot en met {last}.").format(last=count)
        raise CompanionError(only if count == 1 else many)
    return range(first - 1, last)


def _said(text: str) -> str:
    return QCoreApplication.translate("PageChoice", text)
