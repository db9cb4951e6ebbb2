"""A damaged file: seen as such, never a crash, kept aside, and nearly all of it got back.

Run as ``python -m tests.campaign.damaged CASES MUTANT FOLDER``.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.session import Session
from companion.storage.backups import write_backup
from companion.storage.database import wal_path
from companion.storage.rescue import DAMAGED, rescue
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from tests.campaign.frame import Outcome, Row, Size, facts
from tests.campaign.mutants import break_by
from tests.storage.builders import a_full_session, a_note

MOMENT = datetime(2026, 11, 29, 15, 0, tzinfo=UTC)
NOTES, COPIED = 300, 280
"""A busy half day; a copy is at most ten minutes old, in which a group writes some 15 notes."""
PAGE = 4096
RESCUED = 0.99
"""Of all rows, after damage to pages."""


def flip_bits(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 8))):
        place = chance.randrange(len(data))
        data[place] ^= 1 << chance.randrange(8)


def zero_pages(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2))):
        page = chance.randrange(len(data) // PAGE)
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def fill_page(data: bytearray, chance: random.Random) -> None:
    page = chance.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)


def cut_off(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def web_page(data: bytearray, _chance: random.Random) -> None:
    data[:] = b"<!doctype html><title>Inloggen</title>" * 40


FAULTS: dict[str, Callable[[bytearray, random.Random], None]] = {
    "bits": flip_bits,
    "pages": zero_pages,
    "rubbish": fill_page,
    "cut": cut_off,
    "web page": web_page,
}
OF_PAGES = ("pages", "rubbish")


def made(folder: Path) -> tuple[Path, Path, Session, Session]:
    """Return a session of many pages with a copy of a while ago, and what is in both."""
    path = create_session(folder / "bijeenkomsten", a_full_session())
    copies = folder / "kopieen"
    write(path, 1, COPIED)
    write_backup(copies, raw_image(path), MOMENT, read_file(path).revision)
    then = read_session(path)
    write(path, COPIED, NOTES)
    return path, copies, then, read_session(path)


def write(path: Path, first: int, end: int) -> None:
    store = SessionStore.open(path)
    store.save(
        [a_note(n, f"Wat een ouder zei, in eigen woorden, é 🙂 {n}") for n in range(first, end)]
    )
    store.close()


class Tally:
    """What was seen in all cases."""

    def __init__(self) -> None:
        self.cases = self.unseen = self.not_aside = self.below_copy = self.crashes = 0
        self.rows = self.found = 0


def play_case(number: int, made_: tuple[Path, Path, Session, Session], tally: Tally) -> None:
    """Damage a copy of the folder in one way, look at it, and get it back."""
    path, copies, then, now = made_
    chance = random.Random(number)
    folder = path.parents[1] / f"geval-{number}"
    shutil.copytree(path.parent, folder / "b")
    shutil.copytree(copies, folder / "k")
    hurt, kept = folder / "b" / path.name, folder / "k"
    name = list(FAULTS)[number % len(FAULTS)]
    data = bytearray(hurt.read_bytes())
    FAULTS[name](data, chance)
    if number % 50 == 3:
        data.clear()
    hurt.write_bytes(data)
    if number % 7 == 0:
        wal_path(hurt).write_bytes(chance.randbytes(PAGE * 3))
    tally.cases += 1
    try:
        list_sessions(hurt.parent)
        look_and_rescue(hurt, kept, (then, now), tally, of_pages=name in OF_PAGES)
    except Exception:  # noqa: BLE001 - any is a crash of the product
        tally.crashes += 1
    shutil.rmtree(folder)


def look_and_rescue(
    hurt: Path, kept: Path, was: tuple[Session, Session], tally: Tally, *, of_pages: bool
) -> None:
    """Read a damaged file, and get back what was in its copy and in itself."""
    then, now = was
    data = hurt.read_bytes()
    try:
        tally.unseen += read_session(hurt) != now
    except CompanionError:
        pass
    else:
        return  # nothing that matters was hit
    rescue(hurt, kept, MOMENT)
    aside = [
        each.read_bytes() for each in kept.glob(f"{DAMAGED}*") if not each.name.endswith("-wal")
    ]
    tally.not_aside += data not in aside
    back = read_session(hurt)
    there = {(note.id, note.text) for note in back.notes}
    tally.below_copy += not {(note.id, note.text) for note in then.notes} <= there
    if of_pages:
        tally.rows += len(now.notes)
        tally.found += len(there & {(note.id, note.text) for note in now.notes})


def main(cases: str, mutant: str, folder: str) -> None:
    break_by(mutant)
    all_made = made(Path(folder))
    tally = Tally()
    for number in range(int(cases)):
        play_case(number, all_made, tally)
    sys.stdout.write(json.dumps(vars(tally)) + "\n")


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    told = facts("damaged", size.of(60, 1000), mutant, folder)
    part = told["found"] / max(1, told["rows"])
    figure = (
        f"{told['cases']} damaged files: {told['unseen']} not seen, {told['crashes']} crashes, "
        f"{told['not_aside']} not kept aside, {told['below_copy']} with less than their copy; "
        f"{part:.2%} of rows back after damage to pages"
    )
    wrong = sum(told[name] for name in ("unseen", "crashes", "not_aside", "below_copy"))
    return Outcome(figure, wrong == 0 and part >= RESCUED)


ROW = Row("damaged", "a damaged file", play, ("blind to damage", "only the copy"))


if __name__ == "__main__":
    main(*sys.argv[1:])
