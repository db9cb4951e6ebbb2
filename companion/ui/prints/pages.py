"""All that can be printed for a workshop, each with its file's name and how it is printed.

Nothing is laid out here: ``Print.make`` does that, in whatever thread it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from companion.domain.print_cards import player_cards, turn_cards, watch_cards
from companion.domain.print_slips import Slip, evaluation_slip, scan_slips
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.session import Session
from companion.domain.step import HandlesContent, PollContent
from companion.domain.telling import Tell
from companion.domain.workshop import ModulePlace
from companion.live.export import Make
from companion.ui.keys_print import keys_pages
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.prints.handles_card import handles_pages
from companion.ui.prints.parents_card import parents_pages
from companion.ui.prints.role_cards import role_card_pages
from companion.ui.prints.room_card import room_check_pages
from companion.ui.prints.script import script_pages
from companion.ui.prints.sheets import sheet_pages
from companion.ui.prints.slips import slip_pages
from companion.ui.prints.turn_cards import turn_card_pages
from companion.ui.prints.watch_cards import watch_card_pages

WORKSHOP, FOLLOW_UP = ModulePlace.WORKSHOP, ModulePlace.FOLLOW_UP


@dataclass(frozen=True, slots=True)
class Print:
    """One thing to print."""

    key: str
    title: str
    whom: str
    paper: str
    """What it is printed on, and what is done with it after that."""
    make: Callable[[], Pages] = field(repr=False)
    """Lays the pages out; may run in any thread."""
    place: ModulePlace | None = WORKSHOP
    """When it is used; None where that is always."""
    is_two_sided: bool = False
    copies: int = 1
    """How often it is needed, where the pages are those of one person."""
    name: str = ""
    """For the file, without its ending: "03 rolkaarten"."""
    is_needed: bool = True
    """Whether the meeting that is coming needs it."""


def prints_of(agenda: Agenda, session: Session, people: int, today: date) -> tuple[Print, ...]:
    """Return what can be printed for so many people, in the order in which it is used.

    Before there is a session, that is one which has only its details.
    """
    for_them = replace(session, details=replace(session.details, people=people))
    wanted = [
        *_documents(agenda, for_them, today),
        *_cards(agenda, people),
        *_slips(agenda, people),
        *_to_keep(agenda, people),
        *_later(agenda, for_them, today),
    ]
    wanted.sort(key=_is_later)
    coming = agenda.at(session.position)[0].place
    return tuple(_numbered(number, each, coming) for number, each in enumerate(wanted, 1))


def file_of(one: Print) -> Make:
    """Return what makes the PDF of a print, beside the windows."""

    def make(tell: Tell) -> bytes:
        return pdf_of(one.make(), tell=tell)

    return make


def _documents(agenda: Agenda, session: Session, today: date) -> Iterator[Print]:
    script = partial(script_pages, agenda, session, today)
    yield Print("script", _said("Draaiboek"), _said("voor jou"), _said("A4"), script)
    sheets = partial(sheet_pages, agenda, session, today)
    whom, copies = _said("voor iedere deelnemer"), session.details.people
    yield Print("sheets", _said("Werkbladen"), whom, _said("A4"), sheets, copies=copies)


def _cards(agenda: Agenda, people: int) -> Iterator[Print]:
    players, watching = player_cards(agenda, people), watch_cards(agenda, people)
    turning = turn_cards(agenda, people)
    if players:
        make, whom = partial(role_card_pages, players), _said("voor wie een rol speelt")
        cut = _said("A4, knip in vieren")
        yield Print("roles", _said("Rolkaarten"), whom, cut, make, is_two_sided=True)
    if watching:
        make, whom = partial(watch_card_pages, watching), _said("voor wie meekijkt")
        cut = _said("A4 liggend, knip in tweeën")
        yield Print("watching", _said("Kijkkaarten"), whom, cut, make)
    if turning:
        make, whom = partial(turn_card_pages, turning), _said("voor jou, om uit te delen")
        yield Print(
            "turns", _said("Kaartjes om uit te delen"), whom, _said("A4, knip in achten"), make
        )


def _slips(agenda: Agenda, people: int) -> Iterator[Print]:
    cut = _said("A4, knip in drieën")
    for moment, slip in scan_slips(agenda).items():
        place = FOLLOW_UP if moment is ScanMoment.SIX_WEEKS else WORKSHOP
        yield _slip_print(f"scan-{moment}", slip, people, cut, place)
    asked = evaluation_slip(agenda)
    if asked is not None:
        one = _slip_print("evaluation", asked, people, _said("A4, knip in tweeën"), WORKSHOP)
        yield replace(one, title=_said("Evaluatie"))


def _slip_print(key: str, slip: Slip, people: int, cut: str, place: ModulePlace) -> Print:
    make = partial(slip_pages, slip, people)
    return Print(key, slip.title, _said("voor iedereen"), cut, make, place)


def _to_keep(agenda: Agenda, people: int) -> Iterator[Print]:
    """Yield the cards that are kept: what the group takes home, and what the trainer looks at."""
    if any(isinstance(step.content, HandlesContent | PollContent) for _, step in agenda.steps):
        make, whom = partial(handles_pages, agenda, people), _said("voor iedereen, om mee te nemen")
        cut = _said("A4 liggend, knip in tweeën")
        yield Print("handles", _said("Handvattenkaart"), whom, cut, make)
    mine = _said("voor jou")
    check = partial(room_check_pages, agenda)
    yield Print("check", _said("Zaalcheck"), mine, _said("A5"), check, None)
    yield Print("keys", _said("Toetsen"), mine, _said("A5"), keys_pages, None)


def _later(agenda: Agenda, session: Session, today: date) -> Iterator[Print]:
    """Yield what is for the meeting some weeks later."""
    if not any(module.place is FOLLOW_UP for module, _ in agenda.steps):
        return
    script = partial(script_pages, agenda, session, today, FOLLOW_UP)
    title = _said("Draaiboek terugkommoment")
    yield Print("script-later", title, _said("voor jou"), _said("A4"), script, FOLLOW_UP)
    sheets = partial(sheet_pages, agenda, session, today, FOLLOW_UP)
    title, whom = _said("Werkbladen terugkommoment"), _said("voor iedere deelnemer")
    copies = session.details.people
    yield Print("sheets-later", title, whom, _said("A4"), sheets, FOLLOW_UP, copies=copies)
    title = agenda.workshop.evaluation.parent_card.title
    if title:
        make, whom = partial(parents_pages, agenda, copies), _said("voor ouders, één per deelnemer")
        cut = _said("A4 liggend, knip in tweeën")
        yield Print("parents", title, whom, cut, make, FOLLOW_UP)


def _is_later(one: Print) -> bool:
    return one.place is FOLLOW_UP


def _numbered(number: int, one: Print, coming: ModulePlace) -> Print:
    """Give a file's name that says the order, and holds nothing that a disk refuses."""
    words = "".join(letter for letter in one.title if letter.isalnum() or letter in " -")
    name = f"{number:02d} {' '.join(words.split())}"
    return replace(one, name=name[:60].lower().strip(), is_needed=one.place in (coming, None))


def _said(text: str) -> str:
    return QCoreApplication.translate("Prints", text)
