"""Which screen the stage goes to: decided on small values, without hardware.

A screen is known by its maker, model, serial number and socket, never by its number or its
place on the desktop: those change with every cable.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from companion.domain.place import ScreenIdentity

EDGE = 1
"""Pixels that neighbours may share: scaling rounds."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the desktop, in logical pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column beyond it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row beyond it."""
        return self.top + self.height

    @property
    def size(self) -> int:
        """How many pixels it has."""
        return self.width * self.height

    def common(self, other: Area) -> Area | None:
        """Return what both have; None when that is nothing, or no more than a shared edge."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width = min(self.right, other.right) - left
        height = min(self.bottom, other.bottom) - top
        return Area(left, top, width, height) if width > EDGE and height > EDGE else None

    def overlap(self, other: Area) -> int:
        """Return how many pixels both have."""
        common = self.common(other)
        return common.size if common else 0

    def holds(self, other: Area) -> bool:
        """Tell whether the other lies within this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen as the choice sees it."""

    identity: ScreenIdentity
    area: Area


def likeness(wanted: ScreenIdentity, seen: ScreenIdentity) -> int:
    """Return how surely the two are one screen: 0 for not, 4 for alike in everything.

    A screen without maker and model is known by its socket only. Another serial number is
    another screen, even in the same socket.
    """
    if wanted == seen:
        return 4 if wanted != ScreenIdentity() else 0
    maker, model = (seen.manufacturer, seen.model)
    if (wanted.manufacturer, wanted.model) != (maker, model):
        return 0
    if wanted.serial and seen.serial:
        return 3 if wanted.serial == seen.serial and (maker or model) else 0
    if not (maker or model):
        return 1 if wanted.name and wanted.name == seen.name else 0
    return 2 if wanted.name == seen.name else 1


def find(wanted: ScreenIdentity, seen: Sequence[Seen], among: Sequence[int]) -> int | None:
    """Return which of these screens is the wanted one; the surest; None when it is not there."""
    scores = {index: likeness(wanted, seen[index].identity) for index in among}
    best = max(among, key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] else None


def is_mirrored(seen: Sequence[Seen], console: int) -> bool:
    """Tell whether another screen shows the same part of the desktop as the console's.

    It does when one lies within the other, as where a projector with fewer pixels shows a part.
    """
    own = seen[console].area
    others = [each.area for index, each in enumerate(seen) if index != console]
    return any(own.holds(area) or area.holds(own) for area in others)


def free_for_stage(seen: Sequence[Seen], console: int) -> list[int]:
    """Return the screens on which the stage covers nothing of the console's screen."""
    own = seen[console].area
    others = [index for index in range(len(seen)) if index != console]
    return [index for index in others if not own.overlap(seen[index].area)]


def choose(seen: Sequence[Seen], console: int, wanted: Sequence[ScreenIdentity]) -> int | None:
    """Return the screen for the stage: the first wanted one that is there, else the largest.

    None when there is no screen beside the console's own.
    """
    free = free_for_stage(seen, console)
    found = (find(identity, seen, free) for identity in wanted)
    first = next((index for index in found if index is not None), None)
    if first is not None:
        return first
    return max(free, key=lambda index: seen[index].area.size, default=None)


def spills(window: Area, own: Area, others: Sequence[Area]) -> bool:
    """Tell whether a part of a window that is not on its own screen is on one of the others."""
    kept = window.common(own)
    return any(
        window.overlap(other) > (kept.overlap(other) if kept is not None else 0) for other in others
    )


def reaches(window: Area, own: Area, other: Area) -> bool:
    """Tell whether a window sticks out of its own screen on the side of the other one.

    Only the side counts and not the pixels: with scaling there are gaps between screens that
    are none on the table.
    """
    out_right = window.right > own.right + EDGE and other.left >= own.right - EDGE
    out_left = window.left < own.left - EDGE and other.right <= own.left + EDGE
    out_below = window.bottom > own.bottom + EDGE and other.top >= own.bottom - EDGE
    out_above = window.top < own.top - EDGE and other.bottom <= own.top + EDGE
    return out_right or out_left or out_below or out_above


def fitted(window: Area, room: Area) -> Area:
    """Return the window moved, and made smaller where it must, until it lies within the room."""
    width, height = min(window.width, room.width), min(window.height, room.height)
    left = min(max(window.left, room.left), room.right - width)
    top = min(max(window.top, room.top), room.bottom - height)
    return Area(left, top, width, height)
