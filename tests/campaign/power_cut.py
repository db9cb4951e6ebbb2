"""What is saved stays when the power goes, whatever the disk made of what was not synced yet.

The calls of a writing program are recorded with strace, the states that a disk can be in after
each of them are built, and the app's own reader and opener look at every one. Run as ``python -m
tests.campaign.power_cut STATES MUTANT FOLDER``.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.storage import snapshot
from companion.storage.wal import with_wal
from tests.campaign.disk_log import TRACED, DiskLog
from tests.campaign.disk_states import State, legal_states
from tests.campaign.frame import Outcome, Row, Size, facts
from tests.campaign.mutants import break_by
from tests.campaign.scenarios import Scenario
from tests.campaign.scripted import SCENARIOS
from tests.campaign.traced import CHANGING, run_traced

SHARES = {
    "making": 1,
    "typing": 6,
    "typing on": 2,
    "updating": 1,
    "restoring": 4,
    "rescuing": 3,
    "papers": 2,
    "wiping": 2,
}
"""How the states are divided over what is played."""
MEMORY = Path("/dev/shm")
"""A folder in memory, where there is one: there a sync takes no time."""


def record(scenario: Scenario, folder: Path) -> tuple[DiskLog, Path]:
    """Play a scenario to its end; return what was there before, and the log of its calls."""
    work, log = folder / "work", folder / "log"
    work.mkdir(parents=True)
    scenario.prepare(work)
    disk = DiskLog(work)
    calls = ",".join((*TRACED, *CHANGING))
    said = run_traced(partial(scenario.play, work), log, "-xx", "-s10000000", f"-etrace={calls}")
    if wrong := scenario.judge(work, said):
        raise AssertionError(f"{scenario.name} ends with: {wrong}")
    return disk, log


def judged(scenario: Scenario, state: State, folder: Path) -> str:
    """Return what is lost in a state."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    state.lay(folder)
    return scenario.judge(folder, state.said)


def play_all(states: int, folder: Path) -> dict[str, object]:
    """Look at so many states; return how many there were, and what was wrong in how many."""
    # one state is read three times; the same bytes always give the same
    snapshot.with_wal = lru_cache(maxsize=4)(with_wal)
    count, wrongs = 0, Counter[str]()
    asked = 0
    for scenario in SCENARIOS:
        asked += states * SHARES[scenario.name] // sum(SHARES.values()) + 1
        disk, log = record(scenario, folder / scenario.name)
        deeds = [*disk.deeds(log)]
        log.unlink()  # memory can be short
        # what one has too few different states for, the next gets
        for state in legal_states(disk.first_names, disk.before, deeds, asked - count):
            count += 1
            if wrong := judged(scenario, state, folder / "state"):
                wrongs[f"{scenario.name}: {wrong.split('.')[0]}"] += 1
    return {"states": count, "lost": sum(wrongs.values()), "wrongs": wrongs.most_common(5)}


def main(states: str, mutant: str) -> None:
    break_by(mutant)
    place = MEMORY if MEMORY.is_dir() else None
    with TemporaryDirectory(prefix="campagne-", dir=place) as folder:
        sys.stdout.write(json.dumps(play_all(int(states), Path(folder))) + "\n")


def play(size: Size, mutant: str, _folder: Path) -> Outcome:
    told = facts("power_cut", size.of(240, 20_000), mutant)
    figure = f"{told['states']} states of the disk: {told['lost']} with words lost or files damaged"
    if told["wrongs"]:
        figure += f" ({'; '.join(f'{what} ({many})' for what, many in told['wrongs'])})"
    return Outcome(figure, told["lost"] == 0)


MUTANTS = ("no full sync", "names not synced", "contents not synced")
ROW = Row("power-cut", "what is typed stays: the power goes", play, MUTANTS)


if __name__ == "__main__":
    main(*sys.argv[1:])
