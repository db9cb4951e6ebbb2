"""A session of the shipped programme in which a group made plans, for tests of every layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.schedule import moment_of_day
from companion.domain.session import Session, SessionDetails
from companion.domain.timing import Beginning, StepTime
from companion.domain.variant import Variant
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.paths import WORKSHOP_ID
from companion.storage.sessions import create_session
from tests.content import shipped

HELD_ON = date(2026, 11, 23)
BACK_ON = date(2027, 1, 4)
PLANS = (
    "Als ik een nieuw dossier open, dan bel ik eerst de ouder met één open vraag.",
    "Als ik een gesprek plan, dan vraag ik waar en wanneer het past.",
    "Als ik merk dat ik uitleg, dan stel ik eerst een vraag.",
)
QUESTION = "Krijgen we een half uur om een gezin te leren kennen?"


def a_plan(number: int, text: str, step_id: str = "M8.2", field: str = "als-dan", **flags) -> Note:
    """Return a plan; flags are hidden and removed."""
    return Note(f"{step_id}-{field}-{number}", step_id, field, number, text, **flags)


def asked_notes() -> tuple[Note, ...]:
    """Return one question to the organisation, with who brings it and when."""
    return (
        a_plan(1, QUESTION, "M8.3", "vraag"),
        a_plan(2, "Samira", "M8.3", "wie"),
        a_plan(3, "in het overleg van 1 december", "M8.3", "wanneer"),
    )


def a_promising_session(
    plans: Sequence[str] = PLANS, *, step_id: str = "M9.4", is_given: bool = True
) -> Session:
    """Return a session that stands at a step, with plans and a question; given in half a day."""
    details = SessionDetails("5a5a0000bb", WORKSHOP_ID, Variant.HALF_DAY, HELD_ON, "Wijkteam Noord")
    agenda = Agenda.of(shipped.workshop(), details.variant)
    session = Session(details, agenda.position(agenda.index(step_id)))
    notes = tuple(a_plan(number, text) for number, text in enumerate(plans, 1))
    session = replace(session, notes=(*notes, *asked_notes()))
    if not is_given:
        return session
    began = moment_of_day(HELD_ON, time(9), 0.0)
    times = {"M2.1": StepTime("M2.1", 150 * 60.0)}
    return replace(session, beginning=Beginning(began, 210), step_times=times)


def weeks_later(hour: int = 10) -> float:
    """Return the moment at which the group comes back."""
    return datetime.combine(BACK_ON, time(hour)).astimezone().timestamp()


def open_promising(folder: Path, clock, wanted: Session | Path | None = None) -> LiveSession:
    """Return the session over its file; whoever opens it closes its autosave."""
    if not isinstance(wanted, Path):
        wanted = create_session(folder, wanted or a_promising_session())
    autosave = Autosave(wanted)
    return LiveSession(shipped.workshop(), autosave.open(), autosave, clock, autosave)
