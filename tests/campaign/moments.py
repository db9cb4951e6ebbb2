"""Moments of a process that stand still while other programs keep it from a processor.

What a row promises in milliseconds is how long the app makes somebody wait: for its own work, for
a timer, a lock or the disk. A machine that is busy with something else is no fault of the app.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

TASKS = Path("/proc/self/task")
_waited: dict[str, int] = {}
"""What each thread has waited, in billionths of a second; those that ended too."""


def queued() -> float:
    """Return how many seconds the threads of this process stood in the queue for a processor.

    Linux tells it; 0 where the system does not.
    """
    for task in TASKS.iterdir() if TASKS.exists() else ():
        with suppress(OSError, IndexError):  # a thread that ended meanwhile waits no more
            _waited[task.name] = int((task / "schedstat").read_text().split()[1])
    return sum(_waited.values()) / 1e9


def moment() -> float:
    """Return the moment that it is for this process, in seconds; only to compare with others."""
    return time.monotonic() - queued()
