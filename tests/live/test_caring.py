"""What a start does with sessions: real files, days that go by, and clocks that are wrong."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from companion.domain.keeping import Why, trusting
from companion.domain.retention import Retention
from companion.live.caring import care_for, change_seen, wipe, with_kept
from companion.storage import store
from companion.storage.bin import list_bin, put_in_bin
from companion.storage.choosing import write_retention
from companion.storage.days_seen import FILE_NAME, load_days_seen
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.snapshot import read_file
from companion.storage.store import SessionStore
from tests.storage.disk import fingerprints
from tests.storage.remains import GROUP, a_telling_session, found_in

TODAY = date.today()


def days(number: int) -> timedelta:
    return timedelta(number)


class Laptop:
    """A data folder, and the days on which the companion is started there."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.sessions = data / "bijeenkomsten"

    def make(self, session_id: str = "a1b2c3d4e5", **details) -> Path:
        session = a_telling_session(session_id)
        known = {"held_on": TODAY, "return_on": None, **details}
        session = replace(session, details=replace(session.details, **known))
        path = create_session(self.sessions, session)
        write_retention(path, Retention())
        return path

    def start(self, number: int):
        """Start so many days from now."""
        return care_for(self.data, list_sessions(self.sessions), TODAY + days(number))

    def shown(self, number: int):
        """Return until when the first session is kept, as the list shows it that day."""
        seen = load_days_seen(self.data)
        return with_kept(list_sessions(self.sessions), seen, TODAY + days(number))[0].kept


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path / "data")


def test_a_session_goes_thirty_days_after_its_last_use_and_not_a_day_before(laptop):
    path = laptop.make()
    for number in (0, 23, 29):
        assert laptop.start(number).wiped == ()
    assert path.exists()
    care = laptop.start(30)
    assert [gone.group for gone in care.wiped] == [GROUP]
    assert care.wiped[0].looked.is_clean
    assert not path.exists()
    assert found_in(laptop.data) == []


def test_in_the_last_week_it_says_so(laptop):
    laptop.make()
    laptop.start(0)
    assert not laptop.shown(22).warns
    laptop.start(23)
    assert laptop.shown(23).warns
    assert laptop.shown(23).day == TODAY + days(30)


@pytest.mark.parametrize("period", [7, 90, 200])
def test_the_chosen_period_holds(laptop, period):
    path = laptop.make()
    write_retention(path, Retention(period, "nog een traject" if period > 90 else ""))
    assert read_session(path).exercises.get(Retention()).days == period
    laptop.start(0)
    for number in range(period - 7, period):
        assert laptop.start(number).wiped == ()
    # a laptop that was away for months waits a week first
    last = period if period < 60 else period + 7
    assert len(laptop.start(last).wiped) == 1


def test_what_she_kept_longer_since_the_list_was_read_stays(laptop):
    path = laptop.make()
    for number in (0, 23, 29):
        laptop.start(number)
    before = list_sessions(laptop.sessions)
    write_retention(path, Retention(90))
    care = care_for(laptop.data, before, TODAY + days(30))
    assert (care.wiped, care.refused) == ((), ())
    assert path.exists()


def test_what_went_to_the_bin_since_the_list_was_read_stays_there_and_is_no_mistake(laptop):
    path = laptop.make()
    for number in (0, 23, 29):
        laptop.start(number)
    before = list_sessions(laptop.sessions)
    binned = put_in_bin(laptop.data, path, TODAY + days(30))
    care = care_for(laptop.data, before, TODAY + days(30))
    assert (care.wiped, care.emptied, care.refused) == ((), (), ())
    assert binned.exists()


def test_with_a_day_to_come_back_it_stays_until_a_week_after(laptop):
    laptop.make(return_on=TODAY + days(42))
    for number in (0, 30, 42, 48):
        assert laptop.start(number).wiped == ()
    assert laptop.shown(48).why is Why.RETURN
    assert len(laptop.start(49).wiped) == 1


def test_a_clock_that_went_back_wipes_nothing(laptop):
    path = laptop.make()
    for number in (0, 23, 29):
        laptop.start(number)
    before = (laptop.data / FILE_NAME).read_bytes()
    assert laptop.start(-400).wiped == ()
    assert (laptop.data / FILE_NAME).read_bytes() == before
    change_seen(laptop.data, lambda seen: replace(seen, latest=TODAY + days(40)))
    assert laptop.start(31).wiped == ()
    assert path.exists()
    change_seen(laptop.data, lambda seen: trusting(seen, TODAY + days(31)))
    assert len(laptop.start(31).wiped) == 1


def test_a_clock_far_ahead_waits_a_week(laptop):
    path = laptop.make()
    for number in (0, 23):
        laptop.start(number)
    assert laptop.start(90).wiped == ()
    assert laptop.start(96).wiped == ()
    assert path.exists()
    assert len(laptop.start(97).wiped) == 1


def test_without_a_place_to_remember_days_nothing_is_wiped(laptop, monkeypatch):
    path = laptop.make()
    for number in (0, 23):
        laptop.start(number)
    (laptop.data / FILE_NAME).unlink()
    (laptop.data / FILE_NAME).mkdir()
    assert laptop.start(30).wiped == ()
    assert path.exists()


def test_when_what_was_remembered_is_lost_there_is_a_week_first(laptop):
    laptop.make()
    for number in (0, 23):
        laptop.start(number)
    (laptop.data / FILE_NAME).write_text("kapot")
    assert laptop.start(30).wiped == ()
    assert len(laptop.start(37).wiped) == 1


def test_a_session_that_is_open_is_never_wiped(laptop):
    path = laptop.make()
    for number in (0, 23):
        laptop.start(number)
    summaries = list_sessions(laptop.sessions)
    opened = SessionStore.open(path)
    try:
        care = care_for(laptop.data, summaries, TODAY + days(30))
        assert (care.wiped, care.refused) == ((), ())
    finally:
        opened.close()
    assert path.exists()


def test_what_cannot_be_read_is_never_wiped_by_itself(laptop):
    for session_id, change in {
        "kapot00000": lambda content: content.replace(b"Wachtlijst", b"wachtlijst"),
        "vreemd0000": lambda content: content[:68] + b"abcd" + content[72:],
        "nieuw00000": lambda content: content[:60] + (99).to_bytes(4, "big") + content[64:],
    }.items():
        path = laptop.make(session_id)
        path.write_bytes(change(path.read_bytes()))
    before = fingerprints(laptop.sessions)
    for number in (0, 23, 30, 60, 400, 500):
        assert laptop.start(number).wiped == ()
    assert fingerprints(laptop.sessions) == before
    assert len(before) == 3


def test_of_two_copies_the_last_use_counts(laptop, monkeypatch):
    path = laptop.make()
    copy = Path(shutil.copy(path, laptop.sessions / "kopie.bijeenkomst"))
    later = datetime.now().timestamp() + 20 * 86_400
    with monkeypatch.context() as clock:
        clock.setattr(store.time, "time", lambda: later)
        opened = SessionStore.open(copy)
        opened.save([opened.session.notes[0]])
        opened.close()
    for number in (0, 23, 30, 43):
        assert laptop.start(number).wiped == ()
    assert len(laptop.start(50).wiped) >= 1
    assert list_sessions(laptop.sessions) == ()


def test_opening_and_looking_is_no_use(laptop, monkeypatch):
    path = laptop.make()
    before = read_file(path).used_at
    later = datetime.now().timestamp() + 20 * 86_400
    monkeypatch.setattr(store.time, "time", lambda: later)
    opened = SessionStore.open(path)
    opened.close()
    assert read_file(path).used_at == before
    write_retention(path, Retention(7))
    assert read_file(path).used_at == before
    opened = SessionStore.open(path)
    opened.save([opened.session.notes[0]])
    opened.close()
    assert read_file(path).used_at > before


@pytest.mark.parametrize("closed_well", [True, False])
def test_choosing_how_long_says_nothing_of_how_it_was_closed(laptop, closed_well):
    path = laptop.make()
    if not closed_well:
        SessionStore.open(path).abandon()
    write_retention(path, Retention(90))
    assert read_file(path).closed_well is closed_well
    assert read_session(path).exercises.get(Retention()).days == 90


def test_what_is_a_week_in_the_bin_is_wiped(laptop):
    path = laptop.make()
    put_in_bin(laptop.data, path, TODAY)
    laptop.start(0)
    assert laptop.start(6).emptied == ()
    (gone,) = laptop.start(7).emptied
    assert gone.group == GROUP
    assert gone.looked.is_clean
    assert list_bin(laptop.data) == ()
    assert found_in(laptop.data) == []


def test_the_bin_is_not_emptied_on_a_day_that_cannot_be_trusted(laptop):
    put_in_bin(laptop.data, laptop.make(), TODAY)
    laptop.start(0)
    assert laptop.start(61).emptied == ()
    assert laptop.start(5).emptied == ()
    assert len(list_bin(laptop.data)) == 1


def test_what_is_put_back_has_a_week(laptop):
    path = laptop.make()
    for number in (0, 23, 29):
        laptop.start(number)
    binned = put_in_bin(laptop.data, path, TODAY + days(29))
    laptop.start(33)
    binned.rename(path)
    assert laptop.start(35).wiped == ()
    assert laptop.shown(35).day == TODAY + days(42)


def test_what_was_broken_off_is_finished_and_told(laptop):
    path = laptop.make()
    path.rename(path.with_name(path.name + ".wissen"))
    assert laptop.start(0).finished == 1
    assert found_in(laptop.data) == []


def test_wiping_forgets_that_the_session_was_there(laptop):
    path = laptop.make("dit-is-het-nummer")
    for number in (0, 25):
        laptop.start(number)
    assert b"dit-is-het-nummer" in (laptop.data / FILE_NAME).read_bytes()
    details = read_session(path).details
    assert wipe(laptop.data, path, details).looked.is_clean
    assert b"dit-is-het-nummer" not in (laptop.data / FILE_NAME).read_bytes()
