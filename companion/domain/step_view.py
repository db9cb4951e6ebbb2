"""Which picture of a step the trainer chose, and whether its phase is held."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """The pictures that a step can have; which of them depends on the step."""

    STEP = "stap"
    """The step as the programme has it."""
    BOARD = "bord"
    """All words of the group, on the whole sheet."""
    CLOUD = "wolk"
    """Short answers as a word cloud."""
    GROUPS = "groepjes"
    """Who is with whom in a practice conversation, and who plays what."""
    TALK = "spreektijd"
    """Who spoke how long in a practice conversation."""
    PICTURE = "beeld"
    """What the marks of the self-scan or the evaluation add up to."""
    PROMISED = "beloofd"
    """What the group promised itself, and what became of it."""


PASSING = frozenset({View.GROUPS, View.TALK})
"""These give way as soon as the step goes on."""


@dataclass(frozen=True, slots=True)
class StepView:
    """What the room sees of one step, and whether its phase waits for the trainer."""

    step_id: str
    view: View = View.STEP
    is_held: bool = False
    """The phase that is on stays until the trainer goes on."""
    phase: int | None = None
    """The phase that the trainer went back to; None for the last that was begun."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("view", self.step_id)

    @property
    def blank(self) -> StepView:
        """What is there before the trainer chose."""
        return StepView(self.step_id)
