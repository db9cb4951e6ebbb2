"""Tries to break the promise *geen woord kwijt, geen verkeerd beeld*: ``python start.py campaign``.

Prints a figure for every row, and ends with 1 when one does not hold. ``--short`` plays less of
each fault; ``--row NAME`` one row only; ``--mutants`` breaks the product on purpose, and then
every row must be red.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.campaign.frame import Outcome, Row, Size
from tests.campaign.table import ROWS


def say(line: str) -> None:
    """Print a line at once: a row can take minutes."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def play(row: Row, size: Size, mutant: str = "") -> Outcome:
    """Play a row in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="campagne-", ignore_cleanup_errors=True) as folder:
        return row.play(size, mutant, Path(folder))


def told(rows: Sequence[Row], size: Size, *, mutants: bool) -> Iterator[bool]:
    """Play rows and print what they saw; yield for each whether it is as it must be."""
    for row in rows:
        for mutant in row.mutants if mutants else ("",):
            began = time.monotonic()
            outcome = play(row, size, mutant)
            seconds = time.monotonic() - began
            verdict = "holds" if outcome.holds else "DOES NOT HOLD"
            if mutant:
                verdict = "STILL GREEN" if outcome.holds else f"red, by: {mutant}"
            say(f"{row.name:<12} {verdict:<14} {seconds:5.0f} s  {outcome.figure}")
            yield outcome.holds != bool(mutant)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="start.py campaign", description=__doc__)
    parser.add_argument("--short", action="store_true", help="less of each fault")
    parser.add_argument("--mutants", action="store_true", help="break the product on purpose")
    parser.add_argument("--row", action="append", choices=[row.name for row in ROWS])
    asked = parser.parse_args(words)
    rows = [row for row in ROWS if not asked.row or row.name in asked.row]
    size = Size(is_short=asked.short)
    return 0 if all([*told(rows, size, mutants=asked.mutants)]) else 1


if __name__ == "__main__":
    sys.exit(main())
