"""A clock that never jumps: it begins at the time of day and then only counts seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def seconds_awake_and_asleep() -> float:
    """Return seconds from some moment in the past; the sleep of the laptop counts.

    Setting the computer's clock changes nothing here.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()  # on Windows sleep counts in this one


class SteadyClock:
    """Returns the moment that it is, in seconds since 1970 as they were when it was made."""

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = seconds_awake_and_asleep,
    ) -> None:
        self._wall = wall
        self._steady = steady
        self._zero = wall() - steady()

    def __call__(self) -> float:
        """Return the moment that it is."""
        return self._zero + self._steady()

    @property
    def offset(self) -> float:
        """What to add to a moment to get the time of day; 0 unless the computer's clock was set."""
        return self._wall() - self()
