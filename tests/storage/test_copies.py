"""Copies of a session whose own file was thrown away by hand: a session again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.domain.errors import CompanionError
from companion.storage.backups import FOLDER, backup_folder, write_backup
from companion.storage.copies import bring_back
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.snapshot import read_file
from companion.storage.store import SessionStore
from tests.storage.builders import a_full_session, a_session

NOW = datetime(2026, 11, 29, 14, 20, tzinfo=UTC)


@pytest.fixture
def copy(tmp_path: Path, full_path: Path) -> Path:
    """Return a copy that was made while the session was open, as all are."""
    place = backup_folder(tmp_path / FOLDER, a_full_session().details.id)
    store = SessionStore.open(full_path)
    image = store._connection.serialize()
    made = write_backup(place, image, NOW, store.revision)
    store.close()
    return made


def test_a_session_that_was_thrown_away_is_there_again_with_all_its_words(folder, full_path, copy):
    full_path.unlink()
    place = bring_back(copy, folder, NOW)
    assert place == full_path
    assert read_session(place) == a_full_session()
    assert copy.exists()


def test_asked_twice_it_comes_once(folder, full_path, copy):
    full_path.unlink()
    place = bring_back(copy, folder, NOW)
    assert bring_back(copy, folder, NOW) == place
    assert [each.path for each in list_sessions(folder)] == [place]


def test_it_does_not_look_like_one_that_stopped_by_accident(folder, full_path, copy):
    full_path.unlink()
    assert not read_file(copy).closed_well
    assert read_file(bring_back(copy, folder, NOW)).closed_well


def test_it_takes_the_place_of_no_other_session(folder, full_path, copy):
    full_path.unlink()
    another = replace(a_session(), details=replace(a_session().details, id="77"))
    other = create_session(folder, another).rename(full_path)
    place = bring_back(copy, folder, NOW)
    assert place != other
    assert read_session(other).details == another.details
    assert read_session(place) == a_full_session()


def test_where_it_cannot_be_written_it_says_so_and_the_copy_stays(tmp_path, full_path, copy):
    full_path.unlink()
    in_the_way = tmp_path / "geen-map"
    in_the_way.write_text("een bestand")
    with pytest.raises(CompanionError, match="Terughalen lukt nu niet"):
        bring_back(copy, in_the_way, NOW)
    assert copy.exists()
