"""What participants have on paper at each step: what the room sees too, and room to write.

There is no field here for a line of the trainer, nor for the private side of a role card.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import itemgetter

from companion.domain.counting import EVALUATION
from companion.domain.dates import day_text
from companion.domain.permission import day_of_use
from companion.domain.print_shown import fresh, is_open_choice, may_be_printed, quotes_of
from companion.domain.progress import Agenda
from companion.domain.quote import Quote, Voice
from companion.domain.roleplay import Role
from companion.domain.session import Session
from companion.domain.sheet import SheetForm
from companion.domain.stage import HandleLine
from companion.domain.staging import fill
from companion.domain.step import (
    AgreementContent,
    BreakContent,
    ClosingContent,
    ExplanationContent,
    HandlesContent,
    PollContent,
    QuestionContent,
    QuoteContent,
    RoleplayContent,
    ScaleContent,
    Step,
    TitleContent,
    WorldsContent,
)
from companion.domain.workshop import Module, ModulePlace, Workshop

BEGINNING = "…"
"""With this sign in it the text of a sheet is a beginning to write on; else it says what it is."""
ON_STRIP = "Dit vul je in op een los strookje, zonder naam."
ON_SCREEN = "Dit citaat zie je alleen op het scherm."
CARDS = "Je krijgt een kaart met je rol. Houd die voor jezelf."


@dataclass(frozen=True, slots=True)
class PaperQuote:
    """Words of a person, to the letter, with who said them and where they were found."""

    text: str
    voice: Voice
    attribution: str
    source: str


@dataclass(frozen=True, slots=True)
class WorkSheet:
    """One step on a participant's paper. Empty is what it does not have."""

    step_id: str
    title: str
    quotes: tuple[PaperQuote, ...] = ()
    heading: str = ""
    points: tuple[str, ...] = ()
    is_numbered: bool = False
    worlds: WorldsContent | None = None
    handles: tuple[HandleLine, ...] = ()
    has_boxes: bool = False
    before: str = ""
    question: str = ""
    after: str = ""
    people: tuple[str, ...] = ()
    """Who is in the practice conversation, as everybody may know."""
    remark: str = ""
    task: str = ""
    rooms: tuple[str, ...] = ()
    """Headings above room to write; an empty one is only room."""
    form: SheetForm = SheetForm.LINES


@dataclass(frozen=True, slots=True)
class SheetModule:
    """The sheets of a chapter."""

    number: str
    title: str
    sheets: tuple[WorkSheet, ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """All that one participant has on paper."""

    title: str
    lines: tuple[str, ...]
    facts: tuple[str, ...]
    modules: tuple[SheetModule, ...]


def workbook_of(
    agenda: Agenda,
    session: Session,
    today: date,
    place: ModulePlace = ModulePlace.WORKSHOP,
) -> Workbook:
    """Return the sheets of a session as it is bent now; of the follow-up meeting when asked."""
    blank, details = fresh(agenda, session), session.details
    held_on = details.held_on if place is ModulePlace.WORKSHOP else details.return_on
    today = day_of_use(details.held_on, today)
    when = (day_text(held_on) if held_on else "", details.place)
    trainer = f"Trainer: {details.trainer}" if details.trainer else ""
    facts = (", ".join(filter(None, when)), trainer)
    first = agenda.steps[0][1].content
    lines = first.lines if isinstance(first, TitleContent) else ()
    here = (pair for pair in agenda.steps if pair[0].place is place)
    modules = (
        SheetModule(module.number, module.title, tuple(_sheets(agenda, blank, pairs, today)))
        for module, pairs in groupby(here, key=itemgetter(0))
    )
    return Workbook(
        agenda.workshop.title,
        lines,
        tuple(filter(None, facts)),
        tuple(module for module in modules if module.sheets),
    )


def _sheets(
    agenda: Agenda, blank: Session, pairs: Iterable[tuple[Module, Step]], today: date
) -> Iterator[WorkSheet]:
    for _, step in pairs:
        if (sheet := sheet_of(agenda, blank, step, today)) is not None:
            yield sheet


def sheet_of(agenda: Agenda, session: Session, step: Step, today: date) -> WorkSheet | None:
    """Return what participants have on paper at a step; None where that is nothing."""
    sheet, title = agenda.sheet(step), agenda.title(step)
    is_nothing = sheet.text.strip(" .").casefold() in ("", "niets") and not sheet.headings
    if is_nothing or isinstance(step.content, TitleContent | BreakContent):
        return None
    if step.keep.label == EVALUATION or isinstance(step.content, ScaleContent):
        return WorkSheet(step.id, title, remark=ON_STRIP)
    rooms = _rooms(agenda, session, step)
    blank = WorkSheet(step.id, title, task=sheet.task, rooms=rooms, form=sheet.form)
    return _with_shown(blank, agenda, session, step, today)


def _with_shown(
    sheet: WorkSheet, agenda: Agenda, session: Session, step: Step, today: date
) -> WorkSheet:
    """Return a sheet with what the room sees at its step."""
    workshop = agenda.workshop
    match step.content:
        case ExplanationContent(heading, points):
            return replace(sheet, heading=heading, points=points)
        case WorldsContent() as worlds:
            return replace(sheet, worlds=worlds)
        case HandlesContent(heading):
            return replace(sheet, heading=heading, handles=handles_of(workshop))
        case PollContent(question):
            return replace(sheet, question=question, handles=handles_of(workshop), has_boxes=True)
        case QuestionContent(_, before, after) as content:
            asked = content.asked(agenda.variant)
            return replace(sheet, before=before, question=asked, after=after)
        case AgreementContent(items, numbered):
            texts = tuple(f"{item.text} {item.aside}".strip() for item in items)
            return replace(sheet, points=texts, is_numbered=numbered)
        case ClosingContent(question, lines):
            filled = tuple(text for line in lines if (text := fill(line, session.details)))
            return replace(sheet, question=question, points=filled)
        case RoleplayContent():
            return _with_conversation(sheet, agenda, session, step)
        case _:
            return _with_quotes(sheet, workshop, step, today)


def _with_quotes(sheet: WorkSheet, workshop: Workshop, step: Step, today: date) -> WorkSheet:
    """Return a sheet with its quotes; one that may not be on paper is on the screen only."""
    quotes = tuple(workshop.quotes[each] for each in quotes_of(step))
    if not may_be_printed(workshop, step, today):
        is_withheld = isinstance(step.content, QuoteContent) and step.content.is_withheld
        return sheet if is_withheld else replace(sheet, remark=ON_SCREEN)
    return replace(sheet, quotes=tuple(_quote(workshop, quote) for quote in quotes))


def _quote(workshop: Workshop, quote: Quote) -> PaperQuote:
    known = (workshop.sources[each].what for each in quote.sources if each in workshop.sources)
    return PaperQuote(quote.displayed, quote.voice, quote.attribution, next(known, ""))


def _with_conversation(sheet: WorkSheet, agenda: Agenda, session: Session, step: Step) -> WorkSheet:
    """Return a sheet with what everybody may know; nothing while several can be chosen."""
    if is_open_choice(agenda, step):
        return replace(sheet, title=step.title, remark=CARDS)
    talk = agenda.roleplay(step, session)
    if talk is None:
        return replace(sheet, remark=CARDS)
    cards = (card for card in talk.cards if card.role is not Role.OBSERVER)
    people = tuple(f"{card.name}, {card.who}" for card in cards if card.name)
    return replace(sheet, points=talk.context, people=people, remark=CARDS)


def handles_of(workshop: Workshop) -> tuple[HandleLine, ...]:
    """Return the handles as a group takes them home."""
    return tuple(HandleLine(each.title, each.core, each.example) for each in workshop.handles)


def _rooms(agenda: Agenda, session: Session, step: Step) -> tuple[str, ...]:
    """Return above what there is room to write."""
    sheet = agenda.sheet(step)
    if sheet.headings:
        return sheet.headings
    if BEGINNING in sheet.text:
        return (sheet.text,)
    match step.content:
        case QuestionContent() | AgreementContent() | ClosingContent() | RoleplayContent():
            fields = agenda.keep(step, session).fields
            return tuple(field.heading for field in fields)
        case _:
            return ()
