"""Saving beside the windows."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.domain.errors import DamagedSessionError, SessionInUseError
from companion.domain.note import Draft
from companion.domain.session import Position, Session
from companion.storage.sessions import read_session
from companion.storage.store import SessionStore
from companion.storage.writer import SessionWriter
from tests.storage.builders import a_note

ROOT = Path(__file__).parents[2]


class Desk:
    """A writer and all that it told."""

    def __init__(self, path: Path, **options: float) -> None:
        self.path = path
        self.saved: list[int] = []
        self.failed: list[str] = []
        self.threads: set[str] = set()
        self.writer = SessionWriter(
            path, on_saved=self._on_saved, on_failed=self.failed.append, **options
        )

    def _on_saved(self, number: int) -> None:
        self.saved.append(number)
        self.threads.add(threading.current_thread().name)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    desk = Desk(path)
    desk.writer.start()
    yield desk
    assert desk.writer.close(10)


def _close_and_read(desk: Desk) -> Session:
    assert desk.writer.close(10)
    return read_session(desk.path)


def test_starting_gives_the_session_that_is_in_the_file(path):
    written = read_session(path)
    desk = Desk(path)
    assert desk.writer.start() == written
    assert _close_and_read(desk) == written
    assert desk.writer.was_closed_well


def test_what_is_typed_is_saved_without_waiting_for_a_pause(desk):
    deadline = time.monotonic() + 0.6
    typed = 0
    while time.monotonic() < deadline:
        typed += 1
        desk.writer.submit(Draft("m1", "a", "x" * typed))
        time.sleep(0.005)
    assert len(desk.saved) >= 3
    assert desk.writer.flush(10)
    assert desk.saved[-1] == typed
    assert desk.saved == sorted(set(desk.saved))


def test_the_news_comes_from_the_writing_thread(desk):
    desk.writer.submit(a_note())
    assert desk.writer.flush(10)
    assert desk.threads == {"session-writer"}


def test_what_is_called_saved_survives_a_crash(desk, tmp_path):
    for number in range(1, 30):
        desk.writer.submit(a_note(number))
    assert desk.writer.flush(10)
    crash = tmp_path / "crash"
    crash.mkdir()
    for file in desk.path.parent.iterdir():
        (crash / file.name).write_bytes(file.read_bytes())
    assert len(read_session(crash / desk.path.name).notes) == 29


def test_many_changes_of_one_thing_become_one_write(path):
    desk = Desk(path, max_age=0.2)
    desk.writer.start()
    numbers = [desk.writer.submit(Draft("m1", "a", "x" * length)) for length in range(1, 200)]
    desk.writer.submit(Position("m2"))
    assert numbers == list(range(1, 200))
    assert desk.writer.close(10)
    assert desk.saved == [200]
    session = read_session(path)
    assert session.drafts == (Draft("m1", "a", "x" * 199),)
    assert session.position == Position("m2")


def test_submitting_never_waits_for_the_disk(path, monkeypatch):
    disk_is_stuck = threading.Event()
    save = SessionStore.save

    def slow_save(store, changes):
        if changes:
            disk_is_stuck.wait(10)
        save(store, changes)

    monkeypatch.setattr(SessionStore, "save", slow_save)
    desk = Desk(path, max_age=0.0)
    desk.writer.start()
    desk.writer.submit(a_note(0))
    time.sleep(0.05)
    start = time.perf_counter()
    for number in range(1, 100):
        desk.writer.submit(a_note(number))
    took = time.perf_counter() - start
    assert not desk.writer.flush(0.05)
    assert desk.saved == []
    disk_is_stuck.set()
    assert desk.writer.close(10)
    assert took < 0.1
    assert len(read_session(path).notes) == 100


def test_flushing_does_not_wait_for_the_age(path):
    desk = Desk(path, max_age=60)
    desk.writer.start()
    desk.writer.submit(a_note())
    assert desk.writer.flush(5)
    assert desk.saved == [1]
    assert desk.writer.close(5)


def test_closing_saves_what_is_waiting_and_leaves_one_file(path):
    desk = Desk(path, max_age=60)
    desk.writer.start()
    desk.writer.submit(a_note())
    assert desk.writer.close(5)
    assert desk.saved == [1]
    assert list(path.parent.iterdir()) == [path]
    store = SessionStore.open(path)
    store.close()
    assert store.was_closed_well
    assert store.session.notes == (a_note(),)


def test_closing_twice_is_the_same_as_closing_once(desk):
    assert desk.writer.close(5)
    assert desk.writer.close(5)


def test_a_change_after_closing_is_an_error_and_not_lost_in_silence(desk):
    desk.writer.close(5)
    with pytest.raises(RuntimeError):
        desk.writer.submit(a_note())


def test_a_writer_that_was_never_started_can_be_closed(path):
    assert Desk(path).writer.close(1)


def test_a_file_that_cannot_be_opened_is_told_to_who_starts(path):
    path.write_bytes(b"<html>")
    desk = Desk(path)
    with pytest.raises(DamagedSessionError):
        desk.writer.start()
    assert desk.writer.close(1)


def test_a_second_writer_is_refused_and_the_first_goes_on(desk):
    second = Desk(desk.path)
    with pytest.raises(SessionInUseError):
        second.writer.start()
    assert second.writer.close(1)
    desk.writer.submit(a_note())
    assert desk.writer.flush(5)


def test_a_file_that_goes_away_is_told_and_all_is_saved_when_it_is_back(desk, tmp_path):
    desk.writer.submit(a_note(1))
    assert desk.writer.flush(5)
    moved = desk.path.rename(tmp_path / "elders")
    desk.writer.submit(a_note(2, "geheim woord"))
    assert not desk.writer.flush(0.3)
    desk.writer.submit(a_note(3))
    assert desk.saved == [1]
    assert desk.failed
    assert "verplaatst of weggegooid" in desk.failed[0]
    assert "geheim" not in "".join(desk.failed)
    moved.rename(desk.path)
    assert desk.writer.flush(5)
    assert desk.saved == [1, 3]
    assert [note.order for note in _close_and_read(desk).notes] == [1, 2, 3]


def test_closing_ends_in_time_also_when_saving_fails(path, tmp_path):
    desk = Desk(path)
    desk.writer.start()
    moved = path.rename(tmp_path / "elders")
    desk.writer.submit(a_note())
    start = time.monotonic()
    assert not desk.writer.close(0.5)
    assert time.monotonic() - start < 3
    assert desk.saved == []
    moved.rename(path)
    assert read_session(path).notes == ()


def test_a_listener_that_fails_does_not_stop_the_saving(path, caplog):
    def broken(_number: int) -> None:
        raise RuntimeError("woorden van de groep")

    writer = SessionWriter(path, on_saved=broken, on_failed=print)
    writer.start()
    writer.submit(a_note(1))
    assert writer.flush(5)
    writer.submit(a_note(2))
    assert writer.close(5)
    assert len(read_session(path).notes) == 2
    assert "woorden van de groep" not in caplog.text


def test_a_listener_that_failed_is_told_again_that_all_is_saved(path, monkeypatch):
    monkeypatch.setattr("companion.storage.writer.RETRY_AFTER", 0.05)
    told: list[int] = []
    heard = threading.Event()

    def broken_once(number: int) -> None:
        told.append(number)
        if len(told) == 1:
            raise RuntimeError
        heard.set()

    writer = SessionWriter(path, on_saved=broken_once)
    writer.start()
    writer.submit(a_note(1))
    assert heard.wait(5)
    assert writer.close(5)
    assert told == [1, 1]


def test_no_words_of_the_group_come_into_the_log(desk, tmp_path, caplog):
    desk.writer.submit(a_note(1, "een geheim"))
    desk.writer.flush(5)
    moved = desk.path.rename(tmp_path / "elders")
    desk.writer.submit(a_note(1, "een geheim"))
    desk.writer.flush(0.2)
    moved.rename(desk.path)
    assert desk.writer.flush(5)
    assert "saving failed" in caplog.text
    assert "geheim" not in caplog.text


FORGETS_TO_CLOSE = """
import sys
from pathlib import Path
from companion.domain.note import Draft
from companion.storage.writer import SessionWriter
writer = SessionWriter(Path(sys.argv[1]), max_age=60)
writer.start()
writer.submit(Draft("m1", "a", "nog niet bewaard"))
"""


def test_a_program_that_forgets_to_close_ends_and_loses_nothing(path):
    command = [sys.executable, "-c", FORGETS_TO_CLOSE, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, timeout=30, check=True, env=environment)
    assert read_session(path).drafts == (Draft("m1", "a", "nog niet bewaard"),)
