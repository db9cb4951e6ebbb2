"""Counts for tests: how often a mark was given, one by one, in a session."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from companion.domain.session import Session, applied
from companion.domain.tally import CHOSEN, Tally


class Count(NamedTuple):
    """How often one mark was given to one item at one step."""

    step_id: str
    item: str
    mark: int = CHOSEN
    count: int = 0


def with_counts(session: Session, counts: Iterable[Count]) -> Session:
    """Return a session in which this was counted."""
    for step_id, item, mark, count in counts:
        there = session.exercises.get(Tally(step_id))
        session = applied(session, there.with_count(item, mark, count))
    return session
