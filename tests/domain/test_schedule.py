"""How the time stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from companion.domain.countdown import Countdown
from companion.domain.plan import Plan
from companion.domain.schedule import Lock, module_minutes, outlook
from companion.domain.timing import StepTime
from tests.domain.moments import BEGAN, a_day, agenda_of, at, used


def seen(session, now, wall=None):
    return outlook(agenda_of(session), session, now, now if wall is None else wall)


# --- here and at the end ------------------------------------------------------------------------


def test_a_step_counts_down_and_below_zero():
    session = replace(a_day("M1.2"), step_times={"M1.2": StepTime("M1.2", 60.0, at(13, 32))})
    assert seen(session, at(13, 35)).left_here == 4 * 60
    assert seen(session, at(13, 45)).left_here == -6 * 60


def test_on_time_it_is_neither_late_nor_early():
    found = seen(used(a_day("M1.3"), M1_1=2, M1_2=8), at(13, 40))
    assert (found.behind, found.ends_at) == (0.0, at(17))
    assert found.next_lock == Lock("einde", at(17), agreed=False)
    assert found.agreed_end == at(17)


def test_late_and_early_are_told_at_the_end():
    assert seen(a_day("M1.3"), at(13, 45)).behind == 5 * 60
    assert seen(a_day("M1.3"), at(13, 37)).behind == -3 * 60


def test_a_step_that_takes_too_long_moves_the_end_from_then_on():
    session = replace(a_day("M1.2"), step_times={"M1.2": StepTime("M1.2", 0.0, at(13, 32))})
    assert [seen(session, at(13, m)).behind for m in (33, 40, 43)] == [0.0, 0.0, 180.0]


def test_time_given_to_a_clock_and_to_the_plan_count_both():
    given = replace(a_day("M1.2"), clocks={("M1.2", 0): Countdown("M1.2", 0, 240.0, 120.0)})
    assert seen(given, at(13, 32)).left_here == 10 * 60
    taken = replace(a_day("M2.5"), clocks={("M2.5", 2): Countdown("M2.5", 2, 60.0, -300.0)})
    assert seen(taken, at(14)).left_here == 6 * 60  # the phase had only a minute to give
    bent = replace(a_day("M1.2"), plan=Plan(minutes={"M1.2": 11}))
    assert seen(bent, at(13, 32)).left_here == 11 * 60


def test_a_step_ahead_that_was_begun_takes_only_what_it_has_left():
    session = used(a_day("M1.3"), M1_4=2)
    assert seen(session, at(13, 40)).behind == -2 * 60


def test_bending_the_programme_moves_the_end_and_not_what_was_agreed():
    session = replace(a_day("M1.3"), plan=Plan(skipped=frozenset({"M5.4"}), minutes={"M5.3": 12}))
    found = seen(session, at(13, 40))
    assert (found.behind, found.agreed_end) == (60.0, at(17))


# --- locked times -------------------------------------------------------------------------------


def test_a_locked_end_counts_instead_of_the_programme():
    found = seen(a_day("M1.3", end=time(16, 45)), at(13, 40))
    assert (found.behind, found.next_lock) == (15 * 60, Lock("einde", at(16, 45), agreed=True))


def test_up_to_the_break_the_break_counts():
    found = seen(a_day("M4.6", pause=time(15, 20)), at(15, 26))
    assert found.next_lock == Lock("pauze", at(15, 20), agreed=True)
    assert (found.behind, found.ends_at) == (10 * 60, at(17, 10))


def test_who_is_early_waits_for_the_break():
    found = seen(a_day("M4.6", pause=time(15, 20)), at(15, 6))
    assert (found.behind, found.ends_at) == (-10 * 60, at(17))
    assert found.late == 0.0


@pytest.mark.parametrize("step_id", ["PZ.1", "M5.1"])
def test_when_the_break_is_on_or_over_the_end_counts(step_id):
    assert seen(a_day(step_id, pause=time(15, 20)), at(15, 20)).next_lock.name == "einde"


def test_a_break_that_is_left_out_locks_nothing():
    session = replace(a_day("M4.6", pause=time(15, 20)), plan=Plan(skipped=frozenset({"PZ.1"})))
    assert seen(session, at(15, 16)).next_lock.name == "einde"


def test_a_day_that_is_on_time_for_the_break_can_be_late_at_the_end():
    found = seen(a_day("M4.6", pause=time(15, 20), end=time(16, 50)), at(15, 16))
    assert (found.behind, found.late) == (0.0, 10 * 60)


# --- before and after ---------------------------------------------------------------------------


def test_before_an_agreed_begin_nothing_is_late():
    found = seen(a_day(began=None, begin=time(13, 30)), at(13, 10))
    assert (found.begins_in, found.has_begun, found.behind) == (20 * 60, False, None)
    assert (found.ends_at, found.agreed_end) == (at(17), at(17))


def test_without_an_agreed_begin_it_would_begin_now():
    found = seen(a_day(began=None), at(13, 10))
    assert (found.begins_in, found.has_begun, found.agreed_end) == (None, False, None)
    assert found.ends_at == at(16, 40)


@pytest.mark.parametrize("days", [-14, -1, 1, 30])
def test_on_another_day_nothing_is_late(days):
    session = a_day("M4.1", begin=time(13, 30), pause=time(15, 20), end=time(17))
    details = replace(session.details, held_on=session.details.held_on - timedelta(days=days))
    found = seen(replace(session, details=details), at(15))
    assert (found.has_begun, found.begins_in, found.behind) == (False, None, None)
    assert found.late == 0.0


def test_the_times_of_day_are_those_of_the_computer():
    session = a_day("M1.3", end=time(17))
    found = seen(session, at(13, 40) - 500.0, wall=at(13, 40))
    assert found.offset == 500.0
    assert found.next_lock.moment + found.offset == at(17)
    assert found.ends_at + found.offset == at(17)


def test_the_follow_up_ends_when_its_own_minutes_are_over():
    later = at(10) + 40 * 24 * 3600
    session = used(a_day("M10.2", end=time(17)), M10_1=7)
    found = seen(session, later)
    assert (found.has_begun, found.behind) == (True, 2 * 60)
    assert found.next_lock == Lock("einde", later + 23 * 60, agreed=False)
    assert not seen(a_day("M10.1"), later).has_begun


def test_looking_at_the_follow_up_on_the_day_of_the_workshop_is_not_that_meeting():
    found = seen(used(a_day("M10.2"), M10_1=7), at(15))
    assert (found.has_begun, found.behind, found.next_lock) == (False, None, None)


# --- afterwards ---------------------------------------------------------------------------------


def test_every_module_says_what_was_planned_and_what_it_took():
    session = used(a_day("M2.1"), M1_1=3, M1_2=9.5)
    session = replace(
        session, step_times={**session.step_times, "M2.1": StepTime("M2.1", 0.0, BEGAN)}
    )
    found = {m.module_id: m for m in module_minutes(agenda_of(session), session, BEGAN + 90)}
    assert (found["M1"].planned, found["M1"].taken) == (20, 12.5)
    assert (found["M2"].planned, found["M2"].taken) == (25, 1.5)
    assert (found["M3"].planned, found["M3"].taken) == (35, None)
    assert sum(m.planned for m in found.values()) == 210 + 30


def test_planned_is_what_the_programme_says_also_when_it_was_bent():
    session = a_day(plan=Plan(skipped=frozenset({"M5.4"}), minutes={"M5.3": 4}))
    (module,) = (
        m for m in module_minutes(agenda_of(session), session, BEGAN) if m.module_id == "M5"
    )
    assert module.planned == 15
