"""Who is there, who is with whom, and who plays what. People are numbers, never names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who is in the room, by number."""

    present: tuple[int, ...] = ()
    """Rising; empty means everybody: 1 to the number of people of the session."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("attendance",)

    @property
    def blank(self) -> Attendance:
        """What is there before the trainer said anything."""
        return Attendance()


@dataclass(frozen=True, slots=True)
class Casting:
    """The groups of one practice conversation, and how far the roles have gone round."""

    step_id: str
    groups: tuple[tuple[int, ...], ...] = ()
    """Numbers of people in the order of their seats; empty before groups were made."""
    aside: tuple[int, ...] = ()
    """Who sits this one out; nobody needs to say why."""
    turn: int = 0
    """How many seats the roles have moved on."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("casting", self.step_id)

    @property
    def blank(self) -> Casting:
        """What is there before groups were made."""
        return Casting(self.step_id)
