"""Trying whether something can be written in a folder, before somebody needs it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from companion.domain.keepable import Keepable
from companion.storage import failures
from companion.storage.private_files import make_private_folder

SOME: Final = bytes(64 * 1024)
"""As much as a session with a few notes."""


def keepable(folder: Path) -> Keepable:
    """Write something in a folder, down to the disk, and take it away again. Never raises."""
    try:
        make_private_folder(folder)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(SOME)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return Keepable.FULL if failures.is_disk_full(error) else Keepable.NO
    return Keepable.YES
