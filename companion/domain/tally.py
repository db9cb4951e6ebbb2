"""Counts of what a group answered: marks of the self-scan and the evaluation, dots, hands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

CHOSEN: Final = 0
"""In the place of a mark: how often something was chosen (a sentence, a handle)."""
MOST: Final = 999
"""More is never counted: it would be a slip of the fingers."""

Counts = Mapping[tuple[str, int], int]
"""How often a mark (1 to 5, or ``CHOSEN``) was given, by item ("Z1", "E2", "H3") and mark; what
was never given is not in it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All that was counted at one step. Never who gave what.

    It is one piece: kept mark by mark, the file would tell from what came in together what one
    person answered.
    """

    step_id: str
    counts: Counts = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("tally", self.step_id)

    @property
    def blank(self) -> Tally:
        """What is there before anything was counted."""
        return Tally(self.step_id)

    def of(self, item: str, mark: int = CHOSEN) -> int:
        """Return how often a mark was given to an item."""
        return self.counts.get((item, mark), 0)

    def with_count(self, item: str, mark: int, count: int) -> Tally:
        """Return it with one count changed, never below nothing or beyond the most."""
        counts = {**self.counts, (item, mark): max(0, min(MOST, count))}
        return Tally(self.step_id, {key: number for key, number in counts.items() if number})
