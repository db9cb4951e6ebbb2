"""Nobody is left in a role by accident, and the debrief is not cut short by accident."""

from __future__ import annotations

import pytest

from companion.domain.room import RoomMode
from companion.live.room import LiveRoom
from tests.builders import TWO_HOURS, a_session
from tests.live.conftest import told_by
from tests.live.practice import AGAIN, DEBRIEF, FEEDBACK, OUT, PLAY, Room


@pytest.fixture
def room(open_live, clock):
    return Room(open_live(), clock)


@pytest.fixture
def held(room):
    return told_by(room.play.held_back)


def played(room, seconds=60):
    """Let the clock of the play run."""
    room.countdown.toggle()
    room.pass_time(seconds)


def go_to_part(room, part):
    """Step on to a part, at ease."""
    while room.part < part:
        room.pass_time(3)
        room.live.next()


# --- out of role --------------------------------------------------------------------------------


def test_leaving_a_play_for_another_step_asks_once(room, held):
    played(room)
    room.live.go_to("last-word")
    assert room.live.step.id == "roleplay"
    assert held.news == [("Nog niet iedereen is uit de rol. Nog een keer: toch verder.",)]
    room.live.go_to("last-word")
    assert room.live.step.id == "last-word"
    assert held.count == 1


def test_the_same_wish_long_after_asks_again(room, held):
    played(room)
    room.live.go_to("last-word")
    room.pass_time(9)
    room.live.go_to("last-word")
    assert held.count == 2
    assert room.live.step.id == "roleplay"


def test_another_wish_asks_again(room, held):
    played(room)
    room.live.go_to("last-word")
    room.live.go_to("goodbye")
    assert held.count == 2


def test_what_was_held_back_is_done_when_she_says_so(room, held):
    played(room)
    room.live.go_to("goodbye")
    room.pass_time(20)
    room.play.go_on()
    assert room.live.step.id == "goodbye"
    room.play.go_on()
    assert room.live.step.id == "goodbye"


def test_between_two_rounds_it_asks_too(room, held):
    played(room)
    go_to_part(room, FEEDBACK)
    room.live.go_to("last-word")
    assert held.count == 1


def test_going_back_is_never_held_back(room, held):
    played(room)
    room.live.back()
    room.live.back()
    room.live.go_to("title")
    assert (room.live.step.id, held.count) == ("title", 0)


def test_who_only_reads_along_is_never_held_back(room, held):
    for _ in range(10):
        room.live.next()
    assert (room.live.step.id, held.count) == ("goodbye", 0)


def test_a_clicker_pressed_twice_does_not_pass_out_of_role(room, held):
    played(room)
    go_to_part(room, AGAIN)
    room.live.next()
    for _ in range(3):
        room.live.next()
    assert room.part == OUT
    assert held.news[0] == ("Nu gaat iedereen uit de rol. Neem er even de tijd voor.",)
    room.pass_time(2)
    room.live.next()
    assert room.part == DEBRIEF


def test_pressed_twice_and_meant_goes_on_too(room, held):
    played(room)
    go_to_part(room, OUT)
    room.live.next()
    room.play.go_on()
    assert room.part == DEBRIEF


def test_back_is_free_right_after_coming_out_of_role(room, held):
    played(room)
    go_to_part(room, OUT)
    room.live.back()
    assert (room.part, held.count) == (AGAIN, 0)


def test_playing_again_after_out_of_role_asks_again(room, held):
    played(room)
    go_to_part(room, DEBRIEF)
    room.pass_time(100)
    while room.part > AGAIN:
        room.live.back()
    room.countdown.toggle()  # it ran on; she starts it anew after a look
    room.countdown.toggle()
    room.live.go_to("last-word")
    assert held.news[-1][0].startswith("Nog niet iedereen is uit de rol")


def test_after_a_restart_it_is_known_who_went_out_of_role(room, reopen, clock):
    played(room, 20)
    go_to_part(room, DEBRIEF)
    room.pass_time(60)
    again = Room(reopen(room.live), clock)
    held = told_by(again.play.held_back)
    again.live.go_to("last-word")
    assert (again.live.step.id, held.count) == ("last-word", 0)


def test_after_a_restart_a_look_back_at_an_earlier_phase_is_free(room, reopen, clock):
    played(room, 20)
    go_to_part(room, DEBRIEF)
    room.pass_time(60)
    room.countdown.toggle()
    room.live.go_to("last-word")
    again = Room(reopen(room.live), clock)
    held = told_by(again.play.held_back)
    again.live.go_to("roleplay")
    again.live.go_to("goodbye")
    assert (again.live.step.id, held.count) == ("goodbye", 0)


def test_after_a_restart_in_the_play_it_still_asks(room, reopen, clock):
    played(room)
    again = Room(reopen(room.live), clock)
    held = told_by(again.play.held_back)
    again.live.go_to("last-word")
    assert (again.live.step.id, held.count) == ("roleplay", 1)


@pytest.mark.parametrize("mode", [RoomMode.FROZEN, RoomMode.REST])
def test_looking_ahead_alone_and_rest_are_free(room, held, mode):
    played(room)
    shown = LiveRoom(room.live, room.countdown, room.undo)
    shown.toggle(mode)
    room.live.go_to("last-word")
    assert (room.live.step.id, held.count) == ("last-word", 0)


# --- what is said goes away ---------------------------------------------------------------------


def test_it_is_told_when_the_second_press_goes_through(room, held):
    released = told_by(room.play.released)
    played(room)
    room.live.go_to("last-word")
    assert released.count == 0
    room.live.go_to("last-word")
    assert released.count == 1


def test_it_is_told_when_something_else_was_done(room, held):
    released = told_by(room.play.released)
    played(room)
    room.live.go_to("last-word")
    room.live.back()
    assert released.count == 1


# --- the debrief --------------------------------------------------------------------------------


def looking_back(room, played_for=180):
    """Play, and come to the debrief."""
    played(room, played_for)
    go_to_part(room, DEBRIEF)


def test_leaving_a_debrief_that_is_shorter_than_the_play_asks_once(room, held):
    looking_back(room)
    room.pass_time(20)
    room.live.next()  # the second question
    assert held.count == 0
    room.live.next()
    assert room.live.step.id == "roleplay"
    assert held.news == [
        (
            "Nog 3 minuten nabespreken, dan duurt dat zo lang als het spel. "
            "Nog een keer: toch verder.",
        )
    ]
    room.live.next()
    assert room.live.step.id == "last-word"


def test_a_debrief_that_is_long_enough_is_left_at_once(room, held):
    looking_back(room, 60)
    room.pass_time(60)
    room.live.next()
    room.live.next()
    assert (room.live.step.id, held.count) == ("last-word", 0)


def test_the_next_phase_by_the_clock_card_does_not_start_what_was_held_back(room, held):
    played(room)
    go_to_part(room, OUT)
    room.countdown.toggle()
    room.countdown.next_phase()
    assert (room.part, held.count) == (OUT, 1)
    assert not room.countdown.clock.is_running


def test_shortening_the_debrief_under_the_play_asks_once(room, held):
    looking_back(room, 420)
    before = room.countdown.remaining()
    room.countdown.give(-3)
    assert room.countdown.remaining() == before
    assert held.news[0][0].startswith("Dan duurt het nabespreken 2 minuten korter dan het spel.")
    room.countdown.give(-3)
    assert room.countdown.remaining() == before - 180


def test_shortening_a_debrief_that_stays_long_enough_is_free(room, held):
    looking_back(room, 60)
    before = room.countdown.remaining()
    room.countdown.give(-1)
    assert room.countdown.remaining() == before - 60
    assert held.count == 0


def test_shortening_that_was_held_back_is_done_when_she_says_so(room, held):
    looking_back(room, 420)
    before = room.countdown.remaining()
    room.countdown.give(-3)
    room.play.go_on()
    assert room.countdown.remaining() == before - 180


def test_more_time_and_other_phases_are_free(room, held):
    played(room)
    room.countdown.give(-1)
    room.countdown.give(1)
    assert held.count == 0


def test_where_there_is_no_out_of_role_only_the_debrief_is_guarded(open_live, clock):
    room = Room(open_live(a_session(TWO_HOURS)), clock, PLAY)
    held = told_by(room.play.held_back)
    played(room, 100)
    room.live.go_to("last-word")
    assert held.news[0][0].startswith("Nog 2 minuten nabespreken")
