"""A session is wiped, with its copies and its last words: whole until the mark, then gone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.storage.snapshot import read_file
from companion.storage.wiping import finish_wiping, wipe_session
from tests.campaign.scenario_getting_back import prepare
from tests.campaign.scenario_typing import copies_in, is_state, the_session
from tests.campaign.scenarios import Said, Scenario, say

WORDS = b"Een ouder zei"
"""In every note."""


def play(folder: Path) -> None:
    wipe_session(folder, the_session(folder))
    say("wiped 1")


def judge(folder: Path, said: Said) -> str:
    """The next start finishes what was begun; it takes nothing away of what was not."""
    finish_wiping(folder)
    is_there = False
    with suppress(FileNotFoundError):
        is_there = _is_whole(the_session(folder))
        if not is_there:
            return "words are lost"
    left = [each for each in folder.rglob("*") if each.is_file() and WORDS in each.read_bytes()]
    if said and (is_there or left):
        return "words are left"
    # a copy of which the session is gone is told of, and can be wiped: it is no part of a file
    copies = [*copies_in(folder)]
    if not is_there and set(left) - set(copies):
        return "words are left where nobody looks"
    return "" if all(map(_is_whole, copies)) else "a copy is in pieces"


def _is_whole(path: Path) -> bool:
    try:
        return is_state(read_file(path))
    except CompanionError:
        return False


SCENARIO = Scenario("wiping", prepare, play, judge)
