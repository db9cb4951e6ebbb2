"""What takes the place of a name, in a sentence that still reads well."""

from __future__ import annotations

import pytest

from companion.domain.aliases import Who
from companion.domain.privacy_finding import Finding, Kind
from companion.domain.replacing import all_replaced, guess_who, replaced


def named(text: str, name: str) -> Finding:
    start = text.index(name)
    return Finding(start, start + len(name), Kind.NAME)


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        ("De moeder Fatima belde.", "Fatima", Who.PARENT),
        ("Mevrouw Jansen wil meepraten.", "Jansen", Who.PARENT),
        ("Haar zoon Daan slaapt slecht.", "Daan", Who.CHILD),
        ("Daan (8) loopt weg.", "Daan", Who.CHILD),
        ("Daan, 8 jaar, loopt weg.", "Daan", Who.CHILD),
        ("De moeder van Daan belde.", "Daan", Who.CHILD),
        ("Daans moeder belde.", "Daan", Who.CHILD),
        ("De zoon van Fatima belde.", "Fatima", Who.PARENT),
        ("Mijn collega Petra luistert goed.", "Petra", Who.COLLEAGUE),
        ("Petra van het wijkteam luistert.", "Petra", Who.COLLEAGUE),
        ("Fatima is de moeder van vier kinderen.", "Fatima", Who.PARENT),
        ("Het gezin Jansen heeft hulp.", "Jansen", Who.FAMILY),
        ("Fatima wil rust.", "Fatima", Who.PARENT),
    ],
)
def test_the_words_around_a_name_say_who_it_is(text: str, name: str, who: Who) -> None:
    assert guess_who(text, named(text, name)) is who


@pytest.mark.parametrize(
    ("text", "name", "words", "becomes"),
    [
        ("Toen belde Fatima.", "Fatima", "ouder A", "Toen belde ouder A."),
        ("Fatima belde.", "Fatima", "ouder A", "Ouder A belde."),
        ("Stil. Fatima belde.", "Fatima", "ouder A", "Stil. Ouder A belde."),
        ("Haar zoon Daan slaapt.", "Daan", "kind 1", "Haar kind 1 slaapt."),
        ("De moeder Fatima belde.", "Fatima", "ouder A", "Ouder A belde."),
        ("Toen kwam mevrouw Jansen.", "Jansen", "ouder A", "Toen kwam ouder A."),
        ("Mijn collega Petra.", "Petra", "collega A", "Mijn collega A."),
        ("Ik zag Daans moeder.", "Daan", "kind 1", "Ik zag kind 1’s moeder."),
        ("Ik zag Fatima's zoon.", "Fatima", "ouder A", "Ik zag ouder A's zoon."),
        ("De mentor Petra.", "Petra", "collega A", "De mentor collega A."),
    ],
)
def test_a_sentence_reads_well_afterwards(text: str, name: str, words: str, becomes: str) -> None:
    assert replaced(text, named(text, name), words) == becomes


def test_a_number_gives_way_to_what_it_is() -> None:
    text = "Bel 06-12345678 morgen."
    finding = Finding(4, 15, Kind.PHONE)
    assert replaced(text, finding, "[telefoonnummer]") == "Bel [telefoonnummer] morgen."


def test_all_of_a_text_is_replaced_in_one_go() -> None:
    text = "Fatima belde Daan."
    changes = [(named(text, "Fatima"), "ouder A"), (named(text, "Daan"), "kind 1")]
    assert all_replaced(text, changes) == "Ouder A belde kind 1."
