"""Being late, making up for it, beginning again: what the trainer does with time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.plan import Plan
from companion.domain.rescue import ENOUGH
from companion.domain.timing import AgreedTimes, Beginning
from companion.live.timetable import LiveTimetable
from tests.live.conftest import BEGAN, FakeClock, told_by
from tests.live.day import Day, agreed, moment_of, on_its_day


@pytest.fixture
def begun(open_live, clock):
    """Return a day on which the first step was left after two minutes."""
    day = Day.of(open_live(on_its_day()), clock)
    day.wait(2)
    day.live.next()
    return day


def is_late(day: Day) -> bool:
    seen = day.table.outlook
    return seen.has_begun and seen.late > ENOUGH


def test_being_late_begins_and_ends(begun):
    begun.wait(5)
    assert not is_late(begun)
    begun.wait(5)
    assert is_late(begun)
    begun.live.go_to("break")
    assert not is_late(begun)


def test_the_outlook_is_told_every_second_and_after_every_change(begun):
    told = told_by(begun.table.outlook_changed)
    begun.tick()
    assert told.count == 1
    begun.countdown.give(1)
    assert told.count > 1


def test_a_proposal_is_taken_and_taken_back(begun):
    begun.wait(12)
    before = begun.live.session
    proposal = begun.table.proposals()[0]
    begun.table.take(proposal)
    assert begun.live.session.plan == proposal.plan
    assert begun.table.outlook == proposal.outlook
    assert not is_late(begun)
    begun.undo.undo()
    assert begun.live.session == before
    assert is_late(begun)


def test_bending_to_what_there_is_leaves_nothing_to_undo(begun):
    begun.table.bend(Plan(), "terug")
    begun.table.agree(AgreedTimes())
    assert not begun.undo.can_undo


def test_agreed_times_count_at_once_and_can_be_taken_back(begun):
    begun.table.agree(agreed(end=60))
    assert begun.table.outlook.next_lock.agreed
    assert begun.table.outlook.agreed_end == moment_of(60)
    begun.undo.undo()
    assert not begun.table.outlook.next_lock.agreed


def test_beginning_again_counts_from_now(begun):
    begun.wait(30)
    begun.live.go_to("title")
    begun.table.restart()
    assert begun.live.session.beginning == Beginning(begun.clock(), 105)
    begun.wait(1)
    assert begun.spent() == {"title": 1.0, "quote": 0.0}
    assert begun.table.outlook.behind == 0.0
    begun.undo.undo()
    assert begun.live.session.beginning.moment == BEGAN
    assert begun.spent()["quote"] == 30.0


def test_beginning_again_before_the_agreed_time_waits_for_it(begun):
    begun.table.agree(agreed(begin=30))
    begun.table.restart()
    assert (begun.table.outlook.has_begun, begun.running()) == (False, [])
    begun.wait(29)
    assert begun.table.outlook.has_begun
    assert sum(begun.spent().values()) == pytest.approx((begun.clock() - moment_of(30)) / 60)


def test_the_minutes_of_the_modules_are_there_afterwards(begun):
    begun.wait(3)
    found = {module.module_id: module.taken for module in begun.table.minutes()}
    assert found == {"M1": 5.0, "P": None, "M2": None, "M3": None}


def test_another_programme_counts_as_what_was_meant(open_live, clock):
    session = replace(on_its_day(), plan=Plan(skipped=frozenset({"roleplay"})))
    day = Day.of(open_live(session), clock)
    day.live.next()
    assert day.live.session.beginning.minutes == 70


def test_setting_the_computers_clock_takes_no_time_and_moves_no_locked_time(open_live, clock):
    live = open_live(on_its_day())
    wall = FakeClock()
    day = Day.of(live, clock)
    table = LiveTimetable(live, day.countdown, day.undo, wall, live)
    for each in (clock, wall):
        each.advance(120)
    live.next()
    before = day.spent()
    table.agree(agreed(end=120))
    behind = table.outlook.behind
    wall.advance(3_600)  # somebody sets the time zone right
    table._on_timer_timeout()
    assert day.spent() == before
    assert table.outlook.offset == 3_600
    assert table.outlook.next_lock.moment + table.outlook.offset == moment_of(120)
    assert table.outlook.behind == pytest.approx(behind + 3_600)
