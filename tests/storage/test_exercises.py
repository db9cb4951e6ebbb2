"""What exercises make is kept in a session's file, each piece in its place."""

from dataclasses import replace

import pytest

from companion.domain.exercises import Exercises
from companion.domain.tally import Tally
from companion.storage.exercises import exercise_of
from companion.storage.sessions import create_session, read_session
from companion.storage.store import SessionStore
from companion.storage.tables import DamagedRowError
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
    tally = Tally("m1-s5", "Z1", 3, 1)
    store.save([tally, Tally("m1-s5", "Z1", 4, 1)])
    store.save([replace(tally, count=2)])
    store.close()
    counts = {t.mark: t.count for t in read_session(path).exercises.tallies("m1-s5")}
    assert counts == {3: 2, 4: 1}


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("quiz", "{}"),
        ("tally", "{}"),
        ("tally", "geen json"),
        ("view", '{"step_id": "m1", "view": "film", "is_held": false}'),
        ("talk", "[1]"),
    ],
)
def test_what_is_no_piece_is_damage(kind, content):
    with pytest.raises(DamagedRowError):
        exercise_of(kind, content)
