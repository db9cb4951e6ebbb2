"""How a step is worked on now: which phase is on, what comes, and whose turn it is in a round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from companion.domain.attendance import people_there
from companion.domain.countdown import Countdown
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.stage import AgreementScene, PhaseMark, QuestionScene, Scene
from companion.domain.step import Phase, Step

CHANGE_SECONDS = 5.0
"""How long a phase that just began stands out: as long as it takes to look up and read it."""


@dataclass(frozen=True, slots=True)
class Working:
    """The phases of a step as the room sees them."""

    phases: tuple[PhaseMark, ...] = ()
    """None where a step is one thing: then there is nothing to change over to."""
    current: int = 0
    changing: bool = False
    """Whether the phase that is on began only now."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is in a round. Seconds."""

    number: int
    people: int
    length: float
    left: float
    """Never less than nothing: nobody in a round is told to hurry."""


def working(agenda: Agenda, session: Session, step: Step, now: float) -> Working:
    """Return what a step consists of and which part of it is on."""
    phases = agenda.clock_phases(step, session)
    if len(phases) < 2:
        return Working()
    clock = agenda.clock(step, session, phases)
    marks = tuple(
        _mark(phase, _seconds_each(agenda, session, step, number))
        for number, phase in enumerate(phases)
    )
    return Working(marks, clock.phase, _just_began(clock, now))


def with_phase_now(scene: Scene, agenda: Agenda, session: Session, step: Step, now: float) -> Scene:
    """Return a scene that stands still, with the phase that is on now."""
    if not isinstance(scene, QuestionScene | AgreementScene) or not scene.phases:
        return scene
    there = working(agenda, session, step, now)
    last = len(scene.phases) - 1
    return replace(scene, current=min(there.current, last), changing=there.changing)


def turn_of(
    agenda: Agenda, session: Session, step: Step, clock: Countdown, now: float
) -> Turn | None:
    """Return whose turn it is in the phase that is on; None where people have no turns.

    What the trainer gives or takes is for the end of the round: a turn stays as long as it is.
    """
    length = float(_seconds_each(agenda, session, step, clock.phase))
    people = people_there(session)
    if not length or people < 1:
        return None
    number = min(people, int(clock.elapsed(now) // length) + 1)
    ends = clock.total() if number == people else min(number * length, clock.total())
    left = max(0.0, ends - clock.elapsed(now))
    return Turn(number, people, max(length, left), left)


def at_next_turn(
    agenda: Agenda, session: Session, step: Step, clock: Countdown, now: float
) -> Countdown | None:
    """Return the clock where the turn of the next person begins; None where nobody is next."""
    turn = turn_of(agenda, session, step, clock, now)
    if turn is None or turn.number >= turn.people:
        return None
    running_since = now if clock.is_running else None
    return replace(clock, spent=turn.number * turn.length, running_since=running_since)


def _just_began(clock: Countdown, now: float) -> bool:
    return clock.phase > 0 and clock.is_running and clock.elapsed(now) < CHANGE_SECONDS


def _seconds_each(agenda: Agenda, session: Session, step: Step, number: int) -> int:
    """Return how long each person has in a phase; 0 where it is not a round."""
    form, people = agenda.form(step), people_there(session)
    if form is None or number >= len(form.phases) or not form.phases[number].per_person:
        return 0
    return agenda.clock_phases(step, session)[number].seconds // max(1, people)


def _mark(phase: Phase, each: int) -> PhaseMark:
    """Return a phase with its length: for each person, in whole minutes, or more exactly."""
    if each:
        return PhaseMark(phase.name, 0, each, per_person=True)
    exact = 0 if phase.seconds % 60 == 0 else phase.seconds
    return PhaseMark(phase.name, ceil(phase.seconds / 60), exact)
