"""The meeting some weeks later: where it begins, when it can be, and what came before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.follow_up import (
    follow_up_minutes,
    follow_up_step,
    is_in_follow_up,
    return_days,
    was_given,
)
from companion.domain.progress import Agenda
from companion.domain.promises import next_plan_step, plans
from companion.domain.session import Session
from companion.domain.timing import StepTime
from tests.builders import an_agenda
from tests.content import shipped
from tests.promising import a_promising_session


def agenda_of(session: Session) -> Agenda:
    return Agenda.of_session(shipped.workshop(), session)


def test_a_group_comes_back_on_the_same_weekday():
    days = return_days(date(2026, 11, 23))
    assert days == (date(2026, 12, 21), date(2026, 12, 28), date(2027, 1, 4))
    assert {day.weekday() for day in days} == {date(2026, 11, 23).weekday()}


def test_the_follow_up_begins_at_its_first_step_and_has_a_step_for_the_next_plan():
    session = a_promising_session()
    agenda = agenda_of(session)
    assert (follow_up_step(agenda), follow_up_minutes(agenda)) == ("M10.1", 30)
    assert next_plan_step(agenda).id == "M10.4"
    assert not is_in_follow_up(agenda, session)
    assert is_in_follow_up(agenda, a_promising_session(step_id="M10.3"))


def test_a_programme_without_a_follow_up_or_labels_has_nothing_to_come_back_to():
    workshop = an_agenda().workshop
    agenda = Agenda.of(replace(workshop, modules=workshop.modules[:-1]), an_agenda().variant)
    assert follow_up_step(agenda) == ""
    assert next_plan_step(agenda) is None
    assert plans(agenda, a_promising_session()) == ()


@pytest.mark.parametrize(("minutes", "given"), [(0, False), (20, False), (110, True)])
def test_a_workshop_was_given_when_half_of_its_time_was_spent(minutes, given):
    times = {"M2.1": StepTime("M2.1", minutes * 60.0), "M10.2": StepTime("M10.2", 9e9)}
    session = replace(a_promising_session(), step_times=times)
    assert was_given(agenda_of(session), session) is given


def test_return_days_of_any_day_are_weeks_apart():
    first, second, third = return_days(date(2027, 2, 26))
    assert second - first == third - second == timedelta(weeks=1)
