"""Copies that are made while a session is open."""

from __future__ import annotations

import os
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from companion.storage import backups as backups_module
from companion.storage import shredding
from companion.storage.backups import (
    SessionBackups,
    backup_folder,
    list_backups,
    newest_backup,
    write_backup,
)
from companion.storage.migrations import MIGRATIONS
from companion.storage.private_files import new_private_file
from companion.storage.sessions import create_session, read_session
from companion.storage.snapshot import read_file
from companion.storage.store import SessionStore
from companion.storage.writer import SessionWriter
from tests.storage.builders import a_note, a_session
from tests.storage.killing import killed_at


class Clock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 29, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, minutes: float) -> None:
        self.moment += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(tmp_path: Path, clock: Clock) -> SessionBackups:
    return SessionBackups(tmp_path / "reserve", clock)


def texts(path: Path) -> list[str]:
    return [note.text for note in read_session(path).notes]


def work(path: Path, backups: SessionBackups, *texts_: str) -> None:
    writer = SessionWriter(path, backups=backups)
    writer.start()
    for number, text in enumerate(texts_, len(read_session_notes(writer)) + 1):
        writer.submit(a_note(number, text))
    assert writer.close(5)


def read_session_notes(writer: SessionWriter) -> tuple[object, ...]:
    return writer._opened.result().session.notes


def test_a_session_that_is_closed_leaves_a_copy_with_all_its_words(path, backups):
    work(path, backups, "een", "twee")

    (copy,) = list_backups(backups.folder)
    assert texts(copy.path) == ["een", "twee"]
    assert copy.notes == 2


def test_the_newest_copy_is_that_with_the_most_changes_also_after_the_clock_was_put_back(
    path, backups, clock
):
    work(path, backups, "een")
    clock.advance(-180)
    work(path, backups, "twee")

    assert list_backups(backups.folder)[0].notes == 1  # by the moment in its name
    newest = newest_backup(backups.folder)
    assert newest is not None
    assert texts(newest.path) == ["een", "twee"]


def test_a_session_in_which_nothing_changed_gets_no_second_copy(path, backups, clock):
    work(path, backups, "een")
    clock.advance(60)
    work(path, backups)

    assert len(list_backups(backups.folder)) == 1


def test_a_copy_is_made_ten_minutes_after_the_last_one_when_something_changed(
    path, backups, clock, monkeypatch
):
    monkeypatch.setattr("companion.storage.writer._TICK", 0.01)
    writer = SessionWriter(path, backups=backups)
    writer.start()
    writer.submit(a_note(1, "een"))
    assert writer.flush(5)
    assert list_backups(backups.folder) == ()

    clock.advance(10)
    wait_until(lambda: len(list_backups(backups.folder)) == 1)
    assert texts(list_backups(backups.folder)[0].path) == ["een"]
    writer.close(5)


def test_a_clock_that_is_put_back_does_not_put_off_the_next_copy(path, backups, clock):
    store = SessionStore.open(path, backups)
    store.save([a_note(1)])
    clock.advance(-24 * 60)
    assert backups.is_due(store.revision)
    store.close()


def test_a_copy_that_does_not_hold_what_was_saved_is_not_kept(path, backups, clock, monkeypatch):
    store = SessionStore.open(path, backups)
    store.save([a_note(1, "een")])
    sound = os.fsync

    def tear(descriptor: int) -> None:
        if os.fstat(descriptor).st_size > 8192:
            os.truncate(descriptor, 8192)
        sound(descriptor)

    monkeypatch.setattr(os, "fsync", tear)
    store.back_up(backups)
    monkeypatch.undo()

    assert backups.is_behind(store.revision)
    assert not list(backups.folder.iterdir())
    store.close()


@pytest.mark.parametrize("error", [OSError(28, "vol"), RuntimeError("wat dan ook")])
def test_without_a_copy_the_session_is_saved_and_closed_all_the_same(
    path, backups, monkeypatch, error
):
    def full(_folder: Path) -> Path:
        raise error

    monkeypatch.setattr(backups_module, "new_private_file", full)
    work(path, backups, "een")

    assert texts(path) == ["een"]


def test_a_file_of_an_older_version_is_copied_as_it_was_before_it_is_brought_up_to_date(
    folder, backups
):
    path = create_session(folder, a_session())
    make_version_2(path)
    SessionStore.open(path, backups).close()

    (copy,) = list_backups(backups.folder)
    assert version(copy.path) == 2
    assert version(path) == len(MIGRATIONS)


def test_an_id_from_a_file_from_elsewhere_cannot_leave_the_folder(tmp_path):
    for session_id in ("../../weg", "/etc", "", ".."):
        assert backup_folder(tmp_path, session_id).resolve().parent == tmp_path


def test_older_copies_are_thinned_and_what_was_left_half_made_goes(path, backups, clock):
    image, revision = path.read_bytes(), read_file(path).revision
    for _ in range(12):
        write_backup(backups.folder, image, clock(), revision)
        clock.advance(10)
    new_private_file(backups.folder)
    clock.advance(24 * 60 * 2)
    write_backup(backups.folder, image, clock(), revision)

    assert len(list(backups.folder.iterdir())) == 2


def test_a_program_killed_while_copies_are_thinned_leaves_no_half_one(path, backups, clock):
    image, revision = path.read_bytes(), read_file(path).revision
    for minutes in (0, 10, 10):
        clock.advance(minutes)
        write_backup(backups.folder, image, clock(), revision)
    clock.advance(60 * 24)
    last = partial(write_backup, backups.folder, image, clock(), revision)
    for line in range(1, 200):
        was_killed = killed_at(line, last, backups_module, shredding)
        for copy in backups.folder.glob("[0-9]*"):
            assert read_file(copy).revision == revision
        if not was_killed:
            break

    assert not was_killed


def wait_until(condition, seconds: float = 5.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def make_version_2(path: Path) -> None:
    """Take away what version 3 added."""
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE exercises")
    connection.execute("PRAGMA user_version = 2")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
