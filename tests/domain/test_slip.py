"""A slip of paper that is typed over: every sign is understood, skipped, or said to be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.counting import Counting, CountingKind
from companion.domain.slip import SlipTrouble, read_slip

ITEMS = tuple((f"Z{n}", f"Zin {n}.") for n in range(1, 9))
MARKS = tuple((mark, "") for mark in range(1, 6))
SCAN = Counting("M1.5", CountingKind.SCAN, ITEMS, MARKS)
LOOKING_BACK = Counting("M9.1", CountingKind.SCAN, ITEMS, MARKS, "Kies één zin.")


@pytest.mark.parametrize("text", ["34251322", "3 4 2 5 1 3 2 2", "3,4,2,5,1,3,2,2", " 3425 1322 "])
def test_eight_figures_are_a_slip_whatever_stands_between_them(text):
    slip = read_slip(text, SCAN)
    assert slip.trouble is SlipTrouble.NONE
    assert list(slip.marks.items()) == list(
        zip([f"Z{n}" for n in range(1, 9)], [3, 4, 2, 5, 1, 3, 2, 2], strict=True)
    )


def test_a_nought_or_a_dash_skips_a_sentence():
    slip = read_slip("3-0–1111", SCAN)
    assert slip.marks == {"Z1": 3, "Z5": 1, "Z6": 1, "Z7": 1, "Z8": 1}
    assert slip.trouble is SlipTrouble.NONE


def test_half_a_slip_knows_which_sentence_is_next():
    slip = read_slip("342", SCAN)
    assert (slip.at, slip.missing, slip.trouble) == (3, 5, SlipTrouble.TOO_FEW)
    assert read_slip("", SCAN).at == 0


@pytest.mark.parametrize(("text", "at", "wrong"), [("349", 2, "9"), ("3x", 1, "x"), ("³", 0, "³")])
def test_a_sign_that_is_no_mark_is_named_with_its_place(text, at, wrong):
    slip = read_slip(text, SCAN)
    assert (slip.trouble, slip.at, slip.wrong) == (SlipTrouble.NOT_A_MARK, at, wrong)


def test_a_ninth_figure_is_too_many_where_nothing_is_chosen():
    slip = read_slip("342513224", SCAN)
    assert (slip.trouble, slip.wrong) == (SlipTrouble.TOO_MANY, "4")


def test_the_ninth_figure_is_the_sentence_that_was_chosen():
    slip = read_slip("34251322 5", LOOKING_BACK)
    assert (slip.chosen, slip.trouble) == ("Z5", SlipTrouble.NONE)
    assert len(slip.marks) == 8


def test_choosing_none_is_said_with_a_nought():
    slip = read_slip("342513220", LOOKING_BACK)
    assert (slip.chosen, slip.trouble) == ("", SlipTrouble.NONE)


def test_without_a_choice_the_slip_waits_for_one():
    slip = read_slip("34251322", LOOKING_BACK)
    assert (slip.trouble, slip.at, slip.missing) == (SlipTrouble.TOO_FEW, 8, 0)


@pytest.mark.parametrize("rest", ["9", "12", "x", "²"])
def test_a_sentence_that_is_not_there_cannot_be_chosen(rest):
    slip = read_slip(f"34251322{rest}", LOOKING_BACK)
    assert (slip.trouble, slip.wrong) == (SlipTrouble.NO_SUCH_SENTENCE, rest)


def test_a_slip_with_nothing_on_it_counts_nothing():
    assert read_slip("00000000", SCAN).trouble is SlipTrouble.NOTHING
    assert read_slip("000000004", LOOKING_BACK).trouble is SlipTrouble.NONE


@given(text=st.text(max_size=40))
def test_whatever_is_typed_is_understood_or_named(text):
    for counting in (SCAN, LOOKING_BACK):
        slip = read_slip(text, counting)
        assert set(slip.marks) <= set(counting.ids)
        assert set(slip.marks.values()) <= {1, 2, 3, 4, 5}
        assert 0 <= slip.at <= len(ITEMS) + 1
