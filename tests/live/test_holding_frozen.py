"""A picture that was frozen is no way past *out of role*: the group does not follow unasked."""

from __future__ import annotations

import pytest

from companion.domain.room import RoomMode
from companion.live.room import LiveRoom
from tests.live.conftest import told_by
from tests.live.practice import DEBRIEF, PLAY, Room


@pytest.fixture
def room(open_live, clock):
    return Room(open_live(), clock)


@pytest.fixture
def held(room):
    return told_by(room.play.held_back)


@pytest.fixture
def frozen(room):
    """A picture that was frozen in the first round."""
    room.countdown.toggle()
    room.pass_time(60)
    shown = LiveRoom(room.live, room.countdown, room.undo)
    shown.toggle(RoomMode.FROZEN)
    return shown


def test_the_group_does_not_follow_out_of_a_role_without_a_question(room, held, frozen):
    room.live.go_to("last-word")
    frozen.leave()
    assert frozen.mode is RoomMode.FROZEN
    assert held.news == [("Nog niet iedereen is uit de rol. Nog een keer: toch verder.",)]
    frozen.leave()
    assert (frozen.mode, room.live.step.id) == (RoomMode.STEP, "last-word")


def test_the_key_that_froze_it_asks_as_well_and_it_can_be_meant(room, held, frozen):
    room.live.go_to("last-word")
    frozen.toggle(RoomMode.FROZEN)
    assert (frozen.mode, held.count) == (RoomMode.FROZEN, 1)
    room.play.go_on()
    assert (frozen.mode, room.live.step.id) == (RoomMode.STEP, "last-word")


def test_the_group_does_not_pass_out_of_role_within_the_step(room, held, frozen):
    while room.part < DEBRIEF:
        room.live.next()
    frozen.leave()
    assert (frozen.mode, held.count) == (RoomMode.FROZEN, 1)


def test_looking_ahead_through_the_phases_leads_nobody_out_of_a_role(room, held, frozen):
    while room.part < DEBRIEF:
        room.live.next()
    while room.part > PLAY:
        room.live.back()
    frozen.leave()
    room.live.go_to("last-word")
    assert (room.live.step.id, held.count) == ("roleplay", 1)


def test_back_where_the_group_is_the_picture_is_free(room, held, frozen):
    room.live.go_to("last-word")
    room.live.go_to("roleplay")
    room.live.next()
    frozen.leave()
    assert (frozen.mode, held.count) == (RoomMode.STEP, 0)


def test_after_a_crash_a_frozen_picture_still_asks(room, frozen, reopen, clock):
    room.live.go_to("last-word")
    again = Room(reopen(room.live), clock)
    again.live.go_to("last-word")
    held = told_by(again.play.held_back)
    shown = LiveRoom(again.live, again.countdown, again.undo)
    shown.leave()
    assert (shown.mode, held.count) == (RoomMode.FROZEN, 1)
