"""Which files belong to a session: the one place that knows, also of copies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from companion.domain.errors import SessionFileError
from companion.domain.session import SessionDetails
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.backups import backup_folder, iter_backups
from companion.storage.database import SUFFIX
from companion.storage.file_names import file_name, short_id
from companion.storage.remnants import readable_rows
from companion.storage.snapshot import read_file
from companion.storage.texts import session_id_of


def files_of(data: Path, session_id: str) -> tuple[Path, ...]:
    """Return every file in the data folder that holds this session, whatever its name or folder.

    What SQLite keeps beside them (``-wal``) goes with each. A file that cannot be read belongs to
    nobody here: looking for words afterwards finds it.
    """
    return tuple(path for path in all_files(data) if _is_of(path, session_id))


def all_files(data: Path) -> Iterator[Path]:
    """Return all files in the data folder; links to elsewhere are not followed."""
    for path in sorted(data.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


def _is_of(path: Path, session_id: str) -> bool:
    if not session_id or path.name.endswith(("-wal", "-shm", "-journal")):
        return False
    try:
        return session_id_of(path) == session_id
    except SessionFileError:
        return False


def copies_of(data: Path, path: Path) -> Path | None:
    """Return the folder with the copies of a session that cannot be read; None if none is known.

    Its own row says whose file it is. When that is gone too its name does, among the sessions
    that nobody else here has.
    """
    root = data / BACKUPS
    for values, _ in readable_rows(path)["details"].values():
        return backup_folder(root, str(values[1]))
    others = {backup_folder(root, each) for each in _sessions_that_can_be_read(data, root)}
    left = {
        folder: details
        for folder in root.glob("*")
        if folder not in others and (details := _newest(folder)) is not None
    }
    for is_named_after in (_has_its_characters, _has_its_day_and_group):
        found = [folder for folder, details in left.items() if is_named_after(path, details)]
        if len(found) == 1:
            return found[0]
    return None


def _sessions_that_can_be_read(data: Path, root: Path) -> Iterator[str]:
    for path in all_files(data):
        if path.suffix == SUFFIX and root not in path.parents:
            with suppress(SessionFileError):
                yield session_id_of(path)


def _newest(folder: Path) -> SessionDetails | None:
    copy = next(iter_backups(folder), None)
    return read_file(copy.path).session.details if copy is not None else None


def _has_its_characters(path: Path, details: SessionDetails) -> bool:
    return short_id(details) in path.stem.split("-")[4:]


def _has_its_day_and_group(path: Path, details: SessionDetails) -> bool:
    return path.name.startswith(file_name(details, "").removesuffix(SUFFIX))
