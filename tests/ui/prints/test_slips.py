"""Slips on paper: enough for everybody, every sentence of one size, and room to write."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.print_slips import Slip, evaluation_slip, scan_slips
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.variant import Variant
from companion.ui.prints.slips import slip_pages
from tests.content.shipped import workshop as shipped
from tests.ui.prints.reading import plain, texts

LOOKING_BACK = scan_slips(Agenda.of(shipped(), Variant.HALF_DAY))[ScanMoment.LOOKING_BACK]


@pytest.mark.parametrize(("people", "sheets"), [(1, 1), (6, 2), (13, 5), (20, 7)])
def test_everybody_has_a_slip_and_the_last_sheet_is_full(qtbot: QtBot, people: int, sheets: int):
    pages = texts(slip_pages(LOOKING_BACK, people))
    assert len(pages) == sheets
    assert all(page.count("Zelfscanterugkijkend") == 3 for page in pages)


def test_a_slip_asks_every_sentence_and_wants_no_name(qtbot: QtBot):
    page = texts(slip_pages(LOOKING_BACK, 3))[0]
    assert all(page.count(plain(item)) == 3 for item in LOOKING_BACK.items)
    assert "Zetergeennaamop." in page
    assert page.count("12345") + page.count("1") >= 3 * len(LOOKING_BACK.items)


@pytest.mark.parametrize("variant", Variant)
def test_the_evaluation_has_its_question_and_lines_to_write_on(qtbot: QtBot, variant: Variant):
    slip = evaluation_slip(Agenda.of(shipped(), variant))
    assert slip is not None
    page = texts(slip_pages(slip, 2))[0]
    assert "alleenaantallen" not in page
    assert all(page.count(plain(each)) == 2 for each in (*slip.items, *slip.open_questions))


def test_sentences_of_any_length_stay_on_the_slip(qtbot: QtBot):
    long = "Als we het niet eens zijn, vertel ik wat ik met de mening van de ouder heb gedaan. " * 3
    slip = Slip("Zelfscan", "Kies.", (long,) * 8, LOOKING_BACK.marks, "Kies er één.")
    page = texts(slip_pages(slip, 1))[0]
    assert page.count(plain(long)) == 24
