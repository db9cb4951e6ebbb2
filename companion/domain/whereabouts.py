"""Where in the program something went wrong, for a log: places and kinds, never a word of a group.

The text of an exception can hold a note, a name of a group or of a file; the path of the program
holds the name of who uses the laptop. So neither is here.
"""

from __future__ import annotations

import traceback
from pathlib import PurePath
from types import TracebackType
from typing import Final

PROGRAM: Final = "companion"
DEEPEST: Final = 40
"""Places at most; of endless recursion the last ones tell enough."""


def kinds(error: BaseException | None) -> str:
    """Return what kind of error it is, and of those that led to it."""
    found: list[str] = []
    while error is not None and len(found) < 5:
        found.append(type(error).__name__)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " after ".join(found)


def places(trace: TracebackType | None) -> tuple[str, ...]:
    """Return the places on the way to where it went wrong, as ``ui/console/notes.py:88 type``."""
    if trace is None:
        return ()
    frames = traceback.StackSummary.extract(
        traceback.walk_tb(trace), limit=-DEEPEST, lookup_lines=False
    )
    return tuple(f"{_inside(each.filename)}:{each.lineno} {each.name}" for each in frames)


def account(error: BaseException | None, trace: TracebackType | None = None) -> str:
    """Return kinds and places as the lines of a log."""
    if trace is None and error is not None:
        trace = error.__traceback__
    return "\n  ".join((kinds(error), *places(trace)))


def _inside(file: str) -> str:
    """Return where a file is in the program, or only its name when it is elsewhere."""
    parts = PurePath(file.replace("\\", "/")).parts
    if PROGRAM in parts:
        last = len(parts) - 1 - parts[::-1].index(PROGRAM)
        return "/".join(parts[last + 1 :]) or parts[-1]
    return parts[-1] if parts else "?"
