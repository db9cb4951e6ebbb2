"""For whom a report is, and how many people a session has: words of the command line.

Apart from reports and sessions, for these two are wanted before the first window is there.
"""

from enum import StrEnum
from typing import Final

MIN_PEOPLE: Final = 1
MAX_PEOPLE: Final = 60
USUAL_PEOPLE: Final = 12


class Audience(StrEnum):
    """Whom a report is for; the value is the word on the command line."""

    PARTICIPANTS = "deelnemers"
    ORGANISATION = "organisatie"
    PARENTS = "ouders"
    """*Terug naar de ouders*: a letter to the parents whose stories were used."""
