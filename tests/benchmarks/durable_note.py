"""How long one note takes until it is on disk, beside the least that it could take.

The least: the same bytes added to a file, and fsync. Both in one run, one after the other, on
one file system, so that only their ratio matters.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from companion.domain.note import Note
from companion.storage.sessions import create_session
from companion.storage.store import SessionStore
from tests.storage.builders import a_session

NOTES = 300
TEXT = "We vragen eerst aan de ouders zelf wat er al goed gaat, en schrijven het zo op. "


def measure(folder: Path | None = None, notes: int = NOTES) -> tuple[float, float]:
    """Return the median seconds of saving a note, and of adding its bytes to a file with fsync.

    The folder must be on a real disk; without one, the working folder's disk is used.
    """
    with tempfile.TemporaryDirectory(dir=folder or Path.cwd()) as name:
        store = SessionStore.open(create_session(Path(name), a_session()))
        raw = os.open(Path(name) / "raw", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        try:
            times = [_one(store, raw, number) for number in range(notes)]
        finally:
            os.close(raw)
            store.close()
    return median(ours for ours, _ in times), median(least for _, least in times)


def _one(store: SessionStore, raw: int, number: int) -> tuple[float, float]:
    note = Note(f"{number:032x}", "m3-s2", "antwoord", number, f"{number} {TEXT}")
    start = time.perf_counter()
    store.save((note,))
    middle = time.perf_counter()
    os.write(raw, note.text.encode())
    os.fsync(raw)
    return middle - start, time.perf_counter() - middle


if __name__ == "__main__":
    ours, least = measure()
    sys.stdout.write(f"{ours * 1e3:.3f} ms, {least * 1e3:.3f} ms, ratio {ours / least:.2f}\n")
