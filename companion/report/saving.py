"""A file that is whole or not there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from companion.domain.errors import CompanionError

NOT_THERE = "Dat lukte niet op die plek. Kies een andere map."


def save_whole(path: Path, content: bytes) -> Path:
    """Write a file as a whole, durably, or leave what was there; CompanionError when it fails."""
    beside = path.with_name(f".{uuid4().hex}.deel")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise CompanionError(NOT_THERE) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return path


def _sync_folder(folder: Path) -> None:
    """Make the name durable too; Windows knows no such thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
