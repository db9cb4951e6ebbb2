"""What stands in a -wal after a crash, held against what SQLite itself makes of it."""

import random
import sqlite3
from pathlib import Path

import pytest

from companion.storage.database import wal_path
from companion.storage.store import SessionStore
from companion.storage.wal import with_wal
from tests.storage.builders import a_note
from tests.storage.disk import copy_as_after_a_crash


@pytest.fixture
def crashed(path: Path, tmp_path: Path) -> Path:
    """Return a session after a crash, with changes of all ages in its -wal."""
    store = SessionStore.open(path)
    for number in range(90):
        store.save([a_note(number % 50, f"{number} " * random.Random(number).randrange(400))])
    copy = copy_as_after_a_crash(path, tmp_path / "crash")
    store.close()
    return copy


def _as_sqlite_sees_it(main: bytes, wal: bytes, folder: Path) -> bytes:
    path = folder / "vergelijking"
    path.write_bytes(main)
    wal_path(path).write_bytes(wal)
    connection = sqlite3.connect(path)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.close()  # moves the -wal into the file
    return path.read_bytes()


def test_a_whole_wal_is_read_as_sqlite_reads_it(crashed, tmp_path):
    main, wal = crashed.read_bytes(), wal_path(crashed).read_bytes()
    assert with_wal(main, wal) != main
    assert with_wal(main, wal) == _as_sqlite_sees_it(main, wal, tmp_path)


def test_a_wal_that_was_cut_off_anywhere_is_read_as_sqlite_reads_it(crashed, tmp_path):
    main, wal = crashed.read_bytes(), wal_path(crashed).read_bytes()
    dice = random.Random(1)
    for length in [0, 31, 32, 33, 4152, *(dice.randrange(len(wal)) for _ in range(40))]:
        cut = wal[:length]
        assert with_wal(main, cut) == _as_sqlite_sees_it(main, cut, tmp_path), length


def test_a_wal_with_a_fallen_bit_is_read_as_sqlite_reads_it(crashed, tmp_path):
    main, wal = crashed.read_bytes(), wal_path(crashed).read_bytes()
    dice = random.Random(2)
    for place in [*range(32), *(dice.randrange(len(wal)) for _ in range(60))]:
        data = bytearray(wal)
        data[place] ^= 1 << dice.randrange(8)
        if place in range(4, 8):
            continue  # the format's version, of which there has been one
        flipped = bytes(data)
        assert with_wal(main, flipped) == _as_sqlite_sees_it(main, flipped, tmp_path), place


def test_without_a_wal_a_file_is_what_it_is():
    assert with_wal(b"abc", b"") == b"abc"
    assert with_wal(b"abc", b"\0" * 100) == b"abc"
