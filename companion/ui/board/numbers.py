"""The number of a card, while it is typed."""

from __future__ import annotations

from typing import Final

ONE_FIGURE: Final = 9
"""Up to this many cards one figure says which card is meant."""
MOST_FIGURES: Final = 3


class TypedNumber:
    """The figures that were typed so far."""

    def __init__(self) -> None:
        self.text = ""

    def type(self, figure: str, count: int) -> int:
        """Add a figure; return the number that it makes when there can be no more, otherwise 0.

        ``count`` is how many cards there are.
        """
        self.text = (self.text + figure).lstrip("0")[-MOST_FIGURES:]
        return self.take() if self.text and count <= ONE_FIGURE else 0

    def take(self) -> int:
        """Return the number that was typed and forget it; 0 when there is none."""
        text, self.text = self.text, ""
        return int(text) if text else 0

    def shorten(self) -> None:
        """Take the last figure away."""
        self.text = self.text[:-1]
