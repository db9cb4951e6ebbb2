from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtGui import QImage

from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace, Workshop
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.pictures import page_image
from companion.ui.prints.document import BOTTOM, FOOT, LEFT, RIGHT
from companion.ui.prints.script import script_pages
from companion.ui.prints.sheets import sheet_pages
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
