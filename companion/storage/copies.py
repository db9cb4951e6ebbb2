"""All copies of sessions together: older ones go, and those of which the session is gone are known.

A session whose file was thrown away by hand leaves copies.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from companion.domain.dates import usable_day
from companion.domain.errors import SessionFileError
from companion.domain.session import SessionSummary
from companion.storage import failures
from companion.storage.backups import FOLDER, backup_folder, thin
from companion.storage.belonging import copies_of, files_of
from companion.storage.file_names import file_name, free_place, short_id
from companion.storage.private_files import make_private_folder
from companion.storage.rescue import restore
from companion.storage.sessions import summary_of
from companion.storage.shredding import shred
from companion.storage.snapshot import read_file


@dataclass(frozen=True, slots=True)
class LeftCopies:
    """Copies of one session that is nowhere else in the data folder."""

    folder: Path
    newest: SessionSummary | None
    """The newest that can be read; None when none can."""
    changed_on: date
    """When one of the files was changed last."""


def thin_all(data: Path, moment: datetime) -> None:
    """Let copies go that are older than they are kept; OSError when one cannot go."""
    for folder in _folders(data):
        thin(folder, moment)


def left_copies(
    data: Path, known: Collection[str], unreadable: Collection[Path]
) -> tuple[LeftCopies, ...]:
    """Return the copies of sessions that are not known by their id.

    A session that cannot be read needs its copies: where nothing tells which those are, no copies
    are said to be left.
    """
    homes = {backup_folder(data / FOLDER, id_) for id_ in known}
    others = [folder for folder in _folders(data) if folder not in homes]
    needed = {_copies_of(data, path) for path in unreadable} if others else set()
    if None in needed:
        return ()
    return tuple(_left(folder) for folder in others if folder not in needed)


def bring_back(copy: Path, sessions: Path, moment: datetime) -> Path:
    """Make a session of a copy whose own file is gone; return where it is. The copy stays.

    Asked twice it comes once. CompanionError says why it cannot be; then all is as it was.
    """
    details = read_file(copy).session.details
    if there := files_of(sessions, details.id):
        return there[0]
    try:
        make_private_folder(sessions)
    except OSError as error:
        raise failures.rescue_failed(copy, error) from error
    place = free_place(sessions, file_name(details, short_id(details)))
    restore(place, copy, copy.parent, moment)
    return place


def take_copies_away(folder: Path) -> None:
    """Write over all that is in a session's folder of copies, also damaged and half ones."""
    for path in folder.glob("*"):
        shred(path)
    if folder.exists():
        folder.rmdir()


def _folders(data: Path) -> Iterator[Path]:
    for folder in sorted((data / FOLDER).glob("*")):
        if folder.is_dir() and not folder.is_symlink():
            yield folder


def _copies_of(data: Path, unreadable: Path) -> Path | None:
    try:
        return copies_of(data, unreadable)
    except SessionFileError:
        return None


def _left(folder: Path) -> LeftCopies:
    paths = sorted(folder.glob("*"), reverse=True)
    found = (summary_of(path) for path in paths if path.is_file())
    newest = next((each for each in found if each.details is not None), None)
    return LeftCopies(folder, newest, _changed_on(paths))


def _changed_on(paths: Collection[Path]) -> date:
    changed = [datetime.min.replace(tzinfo=UTC)]
    for path in paths:
        with suppress(OSError, ValueError, OverflowError):
            changed.append(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    return usable_day(max(changed).date())
