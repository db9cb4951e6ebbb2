"""How long a step takes by the programme, and which of its two work forms that goes with."""

from __future__ import annotations

from companion.domain.roleplay import Roleplay
from companion.domain.step import RoleplayContent, Step
from companion.domain.variant import Variant


def usual_minutes(step: Step, variant: Variant, chosen: Roleplay | None) -> int:
    """Return how many minutes a step takes when nothing is bent; 0 when it is not shown.

    ``chosen`` is the practice conversation that the trainer chose; one that the programme does
    not offer here brings its own minutes.
    """
    usual = step.minutes[variant]
    if not usual or chosen is None or not isinstance(step.content, RoleplayContent):
        return usual
    if chosen.id in step.content.options:
        return usual
    return sum(phase.minutes for phase in chosen.phases_in(variant)) or usual


def form_variant(step: Step, variant: Variant) -> Variant:
    """Return whose work form a step has: a step from the other length brings its own."""
    if step.minutes[variant]:
        return variant
    return max(Variant, key=lambda each: step.minutes[each])


def form_minutes(step: Step, variant: Variant) -> int:
    """Return the minutes that the phases of a step's work form were made for."""
    return step.minutes[form_variant(step, variant)]
