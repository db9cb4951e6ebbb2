"""Counts of what a group answered: marks of the self-scan and the evaluation, dots, hands."""

from __future__ import annotations

from dataclasses import dataclass

CHOSEN = 0
"""In the place of a mark: how often something was chosen (a sentence, a handle)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one mark was given to one item at one step. Never who gave it."""

    step_id: str
    item: str
    """"Z1", "E2", "H3"."""
    mark: int = CHOSEN
    """1 to 5, or ``CHOSEN``."""
    count: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("tally", self.step_id, self.item, str(self.mark))

    @property
    def blank(self) -> Tally:
        """What is there before anything was counted."""
        return Tally(self.step_id, self.item, self.mark)
