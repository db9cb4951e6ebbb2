"""A practice conversation while it runs: the trainer's signal, the small card, who speaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class PlaySignal(StrEnum):
    """What the trainer asks of everybody at once."""

    NONE = ""
    STOP = "stop"
    """The play stands still."""
    BACK = "terug"
    """The last bit is played again."""
    SWITCH = "wissel"
    """Everybody changes roles."""


@dataclass(frozen=True, slots=True)
class Play:
    """How a practice conversation stands."""

    step_id: str
    signal: PlaySignal = PlaySignal.NONE
    card_given: bool = False
    """Whether the small card of the complication was handed out."""
    clock_ran: bool = False
    """Whether the clock ran before the signal, and goes on after it."""
    switched: bool = False
    """Whether everybody changed roles since the play stands still."""

    @property
    def ended(self) -> Play:
        """It without a signal."""
        return replace(self, signal=PlaySignal.NONE, clock_ran=False, switched=False)

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("play", self.step_id)

    @property
    def blank(self) -> Play:
        """What is there before the play."""
        return Play(self.step_id)


class Speaker(StrEnum):
    """Whose turn an observer counts."""

    NOBODY = ""
    PARENT = "ouder"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True)
class Talk:
    """What an observer counted in one practice conversation; never reported, never per person.

    All times in seconds.
    """

    step_id: str
    parent: float = 0.0
    professional: float = 0.0
    questions: int = 0
    """Open questions."""
    speaking: Speaker = Speaker.NOBODY
    since: float | None = None
    """The moment since which somebody speaks."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("talk", self.step_id)

    @property
    def blank(self) -> Talk:
        """What is there before anything was counted."""
        return Talk(self.step_id)

    def paused(self, now: float) -> Talk:
        """Return it with nobody's time running; who had the floor still has it."""
        if self.since is None:
            return self
        spoken = max(0.0, now - self.since)
        parent = spoken if self.speaking is Speaker.PARENT else 0.0
        professional = spoken if self.speaking is Speaker.PROFESSIONAL else 0.0
        return replace(
            self,
            parent=self.parent + parent,
            professional=self.professional + professional,
            since=None,
        )

    def hushed(self, now: float) -> Talk:
        """Return it with nobody speaking any more."""
        return replace(self.paused(now), speaking=Speaker.NOBODY)

    def counted(self, now: float) -> Talk:
        """Return it counted up to now; who speaks goes on speaking."""
        return self if self.since is None else replace(self.paused(now), since=now)
