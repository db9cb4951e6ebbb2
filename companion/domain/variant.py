"""The two lengths in which the workshop is given."""

from enum import StrEnum


class Variant(StrEnum):
    """How long the workshop lasts; the value is the word used in files and on the command line."""

    HALF_DAY = "halve-dag"
    TWO_HOURS = "twee-uur"
