"""Finding a session among many, by its group, its place or its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from companion.domain.dates import short_day_text, weekday_text
from companion.domain.given_names import plain
from companion.domain.session import SessionSummary


def words_to_find(summary: SessionSummary, today: date) -> str:
    """Return what a session can be found by, in small letters without accents.

    Its day is there as one says it and as one writes it: "maandag 23 november 2026", "gisteren",
    "23-11-2026", "2026-11-23". A file that cannot be read is found by its name.
    """
    details = summary.details
    if details is None:
        return plain(summary.path.name)
    day = details.held_on
    days = (weekday_text(day), short_day_text(day, today), f"{day.day}-{day.month}-{day.year}")
    return plain(" ".join((details.group, details.place, *days, day.isoformat())))


def matching(searched: Sequence[str], asked: str) -> list[int]:
    """Return which of these texts have every word that is asked for, in their order."""
    words = plain(asked).split()
    return [at for at, text in enumerate(searched) if all(word in text for word in words)]
