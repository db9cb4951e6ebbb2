"""All that can be printed for a workshop, each with its file's name and how it is printed.

Nothing is laid out here: ``Print.make`` does that, in whatever thread it is called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from companion.domain.print_cards import player_cards, turn_cards, watch_cards
from companion.domain.print_slips import Slip, evaluation_slip, scan_slips
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.telling import Tell
from companion.live.export import Make
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.prints.role_cards import role_card_pages
from companion.ui.prints.slips import slip_pages
from companion.ui.prints.turn_cards import turn_card_pages
from companion.ui.prints.watch_cards import watch_card_pages


@dataclass(frozen=True, slots=True)
class Print:
    """One thing to print."""

    key: str
    name: str
    """For the file, without its ending: "03 rolkaarten"."""
    title: str
    whom: str
    paper: str
    """What it is printed on, and what is done with it after that."""
    is_two_sided: bool
    is_needed: bool
    """Whether the workshop itself needs it; the rest is for later, or a second copy."""
    make: Callable[[], Pages] = field(repr=False)
    """Lays the pages out; may run in any thread."""
    copies: int = 1
    """How often it is needed, where the pages are those of one person."""


def file_of(one: Print) -> Make:
    """Return what makes the PDF of a print, beside the windows."""

    def make(tell: Tell) -> bytes:
        return pdf_of(one.make(), tell=tell)

    return make


def prints_of(agenda: Agenda, people: int) -> tuple[Print, ...]:
    """Return what can be printed for so many people, in the order in which it is used."""
    wanted = [*_cards(agenda, people), *_slips(agenda, people)]
    return tuple(_numbered(number, each) for number, each in enumerate(wanted, 1))


def _cards(agenda: Agenda, people: int) -> list[Print]:
    players, watching = player_cards(agenda, people), watch_cards(agenda, people)
    turning = turn_cards(agenda, people)
    cut = _said("A4, knip in vieren")
    cards = []
    if players:
        make = partial(role_card_pages, players)
        whom = _said("voor wie een rol speelt")
        cards.append(_print("roles", _said("Rolkaarten"), whom, cut, make, is_two_sided=True))
    if watching:
        make = partial(watch_card_pages, watching)
        whom, cut = _said("voor wie meekijkt"), _said("A4 liggend, knip in tweeën")
        cards.append(_print("watching", _said("Kijkkaarten"), whom, cut, make))
    if turning:
        make = partial(turn_card_pages, turning)
        whom, cut = _said("voor jou, om op het moment te geven"), _said("A4, knip in achten")
        cards.append(_print("turns", _said("Kaartjes om uit te delen"), whom, cut, make))
    return cards


def _slips(agenda: Agenda, people: int) -> list[Print]:
    slips = [
        _slip_print(f"scan-{moment}", slip, people, _said("A4, knip in drieën"))
        for moment, slip in scan_slips(agenda).items()
    ]
    asked = evaluation_slip(agenda)
    if asked is not None:
        cut = _said("A4, knip in tweeën")
        asking = _slip_print("evaluation", asked, people, cut)
        slips.append(replace(asking, title=_said("Evaluatie")))
    return slips


def _slip_print(key: str, slip: Slip, people: int, cut: str) -> Print:
    make = partial(slip_pages, slip, people)
    is_later = key == f"scan-{ScanMoment.SIX_WEEKS}"
    return _print(key, slip.title, _said("voor iedereen"), cut, make, is_needed=not is_later)


def _print(
    key: str,
    title: str,
    whom: str,
    on: str,
    make: Callable[[], Pages],
    *,
    is_two_sided: bool = False,
    is_needed: bool = True,
) -> Print:
    return Print(key, title, title, whom, on, is_two_sided, is_needed, make)


def _numbered(number: int, one: Print) -> Print:
    """Give a file's name that says the order, and holds nothing that a disk refuses."""
    words = "".join(letter for letter in one.title if letter.isalnum() or letter in " -")
    name = f"{number:02d} {' '.join(words.split())}"
    return replace(one, name=name[:60].lower().strip())


def _said(text: str) -> str:
    return QCoreApplication.translate("Prints", text)
