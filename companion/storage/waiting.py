"""Changes that are not on disk yet."""

from __future__ import annotations

import math

from companion.domain.session import Change, change_key

_Changes = dict[tuple[str, ...], Change]


class WaitingChanges:
    """What has to be written and when; the last of each key, in the order of the first.

    Knows no clock and no thread: moments are seconds that are handed in.
    """

    def __init__(self, max_age: float) -> None:
        self.last_number = 0
        """Of the last change that was handed over; they count from 1."""
        self.has_failed = False
        """Whether the last try to save failed."""
        self._max_age = max_age
        self._new: _Changes = {}
        self._being_written: _Changes = {}
        self._due = math.inf
        self._number_being_written = 0
        self._saved_number = 0

    def add(self, change: Change, now: float) -> int:
        """Take a change in the place of an older one with the same key; return its number."""
        if not self._new and not self.has_failed:
            self._due = now + self._max_age
        self._new[change_key(change)] = change
        self.last_number += 1
        return self.last_number

    def hurry(self) -> None:
        """Let what is waiting be due at once."""
        if self._new:
            self._due = -math.inf

    def seconds_left(self, now: float) -> float:
        """Return how long writing can wait; infinite when nothing is waiting."""
        return self._due - now if self._new else math.inf

    def take(self) -> tuple[tuple[Change, ...], int]:
        """Return all changes to write now, and the number of the last one."""
        self._being_written, self._new = self._new, {}
        self._number_being_written = self.last_number
        return tuple(self._being_written.values()), self._number_being_written

    def saved(self) -> None:
        """What was taken is on disk."""
        self._being_written = {}
        self._saved_number = self._number_being_written
        self.has_failed = False

    def put_back(self, due: float) -> None:
        """What was taken is not on disk: it is tried again, with what came in meanwhile."""
        self._new = {**self._being_written, **self._new}
        self._being_written = {}
        self._due = due
        self.has_failed = True

    def is_saved(self, number: int) -> bool:
        """Whether the change with this number is on disk."""
        return self._saved_number >= number

    @property
    def is_all_saved(self) -> bool:
        """Whether all that was handed over is on disk."""
        return self.is_saved(self.last_number)
