"""What is known of a place where a trainer worked: its projector, how large text must be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


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
    """Where the projector is, seen from her own screen: "links", "rechts", "boven", "onder"."""
    width: int = 0
    """Of the projector's screen in pixels."""
    height: int = 0
    smallest_text: int = 28
    """The smallest text on the stage, in units of a sheet of 1080 high."""
    clicker: Mapping[str, str] = field(default_factory=dict)
    """From the name of a key ("Key_VolumeUp") to what it does: "volgende", "vorige", "zwart"."""
    checked_on: date | None = None
