"""A file of a newer version, or of another program: a clear sentence, and not a byte changed.

Run as ``python -m tests.campaign.newer CASES MUTANT FOLDER``.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from companion.domain.errors import CompanionError, DamagedSessionError, NewerSessionError
from companion.domain.retention import Retention
from companion.live.library import LiveLibrary
from companion.paths import shipped_workshop
from companion.storage.bin import put_in_bin
from companion.storage.choosing import write_retention
from companion.storage.database import wal_path
from companion.storage.migrations import CURRENT_VERSION
from companion.storage.rescue import rescue
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.store import SessionStore
from companion.storage.wiping import finish_wiping, wipe_session
from tests.campaign.frame import Outcome, Row, Size, facts
from tests.campaign.mutants import break_by
from tests.storage.builders import a_note, a_session
from tests.storage.disk import copy_as_after_a_crash, fingerprint

VERSION, PROGRAM = slice(60, 64), slice(68, 72)
SENTENCES = {
    NewerSessionError: "nieuwere versie van de metgezel. Er is niets aan veranderd. Zet de nieuwe",
    DamagedSessionError: "Dit bestand is geen bijeenkomst. Er is niets aan veranderd.",
}


class Tally:
    """What was seen in all cases."""

    def __init__(self) -> None:
        self.cases = self.tries = self.changed = self.unclear = self.opened = 0


def main(cases: str, mutant: str, folder: str) -> None:
    break_by(mutant)
    app = QCoreApplication([])
    made, tally = a_crashed_file(Path(folder)), Tally()
    for number in range(int(cases)):
        data = Path(folder) / "geval"
        path = put_there(made, data / "bijeenkomsten", has_wal=number % 2 == 1)
        said = foreign_or_newer(path, random.Random(number), number)
        for action in (*ways_in(data, path), partial(open_in_the_app, app, path)):
            before = prints(data)
            tally.tries += 1
            judge(action, said, tally)
            tally.changed += prints(data) != before
        tally.cases += 1
        shutil.rmtree(data)
    sys.stdout.write(json.dumps(vars(tally)) + "\n")


def a_crashed_file(folder: Path) -> Path:
    """Return a session as a power cut leaves it, with its last words beside it."""
    path = create_session(folder / "open", a_session())
    store = SessionStore.open(path)
    store.save([a_note(number) for number in range(30)])
    crashed = copy_as_after_a_crash(path, folder / "eerst")
    store.close()
    return crashed


def put_there(made: Path, folder: Path, *, has_wal: bool) -> Path:
    folder.mkdir(parents=True)
    path = Path(shutil.copy(made, folder))
    if has_wal:
        shutil.copy(wal_path(made), wal_path(path))
    return path


def foreign_or_newer(path: Path, chance: random.Random, number: int) -> type[CompanionError]:
    """Make it a file of another time or another program; return what should be said of it."""
    image = bytearray(path.read_bytes())
    is_newer = number % 3 < 2
    newest = chance.choice((CURRENT_VERSION + 1, 99, 2**31 - 1, 2**32 - 1))
    others = (0, 1, int.from_bytes(b"GSw2", "big"), chance.randrange(2**32))
    value = newest if is_newer else chance.choice(others)
    image[VERSION if is_newer else PROGRAM] = value.to_bytes(4, "big")
    path.write_bytes(image)
    return NewerSessionError if is_newer else DamagedSessionError


def ways_in(data: Path, path: Path) -> Iterator[Callable[[], object]]:
    """Yield all that the companion does with a file without being asked to rescue it."""
    yield lambda: told_by_the_list(path)
    yield lambda: read_session(path)
    yield lambda: SessionStore.open(path).close()
    yield lambda: write_retention(path, Retention(90))
    yield lambda: put_in_bin(data, path, date(2026, 11, 29))
    yield lambda: wipe_session(data, path)
    if int.from_bytes(path.read_bytes()[PROGRAM], "big") == int.from_bytes(b"GSw1", "big"):
        yield lambda: rescue_it(data, path)


def told_by_the_list(path: Path) -> None:
    """Raise what stands below a session in the start window."""
    finish_wiping(path.parents[1])
    (summary,) = list_sessions(path.parent)
    if summary.problem:
        kind = DamagedSessionError if summary.is_damaged else NewerSessionError
        raise kind(path, summary.problem)


def rescue_it(data: Path, path: Path) -> None:
    rescue(path, data / "kopieen", date.today())  # type: ignore[arg-type]


def open_in_the_app(app: QCoreApplication, path: Path) -> None:
    """Open it as the start window does; raise what she is told."""
    library = LiveLibrary(path.parent, shipped_workshop())
    heard: list[object] = []
    library.failed.connect(heard.append)
    library.opened.connect(lambda autosave, _session: heard.append(autosave))
    library.open(path)
    while not heard:
        app.processEvents()
    if not isinstance(heard[0], str):
        heard[0].close()  # type: ignore[attr-defined]
        return
    kind = NewerSessionError if "nieuwere" in heard[0] else DamagedSessionError
    raise kind(path, heard[0])


def judge(action: Callable[[], object], said: type[CompanionError], tally: Tally) -> None:
    try:
        action()
    except CompanionError as error:
        tally.unclear += type(error) is not said or SENTENCES[said] not in str(error)
    except Exception:  # noqa: BLE001 - any is a crash of the product
        tally.unclear += 1
    else:
        tally.opened += 1


def prints(data: Path) -> dict[str, str]:
    return {str(each): fingerprint(each) for each in data.rglob("*") if each.is_file()}


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    told = facts("newer", size.of(24, 600), mutant, folder)
    figure = (
        f"{told['cases']} newer and foreign files, {told['tries']} ways to open, keep, wipe or "
        f"rescue them: {told['opened']} let in, {told['unclear']} without a clear sentence, "
        f"{told['changed']} changed a byte"
    )
    wrong = told["opened"] + told["unclear"] + told["changed"]
    return Outcome(figure, wrong == 0 and told["cases"] > 0)


ROW = Row("newer", "a newer file", play, ("blind to versions",))


if __name__ == "__main__":
    main(*sys.argv[1:])
