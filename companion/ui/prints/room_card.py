"""The card of the room check: what to look at in the ten minutes before the group comes."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from companion.domain.progress import Agenda
from companion.ui.paper.flow import Piece
from companion.ui.paper.pages import Pages
from companion.ui.paper.typeset import BOLD, SEMI, Style, even
from companion.ui.prints.document import SOFT, tr
from companion.ui.prints.small import at_scale, line_of, page_of_a5, row

translate = QCoreApplication.translate
TITLE: Final = Style(21, weight=BOLD, leading=1.15)
ABOUT: Final = Style(10.5, color=SOFT)
NAME: Final = Style(11.5, weight=SEMI, leading=1.3)
TEXT: Final = Style(10.5, leading=1.34)
INDENT: Final = 20.0


def room_check_pages(agenda: Agenda) -> Pages:
    """Return one page of A5."""
    return page_of_a5(tr("Zaalcheck"), partial(_pieces, agenda.workshop.guide.materials))


def looked_at() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the things that the room check looks at, in its order, and what to do for each."""
    return (
        (
            translate("RoomCheck", "Schermen"),
            (
                tr("Zet de beamer aan en doe de kabel erin."),
                tr("Zet je laptop op uitbreiden: Windows-toets en P."),
                tr("De groep ziet het beamerscherm, jij je eigen scherm."),
            ),
        ),
        (
            translate("RoomCheck", "Lezen"),
            (
                tr("Toon de kleinste tekst en loop naar de achterste rij."),
                tr("Niet goed te lezen? Kies Groter, of maak de zaal donkerder."),
            ),
        ),
        (translate("RoomCheck", "Klikker"), (tr("Druk op vooruit, terug en zwart."),)),
        (
            translate("RoomCheck", "Laptop"),
            (tr("Stekker erin, slaapstand uit, meldingen uit, geluid uit."),),
        ),
        (translate("RoomCheck", "Ruimte op de schijf"), (tr("De app zegt of er genoeg is."),)),
    )


def _pieces(materials: tuple[str, ...], width: float, scale: float) -> list[Piece]:
    title, about, name = (at_scale(style, scale) for style in (TITLE, ABOUT, NAME))
    text = at_scale(TEXT, scale)
    pieces = [line_of(tr("Zaalcheck"), title, width, 0)]
    said = tr("Tien minuten voordat de groep komt. In de app: Zaalcheck.")
    pieces.append(line_of(said, about, width, 4))
    for what, tasks in looked_at():
        pieces.append(line_of(what, name, width, 13 * scale))
        pieces += [_task(task, text, width) for task in tasks]
    if materials:
        pieces.append(line_of(tr("De zaal en je spullen"), name, width, 13 * scale))
        pieces += [_task(material, text, width) for material in materials]
    return pieces


def _task(task: str, style: Style, width: float) -> Piece:
    return row([(even(task, style, width - INDENT), INDENT)], 5, box=True)
