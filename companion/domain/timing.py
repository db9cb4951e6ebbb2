"""What was agreed about time in a session, and what was really used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time


@dataclass(frozen=True, slots=True)
class AgreedTimes:
    """Times of day that are locked: nothing that is proposed shifts them."""

    begin: time | None = None
    pause: time | None = None
    """When the break begins."""
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Beginning:
    """When the workshop really began, and how long it was meant to take then."""

    moment: float
    """Seconds since 1970 (UTC)."""
    minutes: int


@dataclass(frozen=True, slots=True)
class StepTime:
    """How long a step has been on. All values in seconds; moments are since 1970 (UTC)."""

    step_id: str
    spent: float = 0.0
    """Up to the last time that it came on."""
    since: float | None = None
    """When it came on; None while another step is on, or nothing is measured."""

    def elapsed(self, now: float) -> float:
        """How long it has been on; a computer clock that went back never takes time away."""
        return self.spent + (max(0.0, now - self.since) if self.since is not None else 0.0)

    def begun(self, now: float) -> StepTime:
        """Return the same with time running from now on."""
        return self if self.since is not None else replace(self, since=now)

    def ended(self, now: float) -> StepTime:
        """Return the same standing still."""
        return replace(self, spent=self.elapsed(now), since=None)
