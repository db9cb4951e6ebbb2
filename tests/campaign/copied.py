"""Copies of a session: made, read back, thinned, put back; killed at every moment of that.

Run as ``python -m tests.campaign.copied EVERY STEPS MUTANT FOLDER``.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from companion.domain.backup import EVERY, kept
from companion.domain.errors import CompanionError
from companion.domain.session import Session
from companion.storage import backups as backups_module
from companion.storage import rescue as rescue_module
from companion.storage import writer
from companion.storage.backups import SessionBackups, list_backups
from companion.storage.rescue import rescue, restore
from companion.storage.sessions import create_session, read_session
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from companion.storage.writer import SessionWriter
from tests.campaign.frame import Outcome, Row, Size, facts
from tests.campaign.kill_points import CALLS, Kill, kills
from tests.campaign.mutants import break_by
from tests.storage.builders import a_note, a_session

BEGAN = datetime(2026, 11, 29, 13, 0, tzinfo=UTC)
THERE = 40
"""Notes in a session of some pages."""


class Tally:
    """What was seen."""

    def __init__(self) -> None:
        self.copies = self.missed = self.needless = self.wrong_ones = self.torn = 0
        self.kills = self.lost = self.half = self.between = self.not_back = self.stuck = 0


class Clock:
    """A day of which the test says how late it is."""

    def __init__(self) -> None:
        self.moment = BEGAN

    def __call__(self) -> datetime:
        return self.moment


def main(every: str, steps: str, mutant: str, folder: str) -> None:
    break_by(mutant)
    tally = Tally()
    work_a_day(Path(folder) / "dag", int(steps), tally)
    tear(Path(folder) / "scheur", tally)
    made = a_copied_file(Path(folder) / "eerst")
    for play_case in (copy_killed, restore_killed, rescue_killed):
        every_call = 1 if every == "1" else 3
        calls = CALLS if every == "1" else ("write", "rename")
        for kill in kills(
            backups_module, rescue_module, every=int(every), every_call=every_call, calls=calls
        ):
            place = Path(folder) / "geval"
            shutil.copytree(made, place)
            (path,) = (place / "b").iterdir()
            play_case(path, place / "k", kill, tally)
            shutil.rmtree(place)
    sys.stdout.write(json.dumps(vars(tally)) + "\n")


# --- a day ----------------------------------------------------------------------------------------


def work_a_day(place: Path, steps: int, tally: Tally) -> None:
    """Write something every five minutes, with a long pause; look at the copies each time."""
    writer._TICK = 0.002
    path, clock = create_session(place / "b", a_session()), Clock()
    backups = SessionBackups(place / "k", clock)
    running = SessionWriter(path, backups=backups)
    running.start()
    made: list[datetime] = []
    for step in range(steps):
        is_writing = not steps // 2 <= step < steps // 2 + 4
        clock.moment += EVERY / 2
        due = backups.is_behind(running._opened.result().revision)
        if is_writing:
            running.submit(a_note(step + 1, f"Een zin van de groep {step + 1}"))
            running.flush(20)
        due = clock.moment - (made[-1] if made else BEGAN) >= EVERY and (due or is_writing)
        until = time.monotonic() + (10.0 if due else 0.03)
        saved = running._opened.result().revision
        while time.monotonic() < until and not (due and backups._revision == saved):
            time.sleep(0.005)
        there = [copy.made_at for copy in list_backups(backups.folder)]
        tally.missed += due and clock.moment not in there
        tally.needless += not due and clock.moment in there
        made += [clock.moment] if clock.moment in there else []
        tally.wrong_ones += set(there) != kept(made, made[-1]) if made else bool(there)
    clock.moment += timedelta(minutes=1)
    running.submit(a_note(steps + 1, "Het laatste woord"))
    running.close(20)
    copies = list_backups(backups.folder)
    tally.copies = len(made) + 1
    tally.missed += not copies or read_session(copies[0].path) != read_session(path)


def tear(place: Path, tally: Tally) -> None:
    """Let the disk keep only the beginning of a copy: it must not be taken for one."""
    path = create_session(place / "b", a_session())
    write(path, range(1, THERE))
    sound = os.fsync

    def tearing(descriptor: int) -> None:
        if os.fstat(descriptor).st_size > 8192:
            os.ftruncate(descriptor, 8192)
        sound(descriptor)

    os.fsync = tearing
    try:
        with suppress(CompanionError, OSError):
            back_up(path, place / "k", BEGAN)
    finally:
        os.fsync = sound
    tally.torn = len(list((place / "k").glob("2*")))


# --- killed ---------------------------------------------------------------------------------------


def a_copied_file(place: Path) -> Path:
    """Return a folder with a session in which something was written since its only copy."""
    path = create_session(place / "b", a_session())
    write(path, range(1, THERE))
    back_up(path, place / "k", BEGAN)
    write(path, range(THERE, THERE + 5))
    return place


def write(path: Path, numbers: range) -> None:
    store = SessionStore.open(path)
    store.save([a_note(number, f"Een zin van de groep {number}") for number in numbers])
    store.close()


def back_up(path: Path, folder: Path, moment: datetime) -> None:
    backups_module.write_backup(folder, raw_image(path), moment, read_file(path).revision)


def copy_killed(path: Path, folder: Path, kill: Kill, tally: Tally) -> None:
    """Be killed while a copy is made; then the next one is made."""
    before = read_session(path)
    tally.kills += kill(lambda: back_up(path, folder, BEGAN + EVERY))
    tally.lost += read_session(path) != before
    look_at_copies(folder, 1, tally)
    back_up(path, folder, BEGAN + 2 * EVERY)
    look_at_copies(folder, 2, tally)
    tally.stuck += any(each.name.startswith(".") for each in folder.iterdir())


def restore_killed(path: Path, folder: Path, kill: Kill, tally: Tally) -> None:
    """Be killed while a copy is put back; then put it back, and what was there again."""
    (copy,) = paths_of(folder)
    old, new = read_session(copy), read_session(path)
    tally.kills += kill(lambda: restore(path, copy, folder, BEGAN + EVERY))
    tally.between += not is_one_of(path, old, new)
    look_at_copies(folder, 1, tally)
    tally.lost += not any(is_one_of(each, new) for each in (path, *paths_of(folder)))
    try:
        aside = restore(path, copy, folder, BEGAN + 2 * EVERY)
        tally.not_back += not is_one_of(path, old)
        for newest in paths_of(folder):
            if is_one_of(newest, new):
                restore(path, newest, folder, BEGAN + 3 * EVERY)
                break
        tally.not_back += aside is None or not is_one_of(path, new)
    except (CompanionError, OSError):
        tally.stuck += 1


def rescue_killed(path: Path, folder: Path, kill: Kill, tally: Tally) -> None:
    """Be killed while a damaged session is got back; then get it back."""
    new = read_session(path)
    with path.open("r+b") as file:
        file.write(b"kapot" * 20)
    hurt = path.read_bytes()
    tally.kills += kill(lambda: rescue(path, folder, BEGAN + EVERY))
    tally.between += path.read_bytes() != hurt and not is_one_of(path, new)
    look_at_copies(folder, 1, tally)
    try:
        if path.read_bytes() == hurt:
            rescue(path, folder, BEGAN + 2 * EVERY)
        tally.lost += not is_one_of(path, new)
        tally.lost += not any(each.read_bytes() == hurt for each in folder.glob("besch*"))
    except (CompanionError, OSError):
        tally.stuck += 1


def paths_of(folder: Path) -> list[Path]:
    return [copy.path for copy in list_backups(folder)]


def look_at_copies(folder: Path, least: int, tally: Tally) -> None:
    """See that what has the name of a copy is one."""
    named = list(folder.glob("2*"))
    tally.half += len(named) - len(paths_of(folder))
    tally.lost += len(named) < least


def is_one_of(path: Path, *sessions: Session) -> bool:
    """Whether a file holds all words of one of these, and no others."""
    try:
        found = read_session(path)
    except CompanionError:
        return False
    return any((found.notes, found.details) == (each.notes, each.details) for each in sessions)


WRONG: dict[str, Callable[[int], str]] = {
    "missed": "{} not made in time".format,
    "needless": "{} needless".format,
    "wrong_ones": "{} times the wrong ones kept".format,
    "torn": "{} torn ones kept".format,
    "lost": "{} with words lost".format,
    "half": "{} half copies offered".format,
    "between": "{} between old and new".format,
    "not_back": "{} that do not go back".format,
    "stuck": "{} that do not go on".format,
}


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    told = facts("copied", size.of(60, 1), size.of(24, 96), mutant, folder)
    wrong = ", ".join(say(told[name]) for name, say in WRONG.items())
    figure = f"{told['copies']} copies in a day, {told['kills']} kills in copying, "
    figure += f"going back and rescuing: {wrong}"
    return Outcome(figure, not any(told[name] for name in WRONG) and told["kills"] > 0)


ROW = Row(
    *("backups", "copies, and back", play),
    ("copy in place", "copies not read back", "put back by writing over"),
)


if __name__ == "__main__":
    main(*sys.argv[1:])
