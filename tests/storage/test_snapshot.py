"""Files that cannot be opened: the right words, and not one byte changed."""

import random
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.domain.errors import (
    DamagedSessionError,
    NewerSessionError,
    SessionFileError,
)
from companion.storage.database import SUFFIX, wal_path
from companion.storage.migrations import CURRENT_VERSION
from companion.storage.sessions import create_session, read_session
from companion.storage.store import SessionStore
from tests.storage.builders import a_full_session, a_note
from tests.storage.disk import as_a_reader, copy_as_after_a_crash, fingerprints, posix_only

PAGE = 4096


def assert_refused(path: Path, error: type[SessionFileError], words: str) -> None:
    before = fingerprints(path.parent)
    with pytest.raises(error, match=words) as caught:
        SessionStore.open(path)
    assert caught.value.path == path
    with pytest.raises(error, match=words):
        read_session(path)
    assert fingerprints(path.parent) == before


def _with_header(path: Path, statement: str) -> Path:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.close()
    return path


def test_a_bit_that_fell_over_in_somebodys_words_is_damage(path):
    store = SessionStore.open(path)
    store.save([a_note(1, "een zin die klopt")])
    store.close()
    data = bytearray(path.read_bytes())
    place = data.index(b"een zin die klopt")
    data[place] ^= 1
    path.write_bytes(data)
    assert_refused(path, DamagedSessionError, "beschadigd")


def test_no_bit_that_fell_over_in_what_is_kept_goes_unnoticed(full_path, tmp_path):
    """A flip either is refused, or was in a place that holds nothing."""
    whole = full_path.read_bytes()
    dice = random.Random(20_261_123)
    copy = tmp_path / f"kopie{SUFFIX}"
    refused = 0
    for _ in range(300):
        data = bytearray(whole)
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        copy.write_bytes(data)
        try:
            assert read_session(copy) == a_full_session()
        except SessionFileError:
            refused += 1
    assert refused > 150


@pytest.mark.parametrize("page", range(8))
def test_a_page_of_zeros_is_damage(full_path, page):
    data = bytearray(full_path.read_bytes())
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    full_path.write_bytes(data)
    words = "geen bijeenkomst" if page == 0 else "beschadigd"
    assert_refused(full_path, DamagedSessionError, words)


@pytest.mark.parametrize("kept", [50, 100, 1000, PAGE, 3 * PAGE, 3 * PAGE + 17, -PAGE, -1])
def test_a_file_that_was_cut_off_is_damage(full_path, kept):
    full_path.write_bytes(full_path.read_bytes()[:kept])
    words = "geen bijeenkomst" if kept == 50 else "beschadigd"
    assert_refused(full_path, DamagedSessionError, words)


@pytest.mark.parametrize("content", [b"", b"<!doctype html><html>inloggen</html>", b"\0" * 9999])
def test_a_file_that_is_something_else_is_no_session(folder, content):
    folder.mkdir()
    path = folder / f"iets{SUFFIX}"
    path.write_bytes(content)
    assert_refused(path, DamagedSessionError, "geen bijeenkomst")


def test_a_database_of_another_program_is_no_session(path):
    assert_refused(
        _with_header(path, "PRAGMA application_id = 252006674"),
        DamagedSessionError,
        "geen bijeenkomst",
    )


def test_a_session_of_a_newer_version_is_left_for_that_version(path):
    newer = _with_header(path, f"PRAGMA user_version = {CURRENT_VERSION + 1}")
    assert_refused(newer, NewerSessionError, "nieuwere versie")


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM details",
        "DELETE FROM position",
        "DELETE FROM session",
        "DROP TABLE notes",
        "UPDATE notes SET text = 'veranderd' WHERE number = 1",
        "UPDATE details SET variant = 'anders'",
    ],
)
def test_a_session_that_was_tampered_with_is_damage(full_path, statement):
    connection = sqlite3.connect(full_path)
    with connection:
        connection.execute(statement)
    connection.close()
    assert_refused(full_path, DamagedSessionError, "beschadigd")


def test_a_file_that_is_gone_is_told_so(folder):
    with pytest.raises(SessionFileError, match="er niet meer"):
        SessionStore.open(folder / f"weg{SUFFIX}")


def test_damage_after_a_crash_is_refused_and_the_last_words_stay_beside_it(path, tmp_path):
    store = SessionStore.open(path)
    store.save([a_note(1, "de laatste woorden")])
    crashed = copy_as_after_a_crash(path, tmp_path / "crash")
    store.close()
    data = bytearray(crashed.read_bytes())
    data[2 * PAGE + 8 : 3 * PAGE] = b"\xff" * (PAGE - 8)
    crashed.write_bytes(data)
    assert_refused(crashed, DamagedSessionError, "beschadigd")
    assert b"de laatste woorden" in wal_path(crashed).read_bytes()


# --- read only --------------------------------------------------------------------------------


@pytest.fixture
def readable_path() -> Iterator[Path]:
    """Return a session that everybody may read and nobody may write."""
    folder = Path(tempfile.mkdtemp())
    path = create_session(folder, a_full_session())
    path.chmod(0o444)
    folder.chmod(0o555)
    yield path
    folder.chmod(0o700)
    shutil.rmtree(folder)


def assert_may_only_be_read(path: Path) -> None:
    told = as_a_reader(lambda: SessionStore.open(path))
    assert told.startswith("ReadOnlySessionError: ")
    assert "mag alleen gelezen worden" in told


@posix_only
def test_a_read_only_file_can_be_read_but_is_not_opened(readable_path):
    before = fingerprints(readable_path.parent)
    assert as_a_reader(lambda: SessionStore.open(readable_path)).startswith(
        "ReadOnlySessionError: "
    )
    assert as_a_reader(lambda: read_session(readable_path)) == "no error"
    assert fingerprints(readable_path.parent) == before


@posix_only
def test_a_read_only_file_in_a_folder_of_ones_own_is_not_opened_either(readable_path):
    readable_path.parent.chmod(0o777)
    before = fingerprints(readable_path.parent)
    assert as_a_reader(lambda: SessionStore.open(readable_path)).startswith(
        "ReadOnlySessionError: "
    )
    assert fingerprints(readable_path.parent) == before


@posix_only
def test_a_writable_file_in_a_read_only_folder_is_not_opened(readable_path):
    readable_path.chmod(0o666)
    before = fingerprints(readable_path.parent)
    assert as_a_reader(lambda: SessionStore.open(readable_path)).startswith(
        "ReadOnlySessionError: "
    )
    assert fingerprints(readable_path.parent) == before


@posix_only
def test_a_file_that_may_not_be_read_is_told_so(readable_path):
    readable_path.chmod(0o000)
    assert as_a_reader(lambda: read_session(readable_path)).startswith("SessionFileError: ")
    readable_path.chmod(0o444)


@pytest.fixture
def path_on_a_read_only_disk(readable_path: Path) -> Iterator[Path]:
    """Return a session on a read-only disk; where mounting is not allowed, one nobody may write."""
    folder = str(readable_path.parent)
    bound = subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False)
    if bound.returncode == 0:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
    yield readable_path
    if bound.returncode == 0:
        subprocess.run(["umount", folder], check=True)


@posix_only
def test_a_session_on_a_read_only_disk_is_not_opened(path_on_a_read_only_disk):
    path = path_on_a_read_only_disk
    before = fingerprints(path.parent)
    assert_may_only_be_read(path)
    assert fingerprints(path.parent) == before
