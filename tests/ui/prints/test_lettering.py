from __future__ import annotations

from pytestqt.qtbot import QtBot

from companion.ui.prints.lettering import Type, Words, fitted

LONG = "Vertrouwenspersonenoverleg"


def test_a_text_becomes_smaller_until_it_fits_its_place(qtbot: QtBot):
    text = "Wat wil je dat wij begrijpen?\n" * 6

    words = fitted(text, Type(20), width=200, height=120)

    assert words.height <= 120
    assert words.kind.points < 20


def test_no_word_on_a_card_is_cut_in_two(qtbot: QtBot):
    assert Words(LONG, Type(40), width=200).is_broken

    words = fitted(LONG, Type(40), width=200, height=400)

    assert not words.is_broken
    assert words.width <= 200


def test_a_sign_outside_the_usual_ones_is_no_broken_word(qtbot: QtBot):
    text = "𝒲at wil 𝒿e 𝒹at wij zien en horen, hier en thuis"
    assert not Words(text, Type(12), width=90).is_broken


def test_lines_of_a_text_are_paragraphs_with_space_between(qtbot: QtBot):
    one, two = (Words(text, Type(10, leading=1, gap=0.5), 200) for text in ("Een", "Een\nTwee"))

    assert two.height == 2 * one.height + 5
