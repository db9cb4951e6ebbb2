"""Bending the programme for one session."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.bend import (
    brought_back,
    left_out,
    moved,
    together_with,
    with_minutes,
    with_more,
)
from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace
from tests.builders import HALF_DAY, TWO_HOURS, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped


def ids(agenda):
    return [step.id for _, step in agenda.steps]


def bent(agenda, plan):
    return Agenda.of(agenda.workshop, agenda.variant, plan, agenda.choices)


def test_a_step_can_come_later_and_earlier():
    agenda = an_agenda()
    plan = moved(agenda, "question", 1)
    assert ids(bent(agenda, plan))[4:7] == ["agreement", "question", "break"]
    assert moved(bent(agenda, plan), "question", -1) == Plan()


def test_a_step_that_this_length_leaves_out_is_passed_over():
    agenda = an_agenda(TWO_HOURS)  # without the testimonial between quote and explanation
    plan = moved(agenda, "explanation", -1)
    assert ids(bent(agenda, plan))[:3] == ["title", "explanation", "quote"]


def test_no_step_leaves_the_workshop_or_the_follow_up():
    agenda = an_agenda()
    last = moved(agenda, "title", 99)
    assert ids(bent(agenda, last))[-2:] == ["title", "again"]
    assert moved(agenda, "again", -3) == Plan()
    assert moved(agenda, "title", -1) == Plan()


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(-5, 5)), max_size=8),
    st.sampled_from(Variant),
)
def test_moving_loses_no_step_and_keeps_the_follow_up_last(moves, variant):
    agenda = Agenda.of(shipped(), variant)
    usual = ids(agenda)
    for place, by in moves:
        agenda = bent(agenda, moved(agenda, usual[place % len(usual)], by))
    assert sorted(ids(agenda)) == sorted(usual)
    places = [module.place for module, _ in agenda.steps]
    assert places == sorted(places, key=list(ModulePlace).index)


def test_leaving_out_and_bringing_back_is_as_it_was():
    agenda = an_agenda()
    plan = left_out(agenda.plan, "poll")
    assert "poll" not in ids(bent(agenda, plan))
    assert brought_back(bent(agenda, plan), "poll") == Plan()


def test_what_belongs_to_a_conversation_goes_with_it():
    agenda = Agenda.of(shipped(), HALF_DAY)
    assert together_with(agenda, "M6.2") == ("M6.2", "M6.1", "M6.3")
    assert together_with(agenda, "M6.1") == ("M6.1",)
    gone = left_out(agenda.plan, *together_with(agenda, "M6.2"))
    assert not {"M6.1", "M6.2", "M6.3"} & set(ids(bent(agenda, gone)))


def test_a_step_of_the_other_length_comes_with_its_own_minutes():
    agenda = an_agenda(TWO_HOURS)
    plan = brought_back(agenda, "testimonial")
    assert plan == Plan(minutes={"testimonial": 4})
    assert "testimonial" in ids(bent(agenda, plan))


def test_the_usual_minutes_leave_no_trace():
    agenda = an_agenda()
    plan = with_minutes(agenda, "quote", 8)
    assert plan == Plan(minutes={"quote": 8})
    assert with_minutes(bent(agenda, plan), "quote", 5) == Plan()
    assert with_more(bent(agenda, plan), "quote", -3) == Plan()


@pytest.mark.parametrize("minutes", [0, -5])
def test_no_step_takes_less_than_a_minute(minutes):
    assert with_minutes(an_agenda(), "quote", minutes) == Plan(minutes={"quote": 1})


def test_a_practice_conversation_keeps_the_minutes_of_its_phases():
    agenda = an_agenda()
    assert with_minutes(agenda, "roleplay", 10) == Plan()
    assert with_more(agenda, "roleplay", 5) == Plan(minutes={"roleplay": 40})


def test_a_step_that_is_not_there_changes_nothing():
    agenda = an_agenda()
    for plan in (moved(agenda, "nowhere", 1), with_more(agenda, "nowhere", 5)):
        assert plan == Plan()


def test_a_plan_never_changes_the_programme():
    before = a_workshop()
    agenda = Agenda.of(before, HALF_DAY, left_out(Plan(), "poll"))
    with_minutes(agenda, "quote", 9)
    assert before == a_workshop()
