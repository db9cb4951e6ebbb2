"""What happens to sessions at a start: warned about, wiped when their day has come. No Qt.

Runs beside the windows. A session that is open somewhere, and a file that cannot be read, stay.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock

from companion.domain.errors import CompanionError, SessionInUseError
from companion.domain.keeping import (
    DaysSeen,
    Kept,
    Why,
    due,
    is_over,
    kept,
    started,
    warning,
    without,
)
from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.wiping import Binned, Care, Wiped
from companion.storage.bin import list_bin, tidy_bin
from companion.storage.days_seen import load_days_seen, save_days_seen
from companion.storage.wiping import finish_wiping, wipe_session

log = logging.getLogger(__name__)

_ONE_AT_A_TIME = Lock()
"""What is remembered is read, changed and written by one thread at a time."""


def care_for(data: Path, summaries: Sequence[SessionSummary], today: date) -> Care:
    """Do what a start should do; what cannot be done is told, and never stops the rest."""
    refused: list[str] = []
    finished = _finish(data, refused)
    until = dues(summaries)
    days = {id_: day for id_, (day, _) in until.items()}
    seen = change_seen(data, lambda before: warning(started(before, today), days, today))
    if seen is None:
        # without a memory of days no clock can be trusted: nothing is wiped
        return Care(load_days_seen(data), finished=finished, refused=tuple(refused))
    over = [s for s in with_kept(summaries, seen, today) if _is_over(s.kept, seen, today)]
    wiped = [_wipe(data, s.path, s.details, refused) for s in over]
    old = [each for each in list_bin(data) if _is_over_in_bin(each, seen, today)]
    emptied = [_wipe(data, each.path, each.details, refused) for each in old]
    tidy_bin(data)
    gone = tuple(each for each in wiped if each is not None)
    from_bin = tuple(each for each in emptied if each is not None)
    return Care(load_days_seen(data), gone, from_bin, finished, tuple(refused))


def dues(summaries: Sequence[SessionSummary]) -> dict[str, tuple[date, Why]]:
    """Return the day on which each session is due, by its id; of copies the last one counts."""
    found: dict[str, tuple[date, Why]] = {}
    for each in summaries:
        if each.details is None or each.used_on is None:
            continue
        details = each.details
        until = due(each.retention, each.used_on, details.held_on, details.return_on)
        if details.id not in found or until[0] > found[details.id][0]:
            found[details.id] = until
    return found


def with_kept(
    summaries: Sequence[SessionSummary], seen: DaysSeen, today: date
) -> tuple[SessionSummary, ...]:
    """Return the sessions with until when each is kept; those with a problem have no day."""
    until = dues(summaries)

    def of(summary: SessionSummary) -> Kept | None:
        id_ = summary.details.id if summary.details else ""
        return kept(id_, until[id_], seen, today) if id_ in until else None

    return tuple(replace(each, kept=of(each)) for each in summaries)


def change_seen(data: Path, change: Callable[[DaysSeen], DaysSeen]) -> DaysSeen | None:
    """Change what is remembered of days; None when it cannot be kept."""
    with _ONE_AT_A_TIME:
        after = change(load_days_seen(data))
        try:
            save_days_seen(data, after)
        except OSError as error:
            log.warning("days cannot be kept: %s", type(error).__name__)
            return None
        return after


def wipe(data: Path, path: Path, details: SessionDetails | None) -> Wiped:
    """Wipe a session and forget that it was there; CompanionError says why it cannot be."""
    if details is not None:
        change_seen(data, lambda seen: without(seen, details.id))
    looked = wipe_session(data, path)
    group, held_on = (details.group, details.held_on) if details else ("", None)
    return Wiped(group, held_on, looked)


def _finish(data: Path, refused: list[str]) -> int:
    try:
        return finish_wiping(data)
    except CompanionError as error:
        refused.append(str(error))
    except OSError as error:
        log.warning("finishing failed: %s", type(error).__name__)
    return 0


def _wipe(
    data: Path, path: Path, details: SessionDetails | None, refused: list[str]
) -> Wiped | None:
    try:
        return wipe(data, path, details)
    except SessionInUseError:
        return None  # it is used: its day has not come
    except CompanionError as error:
        refused.append(str(error))
    return None


def _is_over(until: Kept | None, seen: DaysSeen, today: date) -> bool:
    return until is not None and is_over(until.day, seen, today)


def _is_over_in_bin(binned: Binned, seen: DaysSeen, today: date) -> bool:
    """Whether a week in the bin is over; what cannot be read stays, and is shown."""
    return binned.details is not None and is_over(binned.gone_on, seen, today)
