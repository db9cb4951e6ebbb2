"""As many cards as the group needs, and nothing of the trainer on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace

import pytest

from companion.domain.grouping import groups_for, parts_for
from companion.domain.plan import Plan
from companion.domain.print_cards import (
    CardFront,
    conversations,
    player_cards,
    turn_cards,
    watch_cards,
)
from companion.domain.progress import Agenda
from companion.domain.roleplay import Role
from companion.domain.variant import Variant
from tests.builders import HALF_DAY, a_workshop, an_agenda
from tests.content.shipped import workshop as shipped

EVERY = pytest.mark.parametrize("people", range(6, 21))


def agenda(variant: Variant = HALF_DAY, **choices: str) -> Agenda:
    return Agenda.of(shipped(), variant, choices=choices)


@EVERY
def test_every_group_has_a_card_for_each_role_that_is_played(people):
    cards = Counter(
        (each.front.conversation, each.front.name) for each in player_cards(agenda(), people)
    )
    for roleplay in shipped().roleplays.values():
        groups = groups_for(range(people), roleplay, shipped().groupings)
        needed = Counter(
            (roleplay.id, name)
            for group in groups
            for role, name in parts_for(roleplay, len(group))
            if role is not Role.OBSERVER
        )
        assert all(cards[each] >= count for each, count in needed.items())


@EVERY
def test_who_looks_on_has_a_card_and_every_conversation_has_one(people):
    cards = Counter(each.conversation for each in watch_cards(agenda(), people))
    for roleplay in shipped().roleplays.values():
        groups = groups_for(range(people), roleplay, shipped().groupings)
        parts = [part for group in groups for part in parts_for(roleplay, len(group))]
        watching = sum(role is Role.OBSERVER for role, _ in parts)
        assert cards[roleplay.id] == max(1, watching)


@EVERY
def test_every_group_has_its_small_card(people):
    cards = Counter(each.conversation for each in turn_cards(agenda(), people))
    for roleplay in shipped().roleplays.values():
        assert cards[roleplay.id] == len(groups_for(range(people), roleplay, shipped().groupings))


def test_two_hours_have_only_their_own_conversation():
    assert [each.id for each in conversations(agenda(Variant.TWO_HOURS))] == ["R1"]


def test_what_the_group_chose_is_printed_and_not_what_it_could_have_chosen():
    step = next(s for _, s in agenda().steps if len(getattr(s.content, "options", ())) > 1)
    chosen = {each.id for each in conversations(agenda(**{step.id: "R5"}))}
    assert "R5" in chosen
    assert not chosen & ({*step.content.options} - {"R5"})


def test_a_conversation_that_is_left_out_is_not_printed():
    step = next(s for _, s in agenda().steps if getattr(s.content, "options", ()) == ("R2",))
    bent = Agenda.of(shipped(), HALF_DAY, Plan(skipped=frozenset({step.id})))
    assert "R2" not in {each.id for each in conversations(bent)}


def test_a_second_parent_has_a_card_where_there_is_a_four():
    assert "Karin" not in {card.front.name for card in player_cards(agenda(), 6)}
    assert "Karin" in {card.front.name for card in player_cards(agenda(), 8)}


def test_who_begins_has_the_first_sentence_on_the_private_side():
    cards = {card.front.name: card for card in player_cards(agenda(), 6)}
    assert cards["Anouk"].opening.startswith("Fijn dat je er bent.")
    assert cards["Ricardo"].opening == ""


def test_a_front_has_no_private_line_and_no_line_of_the_trainer():
    """Also not when a card gets another field one day."""
    for card in player_cards(an_agenda(), 8):
        assert "PRIVATE" not in str([getattr(card.front, each.name) for each in fields(CardFront)])


def test_the_trainers_lines_are_on_no_card():
    lines = ("PRIVATE zeg", "PRIVATE doe", "PRIVATE laat", "PRIVATE let op", "PRIVATE pas")
    made = (player_cards, watch_cards, turn_cards)
    words = str([make(an_agenda(), 9) for make in made])
    assert not [line for line in (*lines, "PRIVATE waarover", "PRIVATE doel") if line in words]


def test_the_small_card_names_who_gets_it():
    cards = {card.conversation: card for card in turn_cards(agenda(), 6)}
    assert (cards["R1"].name, cards["R1"].for_whom) == ("Ricardo", "Ricardo, de ouder")
    assert (cards["R3"].name, cards["R3"].role) == ("Sanne", Role.PROFESSIONAL)
    assert cards["R3"].for_whom == "Sanne"


def test_a_small_card_for_somebody_unknown_is_as_the_programme_words_it():
    workshop = a_workshop()
    small = replace(workshop.roleplays["R1"].complication, for_whom="wie wil")
    changed = replace(workshop.roleplays["R1"], complication=small)
    bent = replace(workshop, roleplays={**workshop.roleplays, "R1": changed})
    card = turn_cards(an_agenda(workshop=bent), 6)[0]
    assert (card.name, card.for_whom) == ("", "wie wil")


def test_there_is_a_round_to_count_in_for_each_phase_of_play():
    cards = {card.conversation: card for card in watch_cards(agenda(), 6)}
    assert cards["R1"].rounds == ("Ronde 1", "Ronde 2, anders beginnen")
    assert cards["R3"].players == ("Yasmina", "Kees", "Eline", "Tom", "Sanne")


@pytest.mark.parametrize("people", [1, 2, 60])
def test_any_number_of_people_has_cards(people):
    assert player_cards(agenda(), people)
    assert watch_cards(agenda(), people)
