"""The phases of a work form: they go on by themselves, are held, skipped and gone back to."""

from __future__ import annotations

import pytest

from companion.domain.countdown import Countdown
from companion.domain.room import RoomMode
from companion.domain.step_view import StepView
from companion.live.countdown import LiveCountdown
from companion.live.room import LiveRoom
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from companion.storage.exercises import exercise_of
from tests.live.conftest import on_disk, told_by


@pytest.fixture
def countdown(live):
    live.go_to("question")
    return LiveCountdown(live, live)


@pytest.fixture
def room(live, countdown):
    return LiveRoom(live, countdown, LiveUndo(live, live))


def tick(countdown, clock, seconds):
    """Let seconds pass and look at the clock, as the timer does."""
    clock.advance(seconds)
    countdown._on_timer_timeout()


def hold(live, *, held=True):
    LiveViews(live).hold(held=held)


# --- by itself ----------------------------------------------------------------------------------


def test_the_next_phase_begins_by_itself_with_a_signal_to_change_over(countdown, live, clock):
    rung, changed = told_by(countdown.run_out), told_by(countdown.phase_changed)
    countdown.toggle()
    tick(countdown, clock, 59.9)
    assert (rung.count, changed.count, countdown.clock.phase) == (0, 0, 0)
    tick(countdown, clock, 0.2)
    assert (rung.count, changed.count) == (1, 1)
    assert countdown.clock == Countdown("question", 1, 120, running_since=clock())
    assert not live.session.clocks["question", 0].is_running
    assert (live.state.scene.current, live.state.scene.changing) == (1, True)
    tick(countdown, clock, 5)
    assert not live.state.scene.changing


def test_after_the_last_phase_the_clock_counts_over(countdown, clock):
    countdown.toggle()
    countdown.next_phase()
    tick(countdown, clock, 150)
    assert (countdown.clock.phase, countdown.remaining()) == (1, -30)


def test_a_phase_that_is_held_waits_for_the_trainer(countdown, live, clock):
    rung = told_by(countdown.run_out)
    countdown.toggle()
    hold(live)
    tick(countdown, clock, 90)
    assert (rung.count, countdown.clock.phase, countdown.remaining()) == (1, 0, -30)
    hold(live, held=False)
    tick(countdown, clock, 0.2)
    assert countdown.clock.phase == 1
    assert countdown.remaining() == 120


def test_going_on_by_hand_lets_go_of_what_was_held(countdown, live, clock):
    hold(live)
    countdown.next_phase()
    assert not live.session.exercises.get(StepView("question")).is_held


def test_a_clock_that_stands_still_goes_nowhere(countdown, clock):
    countdown.toggle()
    tick(countdown, clock, 30)
    countdown.toggle()
    tick(countdown, clock, 1_000)
    assert countdown.clock.phase == 0


def test_a_practice_conversation_goes_on_by_hand_only(countdown, live, clock):
    live.go_to("roleplay")
    countdown.toggle()
    tick(countdown, clock, 1_000)
    assert (countdown.clock.phase, live.session.position.reveal) == (0, 0)


# --- time that passed unseen --------------------------------------------------------------------


def test_a_laptop_that_slept_finds_the_next_phase_with_all_its_time(countdown, clock):
    countdown.toggle()
    tick(countdown, clock, 3_000)
    assert (countdown.clock.phase, countdown.remaining()) == (1, 120)
    tick(countdown, clock, 0.2)
    assert countdown.clock.phase == 1, "never several phases that nobody saw"


def test_after_a_restart_the_phase_is_where_it_was_and_then_passes_on(
    countdown, live, clock, reopen
):
    countdown.toggle()
    tick(countdown, clock, 10)
    again = reopen(live)
    clock.advance(100)
    resumed = LiveCountdown(again, again)
    assert (resumed.clock.phase, resumed.remaining()) == (0, -50)
    changed = told_by(resumed.phase_changed)
    tick(resumed, clock, 0.2)
    assert (resumed.clock.phase, resumed.remaining(), changed.count) == (1, 120, 1)


def test_what_is_held_is_held_after_a_restart(countdown, live, clock, reopen):
    countdown.toggle()
    hold(live)
    again = reopen(live)
    clock.advance(100)
    resumed = LiveCountdown(again, again)
    tick(resumed, clock, 0.2)
    assert resumed.clock.phase == 0


# --- while the room sees something else ---------------------------------------------------------


def test_the_room_changes_over_while_the_trainer_looks_ahead(countdown, live, clock, room):
    countdown.toggle()
    room.toggle(RoomMode.FROZEN)
    live.go_to("title")
    tick(countdown, clock, 61)
    room._show()
    assert room.shown.scene.current == 1
    assert room.shown.clock.text == "2:00"
    assert live.session.clocks["question", 1].is_running


def test_in_black_the_next_phase_begins_too(countdown, live, clock, room):
    countdown.toggle()
    room.toggle(RoomMode.BLACK)
    tick(countdown, clock, 61)
    room.leave()
    assert room.shown.scene.current == 1


def test_in_rest_nothing_goes_on(countdown, live, clock, room):
    countdown.toggle()
    room.toggle(RoomMode.REST)
    tick(countdown, clock, 500)
    room.leave()
    assert (countdown.clock.phase, countdown.remaining()) == (0, 60)


def test_a_clock_that_is_started_in_rest_does_not_go_on_by_itself(countdown, clock, room):
    room.toggle(RoomMode.REST)
    countdown.toggle()
    tick(countdown, clock, 90)
    assert countdown.clock.phase == 0
    room.leave()
    tick(countdown, clock, 0.2)
    assert countdown.clock.phase == 1


def test_a_step_that_was_left_changes_over_when_the_group_is_back(countdown, live, clock):
    countdown.toggle()
    live.go_to("title")
    tick(countdown, clock, 90)
    assert ("question", 1) not in live.session.clocks
    live.go_to("question")
    tick(countdown, clock, 0.2)
    assert countdown.clock.phase == 1


# --- going back ---------------------------------------------------------------------------------


def test_going_back_gives_the_phase_the_time_it_had_left(countdown, live, clock):
    countdown.toggle()
    tick(countdown, clock, 20)
    countdown.next_phase()
    tick(countdown, clock, 5)
    assert countdown.has_previous_phase
    countdown.previous_phase()
    assert (countdown.clock.phase, countdown.remaining()) == (0, 40)
    assert live.state.scene.current == 0
    assert not countdown.has_previous_phase
    tick(countdown, clock, 41)
    assert (countdown.clock.phase, countdown.remaining()) == (1, 120), "again with all its time"


def test_a_phase_that_was_over_is_held_when_she_goes_back(countdown, live, clock):
    countdown.toggle()
    tick(countdown, clock, 61)
    countdown.previous_phase()
    tick(countdown, clock, 1)
    assert countdown.clock.phase == 0
    assert live.session.exercises.get(StepView("question")).is_held
    countdown.next_phase()
    assert (countdown.clock.phase, countdown.clock.is_running) == (1, True)


def test_a_pause_stays_a_pause_when_she_goes_back(countdown, live, clock):
    countdown.toggle()
    countdown.next_phase()
    countdown.toggle()
    countdown.previous_phase()
    assert (countdown.clock.phase, countdown.clock.is_running) == (0, False)


def test_starting_over_in_a_later_phase_stays_in_it(countdown, live, clock):
    countdown.next_phase()
    countdown.restart()
    assert countdown.clock == Countdown("question", 1, 120)


def test_minutes_that_were_given_stay_when_the_phase_comes_again(countdown, live, clock):
    countdown.next_phase()
    countdown.give(1)
    countdown.previous_phase()
    countdown.next_phase()
    assert countdown.remaining() == 180


def test_the_phase_she_went_back_to_is_on_disk(countdown, live):
    countdown.next_phase()
    countdown.previous_phase()
    assert on_disk(live).exercises.get(StepView("question")).phase == 0


def test_where_there_is_no_phase_before_nothing_happens(countdown, live):
    changed = told_by(countdown.phase_changed)
    before = live.session
    countdown.previous_phase()
    assert (live.session, changed.count) == (before, 0)


def test_a_file_from_before_phases_could_be_gone_back_to_is_read():
    old = '{"step_id": "question", "view": "stap", "is_held": true}'
    assert exercise_of("view", old) == StepView("question", is_held=True)
