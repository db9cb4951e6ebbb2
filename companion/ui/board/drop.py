"""Where a card was let go: on another card, on a column, or on the empty ground."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drop:
    """A place on the board. With neither card nor column it is the empty ground."""

    card: str = ""
    """Id of the note below."""
    column: int | None = None
    """Index of the column below, from 0."""
