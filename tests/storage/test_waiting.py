"""Changes that wait to be written."""

import math

from companion.domain.note import Draft
from companion.domain.session import Position
from companion.storage.waiting import WaitingChanges
from tests.storage.builders import a_note


def _draft(text: str) -> Draft:
    return Draft("m1-s1", "antwoord", text)


def test_nothing_waits_for_ever():
    assert WaitingChanges(0.06).seconds_left(10.0) == math.inf


def test_the_age_of_the_first_change_counts_not_that_of_the_last():
    waiting = WaitingChanges(0.06)
    waiting.add(_draft("a"), 10.0)
    waiting.add(_draft("ab"), 10.05)
    assert abs(waiting.seconds_left(10.05) - 0.01) < 1e-9


def test_of_changes_with_one_key_only_the_last_is_written_in_the_place_of_the_first():
    waiting = WaitingChanges(0.06)
    changes = (_draft("a"), a_note(1), Position("m1"), a_note(2), a_note(1, "anders"), _draft("b"))
    numbers = [waiting.add(change, 0.0) for change in changes]
    assert numbers == [1, 2, 3, 4, 5, 6]
    expected = (_draft("b"), a_note(1, "anders"), Position("m1"), a_note(2))
    assert waiting.take() == (expected, 6)


def test_what_could_not_be_saved_is_taken_again_with_what_came_since():
    waiting = WaitingChanges(0.06)
    waiting.add(_draft("a"), 0.0)
    waiting.add(a_note(1), 0.0)
    waiting.take()
    waiting.add(_draft("ab"), 0.1)
    waiting.add(a_note(2), 0.1)
    waiting.put_back(1.1)
    assert waiting.has_failed
    assert not waiting.is_saved(1)
    assert math.isclose(waiting.seconds_left(0.1), 1.0)
    assert waiting.take() == ((_draft("ab"), a_note(1), a_note(2)), 4)
    waiting.saved()
    assert waiting.is_all_saved
    assert not waiting.has_failed


def test_typing_on_while_saving_fails_does_not_hurry_the_next_try():
    waiting = WaitingChanges(0.06)
    waiting.add(_draft("a"), 0.0)
    waiting.take()
    waiting.put_back(1.0)
    waiting.add(_draft("ab"), 0.1)
    assert math.isclose(waiting.seconds_left(0.1), 0.9)


def test_hurrying_makes_what_waits_due_at_once():
    waiting = WaitingChanges(60.0)
    waiting.hurry()
    assert waiting.seconds_left(0.0) == math.inf
    waiting.add(_draft("a"), 0.0)
    waiting.hurry()
    assert waiting.seconds_left(0.0) < 0


def test_a_change_that_comes_in_during_a_save_is_not_called_saved():
    waiting = WaitingChanges(0.06)
    first = waiting.add(_draft("a"), 0.0)
    waiting.take()
    second = waiting.add(_draft("ab"), 0.01)
    waiting.saved()
    assert waiting.is_saved(first)
    assert not waiting.is_saved(second)
    assert not waiting.is_all_saved
