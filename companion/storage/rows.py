"""From the domain's values to rows and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from companion.domain.countdown import Countdown
from companion.domain.dates import LATEST, usable_day
from companion.domain.exercises import Exercise
from companion.domain.note import Draft, Note
from companion.domain.plan import Plan
from companion.domain.retention import Retention
from companion.domain.room import RoomMode, RoomView
from companion.domain.session import (
    Change,
    Position,
    RoleplayChoice,
    Session,
    SessionDetails,
)
from companion.domain.timing import AgreedTimes, Beginning, StepTime
from companion.domain.variant import Variant
from companion.storage.exercises import EXERCISES, exercise_values, exercises_of
from companion.storage.tables import DamagedRowError, Stamp, Table

ONLY_ROW = 1
"""The number of the row in a table that has one row."""

SESSION = Table("session", ("number", "began_at", "closed_well"), ("number",))
DETAILS = Table(
    "details",
    (
        *("number", "id", "workshop_id", "variant", "held_on", "group_name", "place"),
        *("trainer", "people", "field_of_work", "return_on"),
    ),
    ("number",),
)
POSITION = Table("position", ("number", "step_id", "reveal", "title"), ("number",))
NOTES = Table(
    "notes",
    ("id", "step_id", "field", "ord", "text", "hidden", "removed", "starred"),
    ("id",),
)
DRAFTS = Table("drafts", ("step_id", "field", "text", "note_id"), ("step_id", "field"))
CLOCKS = Table(
    "clocks",
    ("step_id", "phase", "planned", "added", "spent", "running_since"),
    ("step_id", "phase"),
)
CHOICES = Table("choices", ("step_id", "roleplay"), ("step_id",))
PLAN = Table("plan", ("number", "content"), ("number",))
TIMES = Table("agreed_times", ("number", "begin_at", "pause_at", "end_at"), ("number",))
BEGINNING = Table("beginning", ("number", "moment", "minutes"), ("number",))
STEP_TIMES = Table("step_times", ("step_id", "spent", "since"), ("step_id",))
ROOM = Table("room", ("number", "mode", "step_id", "reveal", "clock_ran"), ("number",))
TABLES = (
    *(SESSION, DETAILS, POSITION, NOTES, DRAFTS, CLOCKS, CHOICES),
    *(PLAN, TIMES, BEGINNING, STEP_TIMES, ROOM, EXERCISES),
)
BY_ITSELF = (SESSION, CLOCKS, BEGINNING, STEP_TIMES, ROOM)
"""What is also written while nobody does anything."""


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session as it was found on disk."""

    session: Session
    closed_well: bool
    """False when the companion was stopped by something else than its user."""
    revision: int
    """How many changes were saved."""
    changed_at: datetime
    """When the group's work last changed."""
    used_at: datetime
    """When a person last did something with it: not a clock, and not choosing how long to keep."""


def write_session(
    connection: sqlite3.Connection, began_at: datetime | None, stamp: Stamp, *, closed_well: bool
) -> None:
    """Write what is kept about the session as a whole."""
    began = began_at.isoformat() if began_at else None
    SESSION.put(connection, (ONLY_ROW, began, int(closed_well)), stamp)


def write_change(connection: sqlite3.Connection, change: Change, stamp: Stamp) -> None:
    """Write one change in the place of what was there under its key."""
    match change:
        case Note():
            NOTES.put(connection, _note_values(change), stamp)
        case Draft(text=""):
            DRAFTS.delete(connection, change.step_id, change.field)
        case Draft():
            place = (change.step_id, change.field)
            DRAFTS.put(connection, (*place, change.text, change.note_id), stamp)
        case Countdown():
            CLOCKS.put(connection, _clock_values(change), stamp)
        case RoleplayChoice():
            CHOICES.put(connection, (change.step_id, change.roleplay), stamp)
        case StepTime(step_id, spent, since):
            times = (float(spent), None if since is None else float(since))
            STEP_TIMES.put(connection, (step_id, *times), stamp)
        case _ if isinstance(change, Exercise):
            EXERCISES.put(connection, exercise_values(change), stamp)
        case _:
            _write_only(connection, change, stamp)


def _write_only(connection: sqlite3.Connection, change: Change, stamp: Stamp) -> None:
    """Write what a session has only one of."""
    match change:
        case Position():
            shown = (change.step_id, change.reveal, change.title)
            POSITION.put(connection, (ONLY_ROW, *shown), stamp)
        case SessionDetails():
            DETAILS.put(connection, _details_values(change), stamp)
        case Plan():
            PLAN.put(connection, (ONLY_ROW, _plan_text(change)), stamp)
        case AgreedTimes(begin, pause, end):
            TIMES.put(connection, (ONLY_ROW, *map(_time_text, (begin, pause, end))), stamp)
        case Beginning(moment, minutes):
            BEGINNING.put(connection, (ONLY_ROW, float(moment), minutes), stamp)
        case RoomView(mode, step_id, reveal, clock_ran):
            ROOM.put(connection, (ONLY_ROW, str(mode), step_id, reveal, int(clock_ran)), stamp)


def read_stored(connection: sqlite3.Connection) -> StoredSession:
    """Read all there is; DamagedRowError or ValueError when something has changed or is gone."""
    found = {table.name: list(table.rows(connection)) for table in TABLES}
    contents = {name: [values for values, _ in rows] for name, rows in found.items()}
    stamps = {name: [stamp for _, stamp in rows] for name, rows in found.items()}
    (_, began_at, closed_well) = _only(contents["session"])
    session = Session(
        details=_details(_only(contents["details"])),
        position=Position(*_only(contents["position"])[1:]),
        notes=tuple(_note(values) for values in contents["notes"]),
        drafts=tuple(Draft(*values) for values in contents["drafts"]),
        clocks={(values[0], values[1]): Countdown(*values) for values in contents["clocks"]},
        choices=dict(contents["choices"]),
        plan=_plan(contents["plan"]),
        times=_times(contents["agreed_times"]),
        beginning=Beginning(*contents["beginning"][0][1:]) if contents["beginning"] else None,
        step_times={values[0]: StepTime(*values) for values in contents["step_times"]},
        room=_room(contents["room"]),
        exercises=exercises_of(contents["exercises"]),
        began_at=datetime.fromisoformat(began_at) if began_at else None,
    )
    revision = max(stamp.revision for of_table in stamps.values() for stamp in of_table)
    del stamps[SESSION.name]  # opening and closing are no changes to what a group made
    changed = max(stamp.saved_at for of_table in stamps.values() for stamp in of_table)
    used = max(_moments_of_use(found))
    return StoredSession(session, bool(closed_well), revision, _moment(changed), _moment(used))


def _moments_of_use(found: Mapping[str, list[tuple[tuple[Any, ...], Stamp]]]) -> Iterator[float]:
    """Return when a person changed each thing; clocks run on by themselves."""
    choosing = Retention().key[0]
    for table in TABLES:
        if table in BY_ITSELF:
            continue
        for values, stamp in found[table.name]:
            if table is not EXERCISES or values[0] != choosing:
                yield stamp.saved_at


def changes_of(session: Session) -> Iterator[Change]:
    """Return the changes that make this session out of nothing."""
    yield session.details
    yield session.position
    yield from session.notes
    yield from session.drafts
    yield from session.clocks.values()
    yield from (RoleplayChoice(*choice) for choice in session.choices.items())
    yield from session.step_times.values()
    yield from (session.plan, session.times, session.room)
    yield from session.exercises.made.values()
    if session.beginning is not None:
        yield session.beginning


def _only(rows: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    if len(rows) != 1:
        raise DamagedRowError
    return rows[0]


def _note_values(note: Note) -> tuple[str | int, ...]:
    flags = (int(note.hidden), int(note.removed), int(note.starred))
    return (note.id, note.step_id, note.field, note.order, note.text, *flags)


def _clock_values(clock: Countdown) -> tuple[str | int | float | None, ...]:
    # SQLite makes a REAL of a whole number, so it must be one before the checksum is taken.
    since = None if clock.running_since is None else float(clock.running_since)
    times = (float(clock.planned), float(clock.added), float(clock.spent), since)
    return (clock.step_id, clock.phase, *times)


def _details_values(details: SessionDetails) -> tuple[str | int | None, ...]:
    return_on = details.return_on.isoformat() if details.return_on else None
    return (
        *(ONLY_ROW, details.id, details.workshop_id, str(details.variant)),
        *(details.held_on.isoformat(), details.group, details.place, details.trainer),
        *(details.people, details.field_of_work, return_on),
    )


def _details(values: tuple[Any, ...]) -> SessionDetails:
    _, id_, workshop_id, variant, held_on, group, place, trainer, people, field, return_on = values
    return SessionDetails(
        *(id_, workshop_id, Variant(variant), _day(held_on)),
        *(group, place, trainer, people, field),
        return_on=_day(return_on) if return_on else None,
    )


def _moment(seconds: float) -> datetime:
    """Return a moment that can be counted with, in any time zone."""
    latest = datetime.combine(LATEST, time(), UTC).timestamp()
    return datetime.fromtimestamp(min(max(seconds, 0.0), latest), UTC)


def _day(text: str) -> date:
    return usable_day(date.fromisoformat(text))


def _note(values: tuple[Any, ...]) -> Note:
    id_, step_id, field, order, text, hidden, removed, starred = values
    return Note(id_, step_id, field, order, text, bool(hidden), bool(removed), bool(starred))


def _plan_text(plan: Plan) -> str:
    values = {
        "order": list(plan.order),
        "skipped": sorted(plan.skipped),
        "minutes": dict(plan.minutes),
    }
    return json.dumps(values, ensure_ascii=False)


def _plan(rows: Sequence[tuple[Any, ...]]) -> Plan:
    if not rows:
        return Plan()
    values = json.loads(rows[0][1])
    return Plan(tuple(values["order"]), frozenset(values["skipped"]), values["minutes"])


def _time_text(moment: time | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _times(rows: Sequence[tuple[Any, ...]]) -> AgreedTimes:
    if not rows:
        return AgreedTimes()
    return AgreedTimes(*(time.fromisoformat(text) if text else None for text in rows[0][1:]))


def _room(rows: Sequence[tuple[Any, ...]]) -> RoomView:
    if not rows:
        return RoomView()
    _, mode, step_id, reveal, clock_ran = rows[0]
    return RoomView(RoomMode(mode), step_id, reveal, bool(clock_ran))
