"""Practice conversations (*oefengesprekken*) R1 to R5. All persons are invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from companion.domain.step import Keep, TrainerLines
from companion.domain.variant import Variant


class Role(StrEnum):
    """Who somebody is in a practice conversation; each has its own colour everywhere."""

    PARENT = "ouder"
    PROFESSIONAL = "professional"
    OBSERVER = "kijker"


class PhaseKind(StrEnum):
    """What happens in a phase; it decides what the stage shows with it."""

    READ = "lezen"
    PLAY = "spelen"
    FEEDBACK = "terugzeggen"
    SILENCE = "stilte"
    OUT_OF_ROLE = "uit-de-rol"
    DEBRIEF = "nabespreken"


@dataclass(frozen=True, slots=True)
class RoleplayPhase:
    """One phase of a practice conversation, on its own clock."""

    name: str
    minutes: int
    kind: PhaseKind


@dataclass(frozen=True, slots=True)
class RoleCard:
    """What one player knows. Private: never on the stage."""

    role: Role
    name: str
    """The invented name, empty for an observer."""
    who: str
    """What the room may know: "vader van Milan", "gespreksleider"."""
    text: str


@dataclass(frozen=True, slots=True)
class Complication:
    """A small card that is handed out during the play."""

    for_whom: str
    when: str
    """In words, for the trainer."""
    text: str
    play: int = 1
    """In which phase of play it comes, from 1."""
    after: int = 0
    """How many seconds into that phase."""


@dataclass(frozen=True, slots=True)
class Roleplay:
    """A practice conversation: what the room sees, what is private, how it runs."""

    id: str
    title: str
    about: str
    goal: str
    fields_of_work: tuple[str, ...]
    """Words that a session's field of work is held against to suggest this one."""
    field_of_work_note: str
    group_size: str
    phases: Mapping[Variant, tuple[RoleplayPhase, ...]]
    context: tuple[str, ...]
    cards: tuple[RoleCard, ...]
    opening_name: str
    opening_line: str
    """Without quotation marks."""
    complication: Complication
    watch_for: tuple[str, ...]
    debrief: tuple[str, ...]
    out_of_role: str
    trainer: TrainerLines
    keep: Keep
    sources: tuple[str, ...]

    def phases_in(self, variant: Variant) -> tuple[RoleplayPhase, ...]:
        """Return the phases in a variant, or those of the other one where it has none."""
        lengths = (self.phases.get(each, ()) for each in (variant, *Variant))
        return next(filter(None, lengths), ())


@dataclass(frozen=True, slots=True)
class Grouping:
    """How a number of people is divided over groups."""

    people: int
    trios: int
    fours: int
    short: str
    half_day: str
