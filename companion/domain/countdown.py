"""The clock of a step: arithmetic on moments that are handed in, it never looks at a clock."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Countdown:
    """The clock of one phase of one step. All values in seconds.

    A moment is a number of seconds since 1970 (UTC), so that a clock outlives the program.
    """

    step_id: str
    phase: int
    """Index of the step's phase, from 0."""
    planned: float
    """What the phase should take."""
    added: float = 0.0
    """What the trainer gave or took."""
    spent: float = 0.0
    """What was used up to the last start."""
    running_since: float | None = None
    """The moment of the last start; None while it stands still."""

    @property
    def is_running(self) -> bool:
        """Whether time is being counted."""
        return self.running_since is not None

    @property
    def is_fresh(self) -> bool:
        """Whether the clock has not been started yet."""
        return self.running_since is None and self.spent == 0.0

    def total(self) -> float:
        """How long the phase may take now."""
        return max(0.0, self.planned + self.added)

    def elapsed(self, now: float) -> float:
        """How much was used; a computer clock that went back never gives time back."""
        if self.running_since is None:
            return self.spent
        return self.spent + max(0.0, now - self.running_since)

    def remaining(self, now: float) -> float:
        """What is left; negative when the phase takes longer than planned."""
        return self.total() - self.elapsed(now)

    def started(self, now: float) -> Countdown:
        """Return the clock running from now on; a running clock stays as it is."""
        return self if self.is_running else replace(self, running_since=now)

    def paused(self, now: float) -> Countdown:
        """Return the clock standing still, with all used time kept."""
        return replace(self, spent=self.elapsed(now), running_since=None)

    def with_more(self, seconds: float) -> Countdown:
        """Return the clock with time added, or taken away down to nothing."""
        return replace(self, added=max(-self.planned, self.added + seconds))

    def restarted(self) -> Countdown:
        """Return the clock as it was before the first start."""
        return Countdown(self.step_id, self.phase, self.planned)


def clock_text(seconds: float) -> str:
    """Return seconds as ``m:ss``, negative with a true minus sign: ``−0:12``.

    A started second counts whole, so that a fresh clock of three minutes shows ``3:00``.
    """
    whole = -int(-seconds // 1) if seconds >= 0 else int(-seconds // 1)
    sign = "−" if seconds < 0 and whole else ""
    return f"{sign}{whole // 60}:{whole % 60:02d}"
