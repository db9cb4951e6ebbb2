"""A long text in parts: no word lost, none torn in two where it can be helped."""

from __future__ import annotations

import pytest

from companion.domain.note import MAX_NOTE_LENGTH
from companion.domain.note_parts import first_part, fits_in_parts, parts_of

WORDS = "de ouder vertelt wat hielp, en wij luisteren. "


@pytest.mark.parametrize("times", [1, 400, 500, 2000])
def test_all_words_are_in_the_parts_in_their_order(times):
    parts = list(parts_of(WORDS * times))
    assert " ".join(parts).split() == WORDS.split() * times
    assert max(map(len, parts)) <= MAX_NOTE_LENGTH


def test_it_is_cut_at_a_blank_line_rather_than_in_a_paragraph():
    text = f"{'a b. ' * 2500}\n\n{'c d. ' * 2500}"
    assert [part[0] for part in parts_of(text)] == ["a", "c"]


def test_one_word_without_end_is_cut_all_the_same():
    parts = list(parts_of("x" * 50_000))
    assert [len(part) for part in parts] == [20_000, 20_000, 10_000]


def test_a_picture_of_several_characters_stays_whole():
    family = "👩\u200d👩\u200d👧🏽"
    for part in parts_of("x" + family * 9000):
        assert part.removeprefix("x").replace(family, "") == ""


def test_a_part_without_a_word_is_none():
    assert list(parts_of(" " * 90_000)) == []


def test_the_first_part_leaves_room_for_what_is_there():
    assert first_part(WORDS * 1000, 30) == "de ouder vertelt wat hielp,"
    assert first_part("kort", 30) == "kort"


def test_a_book_is_not_for_here():
    assert fits_in_parts("x" * 12_000_000)
    assert not fits_in_parts("x" * 13_000_000)
