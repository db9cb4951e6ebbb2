"""What is known of a place where a trainer worked: its projector, how large text must be there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

MOST_PLACES = 50
TEXT_SIZES = (28, 34, 40)
"""What the smallest text on the stage can be, in units of a sheet of 1080 high."""
NEXT, BACK, BLACK = "volgende", "vorige", "zwart"
"""What a key of a clicker does."""
LEFT, RIGHT, ABOVE, BELOW = "links", "rechts", "boven", "onder"
"""Where a projector's screen is, seen from the trainer's own."""


@dataclass(frozen=True, slots=True)
class ScreenIdentity:
    """How a screen is recognised: never by its number or its place on the desktop."""

    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""
    """The socket it is in, as the system calls it: "HDMI-1"."""


@dataclass(frozen=True, slots=True)
class PlaceMemory:
    """What a room check found in a place."""

    place: str
    """As the trainer writes it: "Buurthuis De Kom"."""
    projector: ScreenIdentity | None = None
    side: str = ""
    """Where the projector is, seen from her own screen; empty when that is not known."""
    width: int = 0
    """Of the projector's screen in pixels."""
    height: int = 0
    smallest_text: int = TEXT_SIZES[0]
    """The smallest text on the stage, in units of a sheet of 1080 high."""
    clicker: Mapping[str, str] = field(default_factory=dict)
    """From the name of a key ("Key_VolumeUp") to what it does: "volgende", "vorige", "zwart"."""
    checked_on: date | None = None
    reads_well: bool = False
    """Whether she found that the back row can read the smallest text."""


def is_recognised(projector: ScreenIdentity | None) -> bool:
    """Tell whether a projector says who it is: a socket alone could be any projector's."""
    return same_projector(projector, projector)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are of one place, however they were typed."""
    return _bare(one) == _bare(other)


def same_projector(one: ScreenIdentity | None, other: ScreenIdentity | None) -> bool:
    """Tell whether two screens are one projector, in whatever socket its cable is.

    A projector that says nothing about itself but its socket could be any projector.
    """
    if one is None or other is None or not (one.manufacturer or one.model or one.serial):
        return False
    mine = (one.manufacturer, one.model, one.serial)
    return mine == (other.manufacturer, other.model, other.serial)


def known_place(
    places: Sequence[PlaceMemory], name: str, projector: ScreenIdentity | None = None
) -> PlaceMemory | None:
    """Return what is known of a place: found by its name, else by its projector."""
    if _bare(name):
        for memory in places:
            if same_name(memory.place, name):
                return memory
    return next((m for m in places if same_projector(m.projector, projector)), None)


def with_place(places: Sequence[PlaceMemory], memory: PlaceMemory) -> tuple[PlaceMemory, ...]:
    """Return the places with this one first, in the place of what was known of it."""
    others = [other for other in places if not _is_replaced(other, memory)]
    return (memory, *others)[:MOST_PLACES]


def _is_replaced(old: PlaceMemory, new: PlaceMemory) -> bool:
    if _bare(old.place) or _bare(new.place):
        return same_name(old.place, new.place)
    return same_projector(old.projector, new.projector) or old.projector == new.projector


def _bare(name: str) -> str:
    return " ".join(name.casefold().split())
