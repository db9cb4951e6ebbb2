"""An update: killed in every step of every migration, a file is old or new, never between.

Run as ``python -m tests.campaign.update EVERY MUTANT FOLDER``.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from companion.domain.session import Session
from companion.storage import migrations, store
from companion.storage.backups import SessionBackups, backup_folder
from companion.storage.migrations import CURRENT_VERSION, MIGRATIONS, migrate
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from tests.campaign.frame import ROOT, Outcome, Row, Size, facts
from tests.campaign.kill_points import CALLS, Kill, kills
from tests.campaign.mutants import break_by

RELEASED = ROOT / "tests" / "fixtures" / "sessions"
"""A file of each version, made by the program of that version."""

CALLS_OF_SQLITE = ("pwrite64", "fdatasync")


def main(every: str, mutant: str, folder: str) -> None:
    break_by(mutant)
    tally = Tally()
    tables = {version: tables_of(version) for version in range(CURRENT_VERSION + 1)}
    for released in sorted(RELEASED.iterdir()):
        every_call = 1 if every == "1" else 6
        calls = CALLS if every == "1" else CALLS_OF_SQLITE
        for kill in kills(migrations, store, every=int(every), every_call=every_call, calls=calls):
            place = Path(folder) / "geval"
            play_case(released, place, kill, tables, tally)
            shutil.rmtree(place)
    sys.stdout.write(json.dumps(vars(tally)) + "\n")


class Tally:
    """What was seen in all cases."""

    def __init__(self) -> None:
        self.kills = self.between = self.words = self.uncopied = self.stuck = 0


def play_case(
    released: Path, place: Path, kill: Kill, tables: dict[int, set[str]], tally: Tally
) -> None:
    """Bring one file up to date, be killed on the way, and look."""
    place.mkdir()
    path = Path(shutil.copy(released, place))
    root = place / "kopieen"
    old, before = version_in(raw_image(path)), read_file(path).session
    was_killed = kill(lambda: bring_up_to_date(path, root))
    tally.kills += was_killed
    image = raw_image(path)
    version = version_in(image)
    tally.between += tables_in(image) != tables.get(version, set())
    copies = [version_in(raw_image(each)) for each in folder_of(root, before).glob("2*")]
    tally.uncopied += version > old and old not in copies
    try:
        tally.words += read_file(path).session != before
        bring_up_to_date(path, root)
        tally.stuck += version_in(raw_image(path)) != CURRENT_VERSION
        tally.words += read_file(path).session != before
    except Exception:  # noqa: BLE001 - any is a file that does not open any more
        tally.stuck += 1


def bring_up_to_date(path: Path, root: Path) -> None:
    SessionStore.open(path, SessionBackups(root)).close()


def folder_of(root: Path, session: Session) -> Path:
    return backup_folder(root, session.details.id)


def version_in(image: bytes) -> int:
    return int.from_bytes(image[60:64], "big")


def tables_of(version: int) -> set[str]:
    """Return what a file of a version consists of."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, MIGRATIONS[:version])
        return _schema(connection)


def tables_in(image: bytes) -> set[str]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(image)
        return _schema(connection)


def _schema(connection: sqlite3.Connection) -> set[str]:
    return {str(sql) for (sql,) in connection.execute("SELECT sql FROM sqlite_schema")}


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    told = facts("update", size.of(20, 1), mutant, folder)
    figure = (
        f"{told['kills']} kills in the update of {len(list(RELEASED.iterdir()))} released files: "
        f"{told['between']} between old and new, {told['words']} with other words, "
        f"{told['uncopied']} without a copy of before, {told['stuck']} that do not go on"
    )
    wrong = sum(told[name] for name in ("between", "words", "uncopied", "stuck"))
    return Outcome(figure, wrong == 0 and told["kills"] > 0)


ROW = Row("update", "an update is whole", play, ("update in steps", "update without a copy"))


if __name__ == "__main__":
    main(*sys.argv[1:])
