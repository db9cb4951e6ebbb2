"""A wrong clock: the computer's time jumps in a session, and between two openings of it.

The time of day that the program asks for is another one, which changes while it runs; what counts
seconds since the computer was switched on stays as it is, as when somebody sets the clock. It is
changed under Python, before anything else is imported: with ``faketime`` below it the program did
not come as far as its windows.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

from companion.paths import find_paths
from companion.storage.backups import FOLDER, newest_backup
from companion.storage.snapshot import read_file
from tests.campaign.frame import ROOT, Outcome, Row, Size, own_environment
from tests.campaign.mutants import break_by
from tests.campaign.whole_day import BOARD, Trainer, two_screens

HOUR: Final = 3600
DAY: Final = 24 * HOUR
JUMPS: Final = {
    "back 3 hours": (0, -3 * HOUR, -3 * HOUR),
    "back a year": (0, -365 * DAY, 0),
    "90 days on": (0, 90 * DAY, 90 * DAY),
    "between two, back": (0, 0, -365 * DAY),
    "between two, on": (0, 0, 90 * DAY),
    "an hour on": (0, HOUR, HOUR),
    "an hour back": (0, -HOUR, -HOUR),
}
"""Seconds beside the true time at first, after a note, and when the session is opened again. A
computer that does not know of summer time is an hour beside it, both ways."""
LAUNCH: Final = """
import datetime, os, sys, time
true = time.time
time.time = lambda: true() + float(os.environ.get("BESIDE", "0"))
class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
datetime.date, datetime.datetime = Day, Moment
from tests.campaign.wrong_clock import main
main(*sys.argv[1:])
"""
SHORT: Final = ("back 3 hours", "90 days on")
WORDS: Final = ["een", "twee", "drie", "vier"]
DRIFT: Final = 1.0
"""Seconds that a clock in the room may be beside the seconds that passed."""


def main(profile: str, then: str, later: str, mutant: str = "") -> None:
    """Write notes and let a clock run, while the time of day jumps."""
    break_by(mutant)
    os.environ |= two_screens(Path(profile).parent)
    trainer = Trainer(profile)
    trainer.begin()
    live, countdown = trainer.windows.live, trainer.windows.countdown
    for _, step in live.agenda.steps:
        live.go_to(step.id)
        if countdown.clock is not None:
            break
    countdown.toggle()
    path = trainer.windows.live.autosave.path
    write(trainer, WORDS[0])
    before, began = countdown.remaining(), time.monotonic()
    os.environ["BESIDE"] = then
    write(trainer, *WORDS[1:3])
    until = time.monotonic() + 2 * DRIFT  # a clock that went back stands still at first
    trainer.wait(lambda: time.monotonic() > until, "time passes")
    drift = abs(before - countdown.remaining() - (time.monotonic() - began))
    trainer.stop()
    os.environ["BESIDE"] = later
    trainer.first.companion.open(path)
    trainer.wait_for_windows()
    write(trainer, WORDS[3])
    seen = [note.text for note in trainer.windows.live.session.notes]
    trainer.stop()
    trainer.first.companion.keeping.wait()
    trainer.breathe(20)
    trainer.end()
    told = {"path": str(path), "drift": drift, "seen": seen}
    sys.stdout.write(json.dumps(told) + "\n")


def write(trainer: Trainer, *words: str) -> None:
    """Add notes, each on disk before the next."""
    for word in words:
        trainer.windows.notes.add(BOARD, "wat-hielp", word)
        trainer.wait(trainer.saved, f"{word} is saved")


def wrong(told: dict[str, Any], profile: Path) -> str:
    """Return what is not as it must be after a jump, in a few words."""
    path = Path(told["path"])
    if not path.exists():
        return "wiped"
    stored = read_file(path)
    texts = [note.text for note in stored.session.notes]
    folder = find_paths(str(profile)).data / FOLDER / stored.session.details.id
    newest = newest_backup(folder)
    found = {
        f"notes {texts}": texts != WORDS,
        f"the program shows {told['seen']}": told["seen"] != WORDS,
        f"a clock {told['drift']:.0f} s beside": told["drift"] > DRIFT,
        "the newest copy lacks notes": newest is None or newest.notes != len(WORDS),
    }
    return ", ".join(what for what, is_so in found.items() if is_so)


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    found, drift = [], 0.0
    jumps = SHORT if size.is_short else tuple(JUMPS)
    for number, name in enumerate(jumps):
        place = folder / str(number)
        place.mkdir()
        first, then, later = JUMPS[name]
        words = [place / "profile", then, later, mutant]
        ran = subprocess.run(
            [sys.executable, "-c", LAUNCH, *map(str, words)],
            cwd=ROOT,
            env=own_environment(BESIDE=str(first)),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        if ran.returncode:
            found.append(f"{name}: ended with {ran.returncode}: {ran.stderr[-300:]}")
            continue
        told = json.loads(ran.stdout.splitlines()[-1])
        drift = max(drift, told["drift"])
        if what := wrong(told, place / "profile"):
            found.append(f"{name}: {what}")
    figure = f"{len(jumps)} jumps: {len(found)} wrong, clocks at most {drift:.2f} s beside"
    return Outcome(f"{figure} {'; '.join(found)}".strip(), not found)


ROW = Row("wrong-clock", "a wrong clock", play, ("trusts the wall", "orders by the hour"))
