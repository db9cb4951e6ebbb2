"""Until when a session is kept: arithmetic with days, no clocks.

A computer's clock can be wrong. So the days on which the companion was started are remembered,
and nothing is wiped on a day that cannot be trusted or without a warning a week before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from companion.domain.retention import Retention

WARNED: Final = timedelta(days=7)
"""How long before it is wiped a session says so."""

AFTER_RETURN: Final = timedelta(days=7)
"""How long after the day of coming back a session is kept at least."""

IN_BIN: Final = timedelta(days=7)
"""How long a session in the bin can be put back."""

FAR: Final = timedelta(days=60)
"""Longer than this after the last start, the clock may be wrong rather than the laptop unused."""

GRACE: Final = timedelta(days=7)
"""How long nothing is wiped after such a jump."""


class Why(Enum):
    """What decides the day on which a session is wiped."""

    USE = auto()
    """The last use, and the period that was chosen."""
    HELD = auto()
    """The day on which it is held, which is still to come."""
    RETURN = auto()
    """The group comes back."""
    UNWARNED = auto()
    """There was no week in which the warning could be seen."""
    CLOCK = auto()
    """The clock jumped ahead."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Until when a session is kept."""

    day: date
    """At the first start on this day or later it is wiped."""
    why: Why = Why.USE
    warns: bool = False
    """Whether that is within a week."""


@dataclass(frozen=True, slots=True)
class DaysSeen:
    """What is remembered of the days on which the companion was started. No words of a group."""

    latest: date | None = None
    """The latest day that was ever seen."""
    waits_until: date | None = None
    """Before this day nothing is wiped, since the clock jumped ahead."""
    warned: Mapping[str, date] = field(default_factory=dict)
    """Since when each session, by its id, shows that it will be wiped."""


def is_back(seen: DaysSeen, today: date) -> bool:
    """Whether the clock has gone back: then nothing is wiped."""
    return seen.latest is not None and today < seen.latest


def jumped(seen: DaysSeen, today: date) -> bool:
    """Whether this day is so far after the last one that the clock may be wrong."""
    return seen.latest is not None and today - seen.latest > FAR


def is_waiting(seen: DaysSeen, today: date) -> bool:
    """Whether nothing is wiped yet, since the clock jumped ahead."""
    return seen.waits_until is not None and today < seen.waits_until


def is_trusted(seen: DaysSeen, today: date) -> bool:
    """Whether the clock can be believed: else nothing goes by itself."""
    return not is_back(seen, today) and not is_waiting(seen, today)


def started(seen: DaysSeen, today: date) -> DaysSeen:
    """Return what is remembered after a start on this day; a clock that went back adds nothing."""
    if is_back(seen, today):
        return seen
    waits_until = seen.waits_until if is_waiting(seen, today) else None
    if jumped(seen, today):
        waits_until = today + GRACE
    return replace(seen, latest=today, waits_until=waits_until)


def trusting(seen: DaysSeen, today: date) -> DaysSeen:
    """Return what is remembered once she says that the day is right, whatever was seen before."""
    warned = {id_: min(since, today) for id_, since in seen.warned.items()}
    return DaysSeen(today, None, warned)


def due(
    retention: Retention, used_on: date, held_on: date, return_on: date | None
) -> tuple[date, Why]:
    """Return the day after which a session is no longer needed, and what decides it."""
    after_use = max(used_on, held_on) + timedelta(days=retention.days)
    if return_on is not None and return_on + AFTER_RETURN > after_use:
        return return_on + AFTER_RETURN, Why.RETURN
    return after_use, Why.HELD if held_on > used_on else Why.USE


def warning(seen: DaysSeen, days: Mapping[str, date], today: date) -> DaysSeen:
    """Remember which of these sessions (by id, with the day each is due) show a warning now."""
    if is_back(seen, today):
        return seen
    warned = {
        id_: seen.warned.get(id_, today) for id_, day in days.items() if day - WARNED <= today
    }
    return replace(seen, warned=warned)


def without(seen: DaysSeen, session_id: str) -> DaysSeen:
    """Forget a session: it is gone, or it is back and gets a week of its own again."""
    others = {id_: since for id_, since in seen.warned.items() if id_ != session_id}
    return replace(seen, warned=others)


def kept(session_id: str, day_and_why: tuple[date, Why], seen: DaysSeen, today: date) -> Kept:
    """Return until when a session is kept, as ``due`` and what was seen decide."""
    day, why = day_and_why
    warned_since = seen.warned.get(session_id)
    if warned_since is not None and min(warned_since, today) + WARNED > day:
        day, why = min(warned_since, today) + WARNED, Why.UNWARNED
    if is_waiting(seen, today) and seen.waits_until is not None and seen.waits_until > day:
        day, why = seen.waits_until, Why.CLOCK
    return Kept(day, why, warns=day - WARNED <= today)


def is_over(day: date, seen: DaysSeen, today: date) -> bool:
    """Whether what is kept until a day is wiped today; never on a day that is not trusted."""
    return day <= today and is_trusted(seen, today)
