"""Keeping in words: calm, with the day, and honest about what was found."""

from datetime import date, timedelta

import pytest

from companion.domain.keeping import Kept, Why
from companion.domain.wiping import Looked, Wiped
from companion.ui.keeping.words import gone_words, kept_words, looked_words, why_words, wiped_words

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (30, "Wordt gewist op 29 december."),
        (60, "Wordt gewist op 28 januari 2027."),
        (7, "Wordt over 7 dagen gewist, op 6 december."),
        (1, "Wordt morgen gewist, op 30 november."),
        (0, "Wordt gewist als de app de volgende keer start."),
        (-3, "Wordt gewist als de app de volgende keer start."),
    ],
)
def test_until_when(days, words):
    assert kept_words(Kept(TODAY + timedelta(days), Why.USE, days <= 7), TODAY) == words


def test_only_what_is_not_usual_is_explained():
    assert why_words(Kept(TODAY)) == ""
    assert "een week na het terugkommoment" in why_words(Kept(TODAY, Why.RETURN))
    assert all(why_words(Kept(TODAY, why)) for why in Why if why is not Why.USE)


@pytest.mark.parametrize(
    ("looked", "words"),
    [
        (Looked(3), "niets meer van deze bijeenkomst gevonden, in 3 bestanden."),
        (Looked(1), "niets meer van deze bijeenkomst gevonden, in 1 bestand."),
        (Looked(3, ("los.txt",)), "staat nog iets: los.txt."),
        (Looked(3, (), ("dicht.db",)), "konden niet nagekeken worden: dicht.db."),
        (Looked(3, remembered=True), "Jouw naam en de plaats staan nog in het startscherm klaar."),
    ],
)
def test_what_was_found(looked, words):
    assert looked_words(looked).endswith(words)


def test_of_several_that_went_the_bad_news_is_told():
    clean, left = Wiped("Noord", None, Looked(3)), Wiped("", None, Looked(3, ("los.txt",)))
    words = gone_words([left, clean])
    assert "Zonder groepsnaam, Noord" in words
    assert "los.txt" in words
    assert wiped_words(clean).startswith("Noord is gewist. Nagekeken")
