"""What a disk can hold after a power cut: every state that it may legally be in.

What was synced is there. Of the rest each write may be there, or not, or in part (by sector); of
the names that were given and taken away since their folder was synced, any may be. A name that
changes is in one place or the other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar

from tests.campaign.disk_log import (
    FOLDER,
    Deed,
    Name,
    Resize,
    Say,
    SyncFile,
    SyncFolder,
    Unname,
    Write,
)

Waiting = TypeVar("Waiting")

SECTOR = 512
"""Bytes that a disk writes as a whole."""
ENOUGH = 60
"""Times that a whole record gave nothing new, after which there is nothing new."""


@dataclass(frozen=True, slots=True)
class State:
    """A folder as the power left it."""

    files: Mapping[str, bytes | None]
    """By path; a folder has no content."""
    said: tuple[str, ...]
    """What the program had told until then."""

    def lay(self, folder: Path) -> None:
        """Make this folder; it is empty."""
        for path, content in self.files.items():
            if content is None:
                (folder / path).mkdir(parents=True, exist_ok=True)
                continue
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)


class Disk:
    """A disk and what it has not written yet."""

    def __init__(self, names: Mapping[str, int], contents: Mapping[int, bytes]) -> None:
        self._names = dict(names)
        self._contents = dict(contents)
        self._writes: dict[int, list[Write | Resize]] = {}
        self._renamed: list[tuple[Name | Unname, set[str]]] = []
        """What happened to names, each with the folders that must be synced still."""
        self.said: list[str] = []

    @property
    def is_at_rest(self) -> bool:
        """Whether there is one state only."""
        return not self._renamed and not any(self._writes.values())

    def do(self, deed: Deed) -> None:
        """Take in what happened next."""
        match deed:
            case Write(file) | Resize(file):
                self._writes.setdefault(file, []).append(deed)
            case SyncFile(file):
                content = self._contents.get(file, b"")
                for write in self._writes.pop(file, ()):
                    content = _changed(content, write)
                self._contents[file] = content
            case Name() | Unname():
                self._renamed.append((deed, _folders_of(deed)))
            case SyncFolder(path):
                self._sync_names(path)
            case Say(line):
                self.said.append(line)

    def _sync_names(self, folder: str) -> None:
        still: list[tuple[Name | Unname, set[str]]] = []
        for deed, folders in self._renamed:
            folders.discard(folder)
            if folders:
                still.append((deed, folders))
            else:
                _rename(self._names, deed)
        self._renamed = still

    def state(self, chance: random.Random) -> State:
        """Return one that is legal now."""
        how = chance.choice(("all", "none", "first", "any", "any", "any"))
        names = dict(self._names)
        for deed, _ in _chosen(self._renamed, how, chance):
            _rename(names, deed)
        files: dict[str, bytes | None] = {}
        contents: dict[int, bytes] = {}
        for path, file in sorted(names.items()):
            if not _is_reachable(path, names):
                continue
            if file != FOLDER and file not in contents:
                contents[file] = self._content(file, how, chance)
            files[path] = None if file == FOLDER else contents[file]
        return State(files, tuple(self.said))

    def _content(self, file: int, how: str, chance: random.Random) -> bytes:
        content = self._contents.get(file, b"")
        waiting = self._writes.get(file, [])
        kept = [*_chosen(waiting, how, chance)]
        for number, write in enumerate(kept):
            # the last of a run, or any of a mixture, can be there in part
            is_torn = how == "first" and number == len(kept) - 1
            if isinstance(write, Write) and (is_torn or (how == "any" and chance.random() < 0.3)):
                content = _torn(content, write, chance)
            else:
                content = _changed(content, write)
        return content


def legal_states(
    names: Mapping[str, int],
    contents: Mapping[int, bytes],
    deeds: Sequence[Deed],
    most: int,
    seed: int = 0,
) -> Iterator[State]:
    """Yield so many different states, of the power that goes at any moment; fewer if there are."""
    seen: set[int] = set()
    chance = random.Random(seed)
    fruitless = 0
    while fruitless < ENOUGH:
        before, disk = len(seen), Disk(names, contents)
        share = min(1.0, (most - len(seen)) / max(1, len(deeds)))
        for deed in deeds:
            disk.do(deed)
            if chance.random() > share * 1.3:
                continue
            state = disk.state(chance)
            key = hash((frozenset(state.files.items()), state.said[-1:]))
            if key not in seen:
                seen.add(key)
                yield state
            if len(seen) >= most:
                return
        fruitless = 0 if len(seen) > before else fruitless + 1


def _chosen(waiting: Sequence[Waiting], how: str, chance: random.Random) -> Sequence[Waiting]:
    match how:
        case "all":
            return waiting
        case "none":
            return ()
        case "first":
            return waiting[: chance.randint(0, len(waiting))]
        case _:
            part = chance.choice((0.2, 0.5, 0.9))
            return [each for each in waiting if chance.random() < part]


def _changed(content: bytes, write: Write | Resize) -> bytes:
    if isinstance(write, Resize):
        return content[: write.size].ljust(write.size, b"\0")
    end = write.place + len(write.data)
    return content[: write.place].ljust(write.place, b"\0") + write.data + content[end:]


def _torn(content: bytes, write: Write, chance: random.Random) -> bytes:
    """Write some sectors only; a file can be made longer by what did not come."""
    end = write.place + len(write.data)
    if chance.random() < 0.2:
        content = content.ljust(end, b"\0")
    begin = write.place
    while begin < end:
        stop = min(end, (begin // SECTOR + 1) * SECTOR)
        if chance.random() < 0.5:
            part = write.data[begin - write.place : stop - write.place]
            content = _changed(content, Write(write.file, begin, part))
        begin = stop
    return content


def _rename(names: dict[str, int], deed: Name | Unname) -> None:
    gone = deed.path if isinstance(deed, Unname) else deed.was
    if gone and names.get(gone) == deed.file:
        del names[gone]
    if isinstance(deed, Name):
        names[deed.path] = deed.file


def _folders_of(deed: Name | Unname) -> set[str]:
    paths = (deed.path, deed.was) if isinstance(deed, Name) and deed.was else (deed.path,)
    return {_folder(path) for path in paths}


def _folder(path: str) -> str:
    parent = str(PurePosixPath(path).parent)
    return "" if parent == "." else parent


def _is_reachable(path: str, names: Mapping[str, int]) -> bool:
    folder = _folder(path)
    return not folder or (folder in names and _is_reachable(folder, names))
