"""How one session bends its programme, without touching the programme itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Plan:
    """What differs from the programme in this session; an empty plan changes nothing.

    It is one value, so that taking a change back is putting the one before it in its place.
    """

    order: tuple[str, ...] = ()
    """Step ids in the order of this session; empty for that of the programme. A step that is not
    in it comes after the one that precedes it in the programme."""
    skipped: frozenset[str] = frozenset()
    """Ids of steps that are left out."""
    minutes: Mapping[str, int] = field(default_factory=dict)
    """By step id, where it takes another number of minutes; more than 0."""
