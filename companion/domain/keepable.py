"""Whether anything can be kept in a folder."""

from __future__ import annotations

from enum import Enum, auto


class Keepable(Enum):
    """What a look at a folder says of what is written there."""

    YES = auto()
    FULL = auto()
    """There is no room on the disk; what is there can be read."""
    NO = auto()
    """Nobody may write there, or the disk cannot; what is there can be read."""
