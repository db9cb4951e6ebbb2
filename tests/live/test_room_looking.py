"""While the trainer looks at other steps alone, nothing starts by itself."""

from __future__ import annotations

import pytest

from companion.domain.room import RoomMode
from companion.live.countdown import LiveCountdown
from companion.live.room import LiveRoom
from companion.live.undo import LiveUndo

Mode = RoomMode


@pytest.fixture
def room(live):
    return LiveRoom(live, LiveCountdown(live, live), LiveUndo(live, live), (), live)


def running(live):
    return {key for key, clock in live.session.clocks.items() if clock.is_running}


@pytest.mark.parametrize("mode", [Mode.FROZEN, Mode.REST])
def test_a_break_that_is_only_looked_at_does_not_begin(live, room, mode):
    live.go_to("agreement")
    room.toggle(mode)
    live.next()
    assert live.step.id == "break"
    assert running(live) == set()
    live.next()
    room.leave()
    assert running(live) == set()


def test_in_black_a_break_begins_as_ever(live, room):
    live.go_to("agreement")
    room.toggle(Mode.BLACK)
    live.next()
    assert running(live) == {("break", 0)}


def test_looking_at_the_next_phase_leaves_the_clock_where_the_room_is(live, room, clock):
    live.go_to("roleplay")
    room._countdown.toggle()
    clock.advance(10)
    room.toggle(Mode.FROZEN)
    live.next()
    clock.advance(10)
    live.back()
    assert running(live) == {("roleplay", 0)}
    room.leave()
    assert live.clock.elapsed(clock()) == 20


def test_the_clock_goes_along_when_the_room_is_shown_the_next_phase(live, room, clock):
    live.go_to("roleplay")
    room._countdown.toggle()
    room.toggle(Mode.FROZEN)
    live.next()
    clock.advance(10)
    assert room._frozen_picture().clock.text == "1:50"
    room.leave()
    assert running(live) == {("roleplay", 1)}
    assert live.session.clocks["roleplay", 0].elapsed(clock()) == 10


def test_after_rest_the_clock_goes_on_in_the_phase_that_is_shown(live, room):
    live.go_to("roleplay")
    room._countdown.toggle()
    room.toggle(Mode.REST)
    live.next()
    assert running(live) == set()
    room.leave()
    assert running(live) == {("roleplay", 1)}
