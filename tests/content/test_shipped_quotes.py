"""Quotations are the article's own, letter for letter, and put down to the right person."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from companion.content.library import load_workshop
from companion.domain.consent import UNKNOWN, Use
from companion.domain.quote import Voice
from tests.content.shipped import SHIPPED, workshop
from tests.content.small import FILES, a_programme

ARTICLE = SHIPPED / "artikel.txt"
DIBI = "Bouchra Dibi, onderzoeker"
ATTRIBUTIONS = {
    "C1": DIBI,
    "C2": DIBI,
    "C2a": DIBI,
    "C2b": DIBI,
    "C2c": DIBI,
    "C2d": DIBI,
    "C3": "Kathinka Bruinsma, Netwerk Beter Samen",
    "C3a": "Kathinka Bruinsma, met een verwijzing naar Dibi",
    "C3b": "Kathinka Bruinsma, lid van het kernteam van Netwerk Beter Samen",
    "C4": "Een ouder, verteld aan Kathinka Bruinsma",
    "C5": "Een andere ouder, uit het artikel over deze workshop",
}
PLACES = {
    "C1": (333, 421),
    "C2": (535, 945),
    "C2a": (535, 659),
    "C2b": (660, 784),
    "C2c": (785, 880),
    "C2d": (881, 945),
    "C3": (1191, 1431),
    "C3a": (1221, 1263),
    "C3b": (1266, 1431),
    "C4": (1477, 1658),
    "C5": (1687, 1821),
}


def test_the_article_is_kept_byte_for_byte() -> None:
    digest = hashlib.sha256(ARTICLE.read_bytes()).hexdigest()

    assert digest == "dd2b804cfa7b416162b74fa4336bd2e4425f758e459697df2f011ceea7cffea6"
    assert workshop().article == ARTICLE.read_text(encoding="utf-8")


@pytest.mark.parametrize("quote_id", PLACES)
def test_a_quotation_is_the_articles_own_letter_for_letter(quote_id: str) -> None:
    begin, end = PLACES[quote_id]

    assert workshop().quotes[quote_id].text == ARTICLE.read_text(encoding="utf-8")[begin:end]


@pytest.mark.parametrize("quote_id", ATTRIBUTIONS)
def test_a_quotation_is_put_down_to_the_right_person(quote_id: str) -> None:
    assert workshop().quotes[quote_id].attribution == ATTRIBUTIONS[quote_id]


def test_there_are_no_other_quotations() -> None:
    assert list(workshop().quotes) == list(ATTRIBUTIONS) == list(PLACES)


def test_each_voice_has_its_own_world() -> None:
    voices = {quote.id: quote.voice for quote in workshop().quotes.values()}

    assert {voices[code] for code in ("C1", "C2", "C2a", "C2b", "C2c", "C2d")} == {Voice.RESEARCH}
    assert {voices["C4"], voices["C5"]} == {Voice.PARENT}
    assert {voices["C3"], voices["C3a"], voices["C3b"]} == {Voice.CONNECTOR}


def test_the_parents_stay_anonymous() -> None:
    for code in ("C4", "C5"):
        assert "ouder" in workshop().quotes[code].attribution


def test_a_quotation_is_shown_between_one_matching_pair_of_marks() -> None:
    for quote in workshop().quotes.values():
        assert quote.displayed[0] == "“"
        assert quote.displayed[-1] == "”"
        assert not set(quote.displayed[1:-1]) & set("“”"), quote.id


def test_only_the_marks_inside_the_full_quotation_differ_from_the_article() -> None:
    quote = workshop().quotes["C3"]

    assert [other.id for other in workshop().quotes.values() if other.inner_text] == ["C3"]
    assert quote.inner_text == quote.text.replace("”ze", "‘ze").replace("gezien”", "gezien’")


def test_emphasis_is_part_of_the_words() -> None:
    for quote in workshop().quotes.values():
        assert len(quote.emphasis) <= 1
        assert all(phrase in quote.text for phrase in quote.emphasis)


def test_every_quotation_comes_from_the_article() -> None:
    assert {quote.sources for quote in workshop().quotes.values()} == {("S",)}


def test_the_sources_panel_warns_about_date_and_wording() -> None:
    date, wording = workshop().cautions

    assert date.text == (
        "Het artikel noemt februari 2021; het rapport draagt de datum november 2020."
    )
    assert "van wijkbewoners" in wording.text
    assert "geciteerd in het artikel van Netwerk Beter Samen" in wording.text
    assert {"C1", "C2"} <= set(date.about) & set(wording.about)


def test_the_year_is_nowhere_on_the_stage() -> None:
    for module in workshop().modules:
        for step in module.steps:
            assert "2021" not in repr(step.content), step.id
            assert "2020" not in repr(step.content), step.id
    assert not any("202" in quote.attribution for quote in workshop().quotes.values())


@pytest.mark.parametrize("quote_id", ATTRIBUTIONS)
def test_each_quotation_says_whose_it_is_and_what_nobody_asked_yet(quote_id: str) -> None:
    consent = workshop().quotes[quote_id].consent

    assert "artikel" in consent.of_whom
    assert consent.uses == frozenset(Use)
    assert consent.until is None
    assert consent.question.endswith("Nog niemand heeft het gevraagd.")


def test_a_quotation_without_permission_in_the_file_may_not_go_home(tmp_path: Path) -> None:
    text = FILES["citaten.yaml"].split("    toestemming")[0]

    loaded = load_workshop(a_programme(tmp_path, citaten=text)).workshop

    assert loaded is not None
    assert loaded.quotes["C1"].consent is UNKNOWN
