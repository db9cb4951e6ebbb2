"""From one phase of a step to another: by the trainer's hand, or by itself when time is up."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.countdown import Countdown
from companion.domain.progress import Agenda
from companion.domain.room import RoomMode
from companion.domain.session import Session, as_the_room
from companion.domain.step import BreakContent, RoleplayContent, Step
from companion.domain.step_view import StepView

PhaseChange = Countdown | StepView


def changed_over(
    agenda: Agenda, session: Session, step: Step, number: int, now: float
) -> tuple[PhaseChange, ...]:
    """Return the changes after which a step is in another of its phases.

    A phase that comes begins with all its time, and its clock runs. One that was before goes on
    with what it had left; when that was nothing it is held, or it would be over at once.
    """
    clock = agenda.clock(step, session, agenda.clock_phases(step, session))
    there = agenda.clock_of(step, session, number)
    is_back = number < clock.phase
    if not is_back:
        there = replace(there, spent=0.0, running_since=now)
    elif clock.is_running:
        there = there.started(now)
    begun = max((n for step_id, n in session.clocks if step_id == step.id), default=0)
    view = session.exercises.get(StepView(step.id))
    is_over = is_back and there.remaining(now) <= 0
    after = replace(view, phase=number if number < begun else None, is_held=is_over)
    return (clock.paused(now), there, *((after,) if after != view else ()))


def passing_on(agenda: Agenda, session: Session, now: float) -> tuple[PhaseChange, ...]:
    """Return the changes with which the next phase begins by itself; none when it does not.

    That is at the step where the group is, also while the trainer looks ahead. A practice
    conversation goes on when the trainer says so, and in rest nothing goes on.
    """
    session = as_the_room(session)
    step = agenda.at(session.position)[1]
    if session.room.mode is RoomMode.REST:
        return ()
    if isinstance(step.content, RoleplayContent | BreakContent):
        return ()
    phases = agenda.clock_phases(step, session)
    if not phases or session.exercises.get(StepView(step.id)).is_held:
        return ()
    clock = agenda.clock(step, session, phases)
    is_over = clock.is_running and clock.remaining(now) <= 0
    if not is_over or clock.phase + 1 >= len(phases):
        return ()
    return changed_over(agenda, session, step, clock.phase + 1, now)


def clock_of_room(agenda: Agenda, session: Session) -> Countdown | None:
    """Return the clock of the step where the group is, also while the trainer looks ahead."""
    session = as_the_room(session)
    step = agenda.at(session.position)[1]
    phases = agenda.clock_phases(step, session)
    return agenda.clock(step, session, phases) if phases else None


def phase_of(clock: Countdown | None) -> tuple[str, int] | None:
    """Return the step and phase of a clock, to see later whether another one is on."""
    return (clock.step_id, clock.phase) if clock else None
