"""What the room is shown instead of the step that is on: black, a frozen picture, or rest."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RoomMode(StrEnum):
    """What stands on the projector."""

    STEP = "stap"
    """The step that is on."""
    BLACK = "zwart"
    FROZEN = "bevroren"
    """The picture of a moment ago, while the trainer looks elsewhere."""
    REST = "rust"
    """A calm picture; the clock of the step waits."""


@dataclass(frozen=True, slots=True)
class RoomView:
    """What the room sees; kept, so that a crash in a difficult moment shows nothing by surprise."""

    mode: RoomMode = RoomMode.STEP
    step_id: str = ""
    """The step of the frozen picture, or at which black or rest began."""
    reveal: int = 0
    """The part of that step."""
    clock_ran: bool = False
    """In rest: whether the clock of the step ran before it, and goes on after it."""

    @property
    def is_apart(self) -> bool:
        """Whether the trainer only looks at the step that is on: nothing starts by itself there."""
        return self.mode in (RoomMode.FROZEN, RoomMode.REST)
