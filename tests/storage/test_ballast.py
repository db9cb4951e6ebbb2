"""Room that is set aside for when the disk is full."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from companion.storage.ballast import NAME, SIZE, Ballast
from companion.storage.sessions import create_session, read_session
from tests.storage.builders import a_note, a_session

resource = pytest.importorskip("resource")  # Windows has no such limits


def test_room_is_set_aside_once_and_can_be_given_back(tmp_path: Path):
    ballast = Ballast(tmp_path)
    assert ballast.lay()
    assert ballast.lay()
    assert [path.stat().st_size for path in tmp_path.iterdir()] == [SIZE]
    assert ballast.let_go()
    assert not ballast.let_go()
    assert list(tmp_path.iterdir()) == []


def test_on_a_disk_that_is_nearly_full_no_room_is_taken(tmp_path: Path):
    assert not Ballast(tmp_path).lay(room=1 << 60)
    assert list(tmp_path.iterdir()) == []


def test_half_of_it_is_laid_anew(tmp_path: Path):
    (tmp_path / NAME).write_bytes(b"half")
    assert Ballast(tmp_path).lay()
    assert (tmp_path / NAME).stat().st_size == SIZE


def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path):
    (tmp_path / "bestand").touch()
    assert not Ballast(tmp_path / "bestand").lay()


def test_words_go_to_the_spare_room_of_a_full_disk_at_once(tmp_path: Path):
    """The disk is full as long as the spare room is there: as real as it gets without a mount."""
    script = f"""
import sqlite3, sys
from pathlib import Path
from companion.storage import store
from companion.storage.ballast import Ballast
from companion.storage.writer import SessionWriter
from tests.storage.builders import a_note
data = Path({str(tmp_path)!r})
path = next((data / "b").glob("*.bijeenkomst"))
Ballast(data).lay()
sound = store.write_change
def full(connection, change, stamp):
    if (data / {NAME!r}).exists():
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error
    sound(connection, change, stamp)
store.write_change = full
told = []
writer = SessionWriter(
    path,
    on_saved=lambda number: told.append("saved"),
    on_failed=lambda text: told.append("failed"),
    on_full=lambda: told.append("room used"),
    ballast=Ballast(data),
)
writer.start()
writer.submit(a_note(1))
assert writer.flush(0.9), told
writer.close(5)
print(told)
"""
    path = create_session(tmp_path / "b", a_session())
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.strip() == "['failed', 'room used', 'saved']"
    assert read_session(path).notes == (a_note(1),)
