"""Cards on paper: backs behind their fronts, nothing leaks, everything can be read."""

from __future__ import annotations

from functools import cache

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.print_cards import player_cards, turn_cards, watch_cards
from companion.domain.progress import Agenda
from companion.domain.roleplay import Role
from companion.domain.variant import Variant
from companion.ui.paper.pictures import page_image
from companion.ui.prints.role_cards import role_card_pages
from companion.ui.prints.role_look import LOOKS
from companion.ui.prints.turn_cards import turn_card_pages
from companion.ui.prints.watch_cards import watch_card_pages
from tests.builders import an_agenda
from tests.content.shipped import workshop as shipped
from tests.ui.prints.reading import places, plain, texts

A4_WIDTH = 595.276
PRIVATE = "PRIVATEkaart"


@pytest.fixture(scope="module")
def agenda() -> Agenda:
    return Agenda.of(shipped(), Variant.HALF_DAY)


@cache
def role_sides(people: int) -> list[str]:
    """Return the words on each side of the role cards of half a day."""
    return texts(role_card_pages(player_cards(Agenda.of(shipped(), Variant.HALF_DAY), people)))


@cache
def watch_sides(people: int) -> list[str]:
    """Return the words on each page for who looks on in half a day."""
    return texts(watch_card_pages(watch_cards(Agenda.of(shipped(), Variant.HALF_DAY), people)))


# --- role cards ---------------------------------------------------------------------------------


def test_each_back_lies_behind_its_front_when_the_sheet_is_turned_over_its_long_edge(
    qtbot: QtBot, agenda: Agenda
):
    cards = player_cards(agenda, 13)
    pages = role_card_pages(cards)
    names = {card.front.name for card in cards}
    for front in (8, 10):  # a table of five: each card is another, and the last sheet is not full
        fronts = {each.text: each for each in places(pages, front) if each.text in names}
        backs = {
            each.text.removeprefix("Alleen voor "): each
            for each in places(pages, front + 1)
            if each.text.startswith("Alleen voor ")
        }
        assert fronts.keys() == backs.keys() != set()
        for name, seen in fronts.items():
            behind = A4_WIDTH - backs[name].x
            assert (behind < A4_WIDTH / 2) is (seen.x < A4_WIDTH / 2), name
            assert (backs[name].y < 421) is (seen.y < 421), name


@pytest.mark.parametrize("people", [6, 13])
def test_a_side_with_names_has_no_private_line_of_anybody(
    qtbot: QtBot, agenda: Agenda, people: int
):
    cards = player_cards(agenda, people)
    sides = role_sides(people)
    private = {plain(line) for card in cards for line in (*card.private, card.opening) if line}
    for front in sides[::2]:
        assert not [line for line in private if line in front]


def test_every_private_line_is_on_the_back_of_the_sheet_with_its_card(qtbot: QtBot, agenda: Agenda):
    cards = player_cards(agenda, 6)
    sides = role_sides(6)
    fronts, backs = sides[::2], sides[1::2]
    for card in cards:
        name = plain(f"Alleen voor {card.front.name}")
        for front, back in zip(fronts, backs, strict=True):
            is_here = name in back
            assert (plain(card.front.name) in front) >= is_here
            assert not is_here or all(plain(line) in back for line in card.private)


def test_each_conversation_begins_its_own_sheet(qtbot: QtBot, agenda: Agenda):
    for side in role_sides(13)[::2]:
        assert len({part[:2] for part in side.split("Oefengesprek")[1:]}) == 1


def test_a_card_without_a_name_still_says_whose_side_it_is(qtbot: QtBot):
    cards = player_cards(an_agenda(), 3)
    sides = texts(role_card_pages(cards))
    assert "PRIVATE" not in sides[0]
    assert PRIVATE in sides[1]


@pytest.mark.parametrize("role", [Role.PARENT, Role.PROFESSIONAL])
def test_roles_differ_without_their_colours_too(role: Role):
    others = [each for each in Role if each is not role]
    look = LOOKS[role]
    patterns = [(LOOKS[each].pattern, LOOKS[each].is_double) for each in others]
    assert (look.pattern, look.is_double) not in patterns


# --- observers ----------------------------------------------------------------------------------


def test_who_looks_on_finds_the_points_and_a_name_to_count_for(qtbot: QtBot, agenda: Agenda):
    cards = watch_cards(agenda, 6)
    sides = watch_sides(6)
    for card in cards:
        side = next(each for each in sides if plain(card.title) in each)
        assert all(plain(line) in side for line in (*card.points, *card.players, *card.task))


def test_no_private_line_of_a_player_is_on_a_card_for_who_looks_on(qtbot: QtBot, agenda: Agenda):
    sides = "".join(watch_sides(13))
    for card in player_cards(agenda, 13):
        assert not [line for line in (*card.private, card.opening) if line and plain(line) in sides]


def test_the_last_sheet_is_filled_with_a_spare_card(qtbot: QtBot, agenda: Agenda):
    sides = watch_sides(6)
    assert all(side.count("Lethierop") == 2 for side in sides)


# --- small cards --------------------------------------------------------------------------------


def test_the_trainer_reads_whom_and_when_apart_from_what_is_said(qtbot: QtBot, agenda: Agenda):
    pages = turn_card_pages(turn_cards(agenda, 6))
    assert "Voordetrainer,R1:geefaanRicardo,deouder,natweeminuteninronde2." in texts(pages)[0]
    found = places(pages, 0)
    strip = next(each for each in found if each.text.startswith("Voor de trainer"))
    said = next(each for each in found if each.text.startswith("“In dat verslag"))
    assert said.y - strip.y > 36


@pytest.mark.parametrize("people", [6, 13])
def test_nothing_of_the_trainer_is_on_a_card_of_a_participant(
    qtbot: QtBot, agenda: Agenda, people: int
):
    turning = texts(turn_card_pages(turn_cards(agenda, people)))
    words = "".join((*role_sides(people), *watch_sides(people), *turning))
    for roleplay in shipped().roleplays.values():
        lines = roleplay.trainer
        for line in (lines.say, lines.do, lines.leave, lines.listen, lines.beware):
            assert not line or plain(line) not in words


# --- nothing is cut off -------------------------------------------------------------------------


def is_inked(pages, number: int, left: float, top: float, right: float, bottom: float) -> bool:
    """Tell whether anything is drawn between these parts of a page."""
    image = page_image(pages, number, 600)
    wide, high = image.width(), image.height()
    return any(
        image.pixelColor(x, y).lightness() < 250
        for x in range(round(left * wide), round(right * wide))
        for y in range(round(top * high), round(bottom * high))
    )


def test_the_edge_that_printers_leave_white_has_only_marks(qtbot: QtBot, agenda: Agenda):
    pages = role_card_pages(player_cards(agenda, 6))
    assert not is_inked(pages, 0, 0, 0, 0.48, 0.02)
    assert is_inked(pages, 0, 0.49, 0, 0.51, 0.02)
    assert not is_inked(pages, 1, 0.49, 0, 0.51, 0.02)
