"""What is said of the day: it is another one, or the time runs already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.dates import day_text
from companion.domain.roleplay import PhaseKind
from companion.domain.room import RoomMode
from companion.domain.schedule import day_of
from companion.domain.session import Session
from companion.domain.timing import Beginning, StepTime
from companion.ui.console.day_news import BEGAN, OTHER_DAY
from tests.builders import a_session
from tests.live.conftest import BEGAN as NOW
from tests.live.conftest import FakeClock, told_by
from tests.live.day import on_its_day
from tests.ui.conftest import Desk, Sit

At = Callable[[date], Desk]


@pytest.fixture
def on_day(sit: Sit, clock: FakeClock) -> At:
    """Return a way to sit at a session of a day, while it is the day of the test's clock."""

    def sit_down(day: date) -> Desk:
        session = a_session()
        desk = sit(replace(session, details=replace(session.details, held_on=day)))
        desk.windows.timetable._wall = clock
        desk.windows.timetable.outlook_changed.emit()
        return desk

    return sit_down


def test_another_day_is_said_once_with_what_helps(on_day: At) -> None:
    day = day_of(NOW) - timedelta(days=3)
    desk = on_day(day)
    banner = desk.window.banner
    assert banner.key == OTHER_DAY
    assert banner.text == (
        f"Deze bijeenkomst staat op {day_text(day)}. De tijd telt alleen op die dag."
    )
    desk.click("Sluit")
    desk.windows.timetable.outlook_changed.emit()
    assert banner.key != OTHER_DAY, "once for each opening"


def test_the_session_can_be_put_on_today_and_back(on_day: At) -> None:
    day = day_of(NOW) + timedelta(days=1)
    desk = on_day(day)
    desk.click("Zet op vandaag")
    assert desk.live.session.details.held_on == day_of(NOW)
    assert desk.window.banner.key != OTHER_DAY
    desk.windows.undo.undo()
    assert desk.live.session.details.held_on == day


def test_it_is_said_no_more_when_it_is_today(on_day: At) -> None:
    desk = on_day(day_of(NOW) - timedelta(days=3))
    desk.live.apply(replace(desk.live.session.details, held_on=day_of(NOW)))
    assert desk.window.banner.key != OTHER_DAY
    today = on_day(day_of(NOW))
    assert today.window.banner.key != OTHER_DAY


def given(days: int) -> Session:
    """Return a session that was held so many days ago and took its time."""
    session = on_its_day()
    held_on = day_of(NOW) - timedelta(days=days)
    began = Beginning(NOW - days * 86_400.0, 105)
    return replace(
        session,
        details=replace(session.details, held_on=held_on),
        beginning=began,
        step_times={"question": StepTime("question", 90 * 60.0)},
    )


@pytest.fixture
def weeks_later(sit: Sit, clock: FakeClock) -> Desk:
    """Return a session that was given six weeks ago."""
    desk = sit(given(42))
    desk.windows.timetable._wall = clock
    desk.windows.timetable.outlook_changed.emit()
    return desk


def test_after_it_was_given_its_day_is_not_put_on_today(weeks_later: Desk) -> None:
    desk = weeks_later
    day = desk.live.session.details.held_on
    assert desk.window.banner.text == (
        f"Deze bijeenkomst was op {day_text(day)}. De tijd telt nu niet."
    )
    with pytest.raises(pytest.fail.Exception):
        desk.click("Zet op vandaag")
    desk.click("Naar het terugkommoment")
    assert (desk.step, desk.live.session.details.held_on) == ("again", day)
    desk.windows.timetable.outlook_changed.emit()
    assert desk.window.banner.key != OTHER_DAY


@pytest.mark.parametrize("mode", [RoomMode.BLACK, RoomMode.FROZEN, RoomMode.REST])
def test_weeks_later_nothing_of_the_workshop_holds_her_back(
    weeks_later: Desk, clock: FakeClock, mode: RoomMode
) -> None:
    desk = weeks_later
    desk.go_to("roleplay")
    while desk.windows.exercises.play.roleplay.kind is not PhaseKind.PLAY:
        desk.live.next()
    desk.windows.countdown.toggle()
    clock.advance(200)
    told = told_by(desk.windows.room.mode_changed)
    desk.windows.room.toggle(mode)
    desk.windows.timing._day._say_other_day()
    desk.click("Naar het terugkommoment")
    assert desk.step == "again"
    assert desk.windows.room.mode is RoomMode.STEP
    assert desk.windows.stage.state == desk.live.state
    assert told.count == 2


def test_in_the_follow_up_the_time_tells_of_that_meeting_alone(
    weeks_later: Desk, clock: FakeClock
) -> None:
    desk, before = weeks_later, weeks_later.live.session
    desk.go_to("again")
    for _ in range(5):
        clock.advance(60)
        desk.windows.timetable._on_timer_timeout()
    words = desk.window.strip.words
    assert words[:3] == ("Deze stap:", "nog 25:00", "op schema")
    assert not desk.window.strip.offers_rescue
    after = desk.live.session
    assert (after.beginning, after.details) == (before.beginning, before.details)
    assert after.step_times["question"] == before.step_times["question"]


def begun(sit: Sit, clock: FakeClock, minutes: float) -> Desk:
    """Return a session that began so long ago, at a step after the first."""
    desk = sit(on_its_day())
    desk.windows.timetable._wall = clock
    desk.live.next()
    clock.advance(minutes * 60)
    desk.windows.timetable.outlook_changed.emit()
    return desk


def test_back_at_the_first_step_it_says_since_when_time_runs(sit: Sit, clock: FakeClock) -> None:
    desk = begun(sit, clock, 20)
    before = desk.live.session.beginning
    desk.live.back()
    assert desk.step == "title"
    assert desk.window.banner.key == BEGAN
    assert desk.window.banner.text.startswith("De tijd loopt al sinds ")
    desk.click("Tijd opnieuw beginnen")
    assert desk.live.session.beginning != before
    assert desk.live.session.beginning.moment == clock()


def test_it_is_not_said_soon_after_the_begin_nor_at_another_step(
    sit: Sit, clock: FakeClock
) -> None:
    desk = begun(sit, clock, 5)
    desk.live.back()
    assert desk.window.banner.key != BEGAN
    clock.advance(20 * 60)
    desk.live.next()
    desk.live.back()
    assert desk.window.banner.key == BEGAN
    desk.live.next()
    assert desk.window.banner.key != BEGAN


def test_after_midnight_a_workshop_that_is_on_keeps_its_day(sit: Sit, clock: FakeClock) -> None:
    desk = begun(sit, clock, 1)
    desk.windows.timing._day.show_day(replace(desk.windows.timetable.outlook, offset=86_400.0))
    assert desk.window.banner.key != OTHER_DAY, "the outlook knows which day it is, not the date"
