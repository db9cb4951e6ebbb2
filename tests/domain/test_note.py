"""Text as it is kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.note import tidy

any_text = st.text(st.characters(), max_size=200) | st.text("\r\n\t\v\f\0\x85\u2028 a\ud83d")


@given(any_text)
def test_tidy_text_is_not_changed_again(text):
    assert tidy(tidy(text)) == tidy(text)


@given(any_text)
def test_no_control_character_stays_but_the_line_break(text):
    assert not [c for c in tidy(text) if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]


@given(any_text)
def test_tidy_text_can_be_written_in_any_file(text):
    assert tidy(text).encode("utf-8").decode("utf-8") == tidy(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"]), max_size=50))
def test_letters_marks_and_signs_stay_as_they_are(text):
    assert tidy(text) == text


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\v", "\f", "\x85"])
def test_every_kind_of_line_break_becomes_one_kind(ending):
    assert tidy(f"een{ending}twee") == "een\ntwee"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("een\0twee", "eentwee"),
        ("een\ttwee", "een twee"),
        ("half \ud83d teken", "half  teken"),
        ("weg \x1b[31m ermee \x9f", "weg [31m ermee"),
        ("  rond \n ", "rond"),
        (" \n\t\0 ", ""),
        ("één 👩🏽‍👧 مرحبا", "één 👩🏽‍👧 مرحبا"),
    ],
)
def test_what_a_screen_cannot_show_is_left_out(text, kept):
    assert tidy(text) == kept


def test_a_sign_for_the_order_of_bytes_is_not_kept_for_systems_drop_it_at_will():
    assert tidy("\ufeffeen\ufeff twee") == "een twee"
