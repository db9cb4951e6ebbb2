"""Time is measured when the workshop is given, and only then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from companion.domain.bend import left_out
from companion.domain.measuring import LONG
from companion.domain.plan import Plan
from companion.domain.timing import Beginning, StepTime
from tests.live.conftest import BEGAN, on_disk, told_by
from tests.live.day import Day, agreed, moment_of, on_its_day


@pytest.fixture
def start(open_live, clock):
    """Return a way to open a session on its day."""

    def start(**changes):
        return Day.of(open_live(replace(on_its_day(), **changes)), clock)

    return start


@pytest.fixture
def day(start):
    return start()


@pytest.fixture
def begun(day):
    """Return a day on which the first step was left after two minutes."""
    day.wait(2)
    day.live.next()
    return day


# --- the beginning ------------------------------------------------------------------------------


def test_the_workshop_begins_when_the_first_step_is_left(begun):
    assert begun.live.session.beginning == Beginning(BEGAN, 105)
    assert begun.spent() == {"title": 2.0, "quote": 0.0}
    assert begun.running() == ["quote"]


def test_a_title_that_stood_there_for_an_hour_counts_for_its_own_minutes(day):
    day.wait(60)
    day.live.next()
    assert day.live.session.beginning.moment == BEGAN + 55 * 60
    assert day.spent()["title"] == 5.0


def test_before_the_beginning_nothing_is_measured(day):
    day.wait(10)
    assert day.live.session.step_times == {}
    assert not day.table.outlook.has_begun


def test_with_an_agreed_time_it_begins_then_and_not_before(start):
    day = start(times=agreed(begin=20))
    day.live.next()
    day.live.back()
    day.wait(15)
    assert day.live.session.beginning is None
    assert day.table.outlook.begins_in == pytest.approx(5 * 60, abs=60)
    day.wait(10)
    assert day.live.session.beginning == Beginning(moment_of(20), 105)
    assert day.spent()["title"] == pytest.approx((day.clock() - moment_of(20)) / 60)


def test_who_begins_a_little_early_has_begun(start):
    day = start(times=agreed(begin=20))
    day.wait(12)
    day.live.next()
    assert day.live.session.beginning.moment == BEGAN + 7 * 60


def test_who_opens_the_session_after_the_agreed_time_is_late(start):
    day = start(times=agreed(begin=-20))
    assert day.live.session.beginning == Beginning(moment_of(-20), 105)
    assert day.spent() == {"title": 0.0}
    assert day.table.outlook.behind == pytest.approx(20 * 60, abs=60)


def test_an_agreed_time_that_was_this_morning_begins_nothing_tonight(start):
    day = start(times=agreed(begin=-9 * 60))
    assert day.live.session.beginning is None


def test_reading_through_later_steps_begins_nothing(day):
    day.live.go_to("break")
    assert day.live.session.beginning is not None  # the first step was left
    other = day.live.session.beginning
    day.live.next()
    assert day.live.session.beginning == other


def test_a_session_that_stands_elsewhere_begins_when_its_first_module_is_left(start):
    day = start(position=replace(on_its_day().position, step_id="poll"))
    day.live.next()
    assert day.live.session.beginning is None
    day.live.go_to("question")
    day.wait(1)
    day.live.next()
    assert day.live.session.beginning.moment == BEGAN


@pytest.mark.parametrize("days", [-14, -1, 1])
def test_on_another_day_nothing_is_measured(open_live, clock, days):
    session = on_its_day()
    held_on = session.details.held_on - timedelta(days=days)
    day = Day.of(
        open_live(replace(session, details=replace(session.details, held_on=held_on))), clock
    )
    for step_id in ("quote", "break", "poll"):
        day.live.go_to(step_id)
        day.wait(5)
    assert (day.live.session.step_times, day.live.session.beginning) == ({}, None)


def test_the_follow_up_is_measured_on_its_own_day(open_live, clock):
    session = on_its_day()
    details = replace(session.details, held_on=session.details.held_on - timedelta(days=40))
    day = Day.of(open_live(replace(session, details=details)), clock)
    day.live.go_to("again")
    day.wait(12)
    assert day.spent() == {"again": 12.0}
    assert (day.table.outlook.behind, day.table.outlook.left_here) == (0.0, 18 * 60)


# --- measuring ----------------------------------------------------------------------------------


def test_leaving_a_step_ends_its_time_and_begins_the_next_in_one_go(begun):
    told = told_by(begun.live.position_changed)
    begun.wait(3)
    begun.live.go_to("explanation")
    begun.wait(1)
    assert begun.spent() == {"title": 2.0, "quote": 3.0, "explanation": 1.0}
    assert begun.running() == ["explanation"]
    assert told.count == 1


def test_the_parts_of_a_step_are_one_step(begun):
    begun.wait(1)
    begun.live.next()
    begun.wait(1)
    assert begun.spent()["quote"] == 2.0


def test_a_step_that_comes_again_goes_on_counting(begun):
    begun.wait(1)
    begun.live.go_to("explanation")
    begun.wait(2)
    begun.live.go_to("quote")
    begun.wait(4)
    assert begun.spent() == {"title": 2.0, "quote": 5.0, "explanation": 2.0}


def test_the_step_that_is_left_out_while_it_is_on_stops_counting(begun):
    begun.wait(1)
    begun.table.bend(left_out(Plan(), "quote"), "terug")
    assert begun.running() == [begun.live.step.id] == ["title"]


def test_two_hours_after_the_end_nothing_is_measured_any_more(begun):
    begun.live.go_to("goodbye")
    begun.wait(103 + 119)
    assert begun.running() == ["goodbye"]
    begun.wait(2)
    assert begun.running() == []


def test_a_session_that_is_left_measures_nothing(begun, reopen):
    begun.wait(3)
    begun.table.pause()
    assert begun.running() == []
    begun.clock.advance(600)
    again = Day.of(reopen(begun.live), begun.clock)
    assert again.running() == ["quote"]
    again.wait(1)
    assert again.spent() == {"title": 2.0, "quote": 4.0}
    assert again.table.outlook.behind == 7 * 60  # two minutes of the title were enough


def test_after_a_crash_time_went_on(begun, reopen):
    begun.wait(3)
    begun.clock.advance(600)
    again = Day.of(reopen(begun.live), begun.clock)
    assert again.spent()["quote"] == 13.0


def test_a_step_that_was_left_on_for_hours_counts_for_its_own_minutes(begun, reopen):
    begun.clock.advance(LONG + 1)
    again = Day.of(reopen(begun.live), begun.clock)
    assert again.spent()["quote"] == 5.0


def test_a_time_from_the_future_begins_to_run_now(begun, reopen):
    begun.clock.advance(-600)
    again = Day.of(reopen(begun.live), begun.clock)
    again.wait(1)
    assert again.spent() == {"title": 2.0, "quote": 1.0}
    assert again.table.outlook.has_begun


def test_sleep_counts_and_is_told(begun):
    slept = told_by(begun.table.slept)
    begun.wait(1)
    assert slept.count == 0
    begun.clock.advance(25 * 60)
    begun.tick()
    assert slept.news == [(25 * 60,)]
    assert begun.spent()["quote"] == 26.0


# --- on disk ------------------------------------------------------------------------------------


def test_times_are_on_disk(begun):
    begun.wait(3)
    begun.live.next()
    begun.live.next()
    begun.table.agree(agreed(end=60))
    begun.table.pause()
    session = on_disk(begun.live)
    assert session == begun.live.session
    assert session.step_times["quote"] == StepTime("quote", 180.0)


def test_the_timetable_ticks_by_itself(day, qtbot):
    with qtbot.waitSignal(day.table.outlook_changed, timeout=3_000):
        pass
