"""*Tijdredder*: up to three ways to make up for lost time, each with what it would lead to.

What is core is never left out, and no step gets shorter than is still useful. Only what is still
ahead is touched; of the step that is on only what it has left. Steps that belong to another one
go with it. Locked times are kept: time that is won before a locked break helps only as far as the
break would be late.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from companion.domain.cutting import Cutting, even_cuts, few_cuts, give_back, skipping_cuts
from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.schedule import BREAK, Outlook, ahead, break_step, outlook
from companion.domain.session import Session
from companion.domain.step import Step

ENOUGH = 60.0
"""Seconds; nobody shifts a programme for less."""


class ProposalKind(StrEnum):
    """How time is won; the value is the word on the screen."""

    ABSORB = "inhalen"
    """A little of many steps."""
    SHORTEN = "inkorten"
    """Few steps as short as they can be."""
    SKIP = "overslaan"
    """Steps are left out."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What happens to one step."""

    step_id: str
    title: str
    before: int
    """Minutes."""
    after: int
    """0 when it is left out."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to make up for lost time."""

    kind: ProposalKind
    cuts: tuple[Cut, ...]
    """In the order of the programme."""
    saved: int
    """Minutes."""
    outlook: Outlook
    """How the time stands after it."""
    plan: Plan
    """The session's plan after it."""


_WAYS: tuple[tuple[ProposalKind, Callable[[Cutting], None]], ...] = (
    (ProposalKind.ABSORB, even_cuts),
    (ProposalKind.SHORTEN, few_cuts),
    (ProposalKind.SKIP, skipping_cuts),
)


def proposals(agenda: Agenda, session: Session, now: float, wall: float) -> tuple[Proposal, ...]:
    """Return what can be done about being late: at most three proposals, the mildest first.

    None when it is not late. When nothing helps enough, the one that helps most; its outlook
    says how late it stays.
    """
    late = outlook(agenda, session, now, wall).late
    if late <= ENOUGH:
        return ()
    found: list[Proposal] = []
    for kind, way in _WAYS:
        made = _proposal(kind, way, agenda, session, now, wall)
        if made.outlook.late < late and all(made.plan != other.plan for other in found):
            found.append(made)
    enough = tuple(each for each in found if each.outlook.late <= ENOUGH)
    return enough or tuple(sorted(found, key=lambda each: each.outlook.late)[:1])


def _proposal(
    kind: ProposalKind,
    way: Callable[[Cutting], None],
    agenda: Agenda,
    session: Session,
    now: float,
    wall: float,
) -> Proposal:
    """Cut before the locked break as far as that one is late, and after it as far as the end is."""
    bent, current = agenda, session
    for part in (_until_break, _until_end):
        among, needed = part(bent, current, outlook(bent, current, now, wall))
        if needed <= ENOUGH:
            continue
        cutting = Cutting(bent, current, now, among, needed)
        way(cutting)
        give_back(cutting)
        current = replace(current, plan=cutting.plan)
        bent = Agenda.of_session(agenda.workshop, current)
    cuts = tuple(
        Cut(step.id, agenda.title(step), agenda.minutes(step), bent.minutes(step))
        for _, step in agenda.steps
        if agenda.minutes(step) != bent.minutes(step)
    )
    saved = sum(cut.before - cut.after for cut in cuts)
    return Proposal(kind, cuts, saved, outlook(bent, current, now, wall), bent.plan)


def _until_break(agenda: Agenda, session: Session, seen: Outlook) -> tuple[tuple[Step, ...], float]:
    """Return the steps before the locked break, and the seconds that it would be late."""
    if seen.next_lock is None or seen.next_lock.name != BREAK:
        return (), 0.0
    steps = _still_to_do(agenda, session)
    return steps[: _place_of_break(agenda, steps)], seen.behind or 0.0


def _until_end(agenda: Agenda, session: Session, seen: Outlook) -> tuple[tuple[Step, ...], float]:
    """Return the steps that the end depends on, and the seconds that it would be late.

    What is won before a break that has a fixed time is spent waiting for it.
    """
    steps = _still_to_do(agenda, session)
    late = 0.0 if seen.agreed_end is None else seen.ends_at - seen.agreed_end
    if seen.next_lock is not None and seen.next_lock.name == BREAK:
        steps = steps[_place_of_break(agenda, steps) :]
    return steps, late


def _still_to_do(agenda: Agenda, session: Session) -> tuple[Step, ...]:
    return (agenda.at(session.position)[1], *ahead(agenda, session))


def _place_of_break(agenda: Agenda, steps: tuple[Step, ...]) -> int:
    pause = break_step(agenda)
    return steps.index(pause) if pause in steps else 0
