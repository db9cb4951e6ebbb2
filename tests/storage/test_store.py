"""One open session on disk."""

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from companion.domain.countdown import Countdown
from companion.domain.errors import SaveError, SessionInUseError
from companion.domain.note import Draft
from companion.domain.session import Position, RoleplayChoice, SessionDetails
from companion.domain.variant import Variant
from companion.storage.database import wal_path
from companion.storage.sessions import create_session, read_session
from companion.storage.store import SessionStore
from tests.storage.builders import ODD_TEXTS, a_full_session, a_note, a_session
from tests.storage.disk import copy_as_after_a_crash, fingerprint, open_in_a_second_program


def _after(path: Path, *changes):
    """Return the session as it is read after these changes and a crash."""
    store = SessionStore.open(path)
    try:
        store.save(changes)
        crashed = copy_as_after_a_crash(path, path.parent / "crash")
    finally:
        store.close()
    session = read_session(crashed)
    assert read_session(path) == session
    return session


def test_an_opened_session_is_the_one_that_was_written(full_path):
    store = SessionStore.open(full_path)
    store.close()
    assert store.session == a_full_session()


@pytest.mark.parametrize("text", ODD_TEXTS, ids=lambda text: ascii(text[:12]))
def test_any_text_is_durable_when_save_returns(path, text):
    assert _after(path, a_note(1, text)).notes == (a_note(1, text),)


def test_half_an_emoji_does_not_stop_the_saving(path):
    (first, second) = _after(path, a_note(1, "kapot \ud83d teken"), a_note(2, "heel")).notes
    assert first.text == "kapot \ufffd teken"
    assert second.text == "heel"


def test_two_halves_of_an_emoji_are_saved_as_one(path):
    (note,) = _after(path, a_note(1, "\ud83d\udc6a")).notes
    assert note.text == "👪"


def test_each_kind_of_change_replaces_what_was_there(full_path):
    details = SessionDetails("3f9c0000aa", "ander", Variant.HALF_DAY, date(2026, 12, 1), people=6)
    clock = Countdown("m5-s3", 1, 100.0, running_since=5.5)
    session = _after(
        full_path,
        details,
        Position("m9-s1", 3, "Slot"),
        a_note(1, "anders", removed=True),
        Draft("m3-s2", "antwoord", "verder getyp", "note-2"),
        clock,
        RoleplayChoice("m5-s3", "R4"),
    )
    before = a_full_session()
    assert session.details == details
    assert session.position == Position("m9-s1", 3, "Slot")
    assert session.notes == (a_note(1, "anders", removed=True), *before.notes[1:])
    assert session.drafts[0] == Draft("m3-s2", "antwoord", "verder getyp", "note-2")
    assert session.drafts[1:] == before.drafts[1:]
    assert session.clocks == {**before.clocks, ("m5-s3", 1): clock}
    assert session.choices == {**before.choices, "m5-s3": "R4"}
    assert session.began_at == before.began_at


def test_notes_keep_the_order_in_which_they_were_written(path):
    written = [a_note(number) for number in (7, 3, 9, 1)]
    session = _after(path, *written, a_note(3, "aangevuld"))
    assert [note.id for note in session.notes] == ["note-7", "note-3", "note-9", "note-1"]


def test_an_emptied_draft_is_gone(path):
    session = _after(path, Draft("m1", "a", "iets"), Draft("m1", "b", "x"), Draft("m1", "a", ""))
    assert session.drafts == (Draft("m1", "b", "x"),)


def test_revisions_only_go_up_also_when_the_last_change_took_something_out(path):
    def revisions():
        connection = sqlite3.connect(path)
        tables = ("session", "notes", "drafts", "position")
        found = [connection.execute(f"SELECT max(revision) FROM {t}").fetchone()[0] for t in tables]
        connection.close()
        return found

    store = SessionStore.open(path)
    store.save([a_note(1), Draft("m1", "a", "x"), Draft("m1", "a", "")])
    store.close()
    highest = max(filter(None, revisions()))
    store = SessionStore.open(path)
    store.save([a_note(2)])
    store.close()
    assert revisions()[1] == highest + 1


def test_a_save_that_fails_half_way_saves_nothing(path):
    store = SessionStore.open(path)
    with pytest.raises(SaveError):
        store.save([a_note(1), a_note(2, text=None)])
    store.save([a_note(3)])
    store.close()
    assert read_session(path).notes == (a_note(3),)


def test_a_closed_session_leaves_one_file_and_says_it_was_closed_well(path):
    store = SessionStore.open(path)
    assert store.was_closed_well
    store.save([a_note()])
    store.close()
    assert list(path.parent.iterdir()) == [path]
    again = SessionStore.open(path)
    again.close()
    assert again.was_closed_well


def test_after_a_crash_the_session_says_so_and_is_complete(path, tmp_path):
    store = SessionStore.open(path)
    store.save([a_note()])
    crashed = copy_as_after_a_crash(path, tmp_path / "crash")
    store.close()
    again = SessionStore.open(crashed)
    assert not again.was_closed_well
    assert again.session.notes == (a_note(),)
    again.close()
    assert not wal_path(crashed).exists()


def test_a_crash_right_after_opening_is_a_crash_too(path, tmp_path):
    store = SessionStore.open(path)
    crashed = copy_as_after_a_crash(path, tmp_path / "crash")
    store.close()
    again = SessionStore.open(crashed)
    again.close()
    assert not again.was_closed_well


def test_abandoning_counts_as_a_crash_and_keeps_all_that_was_saved(path):
    store = SessionStore.open(path)
    store.save([a_note()])
    store.abandon()
    again = SessionStore.open(path)
    again.close()
    assert not again.was_closed_well
    assert again.session.notes == (a_note(),)


def test_opening_twice_in_one_program_is_refused_and_harms_nothing(path):
    store = SessionStore.open(path)
    for _ in range(3):
        with pytest.raises(SessionInUseError, match="al open in een ander venster"):
            SessionStore.open(path)
    store.save([a_note()])
    store.close()
    assert read_session(path).notes == (a_note(),)


def test_a_second_program_is_refused_also_after_a_failed_try_in_the_first(path):
    store = SessionStore.open(path)
    with pytest.raises(SessionInUseError):
        SessionStore.open(path)
    answer = open_in_a_second_program(path)
    store.close()
    assert answer == "SessionInUseError"


def test_a_file_that_is_thrown_away_is_noticed_before_anything_is_called_saved(path, tmp_path):
    store = SessionStore.open(path)
    store.save([a_note(1)])
    moved = shutil.move(path, tmp_path / "verplaatst")
    for _ in range(2):
        with pytest.raises(SaveError, match="verplaatst of weggegooid"):
            store.save([a_note(2)])
    shutil.move(moved, path)
    store.save([a_note(2)])
    store.close()
    assert read_session(path).notes == (a_note(1), a_note(2))


def test_another_session_in_the_place_of_the_file_is_left_alone(path, tmp_path):
    store = SessionStore.open(path)
    other = create_session(tmp_path / "ander", a_session(session_id="ander"))
    other.replace(path)
    before = fingerprint(path)
    for _ in range(2):
        with pytest.raises(SaveError, match="verplaatst of weggegooid"):
            store.save([a_note()])
    store.abandon()
    assert fingerprint(path) == before


def test_an_older_copy_in_the_place_of_the_file_is_not_written_on(path, tmp_path):
    older = shutil.copy(path, tmp_path / "kopie")
    store = SessionStore.open(path)
    store.save([a_note(1)])
    Path(older).replace(path)
    for _ in range(2):
        with pytest.raises(SaveError, match="verplaatst of weggegooid"):
            store.save([a_note(2)])
    store.abandon()
