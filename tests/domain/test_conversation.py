"""A step is called after the practice conversation that was chosen for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.finding import found_steps
from companion.domain.progress import Agenda
from companion.domain.rescue import ProposalKind, proposals
from companion.domain.rest import rest_advice
from tests.builders import HALF_DAY
from tests.content.shipped import step_of
from tests.content.shipped import workshop as shipped
from tests.domain.moments import a_day, agenda_of, at

R4 = "Oefengesprek: Over welk kind hebben we het?"


def agenda_with(**choices):
    chosen = {name.replace("_", "."): roleplay for name, roleplay in choices.items()}
    return Agenda.of(shipped(), HALF_DAY, choices=chosen)


@pytest.mark.parametrize(
    ("choices", "step_id", "title"),
    [
        ({}, "M3.4", "Oefengesprek: Ik heb alles gelezen"),
        ({"M3_4": "R1"}, "M3.4", "Oefengesprek: Ik heb alles gelezen"),
        ({"M3_4": "R4"}, "M3.4", R4),
        ({"M3_4": ""}, "M3.4", "Oefengesprek: Ik heb alles gelezen"),
        ({"M3_4": "R9"}, "M3.4", "Oefengesprek: Ik heb alles gelezen"),
        ({}, "M6.2", "Oefengesprek naar keuze: R3, R4 of R5"),
        ({"M6_2": "R4"}, "M6.2", R4),
        ({"M6_2": "R3"}, "M6.2", "Oefengesprek: Vier professionals en één moeder"),
        ({"M3_1": "R4"}, "M3.1", step_of("M3.1").title),
    ],
)
def test_a_step_is_called_after_the_chosen_conversation(choices, step_id, title):
    assert agenda_with(**choices).title(step_of(step_id)) == title


def test_the_cards_on_the_table_are_those_of_the_chosen_conversation():
    step = step_of("M3.4")
    assert agenda_with().sheet(step) == step.sheet
    assert agenda_with(M3_4="R4").sheet(step).text == "Rolkaarten en kijkkaart van R4."
    open_one = step_of("M6.2")
    assert agenda_with(M6_2="R4").sheet(open_one) == open_one.sheet


def test_the_chosen_conversation_is_found_and_the_usual_one_is_not():
    agenda = agenda_with(M3_4="R4")
    assert [step.id for _, step in found_steps(agenda, "welk kind")] == ["M3.4"]
    assert [step.id for _, step in found_steps(agenda, "alles gelezen")] == []
    assert found_steps(agenda, "r4")[0][1].id == "M3.4"


def test_rest_and_rescue_call_it_by_its_name():
    session = replace(a_day("M5.1"), choices={"M6.2": "R4"})
    agenda = agenda_of(session)
    assert rest_advice(agenda, session, ()).heavy == ("M6.2", R4)
    found = {each.kind: each for each in proposals(agenda, session, at(16, 25), at(16, 25))}
    titles = {cut.step_id: cut.title for cut in found[ProposalKind.SKIP].cuts}
    assert titles["M6.2"] == R4
