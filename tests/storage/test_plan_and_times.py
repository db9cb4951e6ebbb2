"""Plan, times and what the room sees are kept; files from before them lose nothing."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from companion.domain.exercises import Exercise, Exercises
from companion.domain.plan import Plan
from companion.domain.room import RoomMode, RoomView
from companion.domain.session import Session
from companion.domain.timing import AgreedTimes, Beginning, StepTime
from companion.storage.database import APPLICATION_ID
from companion.storage.migrations import CURRENT_VERSION, MIGRATIONS, migrate, version_of
from companion.storage.rows import changes_of, write_change, write_session
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.store import SessionStore
from companion.storage.tables import Stamp
from tests.storage.builders import a_full_session
from tests.storage.disk import copy_as_after_a_crash, fingerprint

NEW = (Plan, AgreedTimes, Beginning, StepTime, RoomView)
MOMENT = 1_795_000_000.0

CHANGES = [
    Plan(("b", "a", "é 'x'"), frozenset({"M5.4"}), {"M2.5": 4, "M9.1": 12}),
    Plan(),
    AgreedTimes(time(13, 30), time(15, 0), time(16, 59, 30)),
    AgreedTimes(end=time(0, 0)),
    AgreedTimes(),
    Beginning(MOMENT + 0.125, 210),
    Beginning(float(round(MOMENT)), 0),
    StepTime("M2.5", 12.25, MOMENT + 0.5),
    StepTime("M2.5", 180.0),
    StepTime("M3.1"),
    *(RoomView(mode, "M2.5", 3, clock_ran=True) for mode in RoomMode),
    RoomView(),
]


def kept(session: Session, change):
    """Return what a session has of this kind."""
    match change:
        case Plan():
            return session.plan
        case AgreedTimes():
            return session.times
        case Beginning():
            return session.beginning
        case StepTime():
            return session.step_times[change.step_id]
    return session.room


def a_timed_session() -> Session:
    """Return a session with something in every part, the new parts too."""
    return replace(
        a_full_session(),
        plan=CHANGES[0],
        times=CHANGES[2],
        beginning=CHANGES[5],
        step_times={"M2.5": CHANGES[7], "M1.1": StepTime("M1.1", 61.5)},
        room=RoomView(RoomMode.REST, "M2.5", 1, clock_ran=True),
    )


@pytest.mark.parametrize("change", CHANGES, ids=repr)
def test_a_change_is_durable_when_save_returns(full_path: Path, change):
    store = SessionStore.open(full_path)
    store.save([CHANGES[0], CHANGES[2], CHANGES[5], CHANGES[7], RoomView(RoomMode.BLACK)])
    store.save([change])
    crashed = copy_as_after_a_crash(full_path, full_path.parent / "crash")
    store.close()
    assert kept(read_session(crashed), change) == change
    assert kept(read_session(full_path), change) == change


def test_a_whole_session_comes_back_as_it_was(folder: Path):
    session = a_timed_session()
    assert read_session(create_session(folder, session)) == session


def test_times_of_other_steps_stay_when_one_changes(folder: Path):
    path = create_session(folder, a_timed_session())
    store = SessionStore.open(path)
    store.save([StepTime("M3.1", 5.0), StepTime("M2.5", 99.0)])
    store.close()
    found = read_session(path).step_times
    assert found == {
        "M2.5": StepTime("M2.5", 99.0),
        "M1.1": StepTime("M1.1", 61.5),
        "M3.1": StepTime("M3.1", 5.0),
    }


# --- files from before ----------------------------------------------------------------------------


LATER = {1: (*NEW, Exercise), 2: Exercise}
"""What a version of the file had no place for."""


def an_old_session() -> Session:
    """Return what every version could keep."""
    return replace(a_full_session(), exercises=Exercises())


@pytest.fixture(params=LATER)
def old_path(request: pytest.FixtureRequest, folder: Path) -> Path:
    """Return a file as an earlier version of the companion made it."""
    age = request.param
    folder.mkdir()
    path = folder / "2026-11-23-wijkteam-noord-3f9c.bijeenkomst"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(connection, MIGRATIONS[:age])
    session = an_old_session()
    write_session(connection, session.began_at, Stamp(1, MOMENT), closed_well=True)
    olds = (change for change in changes_of(session) if not isinstance(change, LATER[age]))
    for number, change in enumerate(olds, start=2):
        write_change(connection, change, Stamp(number, MOMENT + number))
    assert version_of(connection) == age
    connection.close()
    return path


def version_in(path: Path) -> int:
    connection = sqlite3.connect(path)
    version = version_of(connection)
    connection.close()
    return version


def test_an_old_file_can_be_read_and_listed_and_stays_as_it_is(old_path: Path):
    before = fingerprint(old_path)
    assert read_session(old_path) == an_old_session()
    (summary,) = list_sessions(old_path.parent)
    assert (summary.problem, summary.closed_well) == ("", True)
    assert summary.changed_at is not None
    assert summary.changed_at > datetime(2026, 11, 1, tzinfo=UTC)
    assert fingerprint(old_path) == before
    assert version_in(old_path) < CURRENT_VERSION


def test_an_old_file_opens_with_nothing_lost_and_is_of_today_then(old_path: Path):
    store = SessionStore.open(old_path)
    assert store.session == an_old_session()
    assert store.was_closed_well
    store.close()
    assert version_in(old_path) == CURRENT_VERSION
    assert read_session(old_path) == an_old_session()


def test_an_old_file_takes_what_is_new(old_path: Path):
    session = a_timed_session()
    store = SessionStore.open(old_path)
    store.save([change for change in changes_of(session) if isinstance(change, LATER[1])])
    crashed = copy_as_after_a_crash(old_path, old_path.parent / "crash")
    store.close()
    assert read_session(crashed) == session
    assert read_session(old_path) == session


def test_an_old_file_after_a_crash_opens_too(old_path: Path):
    store = SessionStore.open(old_path)
    crashed = copy_as_after_a_crash(old_path, old_path.parent / "crash")
    store.close()
    again = SessionStore.open(crashed)
    assert again.session == an_old_session()
    assert not again.was_closed_well
    again.close()
