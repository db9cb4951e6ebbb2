"""Short answers as a cloud of words; sentences stand beside it, to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.cards import Board, Card, Column
from companion.domain.cloud import is_word
from companion.domain.exercise_scenes import CloudScene
from companion.ui.colors import BLUE, GREEN_DEEP, INK, INK_SOFT, PAPER, WASH
from companion.ui.stage.board import BoardLayout, draw_board, lay_out_board
from companion.ui.stage.cloud_places import (
    COUNT_STYLE,
    WORD_STYLE,
    CloudPlaces,
    PlacedWord,
    count_text,
    place_words,
)
from companion.ui.stage.column import BOTTOM
from companion.ui.stage.frame import FOOTER_MIDDLE, Frame
from companion.ui.stage.typeset import FLOOR, TextStyle

HEADING_STYLE: Final = TextStyle(56, weight=QFont.Weight.Bold, leading=1.14, floor=34)
EMPTY_STYLE: Final = TextStyle(44)
REST_STYLE: Final = TextStyle(FLOOR)
TOP: Final = 72.0
LIST_TOP: Final = 110.0
COLORS: Final = (INK, BLUE, GREEN_DEEP)
"""By turns, to tell neighbours apart; they mean nothing."""
SPLITS: Final = (0.62, 0.5, 0.38)
"""Part of the sheet for the words; the more sentences there are, the less."""

Answers = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Halves:
    """A sheet with words at the left and sentences at the right."""

    split: int
    room: QRectF
    places: CloudPlaces
    x: float
    """Left side of the sentences."""
    layout: BoardLayout

    @property
    def missing(self) -> int:
        """How many answers there is no room for."""
        return len(self.places.left_over) + _on_other_pages(self.layout)


def draw_cloud(frame: Frame, scene: CloudScene) -> None:
    """Draw the words; the most frequent are the largest. Sentences are cards at the right."""
    frame.fill(PAPER)
    words = tuple(answer for answer in scene.words if is_word(answer[0]))
    sentences = tuple(answer for answer in scene.words if not is_word(answer[0]))
    if words and sentences:
        _draw_both(frame, scene.heading, words, sentences)
    elif sentences:
        _draw_list_alone(frame, scene.heading, sentences)
    else:
        room, places = _cloud_in(frame, scene.heading, words, frame.inner)
        _draw_words(frame, scene.heading, places, room)
        _draw_rest(frame, len(places.left_over))


def _draw_both(frame: Frame, heading: str, words: Answers, sentences: Answers) -> None:
    """Draw the words at the left and the sentences at the right."""
    column = _column("In een zin", sentences)
    halves = [_halves(frame, heading, words, column, split) for split in SPLITS]
    best = min(halves, key=lambda half: half.missing)
    frame.flat(QRectF(best.split, 0, frame.width - best.split, frame.height), WASH)
    _draw_words(frame, heading, best.places, best.room)
    draw_board(frame, Board((column,), page=0), best.layout, best.x, LIST_TOP)
    _draw_rest(frame, best.missing)


def _halves(frame: Frame, heading: str, words: Answers, column: Column, part: float) -> Halves:
    """Lay words and sentences out on a sheet that is divided here."""
    split = round(frame.width * part)
    width = split - frame.left - frame.margin * 0.45
    room, places = _cloud_in(frame, heading, words, width)
    x = split + frame.margin * 0.55
    beside = frame.width - x - frame.margin * 0.7
    layout = lay_out_board((column,), beside, BOTTOM - LIST_TOP, frame.smallest)
    return Halves(split, room, places, x, layout)


def _draw_list_alone(frame: Frame, heading: str, sentences: Answers) -> None:
    """Draw sentences on the whole sheet: there is no word among them."""
    frame.flat(QRectF(0, 0, frame.width, frame.height), WASH)
    top = _draw_heading(frame, heading, frame.inner) + 34
    column = _column("", sentences)
    layout = lay_out_board((column,), frame.inner, BOTTOM - top, frame.smallest)
    draw_board(frame, Board((column,), page=0), layout, frame.left, top)
    _draw_rest(frame, _on_other_pages(layout))


def _cloud_in(
    frame: Frame, heading: str, words: Answers, width: float
) -> tuple[QRectF, CloudPlaces]:
    """Return the room for the words below a heading of this width, and their places in it."""
    block = frame.fit_cut(heading, HEADING_STYLE, width, 200.0)
    top = TOP + block.height + 30
    room = QRectF(frame.left, top, width, BOTTOM - top)
    return room, place_words(words, room.width(), room.height(), frame.smallest)


def _draw_heading(frame: Frame, heading: str, width: float) -> float:
    block = frame.fit_cut(heading, HEADING_STYLE, width, 200.0)
    return frame.draw(block, frame.left, TOP, INK)


def _draw_words(frame: Frame, heading: str, places: CloudPlaces, room: QRectF) -> None:
    _draw_heading(frame, heading, room.width())
    for word in places.words:
        _draw_word(frame, word, room)
    if not places.words:
        empty = frame.fit("Hier komen jullie woorden.", EMPTY_STYLE, room.width())
        x = room.left() + (room.width() - empty.width) / 2
        frame.draw(empty, x, room.top() + (room.height() - empty.height) / 2, INK_SOFT)


def _draw_word(frame: Frame, word: PlacedWord, room: QRectF) -> None:
    """Draw a word, with how often it was given small behind it."""
    rect = word.rect.translated(room.topLeft())
    block = frame.fit(word.text, WORD_STYLE.at(word.size), frame.width * 2)
    frame.draw(block, rect.left(), rect.top(), COLORS[word.turn % len(COLORS)])
    if word.count > 1:
        count = frame.fit(count_text(word.count), COUNT_STYLE, 200.0)
        x = rect.left() + block.width + 0.2 * count.size
        baseline = rect.top() + 0.9 * block.size
        frame.draw(count, x, baseline - 0.9 * count.size, INK_SOFT)


def _column(heading: str, answers: Answers) -> Column:
    cards = tuple(
        Card(f"answer {text}", f"{text} ({count} keer)" if count > 1 else text)
        for text, count in answers
    )
    return Column(heading, cards)


def _on_other_pages(layout: BoardLayout) -> int:
    return sum(len(page.cards) for page in layout.pages[1:])


def _draw_rest(frame: Frame, count: int) -> None:
    """Say at the right of the footer how many answers there was no room for."""
    if not count:
        return
    text = "En nog 1 antwoord" if count == 1 else f"En nog {count} antwoorden"
    block = frame.fit(text, REST_STYLE, 700)
    frame.footer_end -= block.width
    frame.draw(block, frame.footer_end, FOOTER_MIDDLE - block.height / 2, INK_SOFT)
    frame.footer_end -= 84
