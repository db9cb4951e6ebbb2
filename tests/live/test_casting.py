"""People who come, leave and skip, over all practice conversations of a session."""

from __future__ import annotations

import pytest

from companion.domain.casting import Casting
from tests.builders import a_session
from tests.live.practice import Room


@pytest.fixture
def room(open_live, clock):
    return Room(open_live(a_session(people=7)), clock)


def seated(room):
    """Return everybody with a place in the practice conversation, whatever step is on."""
    casting = room.live.session.exercises.get(Casting("roleplay"))
    return [person for group in casting.groups for person in group]


def test_the_first_who_comes_where_nobody_was_is_number_one(open_live, clock):
    room = Room(open_live(a_session(people=0)), clock)
    assert room.play.come() == 1
    assert room.play.present == (1,)


def test_who_takes_part_again_after_everybody_skipped_is_a_group(room):
    room.play.make_groups()
    for person in room.play.present:
        room.play.step_aside(person)
    assert room.play.casting.groups == ()
    room.play.join(4)
    room.play.join(2)
    assert room.play.casting.groups == ((4, 2),)
    assert room.play.casting.aside == (1, 3, 5, 6, 7)


def test_who_comes_in_after_everybody_skipped_is_a_group_too(room):
    room.play.make_groups()
    for person in room.play.present:
        room.play.step_aside(person)
    room.play.come()
    assert room.play.casting.groups == ((8,),)


def test_before_groups_are_made_nobody_becomes_one(room):
    room.play.step_aside(3)
    room.play.join(3)
    assert room.play.come() == 8
    assert room.play.casting.groups == ()


def test_who_leaves_is_in_no_groups_of_another_conversation_and_comes_back_in_one_go(
    room,
):
    room.play.make_groups()
    room.live.go_to("question")  # where no practice conversation is on
    room.play.go(3)
    assert 3 not in seated(room)
    assert 3 not in room.play.present
    room.undo.undo()
    assert 3 in seated(room)
    assert 3 in room.play.present


def test_after_six_came_in_late_other_groups_fit_better(open_live, clock):
    room = Room(open_live(a_session(people=12)), clock)
    assert room.play.fitting == ()
    room.play.make_groups()
    assert room.play.fitting == ()
    for _ in range(6):
        room.play.come()
    assert sorted(len(line.seats) for line in room.play.groups) == [4, 4, 5, 5]
    assert room.play.fitting == (3,) * 6
    room.play.make_groups()
    assert room.play.fitting == ()
