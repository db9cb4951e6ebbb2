"""What every row of the campaign is: a promise, a fault, a figure, and a mutant that breaks it.

A row plays its fault on the real app and says in one line what it saw. Its mutant breaks the
product on purpose, in the process that is tested; the row must then be red.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Size:
    """How much of a fault is played."""

    is_short: bool

    def of(self, short: int, whole: int) -> int:
        """Return how many times, in the short form and in the whole one."""
        return short if self.is_short else whole


@dataclass(frozen=True)
class Outcome:
    """What a row saw."""

    figure: str
    holds: bool


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    promise: str
    play: Callable[[Size, str, Path], Outcome]
    """Gets how much, the name of a mutant or nothing, and an empty folder to work in."""
    mutants: tuple[str, ...]
    """Names in ``mutants.py``; each turns this row red."""
    is_timed: bool = False
    """Whether a machine that is busy with something else can turn it red: it waits for windows,
    or its promise is a number of milliseconds."""


def start(
    module: str, *words: str, before: Sequence[str] = (), **environment: str
) -> subprocess.Popen[bytes]:
    """Start a module of the campaign in a process of its own, without a screen.

    ``before`` is a program with its words that starts it, as one that takes rights away.
    """
    return subprocess.Popen(
        [*before, sys.executable, "-m", f"tests.campaign.{module}", *words],
        cwd=ROOT,
        env=own_environment(**environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def facts(module: str, *words: object, seconds: float = 3000.0) -> dict[str, Any]:
    """Run a module of the campaign to its end in a process of its own; return what it told.

    It tells one JSON object, on its last line. Its mutant breaks nothing in this process.
    """
    command = [sys.executable, "-m", f"tests.campaign.{module}", *map(str, words)]
    ran = subprocess.run(
        command,
        cwd=ROOT,
        env=own_environment(),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    if ran.returncode != 0:
        raise AssertionError(f"{module} ended with {ran.returncode}:\n{ran.stderr[-4000:]}")
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def own_environment(**more: str) -> dict[str, str]:
    """Return the environment of a process that is played with."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **more}


def share(numbers: Sequence[float], part: float) -> float:
    """Return the number below which this part of all numbers lies; 0 of none."""
    ranked = sorted(numbers)
    return ranked[min(len(ranked) - 1, int(part * len(ranked)))] if ranked else 0.0
