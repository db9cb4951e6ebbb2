"""Where the sentences of the self-scan stand, and the marks beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from companion.domain.exercise_scenes import ScanLine
from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import Block, TextStyle

STYLE: Final = TextStyle(38, leading=1.14, floor=28)
SHARES: Final = (0.46, 0.42, 0.38, 0.34, 0.3, 0.26, 0.22)
"""How much of the width the signs take; the sentences take the rest, and go first."""
HIGHEST_ROW: Final = 132.0
ROW_GAP: Final = 6.0
EQUAL_GAP: Final = 11.0
"""Between sentences in rows of one height: two of two lines must not read as one of four."""
BESIDE: Final = 44.0
"""Room between a sentence and the lowest mark."""
OUTSIDE: Final = 24.0
"""Room for half a sign at the right of the highest mark."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where marks stand: from the lowest at ``left`` to the highest at ``right``."""

    left: float
    right: float
    marks: tuple[tuple[int, str], ...]

    def x(self, mark: float) -> float:
        """Return where a mark, or an average, stands."""
        low, high = self.marks[0][0], self.marks[-1][0]
        return self.left + (mark - low) / max(1, high - low) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence with its place."""

    block: Block
    top: float
    height: float

    @property
    def middle(self) -> float:
        """The height at which its signs stand."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """All sentences in rows, and the plot beside them."""

    rows: tuple[Row, ...]
    plot: Plot

    @property
    def size(self) -> int:
        """The size of the sentences."""
        return self.rows[0].block.size

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.rows[-1].top + self.rows[-1].height


@dataclass(frozen=True, slots=True)
class Room:
    """What there is for sentences and signs: between top and bottom, left of the last column."""

    lines: tuple[ScanLine, ...]
    marks: tuple[tuple[int, str], ...]
    top: float
    bottom: float
    column: float = 0.0
    """Width of the column that says how often a sentence was chosen."""

    @property
    def height(self) -> float:
        """The height for all rows."""
        return self.bottom - self.top


def lay_out(frame: Frame, room: Room, *, cut: bool = False) -> Sheet | None:
    """Give the signs as much width as the sentences leave them; None where these do not fit.

    ``cut`` lets a sentence end with "…" when nothing else helps: everybody has it on paper.
    """
    sheets = [_with_share(frame, room, share) for share in SHARES]
    found = [sheet for sheet in sheets if sheet is not None]
    if not found:
        return _cut(frame, room) if cut else None
    largest = max(sheet.size for sheet in found)
    return next(sheet for sheet in found if sheet.size > largest - 4)


def sentences_alone(frame: Frame, room: Room) -> tuple[Row, ...]:
    """Lay the sentences out over the whole width."""
    style = TextStyle(44, leading=STYLE.leading, floor=STYLE.floor)
    height = min(HIGHEST_ROW, room.height / len(room.lines))
    size = _size_for(frame, room, style, frame.inner, height)
    blocks = [frame.fit(line.text, style.at(size), frame.inner) for line in room.lines]
    if all(block.height <= height for block in blocks):
        return _equal(blocks, room.top, height)
    return _as_needed(blocks, room.top, room.height)


def _with_share(frame: Frame, room: Room, share: float) -> Sheet | None:
    plot, width = _plot(frame, room, share)
    height = min(HIGHEST_ROW, room.height / len(room.lines))
    size = _size_for(frame, room, STYLE, width, height - EQUAL_GAP)
    blocks = [frame.fit(line.text, STYLE.at(size), width) for line in room.lines]
    if any(block.broken for block in blocks):
        return None
    if all(block.height + ROW_GAP <= height for block in blocks):
        return Sheet(_equal(blocks, room.top, height), plot)
    if sum(block.height + ROW_GAP for block in blocks) <= room.height:
        return Sheet(_as_needed(blocks, room.top, room.height), plot)
    return None


def _cut(frame: Frame, room: Room) -> Sheet:
    plot, width = _plot(frame, room, SHARES[-1])
    height = room.height / len(room.lines)
    style = STYLE.at(STYLE.floor)
    blocks = [frame.fit_cut(line.text, style, width, height) for line in room.lines]
    return Sheet(_equal(blocks, room.top, height), plot)


def _plot(frame: Frame, room: Room, share: float) -> tuple[Plot, float]:
    """Return the plot with this share of the width, and the width left for sentences."""
    end = frame.right - room.column - OUTSIDE
    plot = Plot(end - frame.inner * share, end, room.marks)
    return plot, plot.left - BESIDE - frame.left


def _size_for(frame: Frame, room: Room, style: TextStyle, width: float, height: float) -> int:
    """Return the largest size at which each sentence fits in a row of this height."""
    return min(frame.fit(line.text, style, width, height).size for line in room.lines)


def _equal(blocks: list[Block], top: float, height: float) -> tuple[Row, ...]:
    return tuple(Row(block, top + n * height, height) for n, block in enumerate(blocks))


def _as_needed(blocks: list[Block], top: float, room: float) -> tuple[Row, ...]:
    """Place rows as high as each sentence needs, the lower ones as even as there is room for."""
    heights = [block.height + ROW_GAP for block in blocks]
    even = 0.0
    for lowest in range(len(heights), 0, -1):
        low, high = sorted(heights)[:lowest], sorted(heights)[lowest:]
        even = (room - sum(high)) / len(low)
        if even >= low[-1]:
            break
    rows = []
    for block, height in zip(blocks, heights, strict=True):
        rows.append(Row(block, top, max(height, even)))
        top += max(height, even)
    return tuple(rows)
