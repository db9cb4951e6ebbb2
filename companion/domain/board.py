"""How a group's notes of one step lie on the board: brought together, with dots, one large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

DOTS_EACH = 3
"""How many dots a person has when nobody says otherwise."""


class BoardOrder(StrEnum):
    """In which order cards lie."""

    FIELDS = "vakken"
    """Under their own fields or clusters, as they were written."""
    DOTS = "stippen"
    """The most dots first."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Notes that the group brought together, under a name of its own."""

    id: str
    name: str = ""
    notes: tuple[str, ...] = ()
    """Ids, in the order in which they lie; a note is in one cluster at most."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The board of one step. A note that is in no cluster lies under its own field."""

    step_id: str
    clusters: tuple[Cluster, ...] = ()
    dots: Mapping[str, int] = field(default_factory=dict)
    """By note id; a note without dots is not in it."""
    dots_each: int = DOTS_EACH
    order: BoardOrder = BoardOrder.FIELDS
    is_dotting: bool = False
    """While dots are given the cards have numbers."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("arrangement", self.step_id)

    @property
    def blank(self) -> Arrangement:
        """What is there before anybody touched the board."""
        return Arrangement(self.step_id)


@dataclass(frozen=True, slots=True)
class Enlarged:
    """The note of a step that stands large in the middle, on whatever picture of the step.

    A piece of its own: whoever takes back how cards lie, takes no card to the middle again.
    """

    step_id: str
    note_id: str = ""
    """Empty for none."""

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("enlarged", self.step_id)

    @property
    def blank(self) -> Enlarged:
        """What is there while no note stands large."""
        return Enlarged(self.step_id)
