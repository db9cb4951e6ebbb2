"""How much there is in the folder with data, without opening any of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from companion.storage.ballast import NAME as BALLAST
from companion.storage.bin import FOLDER as BIN
from companion.storage.database import SUFFIX


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """What was found in the folder."""

    sessions: int
    size: int
    """Bytes of all that is kept: sessions, copies, the bin, the log; not of spare room."""
    oldest: datetime | None = None
    """When the session that was left alone longest was changed last; None where there is none."""
    binned: int = 0
    """How many sessions lie in the bin."""


def folder_facts(data: Path, sessions: Path) -> FolderFacts:
    """Look through the folder; what goes away meanwhile or cannot be read counts for nothing."""
    size = sum(found.st_size for path, found in _files(data) if path.name != BALLAST)
    changed = [found.st_mtime for path, found in _files(sessions) if path.suffix == SUFFIX]
    oldest = datetime.fromtimestamp(min(changed), UTC) if changed else None
    binned = sum(path.suffix == SUFFIX for path, _ in _files(data / BIN))
    return FolderFacts(len(changed), size, oldest, binned)


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            with suppress(OSError):
                yield path, path.lstat()
