"""Answers that are pasted or typed line by line."""

from __future__ import annotations

import pytest

from companion.domain.answers import answers_in, bundle_name


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("- rust", "rust"),
        ("– rust", "rust"),
        ("* rust", "rust"),
        ("•rust", "rust"),
        ("  •  rust", "rust"),
        ("☐ rust", "rust"),
        ("1. rust", "rust"),
        ("12) rust", "rust"),
        ("3.", ""),
        ("-", ""),
        ("-5 graden", "-5 graden"),
        ("1.5 uur wachten", "1.5 uur wachten"),
        ("2 kinderen", "2 kinderen"),
        ("2026. Een jaar", "2026. Een jaar"),
        ("e-mail", "e-mail"),
    ],
)
def test_signs_of_a_list_are_no_part_of_an_answer(line, answer):
    assert answers_in(line) == ((answer,) if answer else ())


def test_lines_without_a_word_are_no_answer():
    assert answers_in("een\n\n   \n\t\n\u200b\u200e\n\u00a0\ntwee\r\ndrie\u2028vier") == (
        *("een", "twee", "drie", "vier"),
    )
    assert answers_in("") == answers_in(" \n \n") == ()


def test_emoji_and_text_from_right_to_left_stay_as_they_are():
    family = "👩\u200d👧 samen"
    assert answers_in(f"- {family}\n• مرحبا بك\nשלום") == (family, "مرحبا بك", "שלום")


def test_a_long_line_is_one_answer():
    assert answers_in("a" * 5_000 + "\nb") == ("a" * 5_000, "b")


def test_a_number_alone_is_that_of_a_table():
    assert bundle_name(" 3 ") == "Tafel 3"
    assert bundle_name("bij  het raam") == "bij het raam"
    assert bundle_name("  ") == ""
