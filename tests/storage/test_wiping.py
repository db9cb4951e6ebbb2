"""Gone is gone: what stays on the disk after wiping, also when it is interrupted."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from companion.domain.errors import (
    DamagedSessionError,
    NewerSessionError,
    ReadOnlySessionError,
    SaveError,
    SessionInUseError,
)
from companion.domain.preferences import Preferences
from companion.storage import moving, shredding, wiping
from companion.storage.backups import FOLDER, SessionBackups, backup_folder, write_backup
from companion.storage.bin import put_in_bin
from companion.storage.database import connect, wal_path
from companion.storage.preferences import save_preferences
from companion.storage.rescue import rescue, restore
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.shredding import clear, compact
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from companion.storage.texts import pieces
from companion.storage.wiping import MARK, finish_wiping, wipe_session
from tests.storage.builders import a_note, a_session
from tests.storage.disk import as_a_reader, copy_as_after_a_crash, fingerprints, posix_only
from tests.storage.killing import killed_at
from tests.storage.remains import GROUP, NOTE, TRAINER, WORDS, a_telling_session, found_in

MOMENT = datetime(2026, 11, 29, 14, 20, tzinfo=UTC)


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def sessions(data):
    return data / "bijeenkomsten"


@pytest.fixture
def told(sessions):
    """Return the file of a session with words in every place that holds words."""
    return create_session(sessions, a_telling_session())


# --- what SQLite leaves behind -------------------------------------------------------------------


def test_before_wiping_every_word_is_found(data, told):
    """The look itself is looked at: what finds nothing here proves nothing later."""
    assert {word for _, word in found_in(data)} == set(WORDS)


def test_deleted_rows_are_zeros_in_the_file(told):
    """Fails without secure_delete."""
    with closing(connect(told)) as connection:
        clear(connection)
        assert found_in(told.parent, WORDS[:-1]) == []


def test_what_was_let_go_of_long_ago_is_left_out(told):
    """Fails without VACUUM: secure_delete does nothing for pages that are free already."""
    with closing(sqlite3.connect(told)) as careless:
        careless.execute("PRAGMA secure_delete = OFF")
        careless.execute("DELETE FROM notes")
        careless.commit()
    with closing(connect(told)) as connection:
        clear(connection)
        assert found_in(told.parent, WORDS[1:2]) != []
        compact(connection)
        assert found_in(told.parent, WORDS[:-1]) == []


@posix_only
def test_the_bytes_themselves_are_written_over(data, told, tmp_path):
    """Fails without overwriting: another name for the same bytes shows what stays on the disk."""
    session = read_session(told)
    store = SessionStore.open(told)
    store.save([a_note(9, NOTE + " nog een keer")])
    crashed = copy_as_after_a_crash(told, tmp_path / "elders")
    store.close()
    shutil.move(crashed, told)
    shutil.move(wal_path(crashed), wal_path(told))
    kept = tmp_path / "kijk"
    kept.mkdir()
    os.link(told, kept / "bestand")
    os.link(wal_path(told), kept / "wal")
    assert found_in(kept, [NOTE]) != []
    wipe_session(data, told)
    assert found_in(kept, WORDS) == []
    assert set((kept / "bestand").read_bytes()) <= {0}
    assert session.details.group == GROUP


# --- nothing is left ------------------------------------------------------------------------------


def test_after_wiping_nothing_is_left_and_it_says_in_how_many_files_it_looked(data, told, sessions):
    create_session(sessions, a_session("Wijkteam Noord", "ander"))
    save_preferences(data, Preferences())
    looked = wipe_session(data, told)
    assert found_in(data) == []
    assert looked.is_clean
    assert looked.files == 2
    assert [s.details.group for s in list_sessions(sessions)] == ["Wijkteam Noord"]


def test_copies_go_too_wherever_they_are_in_the_data_folder(data, told, sessions):
    for folder in ("reservekopie/2026", "prullenbak/2026-11-29"):
        (data / folder).mkdir(parents=True)
        shutil.copy(told, data / folder / "kopie.db")
    shutil.copy(told, sessions / ".nieuw-0011.tmp")
    looked = wipe_session(data, told)
    assert found_in(data) == []
    assert looked.is_clean
    assert looked.files == 0


def test_copies_of_the_day_itself_go_too_also_damaged_and_half_ones(data, told):
    root = data / FOLDER
    store = SessionStore.open(told, backups := SessionBackups(root))
    store.save([a_note(9, NOTE + " nog eens")])
    store.back_up(backups)
    store.close()
    (copy,) = backups.folder.iterdir()
    broken = copy.with_name("2026-11-29T10-00-00-000000Z.bijeenkomst")
    broken.write_bytes(copy.read_bytes().replace(b"Wachtlijst", b"wachtlijst"))
    (backups.folder / ".nieuw-00ff.tmp").write_bytes(copy.read_bytes()[:9000])
    assert found_in(root, [NOTE]) != []
    assert wipe_session(data, told).is_clean
    assert found_in(data) == []
    assert list(root.iterdir()) == []


def test_words_that_are_left_elsewhere_are_named(data, told):
    (data / "los.txt").write_text(f"x{NOTE}x", encoding="utf-16-le")
    looked = wipe_session(data, told)
    assert looked.left == ("los.txt",)
    assert not looked.is_clean


def test_a_word_across_two_blocks_is_seen(data, told):
    word = NOTE.encode()
    (data / "groot.bin").write_bytes(b"\1" * ((1 << 20) - 10) + word + b"\1" * 50)
    assert wipe_session(data, told).left == ("groot.bin",)


def test_words_that_another_session_has_too_are_its_own(data, told, sessions):
    other = create_session(sessions, a_telling_session("een-ander-nummer"))
    before = read_session(other)
    looked = wipe_session(data, told)
    assert looked.is_clean
    assert read_session(other) == before


def test_words_that_two_other_notes_make_by_chance_are_no_alarm(data, sessions):
    """As SQLite leaves them between two rows."""
    told = create_session(sessions, a_session("Vertrouw", "een-kort-woord"))
    other = create_session(sessions, a_session("Noord", "het-andere"))
    content = other.read_bytes()
    assert set(content[5000:5008]) == {0}
    other.write_bytes(content[:5000] + b"Vertrouw" + content[5008:])
    assert wipe_session(data, told).is_clean


@pytest.mark.parametrize("length", [5, 6, 40, 41, 59, 60, 61, 100, 1000])
def test_a_text_is_cut_into_pieces_that_make_all_of_it(length):
    text = "".join(chr(0x4E00 + number) for number in range(length))
    found = pieces([text])
    assert "".join(found) == (text if length >= 6 else "")
    assert all(6 <= len(piece) <= 60 for piece in found)


def test_her_own_name_stays_in_what_she_fills_in_and_is_said(data, told):
    save_preferences(data, Preferences(trainer=TRAINER))
    looked = wipe_session(data, told)
    assert looked.is_clean
    assert looked.remembered


def test_a_group_in_the_preferences_is_not_allowed(data, told):
    (data / "voorkeuren.json").write_text(f'{{"group": "{GROUP}"}}')
    assert wipe_session(data, told).left == ("voorkeuren.json",)


# --- what must stay -------------------------------------------------------------------------------


def test_a_session_that_is_open_stays(data, told):
    store = SessionStore.open(told)
    try:
        with pytest.raises(SessionInUseError):
            wipe_session(data, told)
        store.save([a_note(9, "nog een woord")])
    finally:
        store.close()
    assert "nog een woord" in [note.text for note in read_session(told).notes]


def test_a_session_of_which_a_copy_is_open_stays_whole(data, told, sessions):
    copy = Path(shutil.copy(told, sessions / "z-kopie.bijeenkomst"))
    with closing(connect(copy)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        looked = wipe_session(data, told)
        assert looked.left == (copy.name,)


@pytest.mark.parametrize("what", ["damaged", "foreign", "newer"])
def test_what_is_no_session_of_this_version_is_not_touched(data, told, what):
    content = bytearray(told.read_bytes())
    match what:
        case "damaged":
            content = content.replace(NOTE.encode(), NOTE.upper().encode())
        case "foreign":
            content[68:72] = b"abcd"
        case "newer":
            content[60:64] = (99).to_bytes(4, "big")
    told.write_bytes(content)
    before = fingerprints(told.parent)
    error = NewerSessionError if what == "newer" else DamagedSessionError
    for attempt in (wipe_session, lambda d, p: put_in_bin(d, p, date(2026, 11, 29))):
        with pytest.raises(error):
            attempt(data, told)
    assert fingerprints(told.parent) == before


@pytest.fixture
def readable() -> Iterator[Path]:
    """Return a session in a data folder that everybody may read and nobody may write."""
    folder = Path(tempfile.mkdtemp())
    path = create_session(folder, a_telling_session())
    path.chmod(0o444)
    folder.chmod(0o555)
    yield path
    folder.chmod(0o700)
    shutil.rmtree(folder)


@posix_only
def test_where_nothing_may_be_written_nothing_goes_and_it_says_so(readable):
    before = fingerprints(readable.parent)
    said = as_a_reader(lambda: wipe_session(readable.parent, readable))
    assert said.startswith(ReadOnlySessionError.__name__)
    assert "niets gewist" in said
    assert fingerprints(readable.parent) == before


# --- half-way -------------------------------------------------------------------------------------


def test_a_disk_that_fails_half_way_says_so_and_it_can_be_finished(data, told, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(shredding, "blank", _fails)
        with pytest.raises(SaveError, match="nog niet klaar"):
            wipe_session(data, told)
    assert list_sessions(told.parent) == ()
    assert [path.suffix for path in told.parent.iterdir()] == [MARK]
    assert finish_wiping(data) == 1
    assert found_in(data) == []
    assert list(told.parent.iterdir()) == []


def test_when_one_copy_cannot_go_all_stay(data, told, sessions, monkeypatch):
    copy = Path(shutil.copy(told, sessions / "z-kopie.bijeenkomst"))
    rename = Path.rename
    monkeypatch.setattr(
        Path, "rename", lambda path, to: _fails(path) if path == copy else rename(path, to)
    )
    with pytest.raises(ReadOnlySessionError):
        wipe_session(data, told)
    assert read_session(told) == read_session(copy)


@posix_only
@pytest.mark.parametrize("first", [1, 5, 9])
def test_a_kill_at_any_line_leaves_all_or_what_the_next_start_finishes(data, sessions, first):
    line, was_killed = first, True
    while was_killed:
        path = create_session(sessions, a_telling_session())
        was_killed = killed_at(line, partial(wipe_session, data, path), wiping, moving, shredding)
        finish_wiping(data)
        if path.exists():
            assert read_session(path).notes[0].text == NOTE
            wipe_session(data, path)
        assert found_in(data) == []
        assert list(sessions.iterdir()) == []
        line += 12
    assert line > 90


def _fails(path):
    raise PermissionError(13, "no", str(path))


# --- copies ---------------------------------------------------------------------------------------


def test_copies_and_damaged_files_of_a_session_go_with_their_folder(data, told):
    """What cannot be read any more is found by where it lies, and what was thinned left nothing."""
    folder = backup_folder(data / FOLDER, read_session(told).details.id)
    copy = write_backup(folder, raw_image(told), MOMENT, read_file(told).revision)
    whole = told.read_bytes()
    with told.open("r+b") as file:
        file.write(b"kapot")
    wal_path(told).write_bytes(whole)
    rescue(told, folder, MOMENT + timedelta(seconds=1))
    copy.write_bytes(b"half" + whole[2000:])
    (folder / ".nieuw-0.tmp").write_bytes(whole[:9000])
    assert found_in(folder, [NOTE])

    looked = wipe_session(data, told)

    assert looked.is_clean
    assert found_in(data) == []
    assert not folder.exists()


@posix_only
def test_the_bytes_of_a_file_that_was_replaced_are_written_over(data, told, tmp_path):
    folder = backup_folder(data / FOLDER, read_session(told).details.id)
    copy = write_backup(folder, raw_image(told), MOMENT, read_file(told).revision)
    kept = tmp_path / "kijk"
    kept.mkdir()
    os.link(told, kept / "bestand")
    restore(told, copy, folder, MOMENT + timedelta(seconds=1))
    assert found_in(kept, WORDS) == []
    assert {word for _, word in found_in(told.parent)} == set(WORDS)


def test_a_copy_that_is_thinned_leaves_no_bytes(data, told, tmp_path):
    folder = backup_folder(data / FOLDER, read_session(told).details.id)
    copy = write_backup(folder, raw_image(told), MOMENT, read_file(told).revision)
    kept = tmp_path / "kijk"
    kept.mkdir()
    os.link(copy, kept / "kopie")
    write_backup(folder, raw_image(told), MOMENT + timedelta(seconds=90), read_file(told).revision)
    assert copy.exists()
    write_backup(folder, raw_image(told), MOMENT + timedelta(hours=9), read_file(told).revision)
    assert not copy.exists()
    assert found_in(kept, WORDS) == []


def test_what_a_kill_left_half_written_goes_at_a_later_start(data, told):
    left = told.with_name(".nieuw-0.tmp")
    left.write_bytes(told.read_bytes()[:9000])
    busy = told.with_name(".nieuw-1.tmp")
    busy.write_bytes(b"nog bezig")
    os.utime(left, (1_790_000_000, 1_790_000_000))
    finish_wiping(data)
    assert not left.exists()
    assert busy.exists()
