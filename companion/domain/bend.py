"""Bending the programme for one session: each edit takes a plan and returns another one.

Nothing is guarded that a trainer may decide herself: whether a step of the core is left out is
asked on the screen. What can never be right is not done: no step of less than a minute, no
practice conversation that is shorter than its phases, no step of the workshop after its end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from companion.domain.plan import Plan
from companion.domain.progress import Agenda, in_order
from companion.domain.step import RoleplayContent, Step
from companion.domain.variant import Variant

LEAST_MINUTES = 1


def moved(agenda: Agenda, step_id: str, by: int) -> Plan:
    """Return the plan with a step some places later (or earlier) among the steps that are shown.

    It stays in the workshop, or in the follow-up meeting.
    """
    places = {step.id: module.place for module, step in agenda.steps}
    shown = [step.id for _, step in agenda.steps if places[step.id] is places.get(step_id)]
    if step_id not in shown:
        return agenda.plan
    here = shown.index(step_id)
    there = max(0, min(len(shown) - 1, here + by))
    if here == there:
        return agenda.plan
    every = [step.id for _, step in in_order(agenda.workshop, agenda.plan) if step.id != step_id]
    every.insert(every.index(shown[there]) + (there > here), step_id)
    return replace(agenda.plan, order=_unless_usual(agenda, every))


def together_with(agenda: Agenda, step_id: str) -> tuple[str, ...]:
    """Return the steps that are left out and brought back together, beginning with this one."""
    every = (step for _, step in in_order(agenda.workshop, agenda.plan))
    return (step_id, *(step.id for step in every if step.belongs_to == step_id))


def left_out(plan: Plan, *step_ids: str) -> Plan:
    """Return the plan without these steps."""
    return replace(plan, skipped=plan.skipped | set(step_ids))


def brought_back(agenda: Agenda, *step_ids: str) -> Plan:
    """Return the plan with these steps; one that this length leaves out gets its other minutes."""
    plan = replace(agenda.plan, skipped=agenda.plan.skipped - set(step_ids))
    for step_id in step_ids:
        found = agenda.workshop.find_step(step_id)
        if found and not plan.minutes.get(step_id, agenda.usual_minutes(found[1])):
            other = max(found[1].minutes.get(variant, 0) for variant in Variant)
            plan = _with(plan, step_id, other or None)
    return plan


def with_minutes(agenda: Agenda, step_id: str, minutes: int) -> Plan:
    """Return the plan in which a step takes this many minutes; its usual ones leave no trace."""
    found = agenda.workshop.find_step(step_id)
    if found is None:
        return agenda.plan
    usual = agenda.usual_minutes(found[1])
    wanted = max(least_minutes(agenda, found[1]), minutes)
    return _with(agenda.plan, step_id, None if wanted == usual else wanted)


def with_more(agenda: Agenda, step_id: str, by: int) -> Plan:
    """Return the plan in which a step takes so many minutes more than now, or fewer."""
    found = agenda.workshop.find_step(step_id)
    return with_minutes(agenda, step_id, agenda.minutes(found[1]) + by) if found else agenda.plan


def least_minutes(agenda: Agenda, step: Step) -> int:
    """Return the fewest minutes that a trainer can give to a step.

    A practice conversation keeps all of them: leaving the role and the debrief are never cut.
    """
    if isinstance(step.content, RoleplayContent):
        return max(LEAST_MINUTES, agenda.usual_minutes(step))
    return LEAST_MINUTES


def _with(plan: Plan, step_id: str, minutes: int | None) -> Plan:
    others = {other: given for other, given in plan.minutes.items() if other != step_id}
    return replace(plan, minutes=others if minutes is None else {**others, step_id: minutes})


def _unless_usual(agenda: Agenda, order: Sequence[str]) -> tuple[str, ...]:
    """Return an order, empty when it is that of the programme."""
    usual = [step.id for _, step in in_order(agenda.workshop, Plan())]
    return () if list(order) == usual else tuple(order)
