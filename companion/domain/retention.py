"""How long a session is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PERIODS: Final = (7, 30, 90)
"""Days that can be chosen without saying why."""

USUAL_DAYS: Final = 30

MOST_DAYS: Final = 730
"""Longer than two years nothing is kept."""

LONGEST_REASON: Final = 200
"""Characters."""


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many days after its last use a session is kept, as the trainer chose."""

    days: int = USUAL_DAYS
    reason: str = ""
    """Why it is kept longer than any of the periods; asked for then."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("retention",)

    @property
    def blank(self) -> Retention:
        """What holds before anybody chose."""
        return Retention()
