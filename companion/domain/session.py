"""A session (*bijeenkomst*): one workshop held with one group, one file on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

from companion.domain.countdown import Countdown
from companion.domain.exercises import Exercise, Exercises
from companion.domain.keeping import Kept
from companion.domain.note import Draft, Note
from companion.domain.people import USUAL_PEOPLE
from companion.domain.plan import Plan
from companion.domain.retention import Retention
from companion.domain.room import RoomMode, RoomView
from companion.domain.timing import AgreedTimes, Beginning, StepTime
from companion.domain.variant import Variant


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """What a trainer fills in about a session. No names of participants."""

    id: str
    workshop_id: str
    variant: Variant
    held_on: date
    group: str = ""
    place: str = ""
    trainer: str = ""
    people: int = USUAL_PEOPLE
    field_of_work: str = ""
    return_on: date | None = None
    """When the group comes back (module M10)."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a session is: a step, and how far that step has been shown."""

    step_id: str
    reveal: int = 0
    """How many parts of the step came after its first: sentences, phases, examples."""
    title: str = ""
    """The step in words, for lists that have no programme at hand."""


@dataclass(frozen=True, slots=True)
class RoleplayChoice:
    """Which practice conversation was chosen for a step that leaves it open."""

    step_id: str
    roleplay: str


Change = (
    SessionDetails
    | Position
    | Note
    | Draft
    | Countdown
    | RoleplayChoice
    | Plan
    | AgreedTimes
    | Beginning
    | StepTime
    | RoomView
    | Exercise
)
"""Anything that is written to a session's file; each replaces what was there under its key."""


def change_key(change: Change) -> tuple[str, ...]:
    """Return what a change replaces: two changes with one key leave only the last."""
    match change:
        case Note():
            return ("note", change.id)
        case Draft():
            return ("draft", change.step_id, change.field)
        case Countdown():
            return ("clock", change.step_id, str(change.phase))
        case RoleplayChoice():
            return ("choice", change.step_id)
        case StepTime():
            return ("step time", change.step_id)
        case _ if isinstance(change, Exercise):
            return change.key
        case _:
            return (type(change).__name__,)


@dataclass(frozen=True, slots=True)
class Session:
    """All that is kept of one session."""

    details: SessionDetails
    position: Position
    notes: tuple[Note, ...] = ()
    """Removed ones too; in the order of writing."""
    drafts: tuple[Draft, ...] = ()
    clocks: Mapping[tuple[str, int], Countdown] = field(default_factory=dict)
    """By step id and phase; a phase that was never on has none."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """From step id to role-play id."""
    plan: Plan = field(default_factory=Plan)
    times: AgreedTimes = field(default_factory=AgreedTimes)
    beginning: Beginning | None = None
    """None while the workshop has not begun."""
    step_times: Mapping[str, StepTime] = field(default_factory=dict)
    """By step id; a step that was never on has none."""
    room: RoomView = field(default_factory=RoomView)
    exercises: Exercises = field(default_factory=Exercises)
    began_at: datetime | None = None
    """When the file was made; with a time zone."""


def applied(session: Session, change: Change) -> Session:
    """Return the session with a change made; it takes the place of what its key says."""
    match change:
        case SessionDetails():
            return replace(session, details=change)
        case Position():
            return replace(session, position=change)
        case Countdown():
            clocks = {**session.clocks, (change.step_id, change.phase): change}
            return replace(session, clocks=clocks)
        case RoleplayChoice():
            return replace(session, choices={**session.choices, change.step_id: change.roleplay})
        case StepTime():
            times = {**session.step_times, change.step_id: change}
            return replace(session, step_times=times)
        case Plan():
            return replace(session, plan=change)
        case AgreedTimes():
            return replace(session, times=change)
        case Beginning():
            return replace(session, beginning=change)
        case RoomView():
            return replace(session, room=change)
        case Note():
            return _with_notes(session, (change,))[0]
        case Draft():
            return replace(session, drafts=_with_draft(session.drafts, change))
        case _:
            return replace(session, exercises=session.exercises.having(change))


def with_changes(session: Session, changes: Sequence[Change]) -> tuple[Session, tuple[Change, ...]]:
    """Return the session with changes made in their order, and those that changed anything.

    Notes that come one after the other are laid in one go: hundreds of answers are one change.
    """
    made: list[Change] = []
    for are_notes, some in groupby(changes, _is_note):
        if are_notes:
            session, others = _with_notes(session, some)
            made += others
            continue
        for change in some:
            after = applied(session, change)
            if after != session:
                session = after
                made.append(change)
    return session, tuple(made)


def as_it_is(session: Session, change: Change) -> Change | None:
    """Return what stands there now under the key of a change, to put it back later.

    None for a note or a beginning that is not there: nothing can take its place again.
    """
    match change:
        case Note():
            return next((note for note in session.notes if note.id == change.id), None)
        case Draft():
            key = change_key(change)
            empty = Draft(change.step_id, change.field, "")
            return next((draft for draft in session.drafts if change_key(draft) == key), empty)
        case Countdown():
            fresh = Countdown(change.step_id, change.phase, change.planned)
            return session.clocks.get((change.step_id, change.phase), fresh)
        case RoleplayChoice():
            return RoleplayChoice(change.step_id, session.choices.get(change.step_id, ""))
        case StepTime():
            return session.step_times.get(change.step_id, StepTime(change.step_id))
        case _ if isinstance(change, Exercise):
            return session.exercises.made.get(change.key, change.blank)
        case _:
            return _only_one(session, change)


def _only_one(session: Session, change: Change) -> Change | None:
    """Return what a session has only one of."""
    match change:
        case SessionDetails():
            return session.details
        case Position():
            return session.position
        case Plan():
            return session.plan
        case AgreedTimes():
            return session.times
        case RoomView():
            return session.room
        case _:
            return session.beginning


def as_the_room(session: Session) -> Session:
    """Return the session where the group is: in a frozen picture, while the trainer looks on."""
    room = session.room
    if room.mode is not RoomMode.FROZEN:
        return session
    return replace(session, position=Position(room.step_id, room.reveal))


def _is_note(change: Change) -> bool:
    return isinstance(change, Note)


def _with_notes(session: Session, notes: Iterable[Change]) -> tuple[Session, list[Note]]:
    """Return the session with notes written or replaced, and those that were not there so."""
    there = {note.id: note for note in session.notes}
    others: list[Note] = []
    for note in notes:
        if isinstance(note, Note) and there.get(note.id) != note:
            there[note.id] = note
            others.append(note)
    return replace(session, notes=tuple(there.values())), others


def _with_draft(drafts: tuple[Draft, ...], draft: Draft) -> tuple[Draft, ...]:
    key = (draft.step_id, draft.field)
    others = tuple(d for d in drafts if (d.step_id, d.field) != key)
    return (*others, draft) if draft.text else others


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A session as a list shows it."""

    path: Path
    details: SessionDetails | None
    """None when the file could not be read; then there is a problem."""
    stopped_at: str = ""
    """Title of the step where it stopped."""
    notes: int = 0
    changed_at: datetime | None = None
    closed_well: bool = True
    """False after a crash or a power cut."""
    problem: str = ""
    """A full Dutch sentence, when the file could not be read."""
    is_damaged: bool = False
    """Whether that is because the file is damaged: then some of it may be got back."""
    used_on: date | None = None
    """When a person last changed something in it; looking is no use."""
    retention: Retention = field(default_factory=Retention)
    """How long it is kept after that."""
    kept: Kept | None = None
    """Until when that is, as far as is known."""
