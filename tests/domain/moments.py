"""Sessions on their own day, some way into the shipped programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.session import Position, Session
from companion.domain.timing import AgreedTimes, Beginning, StepTime
from companion.domain.workshop import Workshop
from tests.builders import HALF_DAY, a_session
from tests.content.shipped import workshop as shipped

DAY = date(2026, 11, 23)


def at(hour: int, minute: int = 0, second: int = 0) -> float:
    """Return a moment on the day of the session."""
    return datetime.combine(DAY, time(hour, minute, second)).astimezone().timestamp()


BEGAN = at(13, 30)


def a_day(
    step_id: str = "M1.1",
    *,
    variant: Any = HALF_DAY,
    plan: Plan | None = None,
    began: float | None = BEGAN,
    minutes: int | None = None,
    **times: time,
) -> Session:
    """Return a session of the shipped programme on its day, at a step, with locked times."""
    plan = plan or Plan()
    session = replace(
        a_session(variant), position=Position(step_id), plan=plan, times=AgreedTimes(**times)
    )
    if began is None:
        return session
    meant = {"halve-dag": 210, "twee-uur": 120}[variant] if minutes is None else minutes
    return replace(session, beginning=Beginning(began, meant))


def used(session: Session, **minutes: float) -> Session:
    """Return the session with minutes spent at steps: ``used(session, M1_2=3)``."""
    times = {
        name.replace("_", "."): StepTime(name.replace("_", "."), spent=spent * 60.0)
        for name, spent in minutes.items()
    }
    return replace(session, step_times={**session.step_times, **times})


def agenda_of(session: Session, workshop: Workshop | None = None) -> Agenda:
    """Return the agenda of a session of the shipped programme."""
    return Agenda.of_session(workshop or shipped(), session)
