"""A damaged session is got back: its newest copy, and what can still be read of it."""

from __future__ import annotations

import random
import shutil
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError, NewerSessionError, SessionInUseError
from companion.storage import private_files
from companion.storage import rescue as rescue_module
from companion.storage.backups import list_backups, write_backup
from companion.storage.database import wal_path
from companion.storage.rescue import DAMAGED, look, rescue, restore
from companion.storage.sessions import create_session, read_session
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from tests.storage.builders import a_note, a_session
from tests.storage.disk import copy_as_after_a_crash, fingerprint, fingerprints
from tests.storage.killing import killed_at, lines_of

MOMENT = datetime(2026, 11, 29, 15, 0, tzinfo=UTC)
PAGE = 4096


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "reservekopieen"


@pytest.fixture
def path(folder: Path) -> Path:
    """Return a session with 200 notes over many pages."""
    path = create_session(folder, a_session())
    write(path, *range(1, 201))
    return path


def write(path: Path, *numbers: int, text: str = "Een zin van de groep, met é en 🙂") -> None:
    store = SessionStore.open(path)
    store.save([a_note(number, f"{text} {number}") for number in numbers])
    store.close()


def copy(path: Path, copies: Path, minutes: int = 10) -> None:
    moment = MOMENT - timedelta(minutes=minutes)
    write_backup(copies, raw_image(path), moment, read_file(path).revision)


def zero_page(path: Path, number: int) -> None:
    with path.open("r+b") as file:
        file.seek((number - 1) * PAGE)
        file.write(bytes(PAGE))


def prints(path: Path, copies: Path) -> dict[str, str]:
    return {**fingerprints(path.parent), **fingerprints(copies)}


def texts(path: Path) -> set[str]:
    return {note.text for note in read_session(path).notes}


def test_a_file_that_is_gone_altogether_comes_back_from_its_copy(path, copies):
    before = texts(path)
    copy(path, copies)
    path.write_bytes(b"<html>een webpagina</html>")

    rescue(path, copies, MOMENT)

    assert texts(path) == before
    (aside,) = copies.glob(f"{DAMAGED}*")
    assert aside.read_bytes() == b"<html>een webpagina</html>"


def test_what_was_written_after_the_copy_comes_back_where_it_can_be_read(path, copies):
    copy(path, copies)
    write(path, *range(201, 401))
    before = texts(path)
    for page in random.Random(1).sample(range(2, path.stat().st_size // PAGE), 3):
        zero_page(path, page)
    with pytest.raises(CompanionError):
        read_session(path)

    rescue(path, copies, MOMENT)

    lost = before - texts(path)
    assert len(lost) <= 3 * 40
    assert all(int(text.rsplit(" ", 1)[1]) > 200 for text in lost)


def test_of_two_forms_of_a_note_the_last_that_is_sound_comes_back(path, copies):
    copy(path, copies)
    write(path, 1, text="Met andere woorden")
    zero_page(path, path.stat().st_size // PAGE)

    rescue(path, copies, MOMENT)

    assert "Met andere woorden 1" in texts(path)


def test_without_a_copy_the_rows_that_can_be_read_are_rescued(path, copies):
    before = texts(path)
    zero_page(path, path.stat().st_size // PAGE)

    rescue(path, copies, MOMENT)

    assert len(texts(path)) >= len(before) - 40


@pytest.mark.parametrize("page", range(1, 18))
def test_whichever_page_is_damaged_only_its_own_rows_are_lost(path, copies, page):
    before = texts(path)
    copy(path, copies)
    write(path, 201, text="Lang en later " + "é" * 6000)
    zero_page(path, page)

    rescue(path, copies, MOMENT)

    assert before <= texts(path)


def test_a_note_over_many_pages_is_read_past_sqlite(path, copies):
    write(path, 201, text="Lang en later " + "é" * 6000)
    before = texts(path)
    zero_page(path, 5)  # the page by which SQLite finds all notes

    rescue(path, copies, MOMENT)

    assert texts(path) == before


def test_where_nothing_is_left_nothing_is_changed(path, copies):
    path.write_bytes(b"")
    with pytest.raises(CompanionError, match="niets meer te lezen"):
        rescue(path, copies, MOMENT)

    assert path.read_bytes() == b""
    assert not copies.exists()


def test_a_file_of_a_newer_version_is_not_rescued_from_itself(path, copies):
    image = bytearray(path.read_bytes())
    image[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(image)
    before = fingerprint(path)
    with pytest.raises(NewerSessionError):
        rescue(path, copies, MOMENT)
    assert fingerprint(path) == before


def test_putting_a_copy_back_can_itself_be_taken_back(path, copies):
    copy(path, copies)
    old = texts(path)
    write(path, 201)
    new = texts(path)
    (first,) = list_backups(copies)

    restore(path, first.path, copies, MOMENT)
    assert texts(path) == old

    newest = list_backups(copies)[0]
    restore(path, newest.path, copies, MOMENT + timedelta(seconds=1))
    assert texts(path) == new


def test_a_session_that_is_open_is_not_replaced(path, copies):
    copy(path, copies)
    store = SessionStore.open(path)
    store.save([a_note(300, "net getypt")])
    before = fingerprints(path.parent)
    with pytest.raises(SessionInUseError):
        restore(path, list_backups(copies)[0].path, copies, MOMENT)
    assert fingerprints(path.parent) == before
    store.close()


def test_what_was_there_is_a_copy_and_is_named(path, copies):
    copy(path, copies)
    write(path, 201)
    new = texts(path)

    aside = restore(path, list_backups(copies)[0].path, copies, MOMENT)

    assert texts(aside) == new
    restore(path, aside, copies, MOMENT + timedelta(seconds=1))
    assert texts(path) == new


def test_after_going_back_a_copy_is_made_at_the_same_number_of_changes(path, copies):
    """Else what she typed after going back is taken for what she left behind."""
    copy(path, copies)
    write(path, *range(201, 211))
    undone = read_file(path).revision
    restore(path, list_backups(copies)[-1].path, copies, MOMENT)
    assert read_file(path).revision > undone


def test_looking_tells_what_comes_back_and_changes_nothing(path, copies):
    copy(path, copies)
    write(path, 201, 202)
    zero_page(path, 3)
    before = prints(path, copies)

    remains = look(path, copies)

    assert prints(path, copies) == before
    rescue(path, copies, MOMENT)
    assert remains.notes == len(texts(path)) >= remains.copy.notes == 200
    assert remains.details == read_session(path).details


def test_a_file_that_is_sound_at_the_second_look_is_left_alone(path, copies):
    copy(path, copies)
    before = prints(path, copies)
    for action in (partial(look, path, copies), partial(rescue, path, copies, MOMENT)):
        with pytest.raises(CompanionError, match="toch goed te lezen"):
            action()
    assert prints(path, copies) == before


def test_a_disk_that_gives_an_error_starts_no_rescue(path, copies, monkeypatch):
    copy(path, copies)
    before = prints(path, copies)

    def broken(*_: object) -> bytes:
        raise OSError(5, "EIO")

    with monkeypatch.context() as failing:
        failing.setattr("companion.storage.snapshot._read_image", broken)
        with pytest.raises(CompanionError, match="kan nu niet gelezen worden"):
            rescue(path, copies, MOMENT)
    assert prints(path, copies) == before


def test_the_last_words_beside_a_file_never_come_into_another_one(path, copies, tmp_path):
    copy(path, copies)
    store = SessionStore.open(path)
    store.save([a_note(300, "net getypt")])
    left = wal_path(path).read_bytes()
    store.abandon()
    wal_path(path).write_bytes(left)
    path.write_bytes(b"kapot")

    rescue(path, copies, MOMENT)

    assert not wal_path(path).exists()
    assert "net getypt" not in texts(path)
    (aside,) = copies.glob(f"{DAMAGED}*{path.suffix}")
    assert wal_path(aside).read_bytes() == left


def test_a_program_killed_while_a_copy_is_put_back_leaves_the_old_words_or_the_new(
    folder, copies, tmp_path
):
    path = create_session(folder, a_session())
    write(path, 1, text="in de kopie")
    copy(path, copies)
    (kept,) = copies.glob("*")
    write(path, 1, text="daarna")
    store = SessionStore.open(path)
    store.save([a_note(2, "net getypt")])
    crashed = copy_as_after_a_crash(path, tmp_path / "gevallen")
    store.abandon()
    shutil.rmtree(folder)
    shutil.copytree(crashed.parent, folder)
    back = partial(restore, path, kept, folder / "k", MOMENT)
    modules = (rescue_module, private_files)
    lines = lines_of(back, *modules)
    for line in range(lines - 25, lines + 2):
        shutil.rmtree(folder)
        shutil.copytree(crashed.parent, folder)
        was_killed = killed_at(line, back, *modules)

        assert texts(path) in ({"daarna 1", "net getypt"}, {"in de kopie 1"})
    assert not was_killed
