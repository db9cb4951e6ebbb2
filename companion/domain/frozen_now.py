"""A frozen picture as the room sees it some time later: the same words, a true clock."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.boarding import gone_from_stage, without_cards
from companion.domain.frozen import FrozenPicture
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.stage import StageState
from companion.domain.staging import clock_face
from companion.domain.working import with_phase_now


def frozen_now(
    picture: StageState, agenda: Agenda, session: Session, then: Session, now: float
) -> StageState:
    """Return the picture of ``then`` with the clock of its step as it is now.

    What the trainer took from the room in ``session`` is gone at once, also from a picture that
    stands; and where names were replaced in it, the session has it with other words.
    """
    picture = session.exercises.get(FrozenPicture()).state or picture
    frozen = without_cards(picture, gone_from_stage(session))
    if frozen.clock is None:
        return frozen
    step = agenda.at(then.position)[1]
    scene = with_phase_now(frozen.scene, agenda, then, step, now)
    return replace(frozen, scene=scene, clock=clock_face(agenda, then, step, now))
