"""The group's words as the room sees them: cards in columns, on a board."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A note as the room sees it."""

    id: str
    text: str
    starred: bool = False
    fresh: bool = False
    """The one that came last; it stands out for a moment."""
    dots: int = 0
    """How many dots the group put on it."""
    number: int = 0
    """What the room calls it while dots are given, from 1; 0 when cards have no numbers."""


@dataclass(frozen=True, slots=True)
class Column:
    """The cards under one field, or those that were brought together."""

    heading: str
    cards: tuple[Card, ...] = ()

    def __hash__(self) -> int:
        """Stay quick with thousands of cards: boards are looked up by what is on them."""
        return hash((self.heading, len(self.cards), self.cards[-1:]))


@dataclass(frozen=True, slots=True)
class Board:
    """The words of the group."""

    columns: tuple[Column, ...]
    star: str = ""
    """What a star means."""
    page: int | None = None
    """Page to show, from 0; None for the last, where the newest notes are."""

    @property
    def count(self) -> int:
        """How many cards there are."""
        return sum(len(column.cards) for column in self.columns)
