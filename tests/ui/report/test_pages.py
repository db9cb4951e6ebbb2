from __future__ import annotations

import io
import re

import pypdf
import pytest

from companion.domain.report import Audience, Lines, Section
from companion.live.background import BackgroundTask
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.pictures import page_image
from companion.ui.report.pages import report_pages
from tests.ui.report.reports import (
    PROMISE,
    a_letter,
    a_line,
    a_report,
    a_rich_report,
    an_empty_report,
    quotations,
)


def texts(pages: Pages) -> list[str]:
    """Return the words of each page, as a reader of PDFs finds them."""
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(pages)))
    return [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]


def with_lines(*said: str) -> Pages:
    """Return the pages of a report with these notes."""
    lines = tuple(a_line(text, number) for number, text in enumerate(said))
    return report_pages(a_report(Section("s", "Wat ons bezighield", (Lines("Kop", lines),))))


def test_the_first_page_says_what_it_is_and_what_it_promises():
    first = texts(report_pages(a_rich_report()))[0]

    for said in ("Gelijkwaardig samenwerken", "24 november 2026", "Buurthuis De Kom", PROMISE):
        assert said in first


def test_every_page_has_its_number():
    pages = texts(report_pages(a_rich_report()))

    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number} van {len(pages)}" in page


def test_notes_stand_in_it_word_for_word_with_field_and_dots():
    whole = " ".join(texts(report_pages(a_rich_report())))

    assert "Lastig Steeds een ander gezicht, en steeds weer dezelfde vragen." in whole
    assert "Bellen voordat er een brief gaat. al gedaan" in whole
    assert "Drie notities staan niet in dit verslag." in whole
    assert "Hierbij is niets opgeschreven." in whole


def test_averages_and_counts_stand_in_figures():
    whole = " ".join(texts(report_pages(a_rich_report())))

    assert "terugkijkend, met wat we nu weten · 13 scans" in whole
    assert "3,9 3,4 3,5" in whole
    assert "(2 × gekozen)" in whole


@pytest.mark.parametrize("quotation", quotations(), ids=lambda each: each.voice)
def test_quotations_stand_in_it_letter_for_letter_with_their_source(quotation):
    whole = " ".join(texts(report_pages(a_report(Section("s", "Citaten", (quotation,))))))

    assert quotation.text in whole
    assert quotation.attribution in whole
    assert quotation.source in whole


def test_a_letter_is_a_letter():
    (page,) = texts(report_pages(a_letter()))

    assert "Beste ouders," in page
    assert "We bellen eerst, en sturen dan pas een brief." in page
    assert "1 van 1" not in page


@pytest.mark.parametrize("audience", Audience)
def test_a_session_without_words_still_gives_one_page(audience):
    (page,) = texts(report_pages(an_empty_report(audience)))

    assert "nog niets opgeschreven" in page


@pytest.mark.parametrize(
    "said",
    [
        "lang " * 4000,
        "x" * 500,
        "👩‍👧 ❤️ 🙂 hoera",
        "مرحبا بكم في الاجتماع",
        "שלום לכולם",
        "e\u0301e\u0302" + "\u0301" * 40,
        "\ud83d half teken",
        "<b>vet</b> & <img src='file:///etc/passwd'>",
        "een\ntwee\r\ndrie\x0bvier\x00vijf",
        "",
        " ",
    ],
    ids=lambda said: ascii(said[:12]),
)
def test_nothing_that_people_write_breaks_a_page(said):
    pages = with_lines("vooraf", said, "achteraf")

    found = " ".join(texts(pages))

    assert "vooraf" in found
    assert "achteraf" in found
    assert not page_image(pages, pages.count - 1, 300).isNull()


def test_markup_is_shown_as_it_was_written():
    assert "<b>vet</b> & <i>schuin</i>" in texts(with_lines("<b>vet</b> & <i>schuin</i>"))[0]


def test_a_very_long_note_goes_on_over_pages():
    pages = texts(with_lines(" ".join(f"woord{number}" for number in range(2500))))

    assert len(pages) > 3
    whole = "".join(pages).replace(" ", "")  # pypdf sees a space too much now and then
    assert all(f"woord{number}" in whole for number in range(2500))


def test_pages_made_in_one_thread_can_be_drawn_in_another(qtbot):
    here = page_image(report_pages(a_rich_report()), 0, 300)
    made, drawn = [], []
    make = BackgroundTask(lambda: report_pages(a_rich_report()))
    make.done.connect(made.append)
    with qtbot.waitSignal(make.done):
        make.start()
    draw = BackgroundTask(lambda: page_image(made[0], 0, 300))
    draw.done.connect(drawn.append)
    with qtbot.waitSignal(draw.done):
        draw.start()

    assert drawn == [here]
