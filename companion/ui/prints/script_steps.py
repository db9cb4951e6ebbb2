"""The steps of the trainer's script: time, what is shown, what to say, do, leave and listen for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from companion.domain.print_script import ScriptModule, ScriptStep, TalkOption
from companion.domain.roleplay import Roleplay
from companion.domain.stage import StageState
from companion.domain.step import TrainerLines
from companion.ui.colors import INK_SOFT
from companion.ui.paper.flow import Piece, text_pieces
from companion.ui.paper.typeset import BOLD, Align, Style, Words, even, words
from companion.ui.prints.document import (
    HEADING,
    LEFT,
    RIGHT,
    SMALL,
    SOFT,
    TEXT,
    VOICE,
    WIDTH,
    chapter_pieces,
    draw_line,
    tr,
)
from companion.ui.prints.script_rows import COLUMN, TEXT_WIDTH, TEXT_X, Row, beside, rows_pieces
from companion.ui.prints.script_talk import talk_rows
from companion.ui.stage.picture import draw_directly

CLOCK: Final = Style(13.5, weight=BOLD, leading=1.25)
MINUTES: Final = Style(11, weight=BOLD, leading=1.4)
CONTINUED: Final = Style(9.5, color=SOFT)
HIGHEST: Final = 300.0
"""More words than this do not stand beside a picture."""
PICTURE: Final = QSize(136, 76)
BESIDE: Final = 14.0
BETWEEN: Final = 6.0
"""Between the words of two pictures."""
WHOLE: Final = 250.0
"""A step that is lower than this is never cut, but the first one below the head of a chapter."""


def module_pieces(module: ScriptModule, above: float) -> list[Piece]:
    """Return a chapter with its steps."""
    title = f"{module.number}  {module.title}" if module.number else module.title
    pieces = chapter_pieces(title, above)
    several = tr("{minutes} minuten").format(minutes=module.minutes)
    minutes = tr("1 minuut") if module.minutes == 1 else several
    when = f"{module.at}  ·  {minutes}" if module.at else minutes
    pieces += text_pieces(words(when, SMALL, WIDTH), LEFT, 5, keeps_next=True)
    if module.goal:
        pieces += rows_pieces([(tr("Doel"), module.goal, TEXT)], keeps_next=True)
    if module.intro:
        pieces += rows_pieces([(tr("Inleiding"), module.intro, VOICE)], keeps_next=True)
    for number, step in enumerate(module.steps):
        pieces += step_pieces(step, WHOLE if number else 0.0)
    return pieces


def step_pieces(step: ScriptStep, whole: float = WHOLE) -> list[Piece]:
    """Return one step: its head and its picture stay together, its lines may go on.

    One that is lower than ``whole`` is never cut by the end of a page.
    """
    head = [_head(step), *_meta(step)]
    if step.shown or step.picture is not None:
        head += _shown(step)
    pieces = _together(head, rows_pieces(list(_rows(step))), step.title, whole)
    for option in step.options:
        title = f"{option.talk.id}  {option.talk.title}"
        named = text_pieces(words(title, HEADING, TEXT_WIDTH), TEXT_X, 22, keeps_next=True)
        pieces += _together(named, rows_pieces(list(_option_rows(option))), title, WHOLE)
    return pieces


def _together(
    head: Sequence[Piece], rows: Sequence[Piece], title: str, whole: float
) -> list[Piece]:
    """Return a head with its lines: whole where that is low enough, else named again above."""
    if not rows:
        return [*head[:-1], replace(head[-1], keeps_next=False)]
    if sum(piece.above + piece.height for piece in (*head, *rows)) <= whole:
        return [*head, *(replace(row, keeps_next=True) for row in rows[:-1]), rows[-1]]
    again = _again(title)
    going_on = [replace(row, again=again) for row in rows]
    if len(going_on) > 1:
        going_on[-2] = replace(going_on[-2], keeps_next=True)
    return [*head, *going_on]


def _rows(step: ScriptStep) -> Iterator[Row]:
    yield from _named(tr("Doel"), step.talk.goal if step.talk else "")
    yield from _lines(step.lines)
    if step.talk is not None:
        yield from ((name, text, TEXT) for name, text in talk_rows(step.talk, step.phases))
    for option in step.options:
        yield (tr("Kies uit"), _called(option.talk), TEXT)
    kept = tr("In het verslag bij: {heading}.").format(heading=step.kept) if step.kept else ""
    yield from _named(tr("Op papier"), "  ".join(filter(None, (step.paper, kept))), SMALL)


def _option_rows(option: TalkOption) -> Iterator[Row]:
    """Yield all of a conversation that may be chosen: nobody prints again in the room."""
    talk = option.talk
    yield (tr("Scherm"), " ".join(talk.context), SMALL)
    yield from _named(tr("Doel"), talk.goal)
    yield from _lines(talk.trainer)
    yield from ((name, text, TEXT) for name, text in talk_rows(talk, option.phases))


def _lines(lines: TrainerLines) -> Iterator[Row]:
    yield from _named(tr("Zeg"), lines.say, VOICE)
    yield from _named(tr("Doe"), lines.do)
    yield from _named(tr("Laat"), lines.leave)
    yield from _named(tr("Luister"), lines.listen)
    yield from _named(tr("Let op"), lines.beware)


def _named(name: str, text: str, style: Style = TEXT) -> Iterator[Row]:
    if text:
        yield (name, text, style)


def _called(talk: Roleplay) -> str:
    return f"{talk.id}  {talk.title}  ·  {talk.about}"


def _head(step: ScriptStep) -> Piece:
    clock = _clock(step)
    title = words(f"{step.title}", HEADING, TEXT_WIDTH - 62)
    said = tr("{minutes} min").format(minutes=step.minutes)
    minutes = words(said, MINUTES, 60, Align.AlignRight)

    def draw(painter: QPainter, y: float) -> None:
        draw_line(painter, LEFT, RIGHT, y)
        clock.draw(painter, LEFT, y + 8)
        title.draw(painter, TEXT_X, y + 8)
        minutes.draw(painter, RIGHT - 60, y + 9)

    return Piece(title.height + 8, draw, 20, keeps_next=True)


def _clock(step: ScriptStep) -> Words:
    """Return when a step comes: the time of day, or how long after the begin."""
    if step.at:
        return words(step.at, CLOCK, COLUMN - 4)
    after = tr("na {minutes} min").format(minutes=step.begins_after)
    return words(after if step.begins_after else tr("begin"), MINUTES, COLUMN - 4)


def _meta(step: ScriptStep) -> list[Piece]:
    """Return with whom, and how the time is divided."""
    parts = [step.step_id, step.who]
    if step.talk is None:
        parts += [f"{phase.name} {_long(phase.seconds)}".strip() for phase in step.phases]
    said = "  ·  ".join(filter(None, parts))
    return text_pieces(words(said, SMALL, TEXT_WIDTH), TEXT_X, 1, keeps_next=True)


def _long(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return tr("{seconds} sec").format(seconds=rest)
    if not rest:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{minutes} min {seconds}").format(minutes=minutes, seconds=f"{rest:02d}")


def _shown(step: ScriptStep) -> list[Piece]:
    """Return the picture of the stage with its words beside it; a great many go below it."""
    width = TEXT_WIDTH - (PICTURE.width() + BESIDE if step.picture else 0)
    numbered = [each for shown in step.shown for each in enumerate(shown)]
    texts = [(even(text, SMALL, width), number == 0) for number, text in numbered]
    high = sum(text.height + (BETWEEN if is_first else 2.0) for text, is_first in texts)
    if high <= HIGHEST:
        return [_picture(step, texts, high)]
    below = [(tr("Scherm") if step.picture is None else "", text, SMALL) for _, text in numbered]
    return [*([_picture(step, [], 0)] if step.picture else []), *rows_pieces(below)]


def _picture(step: ScriptStep, texts: Sequence[tuple[Words, bool]], high: float) -> Piece:
    label = words(tr("Scherm"), beside(SMALL), COLUMN - 8)
    height = max(high, PICTURE.height() if step.picture else 0, label.height)
    x = TEXT_X + (PICTURE.width() + BESIDE if step.picture else 0)

    def draw(painter: QPainter, y: float) -> None:
        label.draw(painter, LEFT, y)
        if step.picture is not None:
            _draw_picture(painter, step.picture, TEXT_X, y + 2)
        top = y - BETWEEN
        for text, is_first in texts:
            top += BETWEEN if is_first else 2.0
            text.draw(painter, x, top)
            top += text.height

    return Piece(height + 2, draw, 7, keeps_next=True)


def _draw_picture(painter: QPainter, state: StageState, x: float, y: float) -> None:
    """Draw what the room sees, small and with a thin border."""
    area = QRectF(x, y, PICTURE.width(), PICTURE.height())
    painter.save()
    painter.setClipRect(area)
    painter.translate(area.topLeft())
    draw_directly(painter, state, PICTURE)
    painter.restore()
    painter.setPen(QPen(INK_SOFT, 0.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)


def _again(title: str) -> Piece:
    said = words(tr("vervolg: {title}").format(title=title), CONTINUED, WIDTH)
    return Piece(said.height, lambda painter, y: said.draw(painter, LEFT, y), 4)
