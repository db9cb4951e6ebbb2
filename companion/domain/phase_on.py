"""Which phase of a step is on, and in the debrief of a practice conversation: which question."""

from __future__ import annotations

from collections.abc import Sequence

from companion.domain.roleplay import PhaseKind, Roleplay, RoleplayPhase
from companion.domain.session import Session
from companion.domain.step import RoleplayContent, Step
from companion.domain.step_view import StepView


def phase_begun(session: Session, step_id: str) -> int:
    """Return the phase in which a step is that goes on by its clock.

    That is the last phase that was begun, or the one that the trainer went back to.
    """
    back = session.exercises.get(StepView(step_id)).phase
    if back is not None:
        return back
    return max((number for other, number in session.clocks if other == step_id), default=0)


def part_left(step: Step, session: Session) -> int:
    """Return the part at which a step was left: the last that was played; 0 for other steps."""
    if not isinstance(step.content, RoleplayContent):
        return 0
    begun = (
        n for (other, n), clock in session.clocks.items() if other == step.id and not clock.is_fresh
    )
    return max(begun, default=0)


def phase_shown(phases: Sequence[RoleplayPhase], reveal: int) -> int:
    """Return the phase of a part of a practice conversation.

    Each phase is a part. After them come the further questions of the debrief, which belong to
    the last phase: a part that an older file names means what it always meant.
    """
    return max(0, min(reveal, len(phases) - 1))


def parts_of(phases: Sequence[RoleplayPhase], roleplay: Roleplay | None) -> int:
    """Return in how many parts a practice conversation is shown; at least 1."""
    return max(1, len(phases) + max(0, _questions(phases, roleplay) - 1))


def question_shown(
    phases: Sequence[RoleplayPhase], roleplay: Roleplay | None, reveal: int
) -> int | None:
    """Return which question of the debrief a part is, from 0; None outside the debrief."""
    last, questions = len(phases) - 1, _questions(phases, roleplay)
    if not questions or reveal < last:
        return None
    return min(reveal - last, questions - 1)


def _questions(phases: Sequence[RoleplayPhase], roleplay: Roleplay | None) -> int:
    """Return how many questions come one by one: those of a debrief that ends it all."""
    ends_with_debrief = bool(phases) and phases[-1].kind is PhaseKind.DEBRIEF
    return len(roleplay.debrief) if roleplay and ends_with_debrief else 0
