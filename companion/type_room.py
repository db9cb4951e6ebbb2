"""Room for the classes of the program, made before a thread begins to import them.

PySide keeps all its types in one table (``PepType_SOTP``). Below Python 3.12 the thread of the
windows looks in it without Python's lock. When the table grows at that moment, because another
thread makes a class, the program dies: seen in 2 of 24 starts on a busy computer, both at the class
at which it grew. So it grows first, in the thread of the windows itself.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject

FULL: Final = 541
"""So many types are in the table when it grows."""
NEXT: Final = 1109
"""So many there can be then before it grows again."""
_MADE: Final = 450
"""Together with what Qt has made by then more than fills it."""


def make_room_for_types() -> None:
    """Let the table grow; it takes a few milliseconds, and it never becomes smaller."""
    if sys.version_info < (3, 12):  # later each type keeps what it has itself
        for _ in range(_MADE):
            type("Room", (QObject,), {})
