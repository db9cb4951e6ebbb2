"""Past midnight, a night in a laptop, another day, and the meeting weeks later."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from companion.domain.countdown import Countdown
from companion.domain.schedule import day_of
from companion.domain.session import Position
from companion.domain.timing import AgreedTimes, Beginning
from tests.builders import a_session
from tests.live.conftest import BEGAN, told_by
from tests.live.day import Day, on_its_day


def late_evening(clock, hour=23):
    """Put the clock on an evening; return the session of that day."""
    day = day_of(BEGAN)
    clock.moment = datetime.combine(day, time(hour)).astimezone().timestamp()
    return on_its_day()


def test_a_session_that_runs_past_midnight_goes_on(open_live, clock):
    day = Day.of(open_live(late_evening(clock)), clock)
    day.wait(2)
    day.live.next()
    day.wait(70)
    seen = day.table.outlook
    assert (seen.has_begun, seen.other_day, day.running()) == (True, False, ["quote"])
    assert seen.behind == pytest.approx((70 - 5 + 2 - 5) * 60)
    day.wait(5 * 60)
    assert (day.table.outlook.has_begun, day.table.outlook.other_day) == (False, True)
    assert day.running() == []


def test_an_agreed_end_in_the_night_is_that_of_the_night(open_live, clock):
    times = AgreedTimes(begin=time(23), end=time(0, 45))
    day = Day.of(open_live(replace(late_evening(clock), times=times)), clock)
    began = clock()
    day.wait(90)
    seen = day.table.outlook
    assert (seen.has_begun, seen.agreed_end) == (True, began + 105 * 60)


def test_an_end_that_was_typed_before_the_begin_of_the_afternoon_is_no_night(open_live, clock):
    times = AgreedTimes(begin=time(13, 30), end=time(13))
    day = Day.of(open_live(replace(late_evening(clock, 14), times=times)), clock)
    assert day.table.outlook.agreed_end == clock() - 3600


def test_a_night_in_a_laptop_counts_until_nothing_is_measured_any_more(open_live, clock):
    day = Day.of(open_live(on_its_day()), clock)
    day.live.next()
    day.live.go_to("goodbye")
    day.wait(100)
    clock.advance(14 * 3600)
    day.tick()
    assert day.running() == []
    assert day.spent()["goodbye"] == 105 + 120


@pytest.mark.parametrize(("days", "other"), [(-1, True), (0, False), (1, True)])
def test_on_another_day_it_is_said_that_time_is_not_measured(open_live, clock, days, other):
    held_on = day_of(BEGAN) + timedelta(days=days)
    session = a_session()
    session = replace(session, details=replace(session.details, held_on=held_on))
    day = Day.of(open_live(session), clock)
    assert day.table.outlook.other_day is other
    day.live.go_to("again")
    assert not day.table.outlook.other_day


def test_beginning_the_follow_up_again_leaves_the_minutes_of_the_workshop(open_live, clock):
    day = Day.of(open_live(on_its_day()), clock)
    day.live.next()
    day.wait(10)
    day.table.pause()
    clock.advance(40 * 24 * 3600)
    day.table.resume()
    day.live.go_to("again")
    day.wait(12)
    workshop = {name: spent for name, spent in day.spent().items() if name != "again"}
    day.table.restart()
    day.wait(1)
    assert day.spent() == {**workshop, "again": 1.0}
    assert day.live.session.beginning == Beginning(BEGAN, 105)
    day.undo.undo()
    assert day.spent()["again"] == 12.0


def test_who_comes_back_to_a_session_did_not_sleep(open_live, clock):
    day = Day.of(open_live(on_its_day()), clock)
    told = told_by(day.table.slept)
    day.table.pause()
    clock.advance(3600)
    day.table.resume()
    day.tick()
    assert told.count == 0


def test_a_clock_that_ran_for_weeks_starts_fresh(open_live, clock):
    ran = Countdown("question", 0, 60.0, spent=20.0, running_since=BEGAN - 14 * 24 * 3600)
    session = replace(on_its_day(), clocks={("question", 0): ran}, position=Position("question"))
    day = Day.of(open_live(session), clock)
    assert day.live.clock.is_fresh
    fresh_enough = replace(ran, running_since=BEGAN - 600)
    other = replace(session, clocks={("question", 0): fresh_enough})
    assert Day.of(open_live(other), clock).live.clock.elapsed(BEGAN) == 620
