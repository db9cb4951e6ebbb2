"""Stop, back and switch: when they can be given, and that each lasts no longer than its play."""

from __future__ import annotations

import pytest

from companion.domain.exercise_scenes import SignalScene
from companion.domain.play import Play, PlaySignal
from companion.domain.room import RoomMode
from companion.live.room import LiveRoom
from tests.builders import a_session
from tests.live.practice import DEBRIEF, FEEDBACK, OUT, PLAY, Room

STOP, BACK, SWITCH, NONE = PlaySignal.STOP, PlaySignal.BACK, PlaySignal.SWITCH, PlaySignal.NONE


@pytest.fixture
def room(open_live, clock):
    return Room(open_live(a_session(people=7)), clock)


def turn(room):
    return room.play.casting.turn


@pytest.mark.parametrize("signal", [STOP, BACK, SWITCH])
@pytest.mark.parametrize("part", [0, OUT, DEBRIEF, DEBRIEF + 1])
def test_where_nobody_plays_there_is_no_signal(open_live, clock, part, signal):
    room = Room(open_live(a_session(people=7)), clock, part)
    room.play.make_groups()
    before = room.live.session
    room.play.signal(signal)
    assert room.live.session == before


@pytest.mark.parametrize("part", [PLAY, FEEDBACK])
def test_while_people_play_and_between_the_rounds_there_is(open_live, clock, part):
    room = Room(open_live(a_session(people=7)), clock, part)
    room.play.signal(STOP)
    assert isinstance(room.live.state.scene, SignalScene)


def test_a_signal_that_runs_can_be_ended_anywhere(open_live, clock):
    room = Room(open_live(a_session(people=7)), clock, DEBRIEF)
    room.live.apply(Play("roleplay", STOP))  # from a file of before
    room.play.signal(STOP)
    assert room.play.play.signal is NONE


def test_within_one_stop_the_roles_move_on_once(room):
    room.play.make_groups()
    room.countdown.toggle()
    for signal in (SWITCH, STOP, SWITCH, BACK, SWITCH):
        room.play.signal(signal)
    assert (turn(room), room.play.play.signal) == (1, SWITCH)
    room.play.signal(SWITCH)
    assert room.countdown.clock.is_running
    room.play.signal(SWITCH)
    assert turn(room) == 2


def test_taking_a_switch_back_takes_the_signal_back_too_and_the_play_goes_on(room):
    room.play.make_groups()
    room.countdown.toggle()
    room.play.signal(SWITCH)
    room.undo.undo()
    assert (turn(room), room.play.play.signal) == (0, NONE)
    assert room.countdown.clock.is_running


def test_taking_back_a_switch_that_came_after_a_stop_leaves_the_stop(room):
    room.play.make_groups()
    room.countdown.toggle()
    room.play.signal(STOP)
    room.play.signal(SWITCH)
    room.undo.undo()
    assert (turn(room), room.play.play.signal) == (0, STOP)
    assert not room.countdown.clock.is_running
    room.play.signal(SWITCH)
    assert turn(room) == 1


def test_a_switch_without_groups_is_nothing_to_take_back(room):
    room.play.signal(SWITCH)
    assert room.play.play.signal is SWITCH
    assert not room.undo.can_undo


def test_a_signal_in_a_frozen_picture_is_over_when_the_group_goes_on(room):
    shown = LiveRoom(room.live, room.countdown, room.undo)
    room.play.signal(STOP)
    shown.toggle(RoomMode.FROZEN)
    room.live.go_to("question")
    room.live.go_to("roleplay")
    assert room.play.play.signal is STOP
    room.live.go_to("question")
    shown.leave()
    assert room.live.session.exercises.get(Play("roleplay")).signal is NONE


def test_a_signal_that_was_taken_back_elsewhere_is_not_there_on_coming_back(room):
    room.play.make_groups()
    room.play.signal(STOP)
    room.play.signal(SWITCH)
    room.live.go_to("question")
    room.undo.undo()
    room.live.go_to("roleplay")
    assert room.play.play.signal is NONE
