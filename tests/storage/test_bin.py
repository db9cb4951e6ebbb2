"""The bin: out of the list, whole, and back again."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from companion.domain.errors import SessionInUseError
from companion.storage import moving
from companion.storage.bin import list_bin, put_back, put_in_bin
from companion.storage.database import wal_path
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.store import SessionStore
from companion.storage.wiping import finish_wiping, wipe_session
from tests.storage.builders import a_full_session, a_note, a_session
from tests.storage.disk import copy_as_after_a_crash
from tests.storage.remains import a_telling_session, found_in

TODAY = date(2026, 11, 29)


def test_in_the_bin_a_session_is_whole_and_out_of_the_list(tmp_path, folder, full_path):
    binned = put_in_bin(tmp_path, full_path, TODAY)
    assert list_sessions(folder) == ()
    assert read_session(binned) == a_full_session()
    (shown,) = list_bin(tmp_path)
    assert (shown.path, shown.since, shown.gone_on) == (binned, TODAY, TODAY + timedelta(7))
    assert shown.details == a_full_session().details
    assert list(folder.iterdir()) == []


def test_back_from_the_bin_it_is_as_it_was(tmp_path, folder, full_path):
    binned = put_in_bin(tmp_path, full_path, TODAY)
    assert put_back(binned, folder) == full_path
    assert read_session(full_path) == a_full_session()
    assert list_bin(tmp_path) == ()
    assert not binned.parent.exists()


def test_words_that_still_stood_beside_the_file_go_along(tmp_path, folder, path):
    store = SessionStore.open(path)
    store.save([a_note(1, "net voor de stroom uitviel")])
    crashed = copy_as_after_a_crash(path, tmp_path / "elders")
    store.close()
    binned = put_in_bin(tmp_path, crashed, TODAY)
    assert [note.text for note in read_session(binned).notes] == ["net voor de stroom uitviel"]
    assert not wal_path(crashed).exists()
    assert not SessionStore.open(binned).close()


def test_a_name_that_is_taken_is_not_written_over(tmp_path, folder, path):
    put_in_bin(tmp_path, path, TODAY)
    again = create_session(folder, a_session())
    assert again == path
    second = put_in_bin(tmp_path, again, TODAY)
    assert len(list_bin(tmp_path)) == 2
    create_session(folder, a_session())
    put_back(second, folder)
    assert len(list_sessions(folder)) == 2


def test_a_session_that_is_open_does_not_go_in_the_bin(tmp_path, path):
    store = SessionStore.open(path)
    try:
        with pytest.raises(SessionInUseError):
            put_in_bin(tmp_path, path, TODAY)
        store.save([a_note()])
    finally:
        store.close()
    assert read_session(path).notes == (a_note(),)


def test_what_lies_in_the_bin_can_be_wiped(tmp_path, folder):
    path = create_session(folder, a_telling_session())
    binned = put_in_bin(tmp_path, path, TODAY)
    assert wipe_session(tmp_path, binned).is_clean
    assert found_in(tmp_path) == []


def test_a_file_in_the_bin_that_cannot_be_read_is_shown_and_not_touched(tmp_path, full_path):
    binned = put_in_bin(tmp_path, full_path, TODAY)
    binned.write_bytes(b"niets")
    (shown,) = list_bin(tmp_path)
    assert shown.details is None
    assert binned.read_bytes() == b"niets"


def test_a_kill_while_moving_leaves_no_name_behind(tmp_path, full_path, monkeypatch):
    """As after a kill: what SQLite keeps beside the file stays, blank, under the old name."""
    unlink = Path.unlink
    with monkeypatch.context() as killed:
        killed.setattr(Path, "unlink", _only_others(unlink, wal_path(full_path)))
        put_in_bin(tmp_path, full_path, TODAY)
    assert wal_path(full_path).exists()
    finish_wiping(tmp_path)
    assert list(full_path.parent.iterdir()) == []


def test_words_beside_a_file_that_is_away_for_a_moment_are_not_taken(tmp_path, path):
    wal_path(path).write_bytes(b"laatste woorden")
    path.rename(tmp_path / "even-weg")
    finish_wiping(tmp_path)
    assert wal_path(path).read_bytes() == b"laatste woorden"


def test_moving_says_so_when_there_is_nothing_to_move(tmp_path):
    with pytest.raises(Exception, match="er niet meer"):
        moving.move_alone(tmp_path / "weg.bijeenkomst", tmp_path / "b")


def _only_others(unlink, kept):
    def unlinked(path, missing_ok=False):
        if path != kept:
            unlink(path, missing_ok=missing_ok)

    return unlinked


@pytest.mark.parametrize("broken", [bytes(4096), b"<html>een webpagina</html>", b""])
def test_what_was_damaged_in_the_bin_can_be_put_back_as_it_is(tmp_path, folder, path, broken):
    binned = put_in_bin(tmp_path, path, TODAY)
    binned.write_bytes(broken)
    wal_path(binned).write_bytes(b"wat ernaast stond")
    place = put_back(binned, folder)
    assert place.read_bytes() == broken
    assert wal_path(place).read_bytes() == b"wat ernaast stond"
    (listed,) = list_sessions(folder)
    assert listed.is_damaged
    assert not binned.parent.exists()
