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
        lengths = _filling([phase.seconds for phase in bent], minutes * 60)
        bent = [Phase(each.name, length) for each, length in zip(bent, lengths, strict=True)]
    return tuple(bent)


def _filling(lengths: list[int], seconds: int) -> list[int]:
    """Return lengths that fill these seconds: the last takes the rest.

    Where many short phases cannot be shorter, the longest gives what is too much.
    """
    *first, _ = lengths
    filled = [*first, max(STEP_SECONDS, seconds - sum(first))]
    while (excess := sum(filled) - seconds) > 0 and max(filled) > STEP_SECONDS:
        longest = filled.index(max(filled))
        filled[longest] -= min(excess, filled[longest] - STEP_SECONDS)
    return filled


def _share(phase: Phase, usual: int, minutes: int) -> Phase:
    seconds = phase.seconds * minutes // usual // STEP_SECONDS * STEP_SECONDS
    return Phase(phase.name, max(STEP_SECONDS, seconds), phase.per_person)
