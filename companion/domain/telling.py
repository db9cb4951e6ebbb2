"""How work that may take a while says how far it is."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[int, int], None]
"""Called with how much is done, and of how much; it may raise, and then the work ends."""


def tell_nobody(_done: int, _all: int) -> None:
    """Take news for which nobody waits."""
