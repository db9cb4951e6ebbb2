"""A clock that never jumps."""

from __future__ import annotations

import time

import pytest

from companion.live.steady import SteadyClock, seconds_awake_and_asleep
from tests.live.conftest import FakeClock


@pytest.fixture
def wall():
    return FakeClock(1_795_000_000.0)


@pytest.fixture
def steady():
    return FakeClock(77.0)


def test_it_begins_at_the_time_of_day(wall, steady):
    clock = SteadyClock(wall, steady)
    assert (clock(), clock.offset) == (1_795_000_000.0, 0.0)


@pytest.mark.parametrize("jump", [-3_600.0, 3_600.0, 86_400.0 * 365])
def test_setting_the_computers_clock_changes_only_the_offset(wall, steady, jump):
    clock = SteadyClock(wall, steady)
    wall.advance(jump + 10)
    steady.advance(10)
    assert clock() == 1_795_000_010.0
    assert clock.offset == pytest.approx(jump)
    assert clock() + clock.offset == pytest.approx(wall())


def test_sleep_counts(wall, steady):
    clock = SteadyClock(wall, steady)
    for each in (wall, steady):
        each.advance(1_800)
    assert (clock(), clock.offset) == (1_795_001_800.0, 0.0)


def test_the_real_clock_goes_forward_with_the_real_time():
    clock = SteadyClock()
    first = clock()
    assert abs(first - time.time()) < 0.5
    assert abs(clock.offset) < 0.5
    assert clock() >= first


def test_the_real_seconds_never_go_back():
    seconds = [seconds_awake_and_asleep() for _ in range(1_000)]
    assert seconds == sorted(seconds)
