"""Copies of a session that lie ready for when its file is damaged: which are kept, and how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from companion.domain.session import SessionDetails

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
    revision: int = 0
    """How many changes had been saved."""


@dataclass(frozen=True, slots=True)
class Remains:
    """What can be had of a damaged session; nothing was done yet."""

    path: Path
    """The damaged file."""
    details: SessionDetails
    notes: int
    """How many notes come back in all."""
    copy: Backup | None = None
    """The newest copy that can be read."""


@dataclass(frozen=True, slots=True)
class PutBack:
    """A session that got another content."""

    path: Path
    details: SessionDetails
    notes: int
    before: Backup | None = None
    """What was there, which is a copy now; None when it was damaged."""
    is_undone: bool = False
    """Whether this took back an earlier one."""


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
