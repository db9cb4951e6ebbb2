from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from companion.domain.consent import Consent, Use
from companion.domain.permission import as_allowed
from companion.domain.plan import Plan
from companion.domain.print_sheets import (
    CARDS,
    ON_SCREEN,
    ON_STRIP,
    Workbook,
    WorkSheet,
    sheet_of,
    workbook_of,
)
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.sheet import Sheet
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace, Workshop
from tests.builders import a_session, a_workshop

TODAY = date(2026, 11, 23)


def a_book(session: Session | None = None, workshop: Workshop | None = None) -> Workbook:
    session = session or a_session()
    return workbook_of(Agenda.of_session(workshop or a_workshop(), session), session, TODAY)


def sheets_of(book: Workbook) -> dict[str, WorkSheet]:
    return {sheet.step_id: sheet for module in book.modules for sheet in module.sheets}


def a_sheet(step_id: str, sheet: Sheet) -> WorkSheet | None:
    session = a_session()
    agenda = Agenda.of_session(a_workshop(), session)
    step = next(step for _, step in agenda.steps if step.id == step_id)
    return sheet_of(agenda, session, replace(step, sheet=sheet), TODAY)


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("choices", [{}, {"roleplay": "R2"}])
def test_no_line_of_the_trainer_and_no_private_side_is_on_a_sheet(
    variant: Variant, choices: dict[str, str]
):
    book = a_book(replace(a_session(variant), choices=choices))

    texts = repr(book).replace("PRIVATE bron", "")  # where a quote was found
    assert "PRIVATE" not in texts


def test_a_question_has_room_below_the_fields_of_its_notes():
    sheet = sheets_of(a_book())["question"]

    assert sheet.question == "Wie?"
    assert sheet.rooms == ("Woorden", "Ideeën")


def test_a_beginning_is_written_on_and_a_description_is_not():
    beginning = a_sheet("question", Sheet("Ik wil niet vergeten: …"))
    description = a_sheet("question", Sheet("Een pad met vijf stappen."))

    assert beginning is not None
    assert beginning.rooms == ("Ik wil niet vergeten: …",)
    assert description is not None
    assert "pad" not in repr(description)


def test_headings_of_a_sheet_go_before_those_of_the_notes():
    sheet = a_sheet("question", Sheet("Twee vakken.", ("Wel", "Niet")))

    assert sheet is not None
    assert sheet.rooms == ("Wel", "Niet")


@pytest.mark.parametrize("text", ["", "Niets.", "niets"])
def test_a_step_without_paper_is_not_on_paper(text: str):
    assert a_sheet("question", Sheet(text)) is None


def test_a_quote_is_to_the_letter_and_says_where_it_is_from():
    (quote,) = sheets_of(a_book())["testimonial"].quotes

    assert quote.text == "“Ik werd gehoord.”"
    assert quote.attribution == "Een ouder"
    assert quote.source == "PRIVATE bron"


@pytest.mark.parametrize(
    "consent",
    [Consent(uses=frozenset({Use.SHOW, Use.SHARE})), Consent(until=date(2026, 11, 22))],
)
def test_a_quote_that_may_not_be_printed_is_not(consent: Consent):
    workshop = a_workshop()
    quotes = {**workshop.quotes, "C2": replace(workshop.quotes["C2"], consent=consent)}

    sheet = sheets_of(a_book(workshop=replace(workshop, quotes=quotes)))["quote"]

    assert sheet.quotes == ()
    assert sheet.remark == ON_SCREEN


def test_paper_is_for_the_day_of_the_workshop():
    workshop = a_workshop()
    consent = Consent(until=date(2026, 11, 30))
    quotes = {**workshop.quotes, "C2": replace(workshop.quotes["C2"], consent=consent)}
    given = replace(workshop, quotes=quotes)
    session = a_session()
    later = replace(session, details=replace(session.details, held_on=date(2026, 12, 1)))

    assert sheets_of(a_book(session, given))["quote"].quotes
    assert sheets_of(a_book(later, given))["quote"].quotes == ()


def test_a_quote_that_is_not_on_the_screen_either_is_not_promised_there():
    workshop = a_workshop()
    ended = replace(workshop.quotes["C2"], consent=Consent(until=date(2026, 11, 22)))
    given = replace(workshop, quotes={**workshop.quotes, "C2": ended})

    sheet = sheets_of(a_book(workshop=as_allowed(given, date(2026, 11, 23))))["quote"]

    assert sheet.quotes == ()
    assert sheet.remark == ""


def test_the_scan_is_on_strips_without_a_name():
    sheet = sheets_of(a_book())["scale"]

    assert sheet.remark == ON_STRIP
    assert sheet.rooms == ()


def test_a_conversation_says_what_everybody_may_know_once_it_is_chosen():
    open_one = sheets_of(a_book())["roleplay"]
    chosen = sheets_of(a_book(replace(a_session(), choices={"roleplay": "R1"})))["roleplay"]

    assert open_one.points == ()
    assert chosen.points == ("Mina is moeder van Bo.", "Het is een eerste gesprek.")
    assert chosen.people == ("Mina, moeder van Bo", "Piet, leerkracht")
    assert chosen.remark == CARDS
    assert chosen.rooms == ("Wat hielp", "Wat niet hielp")


def test_the_follow_up_meeting_has_sheets_of_its_own():
    session = a_session()
    agenda = Agenda.of_session(a_workshop(), session)

    assert "again" not in sheets_of(a_book())
    assert list(sheets_of(workbook_of(agenda, session, TODAY, ModulePlace.FOLLOW_UP))) == ["again"]


def test_sheets_come_in_the_order_of_the_session():
    session = replace(a_session(), plan=Plan(order=("title", "handles", "quote")))

    found = list(sheets_of(a_book(session)))
    assert found[0] == "handles"
    assert found.index("quote") > found.index("roleplay")
