"""What happens to sessions at a start: warned about, wiped when their day has come. No Qt.

Runs beside the windows. A session that is open somewhere, and a file that cannot be read, stay.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Lock

from companion.domain.errors import CompanionError, SessionInUseError
from companion.domain.keeping import (
    DaysSeen,
    Kept,
    Why,
    due,
    is_over,
    is_trusted,
    kept,
    started,
    warning,
    without,
)
from companion.domain.retention import USUAL_DAYS
from companion.domain.session import SessionDetails, SessionSummary
from companion.domain.wiping import Binned, Care, Wiped
from companion.storage.backups import newest_backup, now
from companion.storage.belonging import files_of
from companion.storage.bin import list_bin, tidy_bin
from companion.storage.copies import LeftCopies, left_copies, take_copies_away, thin_all
from companion.storage.days_seen import load_days_seen, save_days_seen
from companion.storage.sessions import summary_of
from companion.storage.wiping import finish_wiping, wipe_session

log = logging.getLogger(__name__)

_ONE_AT_A_TIME = Lock()
"""What is remembered is read, changed and written by one thread at a time."""


def care_for(data: Path, summaries: Sequence[SessionSummary], today: date) -> Care:
    """Do what a start should do; what cannot be done is told, and never stops the rest."""
    refused: list[str] = []
    finished = _finish(data, refused)
    binned = list_bin(data)
    left = _left(data, summaries, binned)
    copies = tuple(each.newest for each in left if each.newest is not None)
    until = dues((*summaries, *copies))
    days = {id_: day for id_, (day, _) in until.items()}
    seen = change_seen(data, lambda before: warning(started(before, today), days, today))
    if seen is None:
        # without a memory of days no clock can be trusted: nothing is wiped
        return Care(load_days_seen(data), finished=finished, refused=tuple(refused))
    if is_trusted(seen, today):
        _care_for_copies(data, left, today)
    kept_until = with_kept((*summaries, *copies), seen, today)
    over = [s for s in kept_until if _is_over(s.kept, seen, today)]
    wiped = [_wipe(data, s.path, s.details, refused) for s in over if _is_still(s, seen, today)]
    old = [each for each in binned if _is_over_in_bin(each, seen, today)]
    emptied = [_wipe(data, each.path, each.details, refused) for each in old]
    tidy_bin(data)
    gone = tuple(each for each in wiped if each is not None)
    from_bin = tuple(each for each in emptied if each is not None)
    return Care(load_days_seen(data), gone, from_bin, finished, tuple(refused))


def list_gone(data: Path, summaries: Sequence[SessionSummary]) -> tuple[Binned, ...]:
    """Return what can be put back: what is in the bin, and what only copies are left of."""
    binned = list_bin(data)
    left = (_as_binned(each) for each in _left(data, summaries, binned))
    return binned + tuple(each for each in left if each is not None)


def _as_binned(left: LeftCopies) -> Binned | None:
    copy = newest_backup(left.folder)
    if copy is None or left.newest is None:
        return None
    return Binned(copy.path, left.changed_on, left.newest.details, copy.notes, copy.made_at)


def _left(
    data: Path, summaries: Sequence[SessionSummary], binned: Sequence[Binned]
) -> tuple[LeftCopies, ...]:
    """Return the copies of sessions that are neither in the list nor in the bin.

    Where somebody put the session itself in another folder of the data, it is not gone.
    """
    there = [(each.path, each.details) for each in summaries]
    there += [(each.path, each.details) for each in binned]
    known = {details.id for _, details in there if details is not None}
    unreadable = [path for path, details in there if details is None]
    return tuple(
        each
        for each in left_copies(data, known, unreadable)
        if each.newest is None or _is_alone(data, each, each.newest.details)
    )


def _is_alone(data: Path, left: LeftCopies, details: SessionDetails | None) -> bool:
    paths = files_of(data, details.id) if details else ()
    return all(path.parent == left.folder for path in paths)


def _care_for_copies(data: Path, left: Sequence[LeftCopies], today: date) -> None:
    """Let old copies go, and those in which nothing can be read after the usual time."""
    try:
        thin_all(data, now())
        for each in left:
            is_over = each.changed_on + timedelta(days=USUAL_DAYS) <= today
            if each.newest is None and is_over:
                take_copies_away(each.folder)
    except OSError as error:
        log.warning("copies cannot go: %s", type(error).__name__)


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


def _is_still(summary: SessionSummary, seen: DaysSeen, today: date) -> bool:
    """Whether its day has come still: since the list was read she may keep it longer."""
    (now_there,) = with_kept((summary_of(summary.path),), seen, today)
    return _is_over(now_there.kept, seen, today)


def _is_over_in_bin(binned: Binned, seen: DaysSeen, today: date) -> bool:
    """Whether a week in the bin is over; what cannot be read stays, and is shown."""
    return binned.details is not None and is_over(binned.gone_on, seen, today)
