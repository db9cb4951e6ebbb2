"""What strace logged of the calls on a session's file, held against what was told to be saved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += +(-?\d+)(.*)$")
_BEGUN = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
_ENDED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
_NUMBERS = re.compile(r", (\d+)(?:, (\d+))?$")


@dataclass
class Traced:
    """How many calls there were and failed, and what was wrong between them."""

    calls: int = 0
    failed: int = 0
    lies: int = 0
    """Times that something was told to be saved while its call had failed, or had not come."""
    blind: int = 0
    """Times that was written on after a failure without opening the file anew."""

    def add(self, other: Traced) -> None:
        """Count these too."""
        self.calls += other.calls
        self.failed += other.failed
        self.lies += other.lies
        self.blind += other.blind


@dataclass
class _Disk:
    """How the disk stands while the log is read."""

    is_dirty: bool = False
    has_failed: bool = False
    owed: int | None = None
    """Where a short write must go on."""


def judged_calls(log: str, path: Path) -> Traced:
    """Return what a log of the calls on this file says.

    What is told to be saved was written to the ``-wal`` and synced there, with nothing failed
    since the file was last opened.
    """
    traced, disk = Traced(), _Disk()
    wal = f"{path.name}-wal>"
    for name, words, result in _calls(log):
        traced.calls += 1
        is_on_wal = wal in words
        if name == "write" and '"told ' in words:
            traced.lies += disk.is_dirty or disk.has_failed
        elif name == "openat" and f'{path.name}"' in words and "O_RDWR" in words:
            disk = _Disk(is_dirty=disk.is_dirty)
        elif name == "pwrite64":
            if is_on_wal:
                traced.blind += disk.has_failed
                disk.is_dirty = True
            _write(words, result, disk)
        elif name == "fdatasync" and is_on_wal and result == 0:
            disk.is_dirty = disk.owed is not None
        if result < 0 or (name == "pwrite64" and result == 0):
            traced.failed += 1
            disk.has_failed = disk.has_failed or name in ("pwrite64", "fdatasync", "fsync")
    return traced


def _write(words: str, result: int, disk: _Disk) -> None:
    """Keep an eye on writes that did less than was asked."""
    found = _NUMBERS.search(words)
    size, place = int(found.group(1)), int(found.group(2) or 0)
    if result < 0:
        return
    if 0 < result < size:
        disk.owed = place + result
    elif disk.owed == place:
        disk.owed = None


def _calls(log: str) -> Iterator[tuple[str, str, int]]:
    """Yield name, words and result of each call, in the order in which they ended."""
    begun: dict[str, str] = {}
    for line in log.splitlines():
        if start := _BEGUN.match(line):
            begun[start.group(1)] = start.group(2)
            continue
        whole = line
        if end := _ENDED.match(line):
            whole = f"{end.group(1)} {begun.pop(end.group(1), '')}{end.group(2)}"
        if call := _CALL.match(whole):
            yield call.group(2), call.group(3), int(call.group(4))
