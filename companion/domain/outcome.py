"""What became of a plan that the group made, some weeks later. Nobody's name is with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Result(StrEnum):
    """Whether a plan was carried out; the value is the word on screen."""

    UNSAID = ""
    DONE = "ja"
    PARTLY = "deels"
    NOT_YET = "nog niet"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one plan."""

    note_id: str
    result: Result = Result.UNSAID

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("outcome", self.note_id)

    @property
    def blank(self) -> Outcome:
        """What is there before anybody told."""
        return Outcome(self.note_id)
