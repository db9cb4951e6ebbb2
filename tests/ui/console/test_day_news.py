"""What is said of the day: it is another one, or the time runs already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.dates import day_text
from companion.domain.schedule import day_of
from companion.ui.console.day_news import BEGAN, OTHER_DAY
from tests.builders import a_session
from tests.live.conftest import BEGAN as NOW
from tests.live.conftest import FakeClock
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
