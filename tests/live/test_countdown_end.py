"""A phase that comes to its end, a step without a clock, a break that waits."""

from __future__ import annotations

from datetime import datetime

import pytest

from companion.domain.plan import Plan
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.live.steady import SteadyClock
from companion.live.undo import LiveUndo
from tests.builders import a_workshop
from tests.live.conftest import BEGAN, FakeClock, told_by


@pytest.fixture
def undo(live):
    return LiveUndo(live, live)


@pytest.fixture
def countdown(live, undo):
    live.go_to("question")
    return LiveCountdown(live, live, undo)


def tick(countdown, clock, seconds):
    """Let seconds pass and look at the clock, as the timer does."""
    clock.advance(seconds)
    countdown._on_timer_timeout()


# --- the end of a phase -------------------------------------------------------------------------


def test_the_end_of_a_phase_is_told_once(countdown, clock):
    told = told_by(countdown.run_out)
    countdown.toggle()
    for _ in range(59):
        tick(countdown, clock, 1)
    assert told.count == 0
    for _ in range(30):
        tick(countdown, clock, 1)
    assert told.count == 1


def test_every_phase_has_its_own_end(countdown, clock):
    told = told_by(countdown.run_out)
    countdown.toggle()
    tick(countdown, clock, 61)
    countdown.next_phase()
    tick(countdown, clock, 60)
    assert told.count == 1
    tick(countdown, clock, 61)
    assert told.count == 2


def test_a_clock_that_stands_still_comes_to_no_end(countdown, clock):
    told = told_by(countdown.run_out)
    countdown.toggle()
    tick(countdown, clock, 30)
    countdown.toggle()
    tick(countdown, clock, 100)
    assert told.count == 0


def test_time_that_is_given_after_the_end_brings_another_end(countdown, clock):
    told = told_by(countdown.run_out)
    countdown.next_phase()
    tick(countdown, clock, 121)
    countdown.give(1)
    tick(countdown, clock, 60)
    assert told.count == 2


def test_a_phase_that_was_over_long_ago_is_not_told_when_it_comes_back(
    countdown, clock, live, reopen
):
    countdown.toggle()
    tick(countdown, clock, 100)
    told = told_by(countdown.run_out)
    live.go_to("title")
    live.go_to("question")
    tick(countdown, clock, 1)
    assert told.count == 0
    again = LiveCountdown(reopened := reopen(live), reopened)
    told = told_by(again.run_out)
    tick(again, clock, 1)
    assert told.count == 0


def test_taking_away_the_last_time_is_no_end(countdown, clock):
    told = told_by(countdown.run_out)
    countdown.toggle()
    countdown.give(-1)
    tick(countdown, clock, 1)
    assert told.count == 0


# --- a step without a clock ---------------------------------------------------------------------


def test_a_step_without_a_clock_gets_its_minutes_in_the_programme(countdown, live, undo):
    live.go_to("title")
    countdown.give(5)
    assert live.session.plan == Plan(minutes={"title": 10})
    countdown.give(-1)
    assert live.session.plan == Plan(minutes={"title": 9})
    undo.undo()
    undo.undo()
    assert live.session.plan == Plan()


def test_a_step_without_a_clock_keeps_a_minute(countdown, live, undo):
    live.go_to("title")
    countdown.give(-20)
    assert live.session.plan == Plan(minutes={"title": 1})
    countdown.give(-1)
    undo.undo()
    assert (live.session.plan, undo.can_undo) == (Plan(), False)


def test_minutes_for_a_step_with_a_clock_go_to_its_clock_only(countdown, live, undo):
    countdown.give(1)
    assert live.session.plan == Plan()
    assert not undo.can_undo


def test_a_clock_follows_a_step_that_is_made_shorter(countdown, live, clock):
    countdown.toggle()
    tick(countdown, clock, 20)
    live.apply(Plan(minutes={"question": 3}))
    assert countdown.remaining() == 60 * 3 / 5 - 1 - 20  # 36 seconds, in fives


# --- the break ----------------------------------------------------------------------------------


def test_a_break_that_waits_says_no_time_and_then_the_new_one(live, clock):
    countdown = LiveCountdown(live, live)
    live.go_to("break")
    assert live.state.scene.line.startswith("Verder om ")
    clock.advance(60)
    countdown.toggle()
    assert live.state.scene.line == "Zo gaan we verder."
    clock.advance(10 * 60)
    countdown.toggle()
    back = datetime.fromtimestamp(BEGAN + 25 * 60).astimezone()
    assert live.state.scene.line == f"Verder om {back:%H:%M}."


def test_the_break_goes_by_the_time_of_day_when_the_computers_clock_was_set(open_live, live):
    wall, steady = FakeClock(), FakeClock(50.0)
    other = LiveSession(a_workshop(), live.session, live.autosave, SteadyClock(wall, steady), live)
    wall.advance(3_600)
    other.go_to("break")
    back = datetime.fromtimestamp(BEGAN + 75 * 60).astimezone()
    assert other.state.scene.line == f"Verder om {back:%H:%M}."
