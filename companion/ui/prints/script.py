"""The trainer's script on A4: what she reads beforehand, hard moments, and then every step."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QPainter

from companion.domain.dates import weekday_text
from companion.domain.print_script import Script, script_of
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.workshop import DifficultMoment, ModulePlace
from companion.ui.paper.flow import Piece, paged, text_pieces
from companion.ui.paper.pages import Pages
from companion.ui.paper.typeset import Align, even, words
from companion.ui.prints.document import (
    BOTTOM,
    LEFT,
    RIGHT,
    STRONG,
    SUBTITLE,
    TEXT,
    TITLE,
    TOP,
    VOICE,
    WIDTH,
    bullet_pieces,
    chapter_pieces,
    document,
    draw_line,
    tr,
)
from companion.ui.prints.script_steps import module_pieces


def script_pages(
    agenda: Agenda,
    session: Session,
    today: date,
    place: ModulePlace = ModulePlace.WORKSHOP,
) -> Pages:
    """Return the script of a session as it is bent now; of the follow-up meeting when asked."""
    script = script_of(agenda, session, today, place)
    title = tr("Draaiboek") if place is ModulePlace.WORKSHOP else tr("Draaiboek terugkommoment")
    parts = [_front(script, session.details, title), _before(script), _when_hard(script)]
    parts.append([piece for module in script.modules for piece in module_pieces(module, 34)])
    pages = [page for part in parts if part for page in paged(part, TOP, BOTTOM)]
    return document(title, tr("{title}  ·  alleen voor de trainer").format(title=title), pages)


def _front(script: Script, details: SessionDetails, title: str) -> list[Piece]:
    pieces = text_pieces(words(title, TITLE, WIDTH), LEFT, keeps_next=True)
    pieces += text_pieces(words(script.title, SUBTITLE, WIDTH), LEFT, 4, keeps_next=True)
    for fact in _facts(script, details):
        pieces += text_pieces(words(fact, TEXT, WIDTH), LEFT, 6)
    pieces += chapter_pieces(tr("Het programma"), 24)
    pieces += [
        _line(module.at, module.number, module.title, module.minutes) for module in script.modules
    ]
    pieces.append(_line(script.end, "", tr("Einde"), script.minutes))
    if script.papers:
        pieces += chapter_pieces(tr("Op papier"))
        pieces += [_counted(paper.what, paper.count) for paper in script.papers]
    if script.parents_caution:
        pieces += chapter_pieces(tr("Let op bij de kaart voor ouders"))
        pieces += text_pieces(even(script.parents_caution, TEXT, WIDTH), LEFT, 6)
    return pieces


def _before(script: Script) -> list[Piece]:
    """Return what she reads before she goes."""
    pieces: list[Piece] = []
    if script.materials:
        pieces += chapter_pieces(tr("Neem mee en zet klaar"))
        pieces += bullet_pieces(script.materials)
    if script.agreements:
        pieces += chapter_pieces(tr("Afspraken met jezelf"))
        pieces += bullet_pieces(script.agreements)
    if script.rest:
        pieces += chapter_pieces(tr("Zinnen voor een moment van rust"))
        pieces += bullet_pieces(script.rest, VOICE)
    return pieces


def _facts(script: Script, details: SessionDetails) -> list[str]:
    several = tr("{people} deelnemers").format(people=details.people)
    people = tr("1 deelnemer") if details.people == 1 else several
    who = ", ".join(filter(None, (details.group, details.place, people)))
    when = weekday_text(script.day) if script.day else ""
    times = ""
    if script.begin:
        times = tr("van {begin} tot {end}").format(begin=script.begin, end=script.end)
    length = tr("{minutes} minuten").format(minutes=script.minutes)
    trainer = tr("Trainer: {name}").format(name=details.trainer) if details.trainer else ""
    return [", ".join(filter(None, (when, times, length))), who, *filter(None, (trainer,))]


def _line(at: str, number: str, title: str, minutes: int) -> Piece:
    """Return a line of the programme: when, what, how long."""
    clock, named = words(at, STRONG, 50), words(title, TEXT, WIDTH - 150)
    sign = words(number, STRONG, 24)
    said = tr("{minutes} min").format(minutes=minutes)
    length = words(said, TEXT, 60, Align.AlignRight)
    x = LEFT + (52 if at else 0)

    def draw(painter: QPainter, y: float) -> None:
        clock.draw(painter, LEFT, y + 4)
        sign.draw(painter, x, y + 4)
        named.draw(painter, x + 24, y + 4)
        length.draw(painter, RIGHT - 60, y + 4)
        draw_line(painter, LEFT, RIGHT, y + named.height + 8, 0.4)

    return Piece(named.height + 8, draw)


def _counted(what: str, count: int) -> Piece:
    number = words(tr("{count} ×").format(count=count), STRONG, 44, Align.AlignRight)
    named = words(what, TEXT, WIDTH - 60)

    def draw(painter: QPainter, y: float) -> None:
        number.draw(painter, LEFT, y)
        named.draw(painter, LEFT + 56, y)

    return Piece(named.height, draw, 4)


def _when_hard(script: Script) -> list[Piece]:
    """Return what she looks up when it gets hard."""
    if not script.difficult:
        return []
    moments = (piece for moment in script.difficult for piece in _moment(moment))
    return [*chapter_pieces(tr("Lastige momenten")), *moments]


def _moment(moment: DifficultMoment) -> list[Piece]:
    head = text_pieces(words(moment.situation, STRONG, WIDTH), LEFT, 12, keeps_next=True)
    return [*head, *text_pieces(even(moment.answer, TEXT, WIDTH), LEFT, 2)]
