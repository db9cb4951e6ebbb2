from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QPageSize

from companion.domain.workshop import Workshop
from companion.ui.paper.pages import Pages
from companion.ui.paper.pictures import page_image
from companion.ui.prints.handles_card import handles_pages
from companion.ui.prints.parents_card import parents_pages
from companion.ui.prints.room_card import looked_at, room_check_pages
from tests.ui.prints.conftest import planned, read_all

MANY = 12


@pytest.fixture(scope="module")
def handles(workshop: Workshop) -> Pages:
    return handles_pages(planned(workshop)[0], MANY)


@pytest.fixture(scope="module")
def parents(workshop: Workshop) -> Pages:
    return parents_pages(planned(workshop)[0], MANY)


def test_everybody_takes_all_handles_home(handles: Pages, workshop: Workshop):
    said = read_all(handles)

    assert handles.count * 2 == MANY
    for handle in workshop.handles:
        for text in (handle.title, handle.core, handle.example):
            assert said.count(text) == MANY
        assert handle.from_article not in said


def test_an_odd_group_gets_a_card_for_everybody(workshop: Workshop):
    assert handles_pages(planned(workshop)[0], 7).count == 4


def test_parents_get_their_questions_and_not_what_is_for_the_professional(
    parents: Pages, workshop: Workshop
):
    card, said = workshop.evaluation.parent_card, read_all(parents)

    for text in (card.title, card.intro, card.open_question, *card.questions):
        assert said.count(text) == MANY
    assert said.count(" ".join(card.answers)) == MANY * len(card.questions)
    assert "hulpverlener" not in said


def test_the_room_check_on_paper_has_the_things_of_the_one_in_the_app(workshop: Workshop):
    pages = room_check_pages(planned(workshop)[0])
    said = read_all(pages)

    assert pages.count == 1
    assert pages.layout.pageSize().id() == QPageSize.PageSizeId.A5
    names = [name for name, _ in looked_at()]
    assert names == ["Schermen", "Lezen", "Klikker", "Laptop", "Ruimte op de schijf"]
    assert all(text in said for text in (*names, *workshop.guide.materials))


def test_a_card_with_too_much_on_it_gets_smaller_letters_and_loses_nothing(workshop: Workshop):
    more = tuple(replace(each, core=f"{each.core} {each.core} einde") for each in workshop.handles)
    agenda, _ = planned(replace(workshop, handles=more))
    pages = handles_pages(agenda, 2)

    assert read_all(pages).count("einde") == 2 * len(more)
    image = page_image(pages, 0, 842)
    lowest = range(image.height() - 30, image.height() - 26)
    assert all(image.pixelColor(x, y).lightness() > 250 for y in lowest for x in range(30, 390))
