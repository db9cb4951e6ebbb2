"""All prints of a session: their names, for whom, and what may be on them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import astuple
from datetime import date
from functools import cache

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace, Workshop
from companion.ui.prints.pages import Print, prints_of
from companion.ui.prints.words import about
from tests.builders import TRAINER, a_workshop
from tests.content.shipped import workshop as shipped
from tests.ui.prints.reading import plain, texts

TODAY = date(2026, 11, 23)
OF_THE_TRAINER = {"script", "script-later", "turns", "check", "keys"}
HALF_DAY, TWO_HOURS = Variant.HALF_DAY, Variant.TWO_HOURS


def prints(
    variant: Variant = HALF_DAY,
    people: int = 12,
    workshop: Workshop | None = None,
    plan: Plan = Plan(),  # noqa: B008 - frozen
) -> Mapping[str, Print]:
    agenda = Agenda.of(workshop or shipped(), variant, plan)
    session = Session(SessionDetails("1", "klein", variant, TODAY), agenda.start())
    return {each.key: each for each in prints_of(agenda, session, people, TODAY)}


@cache
def words_of(variant: Variant) -> Mapping[str, str]:
    """Return the words on each print of the shipped programme, but for the trainer's script."""
    made = prints(variant, 6)
    wanted = made.keys() - {"script", "script-later"}
    return {key: "".join(texts(made[key].make())) for key in wanted}


# --- names and kinds ----------------------------------------------------------------------------


@pytest.mark.parametrize("variant", Variant)
def test_file_names_are_numbered_in_order_and_can_stand_on_any_disk(variant: Variant):
    names = [each.name for each in prints(variant).values()]
    assert [name[:3] for name in names] == [f"{n:02d} " for n in range(1, len(names) + 1)]
    assert all(re.fullmatch(r"[\w \-]{4,60}", name) for name in names)
    assert len(set(names)) == len(names)
    assert "03 rolkaarten" in names


def test_only_cards_with_a_private_side_need_both_sides():
    assert [key for key, each in prints().items() if each.is_two_sided] == ["roles"]


def test_what_is_for_six_weeks_later_comes_last_and_is_not_ticked():
    made = list(prints().values())
    ticked = [each.is_needed for each in made]
    assert ticked == sorted(ticked, reverse=True)
    assert {each.key for each in made if not each.is_needed} >= {"scan-na-zes-weken"}


def test_at_the_follow_up_meeting_only_what_is_for_it_is_ticked():
    agenda = Agenda.of(shipped(), HALF_DAY)
    here = next(n for n, (m, _) in enumerate(agenda.steps) if m.place is ModulePlace.FOLLOW_UP)
    session = Session(SessionDetails("1", "klein", HALF_DAY, TODAY), agenda.position(here))
    made = prints_of(agenda, session, 12, TODAY)
    ticked = {each.key for each in made if each.is_needed}
    assert {"scan-na-zes-weken", "script-later", "sheets-later"} <= ticked
    assert not ticked & {"script", "sheets", "roles", "scan-begin"}


def test_without_practice_conversations_there_are_no_cards():
    steps = Agenda.of(shipped(), TWO_HOURS).steps
    talks = frozenset(step.id for _, step in steps if isinstance(step.content, RoleplayContent))
    keys = prints(TWO_HOURS, plan=Plan(skipped=talks)).keys()
    assert not keys & {"roles", "watching", "turns"}
    assert "scan-begin" in keys


def test_sheets_of_one_person_say_how_often_they_are_needed():
    said = about(prints(people=17)["sheets"], None)
    assert "17\xa0keer" in said
    assert "keer" not in about(prints(people=17)["roles"], None)


@pytest.mark.parametrize("people", [1, 6, 60])
def test_everything_can_be_laid_out_for_any_number_of_people(qtbot: QtBot, people: int):
    for each in prints(people=people, workshop=a_workshop()).values():
        assert each.make().count > 0, each.key


# --- nothing private ----------------------------------------------------------------------------


@pytest.mark.parametrize("variant", Variant)
def test_no_line_of_the_trainer_is_on_anything_of_a_participant(qtbot: QtBot, variant: Variant):
    made = prints(variant, 6, a_workshop())
    for key in made.keys() - OF_THE_TRAINER:
        words = "".join(texts(made[key].make()))
        assert not [line for line in astuple(TRAINER) if plain(line) in words], key


@pytest.mark.parametrize("variant", Variant)
def test_no_line_of_the_trainer_in_the_shipped_programme_is_either(qtbot: QtBot, variant: Variant):
    workshop = shipped()
    steps = [step.trainer for module in workshop.modules for step in module.steps]
    talks = [each.trainer for each in workshop.roleplays.values()]
    lines = {plain(line) for each in (*steps, *talks) for line in astuple(each) if line}
    for key in words_of(variant).keys() - OF_THE_TRAINER:
        words = words_of(variant)[key]
        assert not [line for line in lines if len(line) > 20 and line in words], key


def test_what_a_player_keeps_to_himself_is_only_on_his_card(qtbot: QtBot):
    workshop = shipped()
    cards = [card for each in workshop.roleplays.values() for card in each.cards if card.name]
    secret = {plain(line) for card in cards for line in card.text.splitlines() if line.strip()}
    for key in words_of(HALF_DAY).keys() - {"roles"}:
        assert not [line for line in secret if line in words_of(HALF_DAY)[key]], key
