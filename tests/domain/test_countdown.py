"""The arithmetic of a clock: what was used stays used, whatever happens to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.countdown import Countdown, clock_text

FRESH = Countdown("question", 0, 180.0)

moments = st.floats(0, 1e9, allow_nan=False)
amounts = st.floats(-1e4, 1e4, allow_nan=False)
planned = st.floats(0, 36_000, allow_nan=False)
actions = st.lists(
    st.one_of(
        st.tuples(st.just("start"), st.floats(0, 1e4)),
        st.tuples(st.just("pause"), st.floats(0, 1e4)),
        st.tuples(st.just("more"), amounts),
    ),
    max_size=30,
)


def after(clock: Countdown, action: str, value: float, now: float) -> tuple[Countdown, float]:
    """Return the clock and the moment after something was done with it."""
    match action:
        case "start":
            return clock.started(now + value), now + value
        case "pause":
            return clock.paused(now + value), now + value
        case _:
            return clock.with_more(value), now


@given(planned, actions)
def test_no_order_of_starting_pausing_and_giving_brings_used_time_back(planned, actions):
    clock, now = Countdown("question", 0, planned), 1_000.0
    used = 0.0
    for action, value in actions:
        clock, now = after(clock, action, value, now)
        assert clock.elapsed(now) >= used
        used = clock.elapsed(now)
        assert clock.total() >= 0.0


@given(planned, actions)
def test_used_time_is_the_time_that_it_ran(planned, actions):
    clock, now, ran = Countdown("question", 0, planned), 1_000.0, 0.0
    for action, value in actions:
        if action != "more" and clock.is_running:
            ran += value
        clock, now = after(clock, action, value, now)
    assert clock.elapsed(now) == pytest.approx(ran)


@given(planned, amounts, moments)
def test_remaining_is_total_less_elapsed(planned, more, now):
    clock = Countdown("question", 0, planned).with_more(more).started(0.0)
    assert clock.remaining(now) == clock.total() - clock.elapsed(now)


@given(moments, moments)
def test_a_computer_clock_that_goes_back_leaves_what_was_used_before_the_start(start, now):
    clock = replace(FRESH, spent=30.0).started(start)
    assert clock.elapsed(now) >= 30.0
    assert clock.paused(now).spent >= 30.0


def test_a_fresh_clock_stands_still_with_all_of_its_time():
    assert FRESH.is_fresh
    assert not FRESH.is_running
    assert FRESH.remaining(5_000.0) == 180.0


def test_a_running_clock_counts_from_its_start():
    clock = FRESH.started(1_000.0)
    assert clock.is_running
    assert not clock.is_fresh
    assert clock.remaining(1_100.0) == 80.0


def test_starting_twice_changes_nothing():
    clock = FRESH.started(1_000.0)
    assert clock.started(1_050.0) == clock


def test_a_pause_lasts_as_long_as_it_lasts():
    clock = FRESH.started(1_000.0).paused(1_060.0)
    assert clock.remaining(9_000.0) == 120.0
    assert not clock.is_fresh
    assert clock.started(9_000.0).remaining(9_020.0) == 100.0


def test_pausing_twice_changes_nothing():
    clock = FRESH.started(1_000.0).paused(1_060.0)
    assert clock.paused(1_500.0) == clock


def test_time_left_goes_below_zero():
    assert FRESH.started(1_000.0).remaining(1_192.0) == -12.0


def test_taking_away_ends_at_nothing_and_giving_counts_from_there():
    clock = FRESH.with_more(-10_000.0)
    assert clock.total() == 0.0
    assert clock.with_more(60.0).total() == 60.0


def test_starting_over_forgets_what_was_used_and_given():
    assert FRESH.with_more(60.0).started(1_000.0).paused(1_010.0).restarted() == FRESH


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00"),
        (0.2, "0:01"),
        (59.5, "1:00"),
        (60, "1:00"),
        (61, "1:01"),
        (180, "3:00"),
        (3_600, "60:00"),
        (-0.3, "0:00"),
        (-1, "−0:01"),
        (-12.9, "−0:12"),
        (-61, "−1:01"),
    ],
)
def test_a_clock_reads(seconds, text):
    assert clock_text(seconds) == text


@given(st.floats(-1e6, 1e6, allow_nan=False))
def test_no_second_is_shown_as_sixty_and_no_zero_with_a_sign(seconds):
    text = clock_text(seconds)
    assert int(text.split(":")[1]) < 60
    assert text != "−0:00"
