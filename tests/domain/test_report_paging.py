"""Pages to read along: everything that is in the report and nothing else, in its order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.boarding import without_cards
from companion.domain.exercise_scenes import ScanScene
from companion.domain.report import Line, Lines, Paragraph, edited, lines_of
from companion.domain.report_edit import ReportEdit
from companion.domain.report_paging import ids_on, page_with, pages_of
from companion.domain.report_scene import ReportScene, RowLook
from tests.reading import a_report, every_block, words_of


def read(report) -> list[str]:
    """Return all that can be read, row by row."""
    found = []
    for page in pages_of(report):
        if isinstance(page.scene, ReportScene):
            found += [row.text for row in page.scene.rows]
        else:
            found.append(page.scene.heading)
    return found


def test_every_line_is_on_a_page_in_its_order():
    report = a_report(*every_block(60))
    ids = [line for page in pages_of(report) for line in ids_on(page)]
    assert ids == [line.id for line in lines_of(report)]


@pytest.mark.parametrize(
    "words",
    [
        "24 november 2026",
        "Niets hierin is herleidbaar",
        "Hierover schreef de groep niets op.",
        "2 notities staan er niet in.",
        "Zo kijken wij naar ons werk",
        "Ze hadden alles al gelezen",
        "https://voorbeeld.nl/artikel",
        "Gemiddelden zie je vanaf vijf scans.",
    ],
)
def test_what_goes_home_is_read_along(words):
    assert any(words in text for text in read(a_report(*every_block())))


def test_a_fact_that_is_not_filled_in_is_not_there():
    assert not any("Trainer" in text for text in read(a_report()))


def test_pages_are_numbered_with_the_title_behind():
    pages = pages_of(a_report(*every_block(40)))
    count = len(pages)
    assert pages[0].footer == f"1 / {count}   Gelijkwaardig samenwerken"
    assert pages[-1].footer.startswith(f"{count} / {count} ")


def test_a_heading_is_never_the_last_of_a_page():
    for count in range(1, 40):
        blocks = [Lines(f"Kop {n}", words_of(count % 5 + 1, n * 9)) for n in range(count)]
        for page in pages_of(a_report(*blocks)):
            assert page.scene.rows[-1].look not in (RowLook.HEADING, RowLook.LABEL)


def test_a_field_that_goes_on_is_named_on_the_next_page_too():
    lines = tuple(replace(line, before="Wat hielp") for line in words_of(30))
    pages = pages_of(a_report(Lines("Wat ons hielp", lines)))
    later = [page for page in pages if page.scene.rows[0].look is RowLook.LABEL]
    assert later
    assert later[0].scene.rows[0].text == "Wat hielp"


def test_a_note_longer_than_a_page_goes_on_on_the_next():
    text = " ".join(f"woord{number}" for number in range(1500))
    pages = pages_of(a_report(Lines("", (Line("note:long", text),))))
    parts = [row.text for p in pages for row in p.scene.rows if row.id == "note:long"]
    assert len(parts) > 3
    assert " ".join(parts) == text


def test_a_scan_is_the_picture_that_the_room_knows():
    pages = pages_of(a_report(*every_block()))
    assert len([page for page in pages if isinstance(page.scene, ScanScene)]) == 1


def test_a_line_that_was_taken_out_is_on_no_page():
    report = a_report(*every_block())
    out = edited(report, {"note:n3": ReportEdit("deelnemers", "note:n3", is_out=True)})
    assert "note:n3" not in [line for page in pages_of(out) for line in ids_on(page)]


def test_the_place_is_kept_by_what_stands_there():
    report = a_report(*every_block(60))
    before = pages_of(report)
    wanted = ids_on(before[3])
    more = replace(report, opening=(*report.opening, *map(long_paragraph, range(6))))
    after = pages_of(more)
    place = page_with(after, wanted, 3)
    assert wanted[0] in ids_on(after[place])
    assert place != 3


def test_where_all_of_a_page_is_gone_the_number_counts():
    pages = pages_of(a_report(*every_block()))
    assert page_with(pages, ("nowhere",), 99) == len(pages) - 1
    assert page_with((), ("nowhere",), 3) == 0


def test_a_note_that_is_hidden_goes_from_a_page_that_stands():
    page = next(p for p in pages_of(a_report(*every_block())) if "note:n2" in ids_on(p))
    assert "note:n2" not in ids_on(without_cards(page, {"n2"}))
    assert without_cards(page, {"other"}) is page


def long_paragraph(number: int) -> Paragraph:
    return Paragraph(Line(f"p{number}", "Nog een zin die wat ruimte vraagt. " * 8))
