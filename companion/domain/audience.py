"""For whom a report is.

Apart from the report itself: the command line knows this word before the first window is there.
"""

from enum import StrEnum


class Audience(StrEnum):
    """Whom a report is for; the value is the word on the command line."""

    PARTICIPANTS = "deelnemers"
    ORGANISATION = "organisatie"
    PARENTS = "ouders"
    """*Terug naar de ouders*: a letter to the parents whose stories were used."""
