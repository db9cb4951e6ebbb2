"""A file of an older version is opened: copied first, brought up to date, and typed in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from companion.storage.backups import FOLDER
from companion.storage.store import SessionStore
from tests.campaign.scenario_typing import (
    Act,
    ToldBackups,
    acts,
    judge,
    make,
    the_session,
)
from tests.campaign.scenarios import Scenario, say

OLD_VERSION = 2


def kept() -> tuple[Act, ...]:
    """Return what could be kept in the older version: exercises came later."""
    return acts(0, 1)[:-1]


def prepare(folder: Path) -> None:
    """Make a session as the older version left it."""
    make(folder)
    path = the_session(folder)
    store = SessionStore.open(path)
    for act in kept():
        store.save(act)
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE exercises")
        connection.execute(f"PRAGMA user_version = {OLD_VERSION}")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def play(folder: Path) -> None:
    done = sum(map(len, kept()))
    say("saved", done)
    store = SessionStore.open(the_session(folder), ToldBackups(folder / FOLDER))
    say("did", done + len(acts(0, 1)[-1]))
    store.save(acts(0, 1)[-1])
    say("saved", done + len(acts(0, 1)[-1]))
    store.close()


SCENARIO = Scenario("updating", prepare, play, judge)
