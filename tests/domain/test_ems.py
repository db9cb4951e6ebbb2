"""About how wide words are: lines break between words, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.ems import ems, in_lines, joined


@given(st.text(alphabet="abc wM😀\n", max_size=200))
def test_no_letter_is_lost_in_lines(text):
    kept = joined(in_lines(text, 6.0))
    assert kept.replace(" ", "").replace("\n", "") == text.replace(" ", "").replace("\n", "")


@given(st.text(alphabet="abcwM ", max_size=200))
def test_no_line_is_wider_than_asked(text):
    assert all(ems(line.text) <= 6.0 for line in in_lines(text, 6.0))


def test_lines_break_between_words_and_keep_their_own_breaks():
    lines = in_lines("een zin die langer is\nen een die kort is", 7.0)
    assert [line.text for line in lines] == ["een zin die", "langer is", "en een die", "kort is"]
    assert joined(lines[2:]) == "en een die kort is"
    assert joined(lines) == "een zin die langer is\nen een die kort is"


@pytest.mark.parametrize("letter", ["W", "😀", "i"])
def test_a_word_without_end_is_cut(letter):
    lines = in_lines(letter * 400, 20.0)
    assert len(lines) > 1
    assert "".join(line.text for line in lines) == letter * 400
