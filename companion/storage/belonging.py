"""Which files belong to a session: the one place that knows, also for copies that come later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from companion.domain.errors import SessionFileError
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
