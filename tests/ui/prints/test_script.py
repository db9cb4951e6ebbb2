from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from companion.domain.progress import Agenda
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace, Workshop
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.pictures import page_image
from companion.ui.prints.document import BOTTOM, FOOT, LEFT, RIGHT
from companion.ui.prints.script import script_pages
from companion.ui.prints.sheets import sheet_pages
from tests.builders import a_session, a_workshop, an_agenda
from tests.ui.prints.conftest import TODAY, planned, read

WIDTH = 595
"""A dot for a point."""
HEADS = ("Het programma", "Lastige momenten", "Neem mee en zet klaar", "Afspraken met jezelf")


@pytest.fixture(scope="module", params=list(Variant), ids=lambda variant: variant.value)
def script(request: pytest.FixtureRequest, workshop: Workshop) -> Pages:
    agenda, session = planned(workshop, request.param)
    return script_pages(agenda, session, TODAY)


@pytest.fixture(scope="module")
def words(script: Pages) -> list[str]:
    return read(script)


def test_all_that_a_trainer_says_and_does_is_in_the_script(
    words: list[str], workshop: Workshop, request: pytest.FixtureRequest
):
    agenda, session = planned(workshop, request.node.callspec.params["script"])
    titles = "|".join(re.escape(agenda.title(step)) for _, step in agenda.steps)
    read_off = _sign_by_sign("".join(re.sub(f"^vervolg: ({titles})", "", each) for each in words))

    for module, step in agenda.steps:
        if module.place is ModulePlace.WORKSHOP:
            lines = agenda.trainer_lines(step, session)
            for text in (lines.say, lines.do, lines.leave, lines.listen, lines.beware):
                assert _sign_by_sign(text) in read_off, step.id
    for text in (*workshop.guide.agreements, *workshop.guide.materials):
        assert _sign_by_sign(text) in read_off
    for moment in workshop.guide.difficult:
        assert _sign_by_sign(moment.answer) in read_off


def _sign_by_sign(text: str) -> str:
    """Return a text without spaces: a row that goes on over a page has a foot in between."""
    return "".join(text.split())


def test_no_page_ends_with_a_heading(words: list[str], workshop: Workshop):
    titles = {step.title for module in workshop.modules for step in module.steps}
    titles |= {module.title for module in workshop.modules} | set(HEADS)

    assert [each[-60:] for each in words if each.endswith(tuple(titles))] == []


def test_nothing_is_cut_off_or_runs_into_the_margins(script: Pages, workshop: Workshop):
    agenda, session = planned(workshop)
    for pages in (script, sheet_pages(agenda, session, TODAY)):
        for number in range(pages.count):
            image = page_image(pages, number, WIDTH)
            high = image.height()
            assert _is_white(image, 0, 0, round(LEFT) - 3, high), (pages.title, number)
            assert _is_white(image, round(RIGHT) + 3, 0, WIDTH, high), (pages.title, number)
            below = (round(BOTTOM) + 4, round(FOOT) - 2)
            assert _is_white(image, 0, below[0], WIDTH, below[1]), (pages.title, number)


def _is_white(image: QImage, left: int, top: int, right: int, bottom: int) -> bool:
    area = image.copy(left, top, right - left, bottom - top)
    blank = area.copy()
    blank.fill(0xFFFFFFFF)
    return area == blank


def test_the_whole_script_is_there_within_two_seconds(workshop: Workshop):
    agenda, session = planned(workshop)

    began = time.perf_counter()
    pdf_of(script_pages(agenda, session, TODAY))

    assert time.perf_counter() - began < 2


def test_beside_the_windows_it_is_the_same_as_in_front(workshop: Workshop):
    agenda, session = planned(workshop)

    def make() -> bytes:
        return pdf_of(script_pages(agenda, session, TODAY))

    with ThreadPoolExecutor(1) as beside:
        later = beside.submit(make)
        here = make()

    assert len(later.result()) == len(here)


def test_a_programme_with_very_long_words_loses_none_of_them():
    workshop, session = a_workshop(), a_session()
    quote = replace(workshop.quotes["E"], text=f"{'Gehoord worden. ' * 300}Laatste woord.")
    long = replace(workshop, quotes={**workshop.quotes, "E": quote})
    agenda = an_agenda(workshop=long)

    for pages in (script_pages(agenda, session, TODAY), sheet_pages(agenda, session, TODAY)):
        read_off = " ".join(read(pages))
        assert read_off.count("Gehoord worden.") >= 300
        assert "Laatste woord.”" in read_off
        for number in range(pages.count):
            image = page_image(pages, number, WIDTH)
            low = (round(BOTTOM) + 4, round(FOOT) - 2)
            assert _is_white(image, 0, low[0], WIDTH, low[1]), (pages.title, number)


def test_while_nothing_is_chosen_all_that_can_be_chosen_is_in_the_script(workshop: Workshop):
    agenda, session = planned(workshop)
    still_open = replace(session, choices={})
    agenda = Agenda.of_session(workshop, still_open)

    read_off = _sign_by_sign("".join(read(script_pages(agenda, still_open, TODAY))))

    for number in ("R3", "R4", "R5"):
        talk = workshop.roleplays[number]
        assert _sign_by_sign(talk.trainer.do) in read_off
        assert _sign_by_sign(talk.complication.text) in read_off
