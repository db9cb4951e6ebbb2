"""One thing by which somebody could be recognised, in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found; the value is the word for it."""

    NAME = "naam"
    BIRTHDAY = "geboortedatum"
    BSN = "BSN"
    PHONE = "telefoonnummer"
    POSTCODE = "postcode"
    ADDRESS = "adres"
    EMAIL = "e-mailadres"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Finding:
    """Where it stands, what it is, and whether that is hardly to be doubted."""

    start: int
    end: int
    kind: Kind
    is_sure: bool = True

    def words(self, text: str) -> str:
        """Return what was found in a text."""
        return text[self.start : self.end]
