"""All that the exercises of one session made besides notes, each piece under its own key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from companion.domain.aliases import Aliases
from companion.domain.board import Arrangement, Enlarged
from companion.domain.casting import Attendance, Casting
from companion.domain.frozen import FrozenPicture
from companion.domain.outcome import Outcome
from companion.domain.play import Play, Talk
from companion.domain.report_edit import ReportEdit
from companion.domain.retention import Retention
from companion.domain.step_view import StepView
from companion.domain.tally import Tally

Exercise = (
    Arrangement
    | Enlarged
    | Tally
    | StepView
    | Attendance
    | Casting
    | Play
    | Talk
    | Outcome
    | FrozenPicture
    | ReportEdit
    | Retention
    | Aliases
)

One = TypeVar(
    "One",
    Arrangement,
    Enlarged,
    Tally,
    StepView,
    Attendance,
    Casting,
    Play,
    Talk,
    Outcome,
    FrozenPicture,
    ReportEdit,
    Retention,
    Aliases,
)


@dataclass(frozen=True, slots=True)
class Exercises:
    """What was made; what was never touched is as its blank."""

    made: Mapping[tuple[str, ...], Exercise] = field(default_factory=dict)

    def get(self, blank: One) -> One:
        """Return what stands under the key of a value, or that value when nothing does.

        ``session.exercises.get(Arrangement(step_id))`` is the board of a step.
        """
        return cast("One", self.made.get(blank.key, blank))

    def having(self, change: Exercise) -> Exercises:
        """Return all of it with one piece changed."""
        return Exercises({**self.made, change.key: change})
