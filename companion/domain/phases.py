"""The phases of a step when the step itself takes more or fewer minutes than it should."""

from __future__ import annotations

from companion.domain.step import Phase

STEP_SECONDS = 5
"""Phases last a multiple of this: nobody plans a phase of 51 seconds."""


def for_all(phase: Phase, people: int) -> Phase:
    """Return a phase as the clock has it: a round takes its seconds for each person in turn."""
    return Phase(phase.name, phase.seconds * people) if phase.per_person else phase


def scaled(phases: tuple[Phase, ...], usual: int, minutes: int) -> tuple[Phase, ...]:
    """Return the phases of a step that takes other minutes than its usual ones.

    All keep their share. Where they filled the step they fill it again: the last one takes what
    rounding leaves. A round keeps its people and gives each of them another time.
    """
    if not phases or usual <= 0 or minutes == usual:
        return phases
    bent = [_share(phase, usual, minutes) for phase in phases]
    total = sum(phase.seconds for phase in phases)
    if total == usual * 60 and not any(phase.per_person for phase in phases):
        rest = minutes * 60 - sum(phase.seconds for phase in bent[:-1])
        bent[-1] = Phase(phases[-1].name, max(STEP_SECONDS, rest))
    return tuple(bent)


def _share(phase: Phase, usual: int, minutes: int) -> Phase:
    seconds = phase.seconds * minutes // usual // STEP_SECONDS * STEP_SECONDS
    return Phase(phase.name, max(STEP_SECONDS, seconds), phase.per_person)
