"""Where lines are broken: evenly, and never with a short word alone where that can be avoided."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from companion.ui.stage.breaks import ends_of, even_breaks, word_edges

lengths = st.lists(st.integers(1, 30), min_size=1, max_size=24)


def edges(words: list[int]) -> list[tuple[float, float]]:
    """Return the edges of words of these lengths, with a space of 1 between them."""
    found, x = [], 0.0
    for length in words:
        found.append((x, x + length))
        x += length + 1
    return found


def rows(words: list[int], width: float, lines: int) -> list[list[int]]:
    firsts = even_breaks(edges(words), width, lines)
    return [words[a:b] for a, b in pairwise([*firsts, len(words)])]


def test_a_short_last_word_takes_company_along():
    assert rows([8, 7, 7, 8, 3], 26, 2) == [[8, 7], [7, 8, 3]]


def test_a_short_word_is_not_alone_in_the_middle_either():
    assert rows([6, 3, 2, 2, 7, 3], 20, 3) == [[6, 3], [2, 2], [7, 3]]


def test_a_long_word_may_stand_alone():
    assert rows([13, 11], 14, 2) == [[13], [11]]


def test_no_way_is_no_way():
    assert even_breaks(edges([5, 40, 5]), 20, 3) == []
    assert even_breaks(edges([5]), 20, 2) == []


def test_an_opening_sign_in_the_margin_takes_no_room():
    assert even_breaks([(0.0, 22.0)], 20, 1) == []
    assert even_breaks([(0.0, 22.0)], 20, 1, hang=3.0) == [0]


@given(lengths, st.integers(30, 90), st.integers(1, 8))
def test_every_line_fits_and_no_word_is_lost(words, width, lines):
    firsts = even_breaks(edges(words), width, lines)
    if not firsts:
        return
    assert firsts[0] == 0
    assert len(firsts) == lines
    assert firsts == sorted(set(firsts))
    placed = edges(words)
    for first, last in zip(firsts, ends_of(firsts, len(words)), strict=True):
        assert placed[last][1] - placed[first][0] <= width


@given(st.text(max_size=80))
def test_words_are_counted_as_qt_counts(text):
    units = text.encode("utf-16-le", "surrogatepass")
    pieces = [units[2 * first : 2 * last] for first, last in word_edges(text)]
    found = [piece.decode("utf-16-le", "surrogatepass") for piece in pieces]
    assert found == [word for word in text.split(" ") if word]
