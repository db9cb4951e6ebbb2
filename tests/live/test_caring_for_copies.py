"""What a start does with copies whose session is gone, or that are older than they are kept."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from companion.live import caring
from companion.live.caring import care_for
from companion.storage.backups import FOLDER, backup_folder, write_backup
from companion.storage.bin import put_in_bin
from companion.storage.sessions import list_sessions
from companion.storage.snapshot import raw_image, read_file
from tests.live.test_caring import Laptop
from tests.storage.remains import GROUP, found_in

TODAY = date.today()
ID = "a1b2c3d4e5"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path / "data")


def copied(laptop: Laptop, path: Path, days_ago: float = 0.0, session_id: str = ID) -> Path:
    """Make a copy of a session so many days ago."""
    moment = datetime.now(UTC) - timedelta(days=days_ago)
    folder = backup_folder(laptop.data / FOLDER, session_id)
    return write_backup(folder, raw_image(path), moment, read_file(path).revision)


def test_copies_of_a_session_that_was_thrown_away_by_hand_go_after_the_usual_time(laptop):
    path = laptop.make(ID)
    copied(laptop, path)
    path.unlink()
    for number in (0, 23, 29):
        assert laptop.start(number).wiped == ()
    assert found_in(laptop.data) != []

    care = laptop.start(30)

    assert [gone.group for gone in care.wiped] == [GROUP]
    assert care.wiped[0].looked.is_clean
    assert found_in(laptop.data) == []
    assert list((laptop.data / FOLDER).iterdir()) == []


def test_copies_go_on_no_day_that_cannot_be_trusted(laptop):
    path = laptop.make(ID)
    copied(laptop, path)
    path.unlink()
    laptop.start(0)
    assert laptop.start(400).wiped == ()
    laptop.start(399)
    assert found_in(laptop.data) != []


def test_a_damaged_session_and_one_in_the_bin_keep_their_copies(laptop):
    damaged, binned = laptop.make("0bad000001"), laptop.make("b1b2c3d4e5")
    for path, session_id in ((damaged, "0bad000001"), (binned, "b1b2c3d4e5")):
        copied(laptop, path, session_id=session_id)
    damaged.write_bytes(damaged.read_bytes().replace(b"Wachtlijst", b"wachtlijst"))
    put_in_bin(laptop.data, binned, TODAY + timedelta(days=38))
    for number in (0, 23, 40, 44):
        laptop.start(number)
    assert len(list((laptop.data / FOLDER).glob("*/*"))) == 2


def test_a_damaged_session_with_another_name_keeps_all_copies(laptop):
    path = laptop.make(ID)
    copied(laptop, path)
    path.write_bytes(path.read_bytes().replace(b"Wachtlijst", b"wachtlijst"))
    path.rename(path.with_name("de groep van Noord.bijeenkomst"))
    for number in (0, 23, 40):
        assert laptop.start(number).wiped == ()
    assert len(list((laptop.data / FOLDER).glob("*/*"))) == 1


def test_a_session_in_another_folder_of_the_data_is_not_gone(laptop):
    path = laptop.make(ID)
    copied(laptop, path)
    (laptop.data / "archief").mkdir()
    path.rename(laptop.data / "archief" / path.name)
    for number in (0, 23, 40):
        assert laptop.start(number).wiped == ()
    assert (laptop.data / "archief" / path.name).exists()


def test_damaged_copies_without_a_session_go_after_the_usual_time(laptop):
    path = laptop.make(ID)
    copy = copied(laptop, path)
    path.unlink()
    copy.write_bytes(copy.read_bytes().replace(b"Wachtlijst", b"wachtlijst"))
    os.utime(copy, (datetime.now().timestamp(),) * 2)
    for number in (0, 29):
        laptop.start(number)
    assert copy.exists()
    laptop.start(31)
    assert not copy.parent.exists()


def test_copies_older_than_a_week_go_at_a_start_though_nobody_opens_the_session(
    laptop, monkeypatch
):
    path = laptop.make(ID)
    for days_ago in (2.0, 1.0, 0.0):
        copied(laptop, path, days_ago)
    monkeypatch.setattr(caring, "now", lambda: datetime.now(UTC) + timedelta(days=8))

    care_for(laptop.data, list_sessions(laptop.sessions), TODAY + timedelta(days=8))

    (left,) = (laptop.data / FOLDER).glob("*/*")
    assert left.name.startswith(f"{datetime.now(UTC):%Y-%m-%d}")
