"""Which screen the stage goes to: decided on small values, without hardware."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.place import ScreenIdentity
from companion.ui.screens.choice import (
    Area,
    Seen,
    choose,
    find,
    fitted,
    free_for_stage,
    is_mirrored,
    likeness,
    reaches,
)

LAPTOP = Seen(ScreenIdentity("BOE", "NV140", "", "eDP-1"), Area(0, 0, 1440, 900))
EPSON = Seen(ScreenIdentity("Epson", "EB-W06", "X1", "HDMI-1"), Area(1440, 0, 1280, 800))
BENQ = Seen(ScreenIdentity("BenQ", "MW550", "B7", "DP-1"), Area(-1920, 0, 1920, 1080))
PLAIN = Seen(ScreenIdentity(name="VGA-1"), Area(0, 900, 1024, 768))


def at(seen: Seen, left: int, top: int, width: int = 0, height: int = 0) -> Seen:
    area = seen.area
    return Seen(seen.identity, Area(left, top, width or area.width, height or area.height))


def test_with_one_screen_there_is_no_projector():
    assert choose([LAPTOP], 0, ()) is None


def test_the_stage_goes_to_the_screen_that_is_not_the_consoles():
    assert choose([LAPTOP, EPSON], 0, ()) == 1
    assert choose([LAPTOP, EPSON], 1, ()) == 0


def test_of_two_others_the_largest_is_taken_when_nothing_is_remembered():
    assert choose([PLAIN, LAPTOP, BENQ], 1, ()) == 2


def test_a_remembered_projector_goes_before_a_larger_one():
    assert choose([LAPTOP, BENQ, EPSON], 0, [EPSON.identity]) == 2


def test_the_first_remembered_one_that_is_there_is_taken():
    wanted = [ScreenIdentity("Acer", "H65", "1", "HDMI-1"), PLAIN.identity, BENQ.identity]
    assert choose([LAPTOP, BENQ, PLAIN], 0, wanted) == 2


def test_a_remembered_projector_that_holds_the_console_is_not_taken():
    assert choose([LAPTOP, EPSON], 1, [EPSON.identity]) == 0


def test_the_order_and_the_place_of_screens_mean_nothing():
    moved = at(EPSON, -1280, 40)
    assert choose([moved, BENQ, LAPTOP], 2, [EPSON.identity]) == 0


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (EPSON.identity, 4),
        (ScreenIdentity("Epson", "EB-W06", "X1", "DP-2"), 3),
        (ScreenIdentity("Epson", "EB-W06", "", "HDMI-1"), 2),
        (ScreenIdentity("Epson", "EB-W06", "", "DP-2"), 1),
        (ScreenIdentity("Epson", "EB-W06", "X2", "HDMI-1"), 0),
        (ScreenIdentity("Epson", "EB-W49", "X1", "HDMI-1"), 0),
        (ScreenIdentity("BenQ", "EB-W06", "X1", "HDMI-1"), 0),
        (ScreenIdentity(name="HDMI-1"), 0),
    ],
)
def test_a_screen_is_known_by_maker_model_serial_and_then_socket(seen, expected):
    assert likeness(EPSON.identity, seen) == expected


def test_a_screen_that_tells_nothing_is_known_by_its_socket():
    assert likeness(ScreenIdentity(name="VGA-1"), PLAIN.identity)
    assert not likeness(ScreenIdentity(name="VGA-2"), PLAIN.identity)
    assert not likeness(ScreenIdentity(), ScreenIdentity())


def test_of_two_alike_the_one_in_the_same_socket_is_found():
    left = Seen(ScreenIdentity("Epson", "EB-W06", "", "HDMI-1"), EPSON.area)
    right = Seen(ScreenIdentity("Epson", "EB-W06", "", "HDMI-2"), BENQ.area)
    for wanted, index in ((left, 0), (right, 1)):
        assert find(wanted.identity, [left, right], [0, 1]) == index


def test_two_screens_with_the_same_area_are_mirrored_and_count_as_one():
    twin = at(EPSON, 0, 0, 1440, 900)
    assert is_mirrored([LAPTOP, twin], 0)
    assert choose([LAPTOP, twin], 0, [EPSON.identity]) is None


def test_a_projector_that_shows_a_part_of_the_laptop_is_mirrored():
    part = at(EPSON, 0, 0, 1024, 768)
    assert is_mirrored([LAPTOP, part], 0)
    assert is_mirrored([part, LAPTOP], 0)
    assert choose([LAPTOP, part], 0, ()) is None


def test_a_projector_that_overlaps_the_laptop_is_no_place_for_the_stage():
    over = at(EPSON, 1200, 0)
    assert not is_mirrored([LAPTOP, over], 0)
    assert choose([LAPTOP, over], 0, ()) is None
    assert choose([LAPTOP, over, BENQ], 0, [over.identity]) == 2


def test_neighbours_that_share_an_edge_are_two_screens():
    assert free_for_stage([LAPTOP, EPSON, BENQ, PLAIN], 0) == [1, 2, 3]
    assert free_for_stage([LAPTOP, at(EPSON, 1439, 0)], 0) == [1]


@pytest.mark.parametrize(
    ("window", "other", "expected"),
    [
        (Area(100, 100, 800, 600), EPSON, False),
        (Area(900, 100, 800, 600), EPSON, True),
        (Area(900, 100, 800, 600), BENQ, False),
        (Area(-300, 100, 800, 600), BENQ, True),
        (Area(100, 500, 800, 600), PLAIN, True),
        (Area(100, 500, 800, 600), EPSON, False),
        (Area(0, 0, 1440, 900), EPSON, False),
    ],
)
def test_a_window_reaches_a_screen_on_the_side_where_it_sticks_out(window, other, expected):
    assert reaches(window, LAPTOP.area, other.area) is expected


AREAS = st.builds(
    Area,
    st.integers(-5000, 5000),
    st.integers(-5000, 5000),
    st.integers(8, 5000),
    st.integers(8, 5000),
)


@given(AREAS, AREAS)
def test_a_fitted_window_lies_within_the_room_and_is_never_larger(window, room):
    found = fitted(window, room)
    assert room.holds(found)
    assert found.width <= window.width
    assert found.height <= window.height
    assert fitted(found, room) == found


@given(st.lists(AREAS, min_size=1, max_size=5), st.data())
def test_the_stage_never_shares_a_pixel_with_the_consoles_screen(areas, data):
    seen = [Seen(ScreenIdentity(name=str(i)), area) for i, area in enumerate(areas)]
    console = data.draw(st.integers(0, len(seen) - 1))
    wanted = data.draw(st.lists(st.sampled_from([each.identity for each in seen]), max_size=3))
    index = choose(seen, console, wanted)
    if index is not None:
        assert index != console
        assert not seen[index].area.overlap(seen[console].area)
        assert not is_mirrored([seen[console], seen[index]], 0)
