"""The meeting some weeks later: where it begins, how long it takes, and when it can be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from companion.domain.progress import Agenda
from companion.domain.schedule import workshop_minutes
from companion.domain.session import Session
from companion.domain.step import Step
from companion.domain.workshop import ModulePlace

WEEKS: Final = (4, 5, 6)
"""After how many weeks a group comes back."""


def follow_up_step(agenda: Agenda) -> str:
    """Return the id of the first step of the follow-up meeting; empty when there is none."""
    return next((step.id for step in _steps(agenda)), "")


def follow_up_minutes(agenda: Agenda) -> int:
    """Return how many minutes the follow-up meeting takes."""
    return sum(agenda.minutes(step) for step in _steps(agenda))


def is_in_follow_up(agenda: Agenda, session: Session) -> bool:
    """Whether a session is at a step of the follow-up meeting."""
    return agenda.at(session.position)[0].place is ModulePlace.FOLLOW_UP


def was_given(agenda: Agenda, session: Session) -> bool:
    """Whether the workshop was really held: at least half of its time was spent on it.

    Who only tried it out beforehand clicked through it in a few minutes.
    """
    modules = agenda.workshop.modules
    given = {s.id for m in modules if m.place is ModulePlace.WORKSHOP for s in m.steps}
    times = (time for time in session.step_times.values() if time.step_id in given)
    return sum(each.spent for each in times) >= workshop_minutes(agenda) * 60 / 2


def return_days(held_on: date) -> tuple[date, ...]:
    """Return the days on which a group can come back: the same weekday, some weeks later."""
    return tuple(held_on + timedelta(weeks=weeks) for weeks in WEEKS)


def _steps(agenda: Agenda) -> Iterator[Step]:
    return (step for module, step in agenda.steps if module.place is ModulePlace.FOLLOW_UP)
