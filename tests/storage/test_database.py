"""SQLite as the companion uses it."""

import sqlite3
from contextlib import closing

import pytest

from companion.storage.database import APPLICATION_ID, connect, is_in_use, wal_path
from companion.storage.migrations import CURRENT_VERSION
from tests.storage.disk import fingerprints


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("locking_mode", "exclusive"),
        ("secure_delete", 1),
        ("application_id", APPLICATION_ID),
        ("user_version", CURRENT_VERSION),
    ],
)
def test_an_open_file_is_as_safe_as_sqlite_can_make_it(path, setting, value):
    with closing(connect(path)) as connection:
        assert connection.execute(f"PRAGMA {setting}").fetchone() == (value,)


def test_the_header_says_whose_file_it_is(path):
    header = path.read_bytes()[:100]
    assert header[68:72] == b"GSw1"
    assert header[60:64] == CURRENT_VERSION.to_bytes(4, "big")


def test_a_file_is_in_use_from_opening_to_closing(path):
    assert not is_in_use(path)
    with closing(connect(path)):
        assert is_in_use(path)
        assert is_in_use(path)
    assert not is_in_use(path)


def test_a_wal_that_was_left_by_a_crash_is_no_use_and_looking_leaves_no_trace(path, tmp_path):
    with closing(connect(path)) as connection:
        connection.execute("DELETE FROM position")
        crashed = tmp_path / path.name
        crashed.write_bytes(path.read_bytes())
        wal_path(crashed).write_bytes(wal_path(path).read_bytes())
    before = fingerprints(tmp_path / "bijeenkomsten")
    content = (crashed.read_bytes(), wal_path(crashed).read_bytes())
    assert not is_in_use(crashed)
    assert (crashed.read_bytes(), wal_path(crashed).read_bytes()) == content
    assert fingerprints(tmp_path / "bijeenkomsten") == before
    assert {file.name for file in tmp_path.iterdir()} == {
        *("bijeenkomsten", path.name, wal_path(path).name)
    }


def test_looking_at_an_empty_file_leaves_what_stands_beside_it(path):
    with closing(connect(path)) as connection:
        connection.execute("DELETE FROM position")
        beside = wal_path(path).read_bytes()
    path.write_bytes(b"")
    wal_path(path).write_bytes(beside)
    assert not is_in_use(path)
    assert wal_path(path).read_bytes() == beside


@pytest.mark.parametrize(
    "name", ["met spatie", "vraag?teken#", "100%25", "één 👪", "a&mode=memory"]
)
def test_any_folder_name_is_taken_as_it_is(path, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    moved = path.rename(folder / path.name)
    with closing(connect(moved)) as connection:
        assert connection.execute("SELECT count(*) FROM details").fetchone() == (1,)


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "nieuw.bijeenkomst")
    assert list(tmp_path.iterdir()) == []
