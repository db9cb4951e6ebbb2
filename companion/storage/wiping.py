"""Wiping a session for good: marked first, so that what was begun is always finished.

From the moment at which its files carry the mark, a session is gone: a program that is killed
there, or a disk that fails, leaves files that the next start takes away.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from companion.domain.errors import CompanionError, SessionFileError
from companion.domain.wiping import Looked
from companion.storage import failures
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.backups import backup_folder
from companion.storage.belonging import all_files, files_of
from companion.storage.copies import take_copies_away
from companion.storage.database import SUFFIX
from companion.storage.moving import move_alone
from companion.storage.private_files import LEFT_OVER
from companion.storage.scanning import look_for
from companion.storage.shredding import beside, empty, shred
from companion.storage.snapshot import read_file
from companion.storage.texts import written_texts

MARK: Final = ".wissen"
"""Ends the name of a file that is being wiped."""

_SURELY_LEFT: Final = 3600.0
"""Seconds after which nobody is writing a new file any more."""


def wipe_session(data: Path, path: Path) -> Looked:
    """Wipe a session and all its copies in the data folder, then look whether anything is left.

    CompanionError says why it cannot be; then either nothing has changed, or the next call of
    ``finish_wiping`` goes on.
    """
    session_id, texts = _known(path)
    paths = tuple(dict.fromkeys((path, *files_of(data, session_id))))
    for marked in _mark(paths):
        _take_away(marked)
    _take_copies_away(backup_folder(data / BACKUPS, session_id))
    return look_for(data, texts, [each.name for each in paths])


def finish_wiping(data: Path) -> int:
    """Take away what a kill or a full disk left half-way; return how many files that were."""
    marked = [path for path in all_files(data) if path.name.endswith(MARK)]
    for path in marked:
        _take_away(path)
        if path.parent.parent == data / BACKUPS:
            _take_copies_away(path.parent)
    for path in all_files(data):
        if path.name.endswith(f"{SUFFIX}-wal"):
            _take_orphan_away(path)
        elif path.match(LEFT_OVER) and time.time() - path.stat().st_mtime > _SURELY_LEFT:
            shred(path)
    return len(marked)


def _known(path: Path) -> tuple[str, tuple[str, ...]]:
    """Return whose file it is and what is written in it; a damaged one is refused."""
    try:
        return read_file(path).session.details.id, written_texts(path)
    except SessionFileError as error:
        raise failures.wiping_refused(path, error) from error


def _mark(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Give all files their mark, or none of them."""
    marked: list[Path] = []
    try:
        for path in paths:
            place = path.with_name(path.name + MARK)
            marked.append(move_alone(path, place))
    except (CompanionError, OSError, sqlite3.Error) as error:
        for each in marked:
            with suppress(OSError):
                each.rename(each.with_name(each.name.removesuffix(MARK)))
        raise failures.wiping_refused(paths[len(marked)], error) from error
    return tuple(marked)


def _take_copies_away(folder: Path) -> None:
    """Take away what is left in a session's own folder of copies: damaged ones, half ones."""
    try:
        take_copies_away(folder)
    except OSError as error:
        raise failures.wiping_half_way(error) from error


def _take_orphan_away(wal: Path) -> None:
    """Take away the blank ``-wal`` of a file that was moved; its name can hold that of a group."""
    is_orphan = not wal.with_name(wal.name.removesuffix("-wal")).exists()
    if is_orphan and not wal.read_bytes().strip(b"\0"):
        wal.unlink(missing_ok=True)


def _take_away(marked: Path) -> None:
    """Empty a file, write over it, and take it away with all that stands beside it."""
    first = marked.with_name(marked.name.removesuffix(MARK))
    try:
        for part in beside(first):
            shred(part)
        empty(marked)
        for part in (*beside(marked), marked):
            shred(part)
    except OSError as error:
        raise failures.wiping_half_way(error) from error
