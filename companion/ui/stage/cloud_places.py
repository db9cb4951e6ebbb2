"""Where the words of a cloud stand: the most frequent in the middle, none over another.

Every word has a direction of its own from the middle, whatever other words there are. So the
same words always make the same picture, and one answer more moves only what was in its way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, pi, sin
from typing import Final
from zlib import crc32

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from companion.ui.stage.typeset import TextStyle, font_of

WORD_STYLE: Final = TextStyle(160, weight=QFont.Weight.DemiBold, leading=1.16, balanced=False)
COUNT_STYLE: Final = TextStyle(28, leading=1.16)
SMALLEST_WORD: Final = 34
LARGEST_WORD: Final = 160
LARGEST_IN_A_CROWD: Final = 110
"""Where there are so many words that most must be small."""
LEAST_SIZES: Final = (96, 84, 72, 60, 50, 42, SMALLEST_WORD)
"""Sizes to try for what was given once; the largest at which all words fit."""
LEAST_BESIDE_MORE: Final = 84
"""Where answers were given more often than once, those that were not are no larger than this."""
USUAL_TOP: Final = 5
"""Until an answer was given more often than this, the sizes of the others stay."""
FULLEST: Final = 0.56
"""Part of the room that words can cover; more never fits."""
STEP: Final = 11.0
TURNS: Final = (0.0, 0.35, -0.35, 0.8, -0.8)
"""How far a word may stand beside its own direction."""
APART: Final = 10.0
HOPELESS: Final = 3
"""After so many words without a place nobody looks further: it takes long."""
MEASURED_AT: Final = 100


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word of the cloud, its size, and the place of its first letter's top left corner."""

    text: str
    count: int
    size: int
    rect: QRectF
    """With how often it was given behind it."""
    turn: int
    """A number of its own, for its colour."""


@dataclass(frozen=True, slots=True)
class Box:
    """How large a word is."""

    size: int
    wide: float
    high: float

    @property
    def area(self) -> float:
        """How much of the room it covers."""
        return self.wide * self.high


@dataclass(frozen=True, slots=True)
class CloudPlaces:
    """The words with their places, and those there was no room for."""

    words: tuple[PlacedWord, ...]
    left_over: tuple[tuple[str, int], ...]


@lru_cache(maxsize=16)
def place_words(
    words: tuple[tuple[str, int], ...], width: float, height: float, smallest: int
) -> CloudPlaces:
    """Place words in a room of this size with its top left corner at (0, 0)."""
    lengths = [_length(text) for text, _ in words]
    room = QRectF(0, 0, width, height)
    places = CloudPlaces((), words)
    largest = LEAST_SIZES[0] if all(count == 1 for _, count in words) else LEAST_BESIDE_MORE
    sizes = (size for size in LEAST_SIZES if size <= largest)
    for least in dict.fromkeys(max(size, smallest) for size in sizes):
        boxes = _boxes(words, lengths, width, least, smallest)
        is_last = least == max(SMALLEST_WORD, smallest)
        if is_last or sum(box.area for box in boxes) <= FULLEST * width * height:
            places = _place(words, boxes, room)
        if not places.left_over:
            break
    return places


def count_text(count: int) -> str:
    """Return how often an answer was given, as it stands behind a word; nothing for once."""
    return f"×{count}" if count > 1 else ""


def _size(count: int, top: int, least: int) -> int:
    """Return the size of a word: from the least, for once, to the largest, for the most."""
    largest = min(LARGEST_WORD, max(LARGEST_IN_A_CROWD, 2 * least))
    return least + round((max(largest, least) - least) * (count - 1) / (top - 1))


def _boxes(
    words: tuple[tuple[str, int], ...],
    lengths: list[float],
    width: float,
    least: int,
    smallest: int,
) -> list[Box]:
    """Return how large each word is with its number and the space around it."""
    small = max(COUNT_STYLE.size, smallest)
    top = max(USUAL_TOP, *(count for _, count in words)) if words else USUAL_TOP
    boxes = []
    for (_, count), length in zip(words, lengths, strict=True):
        around = 3 * APART + ((0.7 * len(count_text(count)) + 0.2) * small if count > 1 else 0.0)
        widest = int((width - around) / max(length, 0.1))
        size = max(smallest, SMALLEST_WORD, min(_size(count, top, least), widest))
        boxes.append(Box(size, length * size + around, size * WORD_STYLE.leading + APART))
    return boxes


def _length(text: str) -> float:
    """Return how long a word is, as a multiple of its size."""
    metrics = QFontMetricsF(font_of(WORD_STYLE, MEASURED_AT))
    return metrics.horizontalAdvance(text) / MEASURED_AT


def _place(words: tuple[tuple[str, int], ...], boxes: list[Box], room: QRectF) -> CloudPlaces:
    taken: list[QRectF] = []
    placed: list[PlacedWord] = []
    left_over: list[tuple[str, int]] = []
    for (text, count), box in zip(words, boxes, strict=True):
        turn = crc32(text.casefold().encode())
        rect = None
        if len(left_over) < HOPELESS:
            rect = _free_place(turn, box, room, taken)
        if rect is None:
            left_over.append((text, count))
            continue
        taken.append(rect)
        inside = rect.adjusted(1.5 * APART, APART / 2, -1.5 * APART, -APART / 2)
        placed.append(PlacedWord(text, count, box.size, inside, turn))
    return CloudPlaces(tuple(placed), tuple(left_over))


def _free_place(turn: int, box: Box, room: QRectF, taken: list[QRectF]) -> QRectF | None:
    """Return the nearest free place to the middle in a word's own direction, or anywhere."""
    wide, high = box.wide, box.high
    in_the_way: QRectF | None = None
    for x, y in _candidates(turn, room, wide, high):
        rect = QRectF(x, y, wide, high)
        if in_the_way is not None and rect.intersects(in_the_way):
            continue
        in_the_way = next((other for other in taken if rect.intersects(other)), None)
        if in_the_way is None:
            return rect
    return None


def _candidates(turn: int, room: QRectF, wide: float, high: float) -> Iterator[tuple[float, float]]:
    """Yield places inside the room: outwards along the word's direction, then all others."""
    space_x, space_y = room.width() - wide, room.height() - high
    if space_x < 0 or space_y < 0:
        return
    middle_x, middle_y = space_x / 2, space_y / 2
    stretch = max(1.0, min(2.4, room.width() / room.height()))
    angle = 2 * pi * (turn % 3600) / 3600
    yield middle_x, middle_y
    for nth in range(1, int(hypot(middle_x / stretch, middle_y) / STEP) + 2):
        for aside in TURNS:
            x = middle_x + nth * STEP * stretch * cos(angle + aside)
            y = middle_y + nth * STEP * sin(angle + aside)
            if 0 <= x <= space_x and 0 <= y <= space_y:
                yield x, y
    grid = [
        (x * 3 * STEP, y * 2 * STEP)
        for x in range(int(space_x / (3 * STEP)) + 1)
        for y in range(int(space_y / (2 * STEP)) + 1)
    ]
    yield from sorted(grid, key=lambda at: hypot((at[0] - middle_x) / stretch, at[1] - middle_y))
