"""From a change to the disk, and what the trainer is told about it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager

import pytest
import shiboken6

from companion.domain.note import Draft
from companion.live.autosave import Autosave, SaveState
from companion.storage.sessions import create_session, read_session
from companion.storage.snapshot import read_file
from tests.builders import a_note, a_session
from tests.live.conftest import close_for_good, told_by


@pytest.fixture
def path(folder):
    return create_session(folder, a_session())


@pytest.fixture
def autosave(qapp, path):
    autosave = Autosave(path)
    autosave.open()
    yield autosave
    close_for_good(autosave)


def rows_in(path) -> int:
    """Return how many notes a second program would find after a power cut now."""
    wal = path.with_name(path.name + "-wal")
    copy = path.parent / "copy.db"
    copy.write_bytes(path.read_bytes())
    copy.with_name("copy.db-wal").write_bytes(wal.read_bytes())
    with sqlite3.connect(copy) as connection:
        count = connection.execute("SELECT count(*) FROM notes").fetchone()[0]
    connection.close()
    return count


def test_a_session_that_was_opened_is_saved(autosave):
    assert autosave.state is SaveState.SAVED


def test_saved_is_only_said_when_it_is_on_the_disk(autosave, qtbot):
    seen = []

    def look(state, _message):
        seen.append((state, rows_in(autosave.path)))

    autosave.state_changed.connect(look)
    autosave.save(a_note())
    assert autosave.state is SaveState.SAVING
    qtbot.waitUntil(lambda: autosave.state is SaveState.SAVED)
    assert [state for state, _ in seen] == [SaveState.SAVING, SaveState.SAVED]
    assert seen[-1][1] == 1


def test_an_older_confirmation_does_not_say_saved_of_what_came_after(autosave, qtbot):
    autosave.save(a_note(1))
    assert autosave.flush()
    autosave.save(a_note(2))
    with qtbot.waitSignal(autosave.state_changed) as told:
        pass
    assert told.args[0] is SaveState.SAVED
    assert rows_in(autosave.path) == 2


def test_typing_on_and_on_is_saved_meanwhile(autosave, qtbot):
    for number in range(30):
        autosave.save(Draft("question", "words", "x" * (number + 1)))
        qtbot.wait(10)
    qtbot.waitUntil(lambda: autosave.state is SaveState.SAVED)
    autosave.close()
    assert read_session(autosave.path).drafts[0].text == "x" * 30


@contextmanager
def folder_moved_away(path):
    away = path.parent.with_name("weg")
    path.parent.rename(away)
    yield
    away.rename(path.parent)


@contextmanager
def file_moved_away(path):
    away = path.with_name("weg")
    path.rename(away)
    yield
    away.rename(path)


@contextmanager
def nothing_can_be_written(path):
    resource = pytest.importorskip("resource")  # Windows has no such limits
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("trouble", [folder_moved_away, file_moved_away, nothing_can_be_written])
def test_failing_is_told_in_dutch_and_what_was_typed_is_saved_as_soon_as_it_can(
    autosave, qtbot, trouble
):
    with trouble(autosave.path):
        autosave.save(a_note(1, "kostbare woorden"))
        with qtbot.waitSignal(
            autosave.state_changed, check_params_cb=lambda state, _: state is SaveState.FAILED
        ) as failing:
            pass
        message = failing.args[1]
        autosave.save(a_note(2))
        assert autosave.state is SaveState.FAILED
        assert not autosave.flush(0.2)
    assert message.startswith("Bewaren lukt")
    assert message.endswith(".")
    assert "kostbare" not in message
    assert "Errno" not in message
    qtbot.waitUntil(lambda: autosave.state is SaveState.SAVED, timeout=5_000)
    assert autosave.close()
    assert [note.text for note in read_session(autosave.path).notes] == [
        "kostbare woorden",
        "Een notitie",
    ]


def test_failing_again_for_the_same_reason_is_told_once(autosave, qtbot):
    told = told_by(autosave.state_changed)
    with file_moved_away(autosave.path):
        autosave.save(a_note())
        qtbot.wait(1_500)  # there is a try every second
        assert [state for state, _ in told.news] == [SaveState.SAVING, SaveState.FAILED]
    qtbot.waitUntil(lambda: autosave.state is SaveState.SAVED, timeout=5_000)


def test_closing_writes_what_is_left(autosave):
    for number in range(50):
        autosave.save(a_note(number))
    assert autosave.close()
    stored = read_file(autosave.path)
    assert len(stored.session.notes) == 50
    assert stored.closed_well


def test_closing_twice_is_closing_once(autosave):
    assert autosave.close()
    assert autosave.close()


def test_an_autosave_that_went_away_does_not_stop_the_saving(qapp, path):
    autosave = Autosave(path)
    autosave.open()
    autosave.save(a_note())
    shiboken6.delete(autosave)
    assert autosave.close()
    assert len(read_session(path).notes) == 1
