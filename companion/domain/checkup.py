"""How the app and its data are, as a page that a trainer can read and mail to who helps her."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from companion.domain.dates import day_text


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the page; ``is_good`` is False where something is to be done."""

    text: str
    is_good: bool = True


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with its lines."""

    title: str
    facts: tuple[Fact, ...]


WELL: Final = "Alles is in orde."
NOT_WELL: Final = "Kijk naar de regels die met >> beginnen."
PROMISE: Final = "Hier staan geen woorden of namen van een groep in."

_LINE: Final = re.compile(r"^(\d{4}-\d\d-\d\d) \S+ (ERROR|WARNING|CRITICAL) (\S+) (.*)$")
_KIND: Final = re.compile(r"^([a-z][a-z ]{3,30}): ([A-Za-z]\w{0,60})")
_WHAT: Final = {
    "uncaught": "er ging iets mis in de app",
    "uncaught in a thread": "er ging iets mis naast de vensters",
    "unraisable": "er ging iets mis bij het opruimen",
    "background work failed": "werk naast de vensters lukte niet",
    "saving failed": "bewaren lukte even niet",
    "closing failed": "sluiten van een bijeenkomst lukte niet",
    "no backup": "een reservekopie lukte niet",
    "crash": "de app stopte door een storing",
}
"""What the log says, in the words of a trainer; anything else is only counted."""


def is_well(chapters: Iterable[Chapter]) -> bool:
    """Tell whether there is nothing to do."""
    return all(fact.is_good for chapter in chapters for fact in chapter.facts)


def page_text(chapters: Sequence[Chapter], today: date) -> str:
    """Return the whole page as plain text."""
    verdict = WELL if is_well(chapters) else NOT_WELL
    head = f"Gelijkwaardig samenwerken, nagekeken op {day_text(today)}\n{verdict} {PROMISE}"
    return "\n\n".join((head, *map(_chapter_text, chapters))) + "\n"


def _chapter_text(chapter: Chapter) -> str:
    lines = (f"{'   ' if fact.is_good else '>> '}{fact.text}" for fact in chapter.facts)
    return "\n".join((chapter.title, *lines))


def without_owner(path: str, home: str, owner: str) -> str:
    """Return a path in which nobody can read whose laptop it is."""
    if home and home != "/" and path.startswith(home):
        path = f"~{path[len(home) :]}"
    if not owner:
        return path
    return re.sub(rf"(?<=[/\\]){re.escape(owner)}(?=[/\\]|$)", "…", path)


def log_facts(lines: Iterable[str], since: date) -> tuple[Fact, ...]:
    """Return what a log says since a day, each kind once with how often and when last.

    Errors are something to do, warnings are only told.
    """
    times: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], date] = {}
    for day, level, what in _entries(lines):
        if day >= since:
            times[level, what] += 1
            last[level, what] = max(day, last.get((level, what), day))
    facts = []
    for (level, what), count in times.most_common():
        often = "1 keer" if count == 1 else f"{count} keer"
        text = f"{often}: {what}, het laatst op {day_text(last[level, what])}"
        facts.append(Fact(text, is_good=level == "WARNING"))
    return tuple(facts)


def _entries(lines: Iterable[str]) -> Iterator[tuple[date, str, str]]:
    for line in lines:
        found = _LINE.match(line)
        if found is None:
            continue
        try:
            day = date.fromisoformat(found[1])
        except ValueError:
            continue
        yield day, found[2], _what(found[3], found[4])


def _what(logger: str, message: str) -> str:
    """Return what a line says; of an older log too, in which there could be more."""
    if message.startswith("Qt"):
        return "een melding van het venstersysteem"
    found = _KIND.match(message)
    if found is None or found[1] not in _WHAT:
        return f"een melding van {logger.rpartition('.')[2]}"
    return f"{_WHAT[found[1]]} ({found[2]})"
