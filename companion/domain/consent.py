"""Who gave whose words, for what, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

SOON: Final = timedelta(days=30)
"""How long before its last day a permission is said to end."""


class Use(StrEnum):
    """What may be done with somebody's words; the value is the word in programme files."""

    SHOW = "tonen"
    PRINT = "afdrukken"
    SHARE = "delen"


@dataclass(frozen=True, slots=True)
class Consent:
    """What may be done with words of a person."""

    of_whom: str = ""
    """Who said that it may, and how: "gepubliceerd in het artikel"."""
    uses: frozenset[Use] = frozenset(Use)
    until: date | None = None
    """The last day; None where no end was agreed."""
    question: str = ""
    """What is still to be asked; empty when nothing is."""

    def has_expired(self, today: date) -> bool:
        """Whether the agreed time is over."""
        return self.until is not None and today > self.until

    def ends_soon(self, today: date) -> bool:
        """Whether the agreed time ends within 30 days."""
        return self.until is not None and today <= self.until <= today + SOON

    def allows(self, use: Use, today: date) -> bool:
        """Whether the words may be used so on a day."""
        return use in self.uses and not self.has_expired(today)


UNKNOWN: Final = Consent(
    uses=frozenset({Use.SHOW, Use.PRINT}),
    question="Van wie zijn deze woorden, en wat mag ermee? Dat staat nog nergens.",
)
"""Nothing was written down about it: the workshop can be given, but nothing goes home."""
