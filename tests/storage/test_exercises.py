"""What exercises make is kept in a session's file, each piece in its place."""

import json
import sqlite3
from contextlib import closing

import pytest

from companion.domain.board import Arrangement
from companion.domain.errors import NewerSessionError
from companion.domain.exercises import Exercises
from companion.domain.tally import Tally
from companion.storage.database import connect
from companion.storage.exercises import EXERCISES as EXERCISES_TABLE
from companion.storage.exercises import exercise_of, exercise_values
from companion.storage.sessions import create_session, list_sessions, read_session
from companion.storage.store import SessionStore
from companion.storage.tables import DamagedRowError, Stamp
from tests.storage.builders import EXERCISES, a_session


@pytest.mark.parametrize("piece", EXERCISES, ids=lambda piece: "-".join(piece.key))
def test_a_piece_comes_back_as_it_was(tmp_path, piece):
    path = create_session(tmp_path, a_session())
    store = SessionStore.open(path)
    store.save([piece])
    store.close()
    assert read_session(path).exercises == Exercises({piece.key: piece})


def test_a_piece_takes_the_place_of_the_one_before(tmp_path):
    path = create_session(tmp_path, a_session())
    store = SessionStore.open(path)
    tally = Tally("m1-s5").with_count("Z1", 3, 1)
    store.save([tally])
    store.save([tally.with_count("Z1", 4, 2)])
    store.close()
    assert read_session(path).exercises.get(Tally("m1-s5")).counts == {("Z1", 3): 1, ("Z1", 4): 2}


def test_the_file_does_not_tell_which_marks_came_in_together(tmp_path):
    """Of three slips, counted one after the other, the last cannot be told from the first."""
    slips = ((3, 1), (5, 2), (4, 4))
    contents = []
    for order in (slips, slips[::-1]):
        path = create_session(tmp_path / str(len(contents)), a_session())
        store, tally = SessionStore.open(path), Tally("m1-s5")
        for slip in order:
            for item, mark in zip(("Z1", "Z2"), slip, strict=True):
                tally = tally.with_count(item, mark, tally.of(item, mark) + 1)
            store.save([tally])
        store.close()
        with closing(sqlite3.connect(path)) as file:
            contents.append(file.execute("SELECT kind, item, content FROM exercises").fetchall())
    assert contents[0] == contents[1]
    assert len(contents[0]) == 1


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("tally", "{}"),
        ("tally", "geen json"),
        ("view", '{"step_id": "m1", "view": "film", "is_held": false}'),
        ("talk", "[1]"),
    ],
)
def test_what_is_no_piece_is_damage(kind, content):
    with pytest.raises(DamagedRowError):
        exercise_of(kind, content)


def test_a_piece_of_a_kind_that_came_later_is_of_a_newer_version_and_not_damaged(tmp_path):
    path = create_session(tmp_path, a_session())
    with closing(connect(path)) as connection:
        EXERCISES_TABLE.put(connection, ("quiz", "", "{}"), Stamp(9, 1.0))
    before = path.read_bytes()

    with pytest.raises(NewerSessionError):
        read_session(path)
    (summary,) = list_sessions(tmp_path)
    assert not summary.is_damaged
    assert path.read_bytes() == before


def test_a_board_of_the_first_files_opens_with_its_large_card_back_in_its_place():
    board = Arrangement("m3-s2", dots={"note-1": 2})
    kind, _, content = exercise_values(board)
    assert exercise_of(kind, json.dumps({**json.loads(content), "large": "note-1"})) == board
