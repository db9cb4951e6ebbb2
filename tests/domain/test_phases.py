"""Phases follow their step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.domain.countdown import Countdown
from companion.domain.note import Draft
from companion.domain.phases import scaled
from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.session import Position
from companion.domain.staging import stage_state
from companion.domain.step import Phase
from tests.builders import HALF_DAY, TWO_HOURS, a_note, a_session, with_notes
from tests.content.shipped import step_of, workshop


def agenda_with(variant=HALF_DAY, choices=None, **minutes):
    plan = Plan(minutes={name.replace("_", "."): given for name, given in minutes.items()})
    return Agenda.of(workshop(), variant, plan, choices or {})


def seconds(agenda, step_id, session=None):
    phases = agenda.clock_phases(step_of(step_id), session or a_session(agenda.variant))
    return [phase.seconds for phase in phases]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(7, [180, 180, 60]), (6, [150, 150, 60]), (5, [125, 125, 50]), (10, [255, 255, 90])],
)
def test_phases_that_fill_their_step_fill_it_again(minutes, expected):
    assert seconds(agenda_with(M2_5=minutes), "M2.5") == expected


@given(st.lists(st.integers(1, 60), min_size=1, max_size=5), st.integers(1, 120))
@example([1, 55, 1], 1)
def test_the_sum_is_exact_and_every_phase_but_the_last_a_multiple_of_five(fives, minutes):
    parts = [five * 5 for five in fives]
    parts[-1] += -sum(parts) % 60
    phases = tuple(Phase(str(i), length) for i, length in enumerate(parts))
    found = scaled(phases, sum(parts) // 60, minutes)
    assert sum(phase.seconds for phase in found) == minutes * 60
    assert all(phase.seconds > 0 and phase.seconds % 5 == 0 for phase in found)


def test_a_round_keeps_its_people_and_gives_each_of_them_another_time():
    session = a_session(people=9)
    assert seconds(agenda_with(), "M1.2", session) == [9 * 20]
    assert seconds(agenda_with(M1_2=4), "M1.2", session) == [9 * 10]


def test_a_break_takes_its_bent_minutes():
    assert seconds(agenda_with(PZ_1=10), "PZ.1") == [600]


def test_a_practice_conversation_is_never_made_shorter_or_longer():
    usual = seconds(agenda_with(), "M3.4")
    assert seconds(agenda_with(M3_4=40), "M3.4") == usual


def test_the_clock_of_a_bent_step_keeps_what_was_used_and_given():
    agenda = agenda_with(M2_5=5)
    kept = Countdown("M2.5", 0, 180.0, 60.0, 30.0)
    session = replace(a_session(), clocks={("M2.5", 0): kept})
    clock = agenda.clock(step_of("M2.5"), session, agenda.clock_phases(step_of("M2.5"), session))
    assert clock == Countdown("M2.5", 0, 125.0, 60.0, 30.0)


# --- what the room reads ------------------------------------------------------------------------


@pytest.mark.parametrize(("minutes", "chip"), [(4, "4 minuten"), (5, "5 minuten"), (1, "1 minuut")])
def test_the_room_never_reads_minutes_that_are_not_true(minutes, chip):
    session = replace(a_session(), position=Position("M8.3"))
    assert stage_state(agenda_with(M8_3=minutes), session).scene.chips[1] == chip


def test_the_room_reads_the_bent_length_of_every_phase():
    session = replace(a_session(), position=Position("M2.5"))
    scene = stage_state(agenda_with(M2_5=5), session).scene
    assert [(mark.minutes, mark.seconds) for mark in scene.phases] == [(3, 125), (3, 125), (1, 50)]
    assert scene.chips == ("In tweetallen",), "2 × 3 minuten would not be true any more"


def test_a_step_of_the_other_length_brings_its_own_form_and_clock():
    agenda = agenda_with(TWO_HOURS, M6_3=5)
    assert agenda.form(step_of("M6.3")) == step_of("M6.3").forms[HALF_DAY]
    assert seconds(agenda, "M6.3") == [300]
    assert not agenda.is_bent(step_of("M6.3"))


# --- any practice conversation, anywhere --------------------------------------------------------


def test_any_practice_conversation_can_be_chosen_for_a_step_and_brings_its_minutes():
    agenda = agenda_with(TWO_HOURS, {"M3.4": "R4"})
    session = replace(a_session(TWO_HOURS), choices={"M3.4": "R4"})
    assert agenda.roleplay(step_of("M3.4"), session).id == "R4"
    assert agenda.minutes(step_of("M3.4")) == 24
    assert sum(seconds(agenda, "M3.4", session)) == 24 * 60


def test_the_plan_goes_before_the_minutes_of_another_conversation():
    assert agenda_with(TWO_HOURS, {"M3.4": "R4"}, M3_4=30).minutes(step_of("M3.4")) == 30


def test_a_conversation_that_the_programme_offers_takes_the_minutes_of_the_step():
    assert agenda_with(HALF_DAY, {"M6.2": "R5"}).minutes(step_of("M6.2")) == 24


def test_a_choice_does_not_bring_a_step_into_the_other_length():
    agenda = agenda_with(TWO_HOURS, {"M6.2": "R4"})
    assert agenda.minutes(step_of("M6.2")) == 0
    assert "M6.2" not in [step.id for _, step in agenda.steps]


def test_a_conversation_chosen_elsewhere_is_not_marked_as_the_choice_of_the_group():
    session = replace(a_session(), position=Position("M6.1"), choices={"M3.4": "R4"})
    assert stage_state(agenda_with(), session).scene.chosen is None
    chosen = replace(session, choices={"M3.4": "R4", "M6.2": "R5"})
    assert stage_state(agenda_with(), chosen).scene.chosen == 2


def fields(session):
    agenda = Agenda.of_session(workshop(), session)
    return [field.id for field in agenda.keep(step_of("M6.2"), session).fields]


def test_words_under_another_conversation_stay_in_sight():
    session = replace(a_session(), choices={"M6.2": "R5"})
    own = fields(session)
    noted = with_notes(session, a_note(1, step_id="M6.2", field="wat-werkte"))
    assert fields(noted) == [*own, "wat-werkte"]
    typed = replace(session, drafts=(Draft("M6.2", "pas-samen", "half"),))
    assert fields(typed) == [*own, "pas-samen"]


def test_removed_words_and_words_of_other_steps_bring_no_fields():
    session = replace(a_session(), choices={"M6.2": "R5"})
    other = a_note(1, step_id="M3.4", field="wat-werkte")
    removed = a_note(2, step_id="M6.2", field="wat-werkte", removed=True)
    assert fields(with_notes(session, other, removed)) == fields(session)
