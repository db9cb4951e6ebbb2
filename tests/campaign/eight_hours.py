"""Eight hours: the whole workshop, time and again in one program, without anything piling up."""

from __future__ import annotations

import ctypes
import gc
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.campaign.frame import Outcome, Row, Size, facts
from tests.campaign.mutants import break_by
from tests.campaign.whole_day import Trainer, two_screens

MEGABYTE = 1_000_000
GROWTH = 20
"""Megabytes that may be held more, after the rounds in which everything was there once."""
GROWTH_SHORT = 40
"""The same between the first round and the second, when much is there for the first time."""
WARM = 4
"""Rounds after which everything has been there once: each form of the report takes one."""
LOST = 400
"""References to None or True that a round may lose: a version of PySide6 that loses one with
every call loses thousands, and then the program is aborted."""
GAINED = 20_000
"""References that a round may gain. PySide6 6.11.3 keeps two to four to None for each widget
that Qt deletes; they take no memory, and it would take millions of years to count too far."""
PATIENCE = 5.0
"""Seconds in which work beside the windows comes to its end."""
STEADY = ("files", "threads", "timers", "windows", "widgets")


def main(profile: str, rounds: str, mutant: str = "") -> None:
    """Play rounds; tell after each how much there is of everything."""
    folder = Path(profile)
    folder.mkdir()
    os.environ |= two_screens(folder)
    break_by(mutant)
    trainer = Trainer(str(folder / "profile"))
    told = []
    for number in range(int(rounds)):
        trainer.day(folder, ("html", "docx", "pdf", "md")[number % 4])
        told.append(measured(trainer))
    trainer.end()
    sys.stdout.write(json.dumps({"rounds": told}) + "\n")


def measured(trainer: Trainer) -> dict[str, float]:
    """Return how much there is of everything that should not pile up."""
    # what was asked at the end, such as a look at the bin, may take a moment; what stays, counts
    until = time.monotonic() + PATIENCE
    while threading.active_count() > 1 and time.monotonic() < until:
        trainer.breathe()
    for _ in range(3):
        gc.collect()
        trainer.breathe(5)
    taken = resident()
    give_back()
    front = trainer.first.window
    timers = [each for each in gc.get_objects() if type(each) is QTimer]
    return {
        "memory": resident(),
        "taken": taken,
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "threads": threading.active_count(),
        "timers": sum(isValid(timer) and timer.isActive() for timer in timers),
        "windows": len(QApplication.topLevelWidgets()),
        # the start window lists one session more after each round
        "widgets": sum(each.window() is not front for each in QApplication.allWidgets()),
        "none": sys.getrefcount(None),
        "true": sys.getrefcount(True),
    }


def resident() -> float:
    """Return the megabytes of this process that are in memory."""
    with Path("/proc/self/statm").open() as file:
        pages = int(file.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def give_back() -> None:
    """Let the C library give back what the program let go of.

    It keeps that for later, a heap for each thread that ever worked: 40 to 90 MB, other each
    time. What piles up is what is still there after this.
    """
    ctypes.CDLL(None).malloc_trim(0)


def wrong(first: dict[str, Any], last: dict[str, Any], rounds: int, growth: int) -> list[str]:
    """Return what has piled up."""
    found = [f"{what} {first[what]} to {last[what]}" for what in STEADY if last[what] > first[what]]
    if last["memory"] - first["memory"] > growth:
        found.append("memory")
    found += [
        f"references to {what}"
        for what in ("none", "true")
        if not -LOST * rounds <= last[what] - first[what] <= GAINED * rounds
    ]
    return found


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    rounds = size.of(2, 20)
    try:
        told = facts("eight_hours", folder / "profile", rounds, mutant)["rounds"]
    except AssertionError as error:
        return Outcome(f"the program was cut off: {error}"[:200], holds=False)
    warm = size.of(1, WARM)
    first, last = told[warm - 1], told[-1]
    piled = wrong(first, last, rounds - warm, size.of(GROWTH_SHORT, GROWTH))
    counts = ", ".join(f"{first[what]} {what}" for what in STEADY)
    figure = (
        f"{rounds} workshops: memory {first['memory']:.0f} to {last['memory']:.0f} MB (with what "
        f"was let go {first['taken']:.0f} to {last['taken']:.0f}), references "
        f"to None {last['none'] - first['none']:+}, to True {last['true'] - first['true']:+}; "
        f"{counts}, then {', '.join(piled) or 'the same'}"
    )
    return Outcome(figure, not piled)


ROW = Row("eight-hours", "a whole day", play, ("keeps windows", "loses None"))

if __name__ == "__main__":
    main(*sys.argv[1:])
