"""What helps a trainer on from rest: a gentle step, and what may be left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.rest import rest_advice
from companion.domain.session import Position
from companion.domain.stage import BLACK, REST
from tests.builders import TWO_HOURS, a_session, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped
from tests.domain.test_staging_is_blind import words_in


def advice_at(step_id, began_at="", agenda=None):
    session = replace(a_session(), position=Position(step_id))
    return rest_advice(agenda or an_agenda(), session, ("Adem even.",), began_at)


def test_the_sentences_are_handed_on():
    assert advice_at("title").sentences == ("Adem even.",)


@pytest.mark.parametrize(
    ("here", "gentle"),
    [
        ("title", "explanation"),  # over the quote and the testimonial
        ("question", "agreement"),
        ("choice", "last-word"),  # over the practice conversation
        ("agreement", "break"),
    ],
)
def test_the_gentle_step_is_the_next_that_is_no_voice_and_no_practice(here, gentle):
    advice = advice_at(here)
    assert advice.gentle is not None
    assert (advice.gentle.step_id, advice.gentle_title) == (gentle, f"Stap {gentle}")


@pytest.mark.parametrize(
    ("here", "heavy"),
    [("title", "testimonial"), ("testimonial", "roleplay"), ("break", "roleplay")],
)
def test_the_heavy_step_is_the_next_testimonial_or_practice(here, heavy):
    assert advice_at(here).heavy == (heavy, f"Stap {heavy}")


def test_a_heavy_step_that_was_reached_in_rest_is_still_to_come():
    assert advice_at("testimonial", began_at="quote").heavy == ("testimonial", "Stap testimonial")
    assert advice_at("testimonial", began_at="testimonial").heavy == ("roleplay", "Stap roleplay")


def test_a_step_that_only_leads_to_something_heavy_is_not_gentle():
    agenda = Agenda.of(shipped(), a_session().details.variant)
    session = replace(a_session(), position=Position("M5.4"))
    advice = rest_advice(agenda, session, ())
    assert (advice.gentle.step_id, advice.heavy[0]) == ("M6.4", "M6.2")


def test_at_the_end_nothing_comes_and_the_meeting_weeks_later_is_not_offered():
    advice = advice_at("goodbye")
    assert (advice.gentle, advice.gentle_title, advice.heavy) == (None, "", None)


def test_what_is_left_out_already_does_not_come():
    agenda = Agenda.of(a_workshop(), a_session().details.variant, Plan(skipped={"testimonial"}))
    assert advice_at("title", agenda=agenda).heavy == ("roleplay", "Stap roleplay")
    assert advice_at("title", agenda=an_agenda(TWO_HOURS)).heavy == ("roleplay", "Stap roleplay")


@pytest.mark.parametrize("state", [BLACK, REST])
def test_black_and_rest_say_nothing(state):
    assert [text for text in words_in(state) if text] == []
    assert state.clock is None
