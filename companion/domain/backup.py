"""Copies of a session that lie ready for when its file is damaged: which are kept, and how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

EVERY: Final = timedelta(minutes=10)
"""How often a copy is made of a session in which something changed."""

ALL: Final = timedelta(hours=1)
"""So long every copy is kept."""

HOURLY: Final = timedelta(days=1)
"""So long the last copy of each hour is kept; of days before that, the last of each day."""

DAILY: Final = timedelta(days=7)
"""So long the last copy of a day is kept: a name that was taken out stays in older copies."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of a session."""

    path: Path
    made_at: datetime
    notes: int = 0
    """How many notes are in it."""


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return which copies stay: all of the last hour, then one an hour, then one a day for a week.

    The newest always stays; so does one of the future, made when the clock was wrong.
    """
    last: dict[tuple[int, ...], datetime] = {}
    there = sorted(moments)
    for number, moment in enumerate(there):
        age, day = now - moment, (moment.year, moment.month, moment.day)
        if age <= ALL:
            last[(number,)] = moment
        elif age <= HOURLY:
            last[(*day, moment.hour)] = moment
        elif age <= DAILY or moment == there[-1]:
            last[day] = moment
    return frozenset(last.values())
