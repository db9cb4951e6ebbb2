"""What is saved stays, whatever call the program is killed at.

A writing program without windows (the storage is the same) is killed by strace before each call
that changes something on the disk, one after the other. Run as ``python -m
tests.campaign.injected MOST MUTANT FOLDER``: at most so many calls of each scenario, 0 for all.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from tests.campaign.frame import Outcome, Row, Size, facts
from tests.campaign.mutants import break_by
from tests.campaign.scenarios import Scenario
from tests.campaign.scripted import SCENARIOS
from tests.campaign.traced import CHANGING, run_traced

CALL = re.compile(r"(\d+) +(\w+)\(")

Point = tuple[str, int]
"""A call, and the how-many-eth of a thread."""


def points_of(scenario: Scenario, folder: Path) -> list[Point]:
    """Play a scenario to its end; return every call at which it can be killed."""
    log = folder / "log"
    run_traced(partial(scenario.play, folder / "work"), log, f"-etrace={','.join(CHANGING)}")
    calls: Counter[tuple[str, str]] = Counter()
    for line in log.read_text().splitlines():
        if found := CALL.match(line):
            calls[found.groups()] += 1
    most: Counter[str] = Counter()
    for (_, call), times in calls.items():
        most[call] = max(most[call], times)
    return [(call, number) for call, times in most.items() for number in range(1, times + 1)]


def sample(points: list[Point], most: int) -> list[Point]:
    """Return at most so many points, from all over; 0 for all."""
    return points[:: max(1, -(-len(points) // most))] if most else points


def kill_at(scenario: Scenario, folder: Path, point: Point) -> str:
    """Kill the program at a call; return what is lost."""
    call, number = point
    said = run_traced(
        partial(scenario.play, folder / "work"),
        folder / "log",
        f"-etrace={call}",
        f"-einject={call}:signal=KILL:when={number}",
    )
    return scenario.judge(folder / "work", said)


def main(most: str, mutant: str, folder: str) -> None:
    break_by(mutant)
    kills, lost, first = 0, 0, ""
    for scenario in SCENARIOS:
        top = Path(folder, scenario.name)
        template, work = top / "before", top / "work"
        template.mkdir(parents=True)
        scenario.prepare(template)
        shutil.copytree(template, work)
        for point in sample(points_of(scenario, top), int(most)):
            shutil.rmtree(work)
            shutil.copytree(template, work)
            kills += 1
            if wrong := kill_at(scenario, top, point):
                lost += 1
                first = first or f"{scenario.name} at {point[0]} {point[1]}: {wrong}"
    told = {"kills": kills, "lost": lost, "first": first}
    sys.stdout.write(json.dumps(told) + "\n")


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    told = facts("injected", size.of(5, 0), mutant, folder)
    figure = f"killed at {told['kills']} calls: {told['lost']} with words lost or files damaged"
    if told["first"]:
        figure += f" ({told['first']})"
    return Outcome(figure, told["lost"] == 0)


ROW = Row("injected", "what is typed stays: kill at every write", play, ("saved too early",))


if __name__ == "__main__":
    main(*sys.argv[1:])
