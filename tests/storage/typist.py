"""Types into a session until it is killed: ``python -m tests.storage.typist FILE``.

Says on its output what it types and when (``typed``, count, moment) and what it was told to be
saved (``saved``, count).
"""

import itertools
import os
import sys
import time
from pathlib import Path

from companion.domain.note import Draft
from companion.storage.writer import SessionWriter

PAUSE = 0.004
WORDS = "Wat we van ouders leerden, schrijven we op in hun eigen woorden. "


def text_of(length: int) -> str:
    """Return what has been typed after so many keys."""
    return (WORDS * (length // len(WORDS) + 1))[:length]


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def _type(path: Path) -> None:
    writer = SessionWriter(path, on_saved=lambda number: _say(f"saved {number}"), on_failed=_say)
    writer.start()
    for count in itertools.count(1):
        _say(f"typed {count} {time.monotonic()}")
        writer.submit(Draft("m3-s2", "antwoord", text_of(count)))
        time.sleep(PAUSE)


if __name__ == "__main__":
    _type(Path(sys.argv[1]))
