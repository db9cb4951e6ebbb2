"""What a program did to a folder, out of the log that strace made of it.

Written with ``-f -xx -s`` (large), without ``-y``: which file a number stands for is followed here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TRACED = ("openat", "lseek", "writev")
"""Calls that are needed besides those that change something."""

_LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+)")
_CUT = re.compile(r"(\d+) +(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"(\d+) +<\.\.\. \w+ resumed>(.*)$")
_SAID = re.compile(r'iov_base="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes were written into a file."""

    file: int
    place: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    """A file was given a length."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class SyncFile:
    """All that was written into a file is on the disk."""

    file: int


@dataclass(frozen=True, slots=True)
class Name:
    """A file, or a folder, has a name from now on; what had it before has not."""

    path: str
    file: int
    was: str = ""
    """The name that it had until now; empty when it keeps that."""


@dataclass(frozen=True, slots=True)
class Unname:
    """A file has no longer this name."""

    path: str
    file: int


@dataclass(frozen=True, slots=True)
class SyncFolder:
    """All names in a folder are on the disk."""

    path: str


@dataclass(frozen=True, slots=True)
class Say:
    """The program told something."""

    line: str


Deed = Write | Resize | SyncFile | Name | Unname | SyncFolder | Say
FOLDER = -1
"""Stands for the content of any folder."""


class DiskLog:
    """Follows names and numbers of files through a log."""

    def __init__(self, folder: Path) -> None:
        self._top = f"{folder}/"
        self.names: dict[str, int] = {}
        """By path inside the folder."""
        self.before: dict[int, bytes] = {}
        """What was in the files that were there already."""
        self._open: dict[int, tuple[str, int, int]] = {}
        """By its number: a path, the file, and where the next byte goes."""
        self._last = 0
        for each in sorted(folder.rglob("*")):
            self._last += 1
            file = FOLDER if each.is_dir() else self._last
            self.names[str(each.relative_to(folder))] = file
            if each.is_file():
                self.before[self._last] = each.read_bytes()
        self.first_names = dict(self.names)

    def deeds(self, log: Path) -> Iterator[Deed]:
        """Yield what happened, in its order."""
        for call, words, result in _calls(log):
            follow = getattr(self, f"_{call}", None)
            if result < 0:
                continue
            if follow is None:
                raise AssertionError(f"no one knows what {call} does to a disk")
            yield from follow(words, result)

    def _inside(self, word: str) -> str | None:
        path = os.fsdecode(_bytes(word))
        if path + "/" == self._top:
            return ""
        return path.removeprefix(self._top) if path.startswith(self._top) else None

    def _openat(self, words: list[str], result: int) -> Iterator[Deed]:
        self._open.pop(result, None)
        path = self._inside(words[1])
        if path is None:
            return
        if path not in self.names and "O_CREAT" in words[2]:
            self._last += 1
            self.names[path] = self._last
            yield Name(path, self._last)
        file = self.names.get(path, FOLDER)
        self._open[result] = (path, file, 0)
        if "O_TRUNC" in words[2]:
            yield Resize(file, 0)

    def _lseek(self, words: list[str], result: int) -> Iterator[Deed]:
        if (number := int(words[0])) in self._open:
            path, file, _ = self._open[number]
            self._open[number] = (path, file, result)
        yield from ()

    def _write(self, words: list[str], result: int) -> Iterator[Deed]:
        if (number := int(words[0])) in self._open:
            path, file, place = self._open[number]
            self._open[number] = (path, file, place + result)
            yield Write(file, place, _bytes(words[1])[:result])

    def _pwrite64(self, words: list[str], result: int) -> Iterator[Deed]:
        if (number := int(words[0])) in self._open:
            yield Write(self._open[number][1], int(words[3]), _bytes(words[1])[:result])

    def _writev(self, words: list[str], _result: int) -> Iterator[Deed]:
        if words[0] == "1":
            yield Say(_bytes(f'"{_SAID.findall(words[1])[0]}"').decode().strip())

    def _ftruncate(self, words: list[str], _result: int) -> Iterator[Deed]:
        if (number := int(words[0])) in self._open:
            yield Resize(self._open[number][1], int(words[1]))

    def _fsync(self, words: list[str], _result: int) -> Iterator[Deed]:
        if (number := int(words[0])) in self._open:
            path, file, _ = self._open[number]
            yield SyncFolder(path) if file == FOLDER else SyncFile(file)

    _fdatasync = _fsync

    def _mkdir(self, words: list[str], _result: int) -> Iterator[Deed]:
        if (path := self._inside(words[0])) is not None:
            self.names[path] = FOLDER
            yield Name(path, FOLDER)

    def _rmdir(self, words: list[str], _result: int) -> Iterator[Deed]:
        if (path := self._inside(words[0])) is not None:
            yield Unname(path, self.names.pop(path))

    def _rename(self, words: list[str], _result: int) -> Iterator[Deed]:
        was, path = self._inside(words[0]), self._inside(words[1])
        if was is not None and path is not None:
            self.names[path] = self.names.pop(was)
            yield Name(path, self.names[path], was)

    def _link(self, words: list[str], _result: int) -> Iterator[Deed]:
        was, path = self._inside(words[0]), self._inside(words[1])
        if was is not None and path is not None:
            self.names[path] = self.names[was]
            yield Name(path, self.names[path])

    def _unlink(self, words: list[str], _result: int) -> Iterator[Deed]:
        if (path := self._inside(words[0])) is not None:
            yield Unname(path, self.names.pop(path))


def _calls(log: Path) -> Iterator[tuple[str, list[str], int]]:
    """Yield each call that ended: its name, its words, and what it gave."""
    cut: dict[str, str] = {}
    for line in log.read_text().splitlines():
        whole = line
        if found := _CUT.match(line):
            cut[found[1]] = found[2]
            continue
        if found := _RESUMED.match(line):
            whole = f"{found[1]} {cut.pop(found[1])}{found[2]}"
        if found := _LINE.match(whole):
            # texts are written as \x.., so that a comma is always between two words
            yield found[2], found[3].split(", ", 3 if found[2] != "writev" else 1), int(found[4])


def _bytes(word: str) -> bytes:
    return bytes.fromhex(word.strip('"').replace("\\x", ""))
