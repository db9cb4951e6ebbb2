"""Reading along from the back row: every page fits, with letters as large as the room asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.report import Line, Lines
from companion.domain.report_paging import pages_of
from companion.domain.report_scene import ReportScene
from companion.domain.stage import StageState
from companion.ui.stage.report_sheet import LARGEST, lay_out_report
from companion.ui.stage.taken import takes_away
from tests.reading import a_report, every_block, words_of
from tests.ui.stage.conftest import SIZES, SMALLEST, faults

REPORT = a_report(*every_block(40))
PAGES = pages_of(REPORT)
SCREENS = [(size, 28) for size in ("1024x768", "1366x768", "1920x1080")]
SCREENS += [(size, smallest) for size, _ in SCREENS for smallest in SMALLEST[1:]]
SCREENS.append(("3840x2160", 40))
ODD = {
    "long": "woord " * 900,
    "capitals": "MET HOOFDLETTERS GESCHREVEN WOORDEN " * 40,
    "lines": "\n".join(["een regel"] * 60),
    "wide": "mmm www WWW MMM " * 90,
    "emoji": "😀 fijn " * 150,
}


def report_pages(pages) -> list[StageState]:
    return [page for page in pages if isinstance(page.scene, ReportScene)]


@pytest.mark.parametrize(("size", "smallest"), SCREENS)
def test_every_page_fits(written, size, smallest):
    for page in report_pages(pages_of(REPORT, smallest)):
        assert faults(page, SIZES[size], written, smallest) == [], page.footer


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
@pytest.mark.parametrize("size", ["1024x768", "1920x1080"])
def test_odd_words_fit_too(written, size, text):
    lines = (Line("note:odd", text.strip()), *words_of(3))
    for page in report_pages(pages_of(a_report(Lines("Kop", lines)), 40)):
        assert faults(page, SIZES[size], written, 40) == [], page.footer


def test_a_long_title_fits_above_a_full_page(written):
    title = "Wat wij doen en wat we de organisatie vragen, voor nu en voor straks na de zomer"
    for page in report_pages(pages_of(REPORT, 40)):
        long = replace(page, scene=replace(page.scene, title=title))
        assert faults(long, SIZES["1024x768"], written, 40) == []


def test_few_words_are_large():
    page = report_pages(pages_of(a_report(Lines("", words_of(2)))))[1]
    assert lay_out_report(page.scene, 1920.0).size == LARGEST


def test_what_a_page_says_is_drawn(written):
    page = report_pages(PAGES)[2]
    faults(page, SIZES["1920x1080"], written)
    said = {item.text for item in written}
    assert {row.text for row in page.scene.rows} <= said
    assert page.scene.title in said
    assert page.footer in said


def test_a_line_taken_out_never_fades_away():
    before = report_pages(PAGES)[2]
    after = replace(before, scene=replace(before.scene, rows=before.scene.rows[1:]))
    assert takes_away(before, after)


def test_a_scan_comes_at_once_too_where_a_page_before_it_went():
    scan = next(page for page in PAGES if not isinstance(page.scene, ReportScene))
    assert takes_away(report_pages(PAGES)[2], scan)
