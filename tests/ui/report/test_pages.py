from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdf
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from companion.domain.audience import Audience
from companion.domain.exercise_scenes import ScanLine, ScanScene, ScanSeries
from companion.domain.report import Line, Lines, MarkRow, MarkTable, Paragraph, ScanPicture, Section
from companion.live.background import BackgroundTask
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.pictures import page_image
from companion.ui.report.look import FOOT, LEFT, RIGHT, TOP
from companion.ui.report.pages import report_pages
from tests.reading import MARKS, PROMISE
from tests.reading import a_report_of as a_report
from tests.ui.report.reports import (
    a_letter,
    a_line,
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
    pages = texts(with_lines(" ".join(f"woord{number}" for number in range(1200))))

    assert len(pages) > 2
    whole = "".join(pages).replace(" ", "")  # pypdf sees a space too much now and then
    assert all(f"woord{number}" in whole for number in range(1200))


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


@pytest.mark.parametrize("report", [a_rich_report(), a_letter(), an_empty_report()])
def test_nothing_stands_outside_the_margins(report):
    pages = report_pages(report)

    for number in range(pages.count):
        picture = page_image(pages, number, 595)
        for strip in (
            QRect(0, 0, round(LEFT) - 3, 842),
            QRect(round(RIGHT) + 3, 0, 595, 842),
            QRect(0, 0, 595, round(TOP) - 3),
            QRect(0, round(FOOT) + 14, 595, 842),
        ):
            part = picture.copy(strip & picture.rect())
            white = QImage(part.size(), part.format())
            white.fill(Qt.GlobalColor.white)
            assert part == white


def test_long_words_and_titles_stay_within_the_margins():
    pages = report_pages(
        a_report(
            Section("s", "y" * 300, (Lines("z" * 300, (a_line("x" * 500, 1, dots=120),)),)),
            title="t" * 200,
            subtitle="u" * 200,
            head=(("v" * 90, "w" * 200),),
        )
    )

    picture = page_image(pages, 0, 595)
    beside = picture.copy(QRect(round(RIGHT) + 3, 0, 595, 842) & picture.rect())
    white = QImage(beside.size(), beside.format())
    white.fill(Qt.GlobalColor.white)
    assert beside == white


def test_no_heading_is_the_last_on_a_page():
    blocks = tuple(
        Lines(f"Vraag {n}", tuple(a_line(f"antwoord {m}", n * 10 + m) for m in range(n % 4 + 1)))
        for n in range(90)
    )

    pages = texts(report_pages(a_report(Section("s", "Wat ons bezighield", blocks))))

    assert len(pages) > 3
    for page in pages:
        assert not re.search(r"Vraag \d+ Gelijkwaardig samenwerken · ", page)


def test_a_paragraph_that_announces_a_list_stays_with_it():
    many = tuple(Paragraph(Line("", f"Zin {number}.")) for number in range(120))
    for number in range(8):
        said = (*many[: 15 + number], Paragraph(Line("", "Dit vroegen wij:")))
        blocks = (*said, Lines("", (a_line("Krijgen we tijd?"),)))
        pages = texts(report_pages(a_report(Section("s", "Deel", blocks))))

        assert any("Dit vroegen wij: Krijgen we tijd?" in page for page in pages)


def test_a_table_that_is_parted_says_its_head_again():
    rows = tuple(MarkRow(f"Zin {number}", (1, 2, 3, 4, 5), 3.7) for number in range(80))
    table = MarkTable("Aan het begin", MARKS, rows)

    pages = texts(report_pages(a_report(Section("s", "Zelfscan", (table,)))))

    assert len(pages) > 2
    assert all("bijna nooit" in page and "gemiddelde" in page for page in pages)


def test_without_averages_the_picture_only_says_why():
    scene = ScanScene(
        "Hoe we kijken", (), (ScanLine("Ik vraag door.", (None,)),), MARKS, "Te vroeg."
    )
    found = " ".join(texts(report_pages(a_report(Section("s", "Scan", (ScanPicture(scene),))))))

    assert "Hoe we kijken" in found
    assert "Te vroeg." in found
    assert "Ik vraag door." not in found


def test_single_words_stand_beside_each_other():
    few = with_lines(*(f"woord{number}" for number in range(36)))

    assert few.count == 1


def test_the_end_of_a_letter_is_one_piece():
    for extra in range(1, 10):
        letter = a_letter()
        more = tuple(Paragraph(Line("", "Een regel.")) for _ in range(extra))
        pages = texts(report_pages(replace(letter, opening=(*letter.opening, *more))))
        assert re.search(r"Dank dat jullie .* warme groet, .* Noord " + PROMISE, pages[-1])


def test_the_larger_heading_of_some_blocks_stands_above_the_first():
    parts = tuple(
        Lines(heading, (a_line("zin", number),), topic="Wat ons hielp")
        for number, heading in enumerate(("Wat hielp", "Wat niet hielp"))
    )

    said = " ".join(texts(report_pages(a_report(Section("s", "Deel", parts)))))

    assert said.count("Wat ons hielp") == 1
    assert said.index("Wat ons hielp") < said.index("Wat hielp") < said.index("Wat niet hielp")


def test_a_picture_of_the_scan_without_names_for_its_marks_is_drawn_all_the_same():
    series = (ScanSeries("", "wat we vonden", 1), ScanSeries("begin", "b" * 200, 6))
    scene = ScanScene("Kop", series, (ScanLine("Ik vraag door.", (3.5, None), 2),), ())

    found = " ".join(texts(report_pages(a_report(Section("s", "Scan", (ScanPicture(scene),))))))

    assert "wat we vonden · 1 scan" in found
    assert "Ik vraag door. (2 × gekozen) 3,5 –" in found
