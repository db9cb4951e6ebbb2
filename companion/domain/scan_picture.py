"""What the marks of a group add up to: counts, and averages where there are enough of them."""

from __future__ import annotations

from companion.domain.exercise_scenes import ScanScene
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.step import Step


def scan_scene(agenda: Agenda, session: Session, step: Step) -> ScanScene:
    """Return the picture of the self-scan, or of the evaluation, as it is at a step."""
    raise NotImplementedError
