"""Who is there today: everybody of the group, until the trainer says otherwise."""

from __future__ import annotations

from companion.domain.casting import Attendance
from companion.domain.session import Session


def present(session: Session) -> tuple[int, ...]:
    """Return the numbers of who is there: everybody, until the trainer says otherwise."""
    there = session.exercises.get(Attendance()).present
    return there or tuple(range(1, session.details.people + 1))


def people_there(session: Session) -> int:
    """Return how many people are there."""
    return len(present(session))
