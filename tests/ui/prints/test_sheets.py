from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from companion.domain.print_shown import quotes_of
from companion.domain.roleplay import Role
from companion.domain.step import TrainerLines
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace, Workshop
from companion.ui.prints.document import BOTTOM
from companion.ui.prints.sheets import sheet_pages
from companion.ui.prints.writing_room import MM, PITCH
from tests.builders import a_session, a_workshop, an_agenda
from tests.ui.prints.conftest import TODAY, lowest_ink, planned, read

LONG = 20
"""A sentence of so many letters does not stand somewhere else by chance."""


def private_texts(workshop: Workshop) -> Iterator[str]:
    """Yield everything that is for the trainer or for one player only."""
    for module in workshop.modules:
        for step in module.steps:
            yield from lines_of(step.trainer)
    for talk in workshop.roleplays.values():
        yield from (card.text for card in talk.cards if card.role is not Role.OBSERVER)
        yield from (talk.complication.text, talk.goal, *lines_of(talk.trainer))
    for moment in workshop.guide.difficult:
        yield moment.answer
    yield from (*workshop.guide.agreements, *workshop.guide.rest)
    yield workshop.evaluation.parent_card.caution


def lines_of(lines: TrainerLines) -> tuple[str, ...]:
    return (lines.say, lines.do, lines.leave, lines.listen, lines.beware)


def sentences(text: str) -> list[str]:
    parts = re.split(r"(?<=[.?!:])\s+", " ".join(text.split()))
    return [part for part in parts if len(part) >= LONG]


@pytest.mark.parametrize("variant", list(Variant))
def test_no_private_line_of_the_shipped_programme_is_on_a_sheet(
    workshop: Workshop, variant: Variant
):
    agenda, session = planned(workshop, variant)
    places = [ModulePlace.WORKSHOP, ModulePlace.FOLLOW_UP]

    read_off = " ".join(" ".join(read(sheet_pages(agenda, session, TODAY, p))) for p in places)

    private = [each for text in private_texts(workshop) for each in sentences(text)]
    assert len(private) > 300
    assert [each for each in private if each in read_off] == []
    assert "Wanneer voelde jij je voor het laatst echt gehoord?" in read_off


def test_nothing_that_is_marked_private_is_on_a_sheet(workshop: Workshop):
    pages = sheet_pages(an_agenda(workshop=a_workshop()), a_session(), TODAY)

    assert "PRIVATE" not in " ".join(read(pages)).replace("PRIVATE bron", "")


@pytest.mark.parametrize("variant", list(Variant))
def test_every_step_with_paper_is_on_a_sheet(workshop: Workshop, variant: Variant):
    agenda, session = planned(workshop, variant)
    read_off = " ".join(read(sheet_pages(agenda, session, TODAY)))

    for module, step in agenda.steps:
        nothing = not (step.sheet.text or step.sheet.headings) or step.sheet.text == "Niets."
        if module.place is ModulePlace.WORKSHOP and not nothing:
            assert agenda.title(step) in read_off, step.id
            assert all(heading in read_off for heading in step.sheet.headings), step.id


def test_quotes_stand_on_paper_to_the_letter_with_who_said_them(workshop: Workshop):
    agenda, session = planned(workshop)
    read_off = " ".join(read(sheet_pages(agenda, session, TODAY)))

    steps = [quotes_of(step) for _, step in agenda.steps if quotes_of(step)]
    assert len(steps) == 5
    for shown in steps:
        said = " ".join(workshop.quotes[each].displayed for each in shown)
        assert f"{said} {workshop.quotes[shown[-1]].attribution}" in read_off


def test_lines_to_write_on_are_as_far_apart_as_a_hand_needs():
    assert 8 <= PITCH / MM <= 10


def test_a_page_with_room_left_gives_it_to_the_lines(workshop: Workshop):
    agenda, session = planned(workshop)
    pages = sheet_pages(agenda, session, TODAY)

    lowest = [lowest_ink(pages, number) for number in range(1, pages.count)]

    assert sum(low > BOTTOM - 5 * PITCH for low in lowest) > 0.7 * len(lowest)
