"""A file of no use at all, so that there is room for words when the disk is full.

On a full disk SQLite cannot even take something out. Letting this file go gives room for a day of
typing, while somebody makes room in earnest.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

NAME: Final = "ruimte-voor-als-de-schijf-vol-is"
SIZE: Final = 4_000_000
"""Bytes; a half day with everything in it takes less than a tenth of that."""

ROOM: Final = 100_000_000
"""Bytes that must be free before some are taken for this."""


class Ballast:
    """The spare room in a data folder. It holds no words."""

    def __init__(self, data: Path) -> None:
        self._path = data / NAME

    def lay(self, room: int = ROOM) -> bool:
        """Take room where there is plenty; tell whether it is there now. Never raises."""
        try:
            if self._path.exists() and self._path.stat().st_size == SIZE:
                return True
            self._path.unlink(missing_ok=True)
            if shutil.disk_usage(self._path.parent).free < room:
                return False
            with self._path.open("xb") as file:
                # zeros would take no room where a disk packs its files
                file.write(os.urandom(SIZE))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            return False
        return True

    def let_go(self) -> bool:
        """Give the room back; tell whether there was any."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True
