"""The running clock belongs to the session."""

from __future__ import annotations

import pytest

from companion.domain.countdown import Countdown
from companion.live.countdown import LiveCountdown
from tests.builders import TWO_HOURS
from tests.live.conftest import on_disk, told_by


@pytest.fixture
def countdown(live):
    live.go_to("question")
    return LiveCountdown(live, live)


def tick(countdown, clock, seconds):
    """Let seconds pass and look at the clock, as the timer does."""
    clock.advance(seconds)
    countdown._on_timer_timeout()


# --- by hand ------------------------------------------------------------------------------------


def test_starting_and_pausing(countdown, clock):
    assert countdown.remaining() == 60.0
    countdown.toggle()
    clock.advance(10)
    assert countdown.remaining() == 50.0
    countdown.toggle()
    clock.advance(1_000)
    assert countdown.remaining() == 50.0


def test_time_can_be_given_and_taken_below_zero(countdown, clock):
    countdown.toggle()
    clock.advance(45)
    countdown.give(-0.5)
    assert countdown.remaining() == -15.0
    countdown.give(1)
    assert countdown.remaining() == 45.0


def test_no_phase_gets_shorter_than_nothing(countdown):
    countdown.give(-60)
    assert countdown.remaining() == 0.0
    countdown.give(1)
    assert countdown.remaining() == 60.0


def test_starting_over_stands_still_with_all_time(countdown, clock):
    countdown.toggle()
    clock.advance(20)
    countdown.restart()
    assert countdown.clock == Countdown("question", 0, 60)


def test_each_thing_done_is_told_once_and_nothing_done_is_not_told(countdown, live):
    told = told_by(countdown.clock_changed)
    countdown.toggle()
    countdown.give(1)
    assert told.count == 2
    countdown.give(0)
    assert told.count == 2


def test_a_step_without_a_clock_has_nothing_to_start(countdown, live):
    live.go_to("title")
    before = live.session
    for do in (countdown.toggle, countdown.restart, countdown.next_phase):
        do()
    assert countdown.clock is None
    assert countdown.remaining() == 0.0
    assert live.session == before


# --- ticking ------------------------------------------------------------------------------------


def test_a_running_clock_ticks_by_itself(countdown, clock, qtbot):
    countdown.toggle()
    clock.advance(3)
    with qtbot.waitSignal(countdown.ticked, timeout=2_000):
        pass
    assert countdown._live.state.clock.text == "0:57"


def test_it_ticks_once_a_second(countdown, clock, live):
    countdown.toggle()
    ticks, stage = told_by(countdown.ticked), told_by(live.stage_changed)
    for _ in range(25):
        tick(countdown, clock, 0.2)
    assert (ticks.count, stage.count) == (5, 5)


def test_a_second_that_something_else_drew_ticks_too(countdown, clock, live):
    countdown.toggle()
    ticks = told_by(countdown.ticked)
    clock.advance(1.0)
    live.refresh()
    tick(countdown, clock, 0.1)
    assert ticks.count == 1


def test_a_clock_that_stands_still_does_not_tick(countdown, clock):
    countdown.toggle()
    countdown.toggle()
    assert not countdown._timer.isActive()


# --- other steps, other days --------------------------------------------------------------------


def test_a_pause_stays_a_pause_over_another_step(countdown, live, clock):
    countdown.toggle()
    clock.advance(10)
    countdown.toggle()
    live.next()
    clock.advance(100)
    live.back()
    assert countdown.remaining() == 50.0
    assert not countdown.clock.is_running


def test_a_running_clock_goes_on_while_another_step_is_on(countdown, live, clock):
    countdown.toggle()
    live.go_to("title")
    clock.advance(25)
    live.go_to("question")
    assert countdown.remaining() == 35.0
    assert countdown._timer.isActive()


def test_a_running_clock_goes_on_over_a_restart(countdown, live, clock, reopen):
    countdown.toggle()
    clock.advance(10)
    again = reopen(live)
    clock.advance(20)
    assert LiveCountdown(again, again).remaining() == 30.0


def test_a_pause_stays_a_pause_over_a_restart(countdown, live, clock, reopen):
    countdown.toggle()
    clock.advance(10)
    countdown.toggle()
    again = reopen(live)
    clock.advance(1_000)
    resumed = LiveCountdown(again, again)
    assert resumed.remaining() == 50.0
    assert not resumed._timer.isActive()


def test_another_step_tells_that_there_is_another_clock(countdown, live):
    told = told_by(countdown.clock_changed)
    live.go_to("break")
    assert told.count >= 1
    assert countdown.clock.step_id == "break"


# --- phases -------------------------------------------------------------------------------------


def test_the_next_phase_of_a_question_runs_and_the_first_stands_still(countdown, live, clock):
    countdown.toggle()
    clock.advance(70)
    assert countdown.has_next_phase
    countdown.next_phase()
    assert countdown.clock == Countdown("question", 1, 120, running_since=clock())
    first = live.session.clocks["question", 0]
    assert (first.spent, first.is_running) == (70.0, False)
    assert not countdown.has_next_phase
    countdown.next_phase()
    assert countdown.clock.phase == 1


def test_the_next_phase_of_a_practice_conversation_is_shown_and_runs(countdown, live, clock):
    live.go_to("roleplay")
    countdown.toggle()
    clock.advance(100)
    countdown.next_phase()
    assert live.session.position.reveal == 1
    assert countdown.clock == Countdown("roleplay", 1, 3 * 60, running_since=clock())
    assert live.session.clocks["roleplay", 0].spent == 100.0
    assert not live.session.clocks["roleplay", 0].is_running


def test_a_practice_conversation_goes_on_running_when_the_next_phase_is_clicked(
    countdown, live, clock
):
    live.go_to("roleplay")
    countdown.toggle()
    clock.advance(100)
    live.next()
    clock.advance(30)
    assert countdown.remaining() == 150.0
    live.back()
    clock.advance(5)
    assert countdown.remaining() == 15.0
    assert not live.session.clocks["roleplay", 1].is_running


def test_a_paused_practice_conversation_stays_paused_in_the_next_phase(countdown, live, clock):
    live.go_to("roleplay")
    countdown.toggle()
    clock.advance(10)
    countdown.toggle()
    live.next()
    assert countdown.clock.is_fresh


def test_leaving_a_practice_conversation_lets_its_clock_run(countdown, live, clock):
    live.go_to("roleplay")
    countdown.toggle()
    live.go_to("title")
    assert live.session.clocks["roleplay", 0].is_running


def test_the_last_phase_of_a_practice_conversation_has_no_next(countdown, live):
    live.go_to("roleplay")
    for _ in range(6):
        countdown.next_phase()
    assert not countdown.has_next_phase
    countdown.next_phase()
    assert live.step.id == "roleplay"


def test_another_choice_or_length_brings_its_own_clock(countdown, live):
    live.go_to("roleplay")
    told = told_by(countdown.clock_changed)
    live.choose_roleplay("roleplay", "R2")
    assert told.count == 1
    live.apply(type(live.session.details)("x", "klein", TWO_HOURS, live.session.details.held_on))
    assert told.count == 2
    assert len(live.phases) == 3


# --- the computer's own clock -------------------------------------------------------------------


def test_a_computer_clock_that_is_put_back_gives_no_time_back(countdown, clock):
    countdown.toggle()
    tick(countdown, clock, 20)
    tick(countdown, clock, -3_600)
    assert countdown.remaining() == 40.0
    tick(countdown, clock, 10)
    assert countdown.remaining() == 30.0


def test_a_clock_of_another_step_is_kept_too_when_the_computer_clock_is_put_back(
    countdown, clock, live
):
    countdown.toggle()
    live.go_to("title")
    tick(countdown, clock, 20)
    tick(countdown, clock, -3_600)
    tick(countdown, clock, 10)
    live.go_to("question")
    assert countdown.remaining() == 30.0


def test_a_clock_from_the_future_counts_from_now(countdown, clock, live, reopen):
    countdown.toggle()
    again = reopen(live)
    clock.advance(-86_400)
    resumed = LiveCountdown(again, again)
    clock.advance(15)
    assert resumed.remaining() == 45.0


def test_a_small_correction_of_the_computer_clock_writes_nothing(countdown, clock, live):
    countdown.toggle()
    before = live.session
    tick(countdown, clock, 20)
    tick(countdown, clock, -0.4)
    assert live.session == before


def test_the_clock_is_on_disk(countdown, live, clock):
    countdown.toggle()
    clock.advance(12.5)
    countdown.toggle()
    countdown.give(2)
    assert on_disk(live).clocks == {("question", 0): Countdown("question", 0, 60, 120, 12.5)}
