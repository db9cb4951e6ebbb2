"""Opened twice: the first window comes forward; after a kill nothing is held any more."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from companion.paths import find_paths
from companion.storage.sessions import create_session
from tests.campaign.frame import ROOT, Outcome, Row, Size, own_environment
from tests.campaign.full_disk import Seen
from tests.campaign.killed import a_session
from tests.campaign.watched import Watched, watched
from tests.storage.disk import open_in_a_second_program

SOON = 1.0
"""Seconds, on a machine that has time."""
BARE = "from PySide6.QtNetwork import QLocalSocket as _; from PySide6.QtWidgets import *;"
NOMINAL = 3.0
"""Where a program with nothing but Qt takes long to start, a second start may be so much longer."""
TRIES = 3
"""In the short form: what is late each time is late, what is late once was a busy machine."""
PATIENCE = 30.0


def bare_start() -> float:
    """Return how many seconds a program with nothing but Qt needs to start now."""
    began = time.monotonic()
    subprocess.run(
        [sys.executable, "-c", BARE + "QApplication([])"], env=own_environment(), check=True
    )
    return time.monotonic() - began


def start_again(app: Watched, profile: Path, mutant: str, seen: Seen) -> float:
    """Start the app once more; return after how long the first one came forward."""
    since, began = app.mark(), time.monotonic()
    command = [sys.executable, "-m", "tests.campaign.second_start", "--profile", str(profile)]
    environment = own_environment(CAMPAIGN_MUTANT=mutant)
    try:
        ran = subprocess.run(command, cwd=ROOT, env=environment, timeout=PATIENCE, check=False)
        seen.check("the second start did not end well", holds=ran.returncode == 0)
    except subprocess.TimeoutExpired:
        seen.check("a second window", holds=False)
        return PATIENCE
    forward = app.find("forward", since=since, seconds=PATIENCE)
    seen.check("the first did not come forward", holds=bool(forward))
    return float(forward.split()[1]) - began if forward else PATIENCE


def kill_and_start(app: Watched, profile: Path, path: Path, seed: int, seen: Seen) -> float:
    """Kill the app and start it again; return after how long it had folder and session."""
    killed_at = time.monotonic()
    app.kill()
    try:
        app.begin(profile, path, seed)
    except AssertionError:
        seen.check("held by a dead process", holds=False)
        return PATIENCE
    return float(app.wait("taken").split()[1]) - killed_at


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    seen = Seen()
    profile = folder / "profiel"
    path = create_session(find_paths(str(profile)).sessions, a_session(1))
    forward, free = [], []
    with watched(mutant, folder) as app:
        app.begin(profile, path)
        bare = bare_start()
        slow = max(SOON, NOMINAL * bare)
        for seed in range(size.of(TRIES, 20)):
            forward.append(start_again(app, profile, mutant, seen))
            told = open_in_a_second_program(path)
            seen.check("one file open twice", holds=told == "SessionInUseError")
            if seen.wrong:
                break
            free.append(kill_and_start(app, profile, path, seed, seen))
            if seen.wrong or (size.is_short and max(min(forward), min(free)) <= slow):
                break
    quickest = min(forward, default=PATIENCE)
    seen.check("the first came forward late", holds=quickest <= slow)
    seen.check("free late after a kill", holds=min(free, default=PATIENCE) <= slow)
    figure = (
        f"{len(forward)} second starts: first window forward after {quickest:.2f} to "
        f"{max(forward):.2f} s (a bare Qt program: {bare:.2f} s); {len(free)} kills: free after "
        f"{min(free, default=0):.2f} to {max(free, default=0):.2f} s"
    )
    if seen.wrong:
        figure += f"; wrong: {', '.join(seen.wrong)}"
    return Outcome(figure, not seen.wrong)


ROW = Row("twice", "twice opened", play, ("no lock", "lock of the dead"))
