"""A report and preferences, which are written as a whole; a session to the bin and back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from companion.domain.errors import CompanionError
from companion.domain.preferences import Preferences
from companion.report.saving import save_whole
from companion.storage.bin import FOLDER as BIN
from companion.storage.bin import put_back, put_in_bin
from companion.storage.database import SUFFIX
from companion.storage.preferences import load_preferences, save_preferences
from companion.storage.sessions import create_session
from companion.storage.snapshot import read_file
from tests.campaign.scenario_getting_back import type_rounds
from tests.campaign.scenario_typing import ROUNDS, SESSIONS, began, is_state, the_session
from tests.campaign.scenarios import Said, Scenario, say
from tests.storage.disk import copy_as_after_a_crash

OLD, NEW = b"verslag van gisteren " * 400, "verslag van vandaag é ".encode() * 700
REPORT = "verslag.html"
TODAY = date(2026, 11, 29)
BEFORE, AFTER = Preferences(trainer="Inês"), Preferences(trainer="Inês", people=9)


def prepare(folder: Path) -> None:
    """Make a report, preferences, and a session with its last words in a ``-wal``."""
    save_whole(folder / REPORT, OLD)
    save_preferences(folder, BEFORE)
    elsewhere = folder / "elders"
    path = create_session(elsewhere, began())
    store = type_rounds(path, 0, ROUNDS)
    copy_as_after_a_crash(path, folder / SESSIONS)
    store.abandon()
    for each in elsewhere.iterdir():
        each.unlink()
    elsewhere.rmdir()


def play(folder: Path) -> None:
    save_whole(folder / REPORT, NEW)
    say("report 1")
    save_preferences(folder, AFTER)
    say("preferences 1")
    binned = put_in_bin(folder, the_session(folder), TODAY)
    say("binned 1")
    put_back(binned, folder / SESSIONS)
    say("back 1")


def judge(folder: Path, said: Said) -> str:
    try:
        written = (folder / REPORT).read_bytes()
        if written not in (OLD, NEW) or (written == OLD and "report 1" in said):
            return "the report is not whole"
        known = load_preferences(folder)
        if known not in (BEFORE, AFTER) or (known == BEFORE and "preferences 1" in said):
            return "the preferences are not whole"
        return judged_place(folder, said)
    except FileNotFoundError as error:
        return f"gone: {error.filename}"
    except CompanionError as error:
        return f"unreadable: {error}"


def judged_place(folder: Path, said: Said) -> str:
    """Return what is wrong with where the session is: in one place, with all its words."""
    listed = [*(folder / SESSIONS).glob(f"*{SUFFIX}")]
    binned = [*(folder / BIN).glob(f"*/*{SUFFIX}")]
    if len(listed) + len(binned) != 1:
        return "the session is gone or there twice"
    if "back 1" in said and not listed:
        return "the session is not back"
    if said[-1:] == ["binned 1"] and not listed and not binned:
        return "the session is not in the bin"
    return "" if is_state(read_file((listed or binned)[0])) else "words are lost"


SCENARIO = Scenario("papers", prepare, play, judge)
