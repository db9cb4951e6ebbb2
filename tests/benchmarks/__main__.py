"""Prints how fast the companion is, as ratios against the least that is possible, in one run.

``python start.py bench``; exits 1 when a figure is out of reach.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import cold_start, durable_note

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    ours: float
    least: float
    reach: float | None
    aim: float | None

    @property
    def ratio(self) -> float:
        return self.ours / self.least

    def line(self) -> str:
        """Return the figure as a line of the table."""
        within = self.reach is None or self.ratio <= self.reach
        verdict = "" if self.reach is None else "ok" if within else "OUT OF REACH"
        reach = f"{self.reach:5.2f}" if self.reach else "    -"
        aim = f"{self.aim:5.2f}" if self.aim else "    -"
        times = f"{self.ours * 1000:9.2f} {self.least * 1000:9.2f}"
        return f"{self.name:<40}{times} {self.ratio:7.2f} {reach} {aim}  {verdict}"


def stage_figures(width: int, height: int, reach: float, aim: float) -> list[Figure]:
    """Measure stepping on a projector of this size."""
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.stage_steps", str(width), str(height)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=300,
        check=True,
    )
    rows = [[float(part) for part in line.split()] for line in outcome.stdout.splitlines()]
    calm, fade, jump = rows[-3:]
    name = f"{width}x{height}"
    return [
        Figure(f"next step, key to painted, {name}", calm[0], calm[1], reach, aim),
        Figure("  the same, first frame of a fade", fade[0], fade[1], None, None),
        Figure(f"jump to any step, {name}", jump[2], jump[3], 1.5, None),
    ]


def report_figure() -> Figure:
    """Measure the PDF of 1,000 notes, in a process with our fonts."""
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.report_pdf"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        timeout=300,
        check=True,
    )
    ours, least = map(float, outcome.stdout.split())
    return Figure("report of 1,000 notes to PDF", ours, least, 1.5, 1.25)


def main() -> int:
    figures = [
        Figure("cold start to first painted window", *cold_start.measure(), 1.4, 1.15),
        Figure("  the same, until it can be filled in", *cold_start.measure(5, "form"), None, None),
        *stage_figures(1920, 1080, 2.0, 1.4),
        *stage_figures(3840, 2160, 1.3, 1.1),
        Figure("durable note", *durable_note.measure(), 2.0, 1.5),
        report_figure(),
    ]
    sys.stdout.write(f"{'':<40}{'ours ms':>9} {'least ms':>9} {'ratio':>7} reach   aim\n")
    for figure in figures:
        sys.stdout.write(figure.line() + "\n")
    return 0 if all(f.reach is None or f.ratio <= f.reach for f in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
