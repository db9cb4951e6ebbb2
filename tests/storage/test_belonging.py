"""Which copies are of a file that cannot be read any more."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.storage.backups import FOLDER, backup_folder, write_backup
from companion.storage.belonging import copies_of
from companion.storage.bin import put_in_bin
from companion.storage.sessions import create_session
from companion.storage.snapshot import raw_image, read_file
from tests.storage.builders import a_session

MOMENT = datetime(2026, 11, 29, 14, 20, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path


def with_copy(data: Path, session_id: str, group: str = "Wijkteam Noord") -> Path:
    path = create_session(data / "bijeenkomsten", a_session(group, session_id))
    write_backup(folder(data, session_id), raw_image(path), MOMENT, read_file(path).revision)
    return path


def folder(data: Path, session_id: str) -> Path:
    return backup_folder(data / FOLDER, session_id)


def test_its_own_row_says_whose_it_is_whatever_its_name(data):
    with_copy(data, "3f9c0000aa")
    path = with_copy(data, "3f9c0000bb").rename(data / "bijeenkomsten" / "mijn.bijeenkomst")
    with path.open("r+b") as file:
        file.write(b"kapot")
    assert copies_of(data, path) == folder(data, "3f9c0000bb")


def test_else_its_name_does(data):
    with_copy(data, "aaaa0000aa")
    path = with_copy(data, "3f9c0000bb")
    path.write_bytes(b"<html>een webpagina</html>")
    assert copies_of(data, path) == folder(data, "3f9c0000bb")


def test_copies_of_a_session_that_can_be_read_are_never_those_of_another(data):
    other = with_copy(data, "3f9c0000aa")
    path = with_copy(data, "3f9c0000bb")
    path.write_bytes(b"")
    assert copies_of(data, path) == folder(data, "3f9c0000bb")
    put_in_bin(data, other, MOMENT.date())
    assert copies_of(data, path) == folder(data, "3f9c0000bb")


def test_where_it_cannot_be_known_nothing_is_guessed(data):
    for session_id in ("3f9c0000aa", "3f9c0000bb"):
        path = with_copy(data, session_id)
        path.write_bytes(b"")
    assert copies_of(data, path) is None


def test_a_renamed_file_of_which_nothing_is_left_has_no_copies(data):
    path = with_copy(data, "3f9c0000aa").rename(data / "bijeenkomsten" / "x.bijeenkomst")
    path.write_bytes(b"")
    assert copies_of(data, path) is None
