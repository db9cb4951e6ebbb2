"""Which cards the trainer chose on the board, and which one she is at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt

Key = Qt.Key


class Picks:
    """A choice among cards, in reading order; the current one is where the keyboard is."""

    def __init__(self) -> None:
        self.cards: tuple[str, ...] = ()
        self.chosen: tuple[str, ...] = ()
        self.current = ""

    def show(self, cards: Sequence[str]) -> None:
        """Take over other cards; where the current one went, its neighbour takes its place."""
        before, self.cards = self.cards, tuple(cards)
        there = set(cards)
        self.chosen = tuple(card for card in self.chosen if card in there)
        if self.current in self.cards:
            return
        was = before.index(self.current) if self.current in before else -1
        if was < 0 or not self.cards:
            self.current, self.chosen = "", ()
        else:
            self.take(self.cards[min(was, len(self.cards) - 1)])

    def take(self, card: str) -> None:
        """Choose one card only; nothing when it is empty."""
        self.current = card
        self.chosen = (card,) if card else ()

    def toggle(self, card: str) -> None:
        """Choose a card besides the others, or leave it."""
        self.current = card
        if card in self.chosen:
            self.chosen = tuple(other for other in self.chosen if other != card)
        else:
            self.chosen = (*self.chosen, card)

    def reach(self, card: str) -> None:
        """Choose all cards from the current one up to this one."""
        if self.current not in self.cards:
            self.take(card)
            return
        first, last = sorted((self.cards.index(self.current), self.cards.index(card)))
        before = set(self.chosen)
        added = (each for each in self.cards[first : last + 1] if each not in before)
        self.chosen = (*self.chosen, *added)
        self.current = card

    def take_all(self) -> None:
        """Choose all cards."""
        self.chosen = self.cards
        self.current = self.current or next(iter(self.cards), "")


def neighbour(rects: Mapping[str, QRectF], card: str, key: Qt.Key) -> str:
    """Return the card that an arrow leads to; empty where there is none in that direction.

    Up and down stay in the column; left and right go to the column beside it, at this height.
    """
    here = rects[card]
    ways = {other: _way(here, rect, key) for other, rect in rects.items() if other != card}
    there = {other: way for other, way in ways.items() if way is not None}
    return min(there, key=lambda other: there[other], default="")


def _way(here: QRectF, there: QRectF, key: Qt.Key) -> tuple[float, float] | None:
    """Return how far a card lies in the direction of an arrow, and how far aside; None if not."""
    right, down = there.left() - here.left(), there.top() - here.top()
    if key in (Key.Key_Left, Key.Key_Right):
        along, aside = (right if key == Key.Key_Right else -right), abs(down)
    else:
        along, aside = (down if key == Key.Key_Down else -down), 0.0
        if there.right() <= here.left() or there.left() >= here.right():
            return None
    return (along, aside) if along > 0 else None
