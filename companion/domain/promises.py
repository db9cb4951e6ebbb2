"""What a group promised itself, and what became of it some weeks later."""

from __future__ import annotations

from companion.domain.exercise_scenes import PromisedScene
from companion.domain.progress import Agenda
from companion.domain.session import Session


def promised_scene(agenda: Agenda, session: Session, page: int | None = None) -> PromisedScene:
    """Return the plans of the group with what became of them."""
    raise NotImplementedError
