"""What is left when the program is ended from below: by a fault in Qt, Python or a driver."""

from __future__ import annotations

import faulthandler
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

NAME: Final = "afgebroken.log"
BEFORE: Final = "afgebroken-vorige.log"


class CrashLog:
    """A file that stays empty, unless the program is ended in the middle of something.

    It then holds in which function each thread was; no values, so no words.
    """

    def __init__(self, folder: Path) -> None:
        self.has_found_one = False
        """Whether the last run ended so."""
        self._path = folder / NAME
        self._file: IO[str] | None = None
        with suppress(OSError):
            self.has_found_one = _put_aside(self._path)
            if not faulthandler.is_enabled():  # who asked Python for it wants it elsewhere
                self._file = self._path.open("w", encoding="utf-8")
                faulthandler.enable(self._file)

    def stop(self) -> None:
        """The program ends as it should."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with suppress(OSError):
            if not self._path.stat().st_size:
                self._path.unlink()


def _put_aside(path: Path) -> bool:
    """Keep what the last run left; tell whether there was anything."""
    if not path.exists() or not path.stat().st_size:
        return False
    path.replace(path.with_name(BEFORE))
    return True
