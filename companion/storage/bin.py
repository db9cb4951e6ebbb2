"""The bin: sessions that are out of the list, and can be put back for a week.

Each lies in a folder named after the day on which it was put there.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from companion.domain.dates import usable_day
from companion.domain.errors import CompanionError, DamagedSessionError, SessionFileError
from companion.domain.wiping import Binned
from companion.storage import failures
from companion.storage.database import SUFFIX
from companion.storage.file_names import free_place
from companion.storage.moving import move_alone, move_damaged
from companion.storage.private_files import make_private_folder
from companion.storage.snapshot import read_file

FOLDER: Final = "prullenbak"


def put_in_bin(data: Path, path: Path, today: date) -> Path:
    """Move a session into the bin; CompanionError says why it cannot be, and it stays."""
    place = data / FOLDER / today.isoformat()
    try:
        read_file(path)
        make_private_folder(place)
        return move_alone(path, free_place(place, path.name))
    except (CompanionError, OSError) as error:
        raise failures.wiping_refused(path, error) from error


def put_back(path: Path, sessions: Path) -> Path:
    """Move a session from the bin back among the others; return where it is.

    A damaged one too: there it can be got back.
    """
    try:
        make_private_folder(sessions)
        move = move_damaged if _is_damaged(path) else move_alone
        place = move(path, free_place(sessions, path.name))
        _tidy(path.parent)
    except (CompanionError, OSError) as error:
        raise failures.wiping_refused(path, error) from error
    return place


def list_bin(data: Path) -> tuple[Binned, ...]:
    """Return what is in the bin, the last first."""
    found = [_binned(path) for path in (data / FOLDER).glob(f"*/*{SUFFIX}")]
    known = [each for each in found if each is not None]
    return tuple(sorted(known, key=_since, reverse=True))


def tidy_bin(data: Path) -> None:
    """Take away folders of days on which nothing is left."""
    for folder in (data / FOLDER).glob("*"):
        _tidy(folder)


def _is_damaged(path: Path) -> bool:
    """Whether it must not be opened: SQLite writes in it, and takes away what stands beside it."""
    try:
        read_file(path)
    except DamagedSessionError:
        return True
    except SessionFileError:
        return False  # who moves it says what is wrong
    return False


def _tidy(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return  # something is in it, or it may not be: that harms nobody


def _since(binned: Binned) -> date:
    return binned.since


def _binned(path: Path) -> Binned | None:
    try:
        since = usable_day(date.fromisoformat(path.parent.name))
    except ValueError:
        return None
    try:
        session = read_file(path).session
    except SessionFileError:
        return Binned(path, since, None)
    notes = sum(not note.removed for note in session.notes)
    return Binned(path, since, session.details, notes)
