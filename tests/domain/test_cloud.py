"""Short answers: which are the same, how often they were given, and which are sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cloud import is_word, words_of


def test_the_same_word_in_another_dress_is_the_same_word():
    assert words_of(["Moe.", "moe", " MOE! ", "“moe”"]) == (("moe", 4),)


def test_a_word_is_spelled_as_most_people_did():
    assert words_of(["RUST", "Rust", "Rust."]) == (("Rust", 3),)


def test_of_two_spellings_the_first_given_stays():
    assert words_of(["Rust", "rust"]) == (("Rust", 2),)


def test_the_most_frequent_comes_first_and_then_the_first_given():
    given_words = ["moe", "blij", "rust", "blij", "rust", "boos"]
    assert words_of(given_words) == (("blij", 2), ("rust", 2), ("moe", 1), ("boos", 1))


def test_commas_and_lines_divide_short_answers():
    assert words_of(["rust, moe\nblij", "moe"]) == (("moe", 2), ("rust", 1), ("blij", 1))


def test_a_sentence_is_not_cut_at_its_comma():
    sentence = "Ik voelde me echt gehoord, en dat gaf rust"
    assert words_of([sentence + "."]) == ((sentence, 1),)


def test_a_comma_in_a_number_does_not_divide():
    assert words_of(["1,5 uur"]) == (("1,5 uur", 1),)


@pytest.mark.parametrize("text", ["", "  ", "\n\n", " , ,\n"])
def test_nothing_said_is_no_answer(text):
    assert [word for word, _ in words_of([text]) if word.strip(" ,")] == []


def test_a_list_with_dashes_loses_its_dashes():
    assert words_of(["- rust\n• moe"]) == (("rust", 1), ("moe", 1))


def test_the_sign_of_an_elision_stays():
    assert words_of(["'s avonds", "’t gesprek"]) == (("'s avonds", 1), ("’t gesprek", 1))


def test_an_emoji_is_an_answer_and_so_is_a_question_mark():
    assert words_of(["😊", "?", "😊"]) == (("😊", 2), ("?", 1))


@pytest.mark.parametrize(
    ("answer", "short"),
    [
        ("rust", True),
        ("weer een kind zijn", False),
        ("een beetje moe", True),
        ("gezondheidszorgpsychologe", False),
        ("arbeidsongeschiktheid", True),
    ],
)
def test_three_words_or_twenty_four_letters_are_short(answer, short):
    assert is_word(answer) is short


@given(st.lists(st.text(max_size=60), max_size=20))
def test_any_answers_are_counted_and_none_is_counted_twice(texts):
    words = words_of(texts)
    folded = [word.casefold() for word, _ in words]
    assert len(set(folded)) == len(folded)
    assert all(count > 0 and word.strip() for word, count in words)
    assert [count for _, count in words] == sorted((c for _, c in words), reverse=True)


@given(st.lists(st.sampled_from(["rust", "moe", "blij", "boos"]), max_size=30))
def test_every_answer_counts_once(texts):
    assert dict(words_of(texts)) == {word: texts.count(word) for word in set(texts)}
