"""All prints of a session: their names, for whom, and how they come out of the printer."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.ui.prints.pages import Print, prints_of
from tests.builders import an_agenda
from tests.content.shipped import workshop as shipped


def prints(variant: Variant = Variant.HALF_DAY, people: int = 12) -> dict[str, Print]:
    return {each.key: each for each in prints_of(Agenda.of(shipped(), variant), people)}


@pytest.mark.parametrize("variant", Variant)
def test_file_names_are_numbered_in_order_and_can_stand_on_any_disk(variant: Variant):
    names = [each.name for each in prints(variant).values()]
    assert [name[:3] for name in names] == [f"{n:02d} " for n in range(1, len(names) + 1)]
    assert all(re.fullmatch(r"[\w \-]{4,60}", name) for name in names)
    assert len(set(names)) == len(names)


def test_only_cards_with_a_private_side_need_both_sides():
    assert [key for key, each in prints().items() if each.is_two_sided] == ["roles"]


def test_what_is_for_six_weeks_later_is_not_ticked():
    assert not prints()["scan-na-zes-weken"].is_needed
    assert prints()["scan-begin"].is_needed


def test_without_practice_conversations_there_are_no_cards():
    steps = Agenda.of(shipped(), Variant.TWO_HOURS).steps
    talks = frozenset(step.id for _, step in steps if isinstance(step.content, RoleplayContent))
    bent = Agenda.of(shipped(), Variant.TWO_HOURS, Plan(skipped=talks))
    keys = {each.key for each in prints_of(bent, 12)}
    assert not keys & {"roles", "watching", "turns"}
    assert "scan-begin" in keys


@pytest.mark.parametrize("people", [1, 6, 20, 60])
def test_everything_can_be_laid_out_for_any_number_of_people(qtbot: QtBot, people: int):
    for each in prints_of(an_agenda(), people):
        assert each.make().count > 0, each.key
