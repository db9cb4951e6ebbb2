"""The folder with sessions."""

import os
import sqlite3
import stat
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from companion.domain.note import Note
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.store import SessionStore
from tests.storage.builders import a_full_session, a_note, a_session
from tests.storage.disk import (
    as_a_reader,
    copy_as_after_a_crash,
    fingerprints,
    open_in_a_second_program,
    posix_only,
)


def test_everything_in_a_session_comes_back_as_it_was(folder):
    session = a_full_session()
    assert read_session(create_session(folder, session)) == session


def test_a_session_without_a_beginning_comes_back_so(folder):
    session = replace(a_session(), began_at=None)
    assert read_session(create_session(folder, session)) == session


def test_the_file_is_recognisable_by_its_name(folder):
    path = create_session(folder, a_session())
    assert path.name == "2026-11-23-wijkteam-noord-3f9c.bijeenkomst"


def test_making_a_session_leaves_exactly_one_file(folder):
    path = create_session(folder, a_full_session())
    assert list(folder.iterdir()) == [path]


def test_a_second_session_with_the_same_name_leaves_the_first_alone(folder):
    first = create_session(folder, a_session())
    before = first.read_bytes()
    second = create_session(folder, a_session())
    assert second != first
    assert first.read_bytes() == before
    assert second.name.startswith("2026-11-23-wijkteam-noord-")


@posix_only
def test_nobody_else_on_the_laptop_can_read_a_session(folder):
    old = os.umask(0)
    try:
        path = create_session(folder, a_session())
        store = SessionStore.open(path)
        try:
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
        finally:
            store.close()
    finally:
        os.umask(old)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert modes == {path.name: 0o600, f"{path.name}-wal": 0o600}


@posix_only
def test_a_folder_that_cannot_be_written_is_told_in_dutch(tmp_path):
    folder = tmp_path / "van-een-ander"
    folder.mkdir(mode=0o555)
    told = as_a_reader(lambda: create_session(folder, a_session()))
    folder.chmod(0o755)
    assert told.startswith("SaveError: ")
    assert "Kies een andere map" in told
    assert list(folder.iterdir()) == []


def test_reading_changes_not_one_byte_and_leaves_no_file(full_path):
    before = fingerprints(full_path.parent)
    read_session(full_path)
    assert fingerprints(full_path.parent) == before


def test_after_a_crash_reading_sees_the_last_words_and_changes_nothing(path, tmp_path):
    store = SessionStore.open(path)
    store.save([a_note(1, "net voor de stroom uitviel")])
    crashed = copy_as_after_a_crash(path, tmp_path / "crash")
    store.close()
    before = fingerprints(crashed.parent)

    assert [note.text for note in read_session(crashed).notes] == ["net voor de stroom uitviel"]
    (summary,) = list_sessions(crashed.parent)

    assert (summary.notes, summary.closed_well, summary.problem) == (1, False, "")
    assert fingerprints(crashed.parent) == before


def test_a_session_is_listed_with_where_it_stopped_and_its_notes(full_path):
    (summary,) = list_sessions(full_path.parent)
    assert summary.path == full_path
    assert summary.details == a_full_session().details
    assert summary.stopped_at == "Oefengesprek: ‘de klas’"
    assert summary.notes == sum(not note.removed for note in a_full_session().notes)
    assert summary.closed_well
    assert summary.problem == ""


def test_the_last_changed_session_is_listed_first(folder):
    paths = [
        create_session(folder, a_session(session_id=f"{number}{number}ab")) for number in range(3)
    ]
    store = SessionStore.open(paths[1])
    store.save([a_note()])
    store.close()
    assert [summary.path for summary in list_sessions(folder)] == [paths[1], paths[2], paths[0]]


def test_opening_and_closing_does_not_count_as_a_change(path):
    (before,) = list_sessions(path.parent)
    SessionStore.open(path).close()
    (after,) = list_sessions(path.parent)
    assert after == before


def test_no_folder_means_no_sessions(tmp_path):
    assert list_sessions(tmp_path / "nergens") == ()


def test_damaged_files_are_listed_with_what_is_wrong(folder):
    good = create_session(folder, a_session())
    data = good.read_bytes()
    (folder / "leeg.bijeenkomst").write_bytes(b"")
    (folder / "afgekapt.bijeenkomst").write_bytes(data[:8192])
    (folder / "pagina.bijeenkomst").write_text("<html>inloggen op de wifi</html>" * 99)
    (folder / "map.bijeenkomst").mkdir()
    (folder / "weg.bijeenkomst").symlink_to(folder / "nergens")
    (folder / "iets-anders.txt").write_text("geen bijeenkomst")

    summaries = list_sessions(folder)

    assert len(summaries) == 6
    problems = {summary.path.stem: summary.problem for summary in summaries}
    assert problems.pop(good.stem) == ""
    for problem in problems.values():
        assert problem.endswith(".")
        assert "SQL" not in problem
    assert all((summary.details is None) == bool(summary.problem) for summary in summaries)


def test_a_session_that_is_open_is_listed_as_open(path):
    store = SessionStore.open(path)
    (summary,) = list_sessions(path.parent)
    store.close()
    assert "al open" in summary.problem


def test_listing_does_not_take_the_lock_of_an_open_session_away(path):
    store = SessionStore.open(path)
    list_sessions(path.parent)
    list_sessions(path.parent)
    answer = open_in_a_second_program(path)
    store.close()
    assert answer == "SessionInUseError"


def _read_bare(folder: Path) -> None:
    for path in folder.iterdir():
        connection = sqlite3.connect(path, timeout=0)
        for table in ("session", "details", "position", "notes", "drafts", "clocks", "choices"):
            connection.execute(f"SELECT * FROM {table}").fetchall()
        connection.close()


def _seconds(action, folder: Path) -> float:
    start = time.perf_counter()
    action(folder)
    return time.perf_counter() - start


def test_two_hundred_sessions_are_listed_about_as_fast_as_they_can_be_read(folder):
    notes = tuple(Note(f"{n}", "m3-s2", "antwoord", n, f"{n} " + "woord " * 12) for n in range(40))
    for number in range(200):
        session = replace(a_session(session_id=f"{number:04x}"), notes=notes)
        create_session(folder, session)
    times = [(_seconds(list_sessions, folder), _seconds(_read_bare, folder)) for _ in range(5)]
    ratio = median(ours for ours, _ in times) / median(bare for _, bare in times)
    assert len(list_sessions(folder)) == 200
    assert ratio < 4.0, f"listing takes {ratio:.1f} times as long as reading"
