"""A file that is whole or not there."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from companion.domain.errors import CompanionError

PART: Final = re.compile(r"\.[0-9a-f]{32}\.deel")
"""What a file is called while it is written."""
LEFT_BEHIND: Final = 600.0
"""Seconds after which such a file was left by a program that was ended: nobody writes it still."""

NOT_THERE = "Dat lukte niet op die plek. Kies een andere map."


def save_whole(path: Path, content: bytes) -> Path:
    """Write a file as a whole, durably, or leave what was there; CompanionError when it fails."""
    _clear_up(path.parent)
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


def _clear_up(folder: Path) -> None:
    """Take away what an export left that was ended halfway: it holds words of a group."""
    with suppress(OSError):
        for each in folder.glob(".*.deel"):
            if PART.fullmatch(each.name) and time.time() - each.stat().st_mtime > LEFT_BEHIND:
                each.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the name durable too; Windows knows no such thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
