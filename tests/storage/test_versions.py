"""Files that earlier versions made open for ever, with all their words."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from companion.storage.migrations import CURRENT_VERSION
from companion.storage.sessions import read_session
from companion.storage.store import SessionStore
from tests.storage.builders import a_full_session

RELEASED = sorted((Path(__file__).parents[1] / "fixtures" / "sessions").iterdir())


def test_there_is_a_file_of_each_version_as_that_version_made_it():
    found = [int.from_bytes(path.read_bytes()[60:64], "big") for path in RELEASED]
    assert found == [*range(1, CURRENT_VERSION + 1)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_it_opens_with_all_its_words(released, tmp_path):
    with closing(sqlite3.connect(f"{released.as_uri()}?mode=ro&immutable=1", uri=True)) as old:
        written = set(old.execute("SELECT id, text FROM notes"))
        drafts = set(old.execute("SELECT step_id, field, text, note_id FROM drafts"))
    path = tmp_path / released.name
    path.write_bytes(released.read_bytes())

    SessionStore.open(path).close()

    session = read_session(path)
    assert len(written) == 12
    assert {(note.id, note.text) for note in session.notes} == written
    assert {(d.step_id, d.field, d.text, d.note_id) for d in session.drafts} == drafts
    expected = a_full_session()
    assert (session.details, session.position) == (expected.details, expected.position)
    assert (session.clocks, session.choices) == (expected.clocks, expected.choices)
