"""The program is killed while somebody types."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from companion.storage.sessions import create_session, read_session
from companion.storage.store import SessionStore
from tests.storage.builders import a_session
from tests.storage.typist import text_of

MOST_LOST = 0.25  # seconds of typing
ROOT = Path(__file__).parents[2]


def type_and_kill(path: Path, seconds: float) -> tuple[list[list[str]], float]:
    """Return what the typist said until it was killed, and the moment of that."""
    command = [sys.executable, "-m", "tests.storage.typist", str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT) as typist:
        first = typist.stdout.readline()
        time.sleep(seconds)
        killed_at = time.monotonic()
        typist.kill()
        said = first + typist.stdout.read()
    return [line.split() for line in said.decode().splitlines()], killed_at


def loss(path: Path, said: list[list[str]], killed_at: float) -> tuple[int, float]:
    """Return how many acknowledged characters are gone, and how many seconds of typing."""
    typed = {int(words[1]): float(words[2]) for words in said if words[0] == "typed"}
    acknowledged = max((int(words[1]) for words in said if words[0] == "saved"), default=0)
    drafts = read_session(path).drafts
    kept = len(drafts[0].text) if drafts else 0
    assert not drafts or drafts[0].text == text_of(kept)
    lost_since = typed.get(kept + 1, killed_at)
    return max(0, acknowledged - kept), killed_at - lost_since


@pytest.mark.parametrize("attempt", range(15))
def test_a_killed_program_loses_nothing_acknowledged_and_hardly_any_typing(folder, attempt):
    path = create_session(folder, a_session())
    said, killed_at = type_and_kill(path, random.Random(attempt).uniform(0.02, 0.9))
    characters, seconds = loss(path, said, killed_at)
    assert characters == 0
    assert seconds <= MOST_LOST
    store = SessionStore.open(path)
    store.close()
    assert not store.was_closed_well
    assert store.session == read_session(path)
