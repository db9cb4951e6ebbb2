"""How the folder is, also where it is damaged, and while a session is open; nothing is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from companion.domain.checkup import Chapter, is_well
from companion.storage.backups import FOLDER as BACKUPS
from companion.storage.checkup import folder_chapter, log_chapter, sessions_chapter
from companion.storage.sessions import create_session
from companion.storage.store import SessionStore
from tests.builders import a_session


def words(chapter: Chapter) -> str:
    return "\n".join(fact.text for fact in chapter.facts)


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    return tmp_path / "bijeenkomsten"


def test_a_whole_session_is_told_by_its_day_and_not_by_its_group(tmp_path, sessions):
    session = a_session()
    session = replace(session, details=replace(session.details, group="Wijkteam Noord"))
    path = create_session(sessions, session)

    told = sessions_chapter(tmp_path, sessions)

    assert is_well((told,))
    assert "in orde, " in words(told)
    assert path.stem.rpartition("-")[2] in words(told)
    assert "noord" not in words(told).casefold()
    assert path.name not in words(told)


def test_a_damaged_session_is_to_be_looked_at_and_the_others_are_told(tmp_path, sessions):
    create_session(sessions, a_session())
    damaged = create_session(sessions, a_session())
    content = bytearray(damaged.read_bytes())
    content[5000:9000] = b"x" * 4000
    damaged.write_bytes(content)

    told = sessions_chapter(tmp_path, sessions)

    assert not is_well((told,))
    assert "kan niet open" in words(told)
    assert "in orde, " in words(told)


def test_an_open_session_is_no_trouble(tmp_path, sessions):
    path = create_session(sessions, a_session())
    store = SessionStore.open(path)
    try:
        told = sessions_chapter(tmp_path, sessions)
    finally:
        store.close()

    assert is_well((told,))
    assert "is nu open" in words(told)


def test_a_copy_that_cannot_be_read_is_told_and_what_was_put_aside_is_not(tmp_path, sessions):
    folder = tmp_path / BACKUPS / "1f"
    folder.mkdir(parents=True)
    (folder / "opzij-2026.bijeenkomst").write_bytes(b"stuk")
    assert "Reservekopieën: geen." in words(sessions_chapter(tmp_path, sessions))

    (folder / "2026-11-23T10-00-00-000000Z.bijeenkomst").write_bytes(b"stuk")
    told = sessions_chapter(tmp_path, sessions)

    assert "Reservekopieën: 1, waarvan 1 niet te lezen." in words(told)
    assert not is_well((told,))


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    told = folder_chapter(tmp_path / "nieuw", "~/nieuw")

    assert is_well((told,))
    assert not (tmp_path / "nieuw").exists()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "data").write_text("x")

    assert not is_well((folder_chapter(tmp_path / "data", "~"),))


def test_a_log_of_this_week_is_read_with_what_was_put_away(tmp_path):
    today = datetime.now(UTC).date()
    line = f"{today} 10:00:00,001 ERROR companion.mishap uncaught: ValueError\n"
    (tmp_path / "companion.log").write_text(line)
    (tmp_path / "companion.log.1").write_text(line)

    assert words(log_chapter(tmp_path, today)).startswith("2 keer")
    assert is_well((log_chapter(tmp_path, date(2030, 1, 1)),))
