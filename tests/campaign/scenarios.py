"""What is played while a row kills the program or cuts the power, and what must be there after.

No windows: the threads and files of the app's storage are the same without them. A scenario says
what it did and what it was told to be on disk; its judge gets those lines and a folder as the
fault left it, and tells in words what is lost.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Said = Sequence[str]


@dataclass(frozen=True, slots=True)
class Scenario:
    """Something that writes to disk."""

    name: str
    prepare: Callable[[Path], None]
    """Makes what was there before; all of it is on the disk itself."""
    play: Callable[[Path], None]
    judge: Callable[[Path, Said], str]
    """Returns what is lost or damaged; nothing when all is well. May change the folder."""


def say(*words: object) -> None:
    """Tell a fact at once; ``writev`` so that it is no write that a row counts."""
    os.writev(1, [(" ".join(map(str, words)) + "\n").encode()])


def last(said: Said, word: str) -> int:
    """Return the highest number that was said with this word; -1 when it was not said."""
    return max((int(line.split()[1]) for line in said if line.startswith(f"{word} ")), default=-1)
