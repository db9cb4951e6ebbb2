"""What the companion remembers of a trainer between sessions, on her own laptop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.domain.people import USUAL_PEOPLE
from companion.domain.place import PlaceMemory
from companion.domain.variant import Variant


@dataclass(frozen=True, slots=True)
class Preferences:
    """Filled in the last time, so that it need not be typed again."""

    trainer: str = ""
    place: str = ""
    field_of_work: str = ""
    people: int = USUAL_PEOPLE
    variant: Variant = Variant.HALF_DAY
    text_percent: int = 100
    """Size of the text in the trainer's windows, 100 to 200."""
    calm: bool = False
    """*Minder beweging*: steps change without a fade."""
    sound: bool = False
    """A soft sound when the time of a phase is over."""
    places: tuple[PlaceMemory, ...] = ()
    """What is known of the places where she worked, the last one first."""
    taken: Mapping[str, int] = field(default_factory=dict)
    """Minutes that each module really took the last time, by module id and length:
    "M3 halve-dag"."""
