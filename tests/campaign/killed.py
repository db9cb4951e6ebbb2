"""What is typed stays: the app is killed at random moments, hundreds of times."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from subprocess import Popen

from companion.domain.session import Position, Session, SessionDetails
from companion.domain.variant import Variant
from companion.paths import WORKSHOP_ID, find_paths
from companion.storage.sessions import create_session, read_session
from tests.campaign.frame import Outcome, Row, Size, share, start
from tests.campaign.typing_app import STEP, texts_of

OFTEN = 20
"""A file is killed so many times before a new one begins: recovery on recovery."""
P99, MOST = 0.300, 0.500
"""Seconds of typing that may be gone: of nearly all kills, and of any."""


@contextmanager
def typing_server(mutant: str) -> Iterator[Popen[bytes]]:
    """Yield the server that makes apps; it is ended afterwards."""
    server = start("typing_app", mutant)
    try:
        yield server
    finally:
        server.stdin.close()
        server.wait(30)
        server.stdout.close()
        server.stderr.close()


def type_and_kill(server: Popen[bytes], profile: Path, path: Path, seed: int) -> Said:
    """Let the app type for a while and kill it; return what it said."""
    server.stdin.write(f"{profile}\t{path}\t{seed}\n".encode())
    server.stdin.flush()
    said = Said()
    pid = 0
    while pid == 0:
        line = server.stdout.readline().decode()
        if not line or line.startswith("ended"):
            raise AssertionError(f"the app did not begin: {server.stderr.read1().decode()}")
        pid = int(line.split()[1]) if line.startswith("begun") else 0
    time.sleep(random.Random(seed).uniform(0.01, 0.45))
    said.killed_at = time.monotonic()
    os.kill(pid, signal.SIGKILL)
    while not (line := server.stdout.readline().decode()).startswith("ended"):
        said.hear(line)
    return said


class Said:
    """What an app said until it was killed."""

    def __init__(self) -> None:
        self.done: list[tuple[int, float, str]] = []
        """Of each thing it did: its last change, the moment, and all words after it."""
        self.saved = 0
        self.killed_at = 0.0

    def hear(self, line: str) -> None:
        word, _, rest = line.rstrip("\n").partition(" ")
        if word == "saved":
            self.saved = max(self.saved, int(rest))
        elif word == "did":
            change, moment, texts = rest.split(" ", 2)
            self.done.append((int(change), float(moment), texts))


def judged(path: Path, before: str, said: Said) -> tuple[bool, float]:
    """Return whether the file is one that was on the screen, and how old what it lacks is.

    What the console called saved must be in it; so must be all that was done before that.
    """
    found = texts_of(read_session(path))
    states = [(0, 0.0, before), *said.done]
    acknowledged = [i for i, (change, _, _) in enumerate(states) if change <= said.saved]
    for index in range(len(states) - 1, -1, -1):
        if states[index][2] == found:
            lost = said.killed_at - states[index + 1][1] if index + 1 < len(states) else 0.0
            return index >= max(acknowledged, default=0), lost
    return False, 0.0


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    kills = size.of(25, 1000)
    bad, ages, actions = 0, [], 0
    profile = folder / "profile"
    with typing_server(mutant) as server:
        path = Path()
        for kill in range(kills):
            if kill % OFTEN == 0:
                path = create_session(find_paths(str(profile)).sessions, a_session(kill))
            before = texts_of(read_session(path))
            said = type_and_kill(server, profile, path, kill)
            is_whole, age = judged(path, before, said)
            bad += not is_whole
            ages.append(age)
            actions += len(said.done)
    worst, most = share(ages, 0.99), max(ages)
    figure = (
        f"{kills} kills in {actions} keys and edits: {bad} with words lost, "
        f"age of the loss p99 {worst * 1000:.0f} ms, most {most * 1000:.0f} ms"
    )
    return Outcome(figure, bad == 0 and worst <= P99 and most <= MOST)


def a_session(number: int) -> Session:
    """Return a session at a step with fields."""
    details = SessionDetails(
        f"campaign{number:04}",
        WORKSHOP_ID,
        Variant.HALF_DAY,
        date(2026, 11, 23),
        group=f"Groep {number}",
    )
    return Session(details, Position(STEP, 0, "M2.5"))


ROW = Row("killed", "what is typed stays: kill -9", play, ("lazy disk", "slow saving"))
