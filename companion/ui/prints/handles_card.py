"""The card to take home: the handles, each with its core and a sentence to begin with."""

from __future__ import annotations

from functools import partial
from typing import Final

from companion.domain.print_sheets import handles_of
from companion.domain.progress import Agenda
from companion.domain.step import HandlesContent
from companion.domain.workshop import Workshop
from companion.ui.fonts import SERIF
from companion.ui.paper.flow import Piece
from companion.ui.paper.pages import Pages
from companion.ui.paper.typeset import BOLD, Style, words
from companion.ui.prints.document import FOOTER, tr
from companion.ui.prints.small import at_scale, card_pages, foot_of, line_of, row

TITLE: Final = Style(21, weight=BOLD, leading=1.15)
NUMBER: Final = Style(22, weight=BOLD, leading=1.1)
NAME: Final = Style(12.5, weight=BOLD, leading=1.22)
CORE: Final = Style(10, leading=1.34)
EXAMPLE: Final = Style(10.5, family=SERIF, leading=1.32)
INDENT: Final = 28.0


def handles_pages(agenda: Agenda, people: int) -> Pages:
    """Return a card for everybody, two on a sheet."""
    headings = (
        step.content.heading for _, step in agenda.steps if isinstance(step.content, HandlesContent)
    )
    title = next(headings, tr("Handvatten"))
    return card_pages(tr("Handvattenkaart"), partial(_pieces, agenda.workshop, title), people)


def _pieces(workshop: Workshop, title: str, width: float, scale: float) -> list[Piece]:
    pieces = [line_of(title, at_scale(TITLE, scale), width, 0)]
    for number, handle in enumerate(handles_of(workshop), 1):
        sign = words(str(number), at_scale(NUMBER, scale), INDENT)
        name = words(handle.title, at_scale(NAME, scale), width - INDENT)
        pieces.append(row([(sign, 0.0), (name, INDENT)], 16 * scale))
        above = name.height - max(sign.height, name.height)
        pieces.append(line_of(handle.core, at_scale(CORE, scale), width, above + 1, INDENT))
        pieces.append(line_of(handle.example, at_scale(EXAMPLE, scale), width, 3, INDENT))
    pieces.append(foot_of(f"{workshop.title}  ·  {workshop.contact}", FOOTER, width, 20 * scale))
    return pieces
