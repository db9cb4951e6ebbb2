"""How a place is found again, and which places are remembered."""

from __future__ import annotations

import pytest

from companion.domain.place import (
    MOST_PLACES,
    PlaceMemory,
    ScreenIdentity,
    is_recognised,
    known_place,
    same_name,
    same_projector,
    with_place,
)

EPSON = ScreenIdentity("Epson", "EB-W06", "X5TY", "HDMI-1")
KOM = PlaceMemory("Buurthuis De Kom", EPSON, "rechts", 1280, 800)
HUB = PlaceMemory("De Hub", ScreenIdentity("BenQ", "MW550", "", "HDMI-1"))
PLACES = (KOM, HUB)


@pytest.mark.parametrize(
    "typed", ["Buurthuis De Kom", "buurthuis de kom", "  Buurthuis  de\tKOM ", "BUURTHUIS DE KOM"]
)
def test_a_place_is_found_by_its_name_however_it_is_typed(typed):
    assert known_place(PLACES, typed) is KOM


def test_a_new_name_finds_a_place_by_its_projector_in_another_socket():
    elsewhere = ScreenIdentity("Epson", "EB-W06", "X5TY", "DP-2")
    assert known_place(PLACES, "", elsewhere) is KOM
    assert known_place(PLACES, "De Kom, zaal 2", elsewhere) is KOM


def test_the_name_goes_before_the_projector():
    assert known_place(PLACES, "de hub", EPSON) is HUB


@pytest.mark.parametrize(
    "other",
    [
        None,
        ScreenIdentity("", "", "", "HDMI-1"),
        ScreenIdentity("Epson", "EB-W06", "ander", "HDMI-1"),
        ScreenIdentity("BenQ", "EB-W06", "X5TY", "HDMI-1"),
    ],
)
def test_another_projector_is_another_place(other):
    assert not same_projector(EPSON, other)
    assert known_place((KOM,), "", other) is None


def test_a_socket_alone_is_no_projector():
    socket = ScreenIdentity(name="HDMI-1")
    assert not same_projector(socket, socket)
    assert not is_recognised(socket)
    assert not is_recognised(None)
    assert is_recognised(EPSON)


def test_no_name_is_not_the_name_of_a_place():
    assert known_place((PlaceMemory(""),), "") is None
    assert same_name("", "  ")


def test_the_last_place_comes_first_and_once():
    again = PlaceMemory("buurthuis de kom", EPSON, "links", 1024, 768)
    assert with_place((HUB, KOM), again) == (again, HUB)


def test_without_a_name_it_is_the_projector_that_counts():
    nameless = PlaceMemory("", EPSON, "links")
    again = PlaceMemory("", EPSON, "rechts")
    socket = PlaceMemory("", ScreenIdentity(name="HDMI-1"))
    assert with_place((KOM, nameless, HUB), again) == (again, KOM, HUB)
    assert with_place((socket, nameless), socket) == (socket, nameless)


def test_no_more_places_are_remembered_than_a_trainer_has():
    places = tuple(PlaceMemory(f"Plaats {number}") for number in range(MOST_PLACES))
    kept = with_place(places, KOM)
    assert len(kept) == MOST_PLACES
    assert kept[0] is KOM
    assert kept[-1].place == f"Plaats {MOST_PLACES - 2}"
