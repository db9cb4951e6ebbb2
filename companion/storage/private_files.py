"""Files that only the user of this computer can read, and that are whole or not there."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

LEFT_OVER = ".nieuw-*.tmp"
"""Names of files that were being written when the program was stopped."""

_ON_POSIX = os.name == "posix"
"""Windows gives a user's own folders their own rights already."""


def make_private_folder(folder: Path) -> None:
    """Make a folder, with those above it, that nobody else can look into.

    One that is there already keeps its rights: it can be her own, and a stick may refuse others.
    """
    new = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for each in new:
        # else all that is in it could be gone after a power cut, however well it was written
        sync_folder(each.parent)
    for each in new[-1].parent.parents if new else ():
        with suppress(OSError):  # those above can be as new: the lock of this start makes some
            sync_folder(each)


def new_private_file(folder: Path) -> Path:
    """Return an empty file with a name of its own, to be filled and then put in its place."""
    path = left_over_name(folder)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    return path


def left_over_name(folder: Path) -> Path:
    """Return a free name for what is not there yet, or not any more."""
    return folder / f".nieuw-{os.urandom(8).hex()}.tmp"


def sync_file(path: Path) -> None:
    """Wait until a file's content is on the disk itself."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk itself."""
    if not _ON_POSIX:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_new_place(written: Path, place: Path) -> None:
    """Give a written file its name; FileExistsError when there is a file with that name."""
    try:
        # Linking refuses to overwrite in one step; a rename on Linux and macOS overwrites.
        os.link(written, place)
    except FileExistsError:
        raise
    except OSError:
        # Sticks and some network disks know no links.
        if place.exists():
            raise FileExistsError(place) from None
        written.rename(place)
    else:
        written.unlink()
    sync_folder(place.parent)


def replace_file(place: Path, content: bytes) -> None:
    """Write a file as a whole: after a power cut it holds the old content or the new."""
    make_private_folder(place.parent)
    written = new_private_file(place.parent)
    try:
        with written.open("r+b") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.replace(place)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
    sync_folder(place.parent)
