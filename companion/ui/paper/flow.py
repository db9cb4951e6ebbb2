"""From pieces to pages: what belongs together stays together, and no heading ends a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtGui import QPainter

from companion.ui.paper.typeset import Words

Draw = Callable[[QPainter, float], None]
"""Draws one piece from this height down, in points."""
LOOSE: Final = 2
"""Lines of a long text that stay together where it begins, and where it ends."""
WHITE: Final = 0.5
"""So much of a page may stay white so that what belongs together stays together."""
UNBROKEN: Final = 4
"""A text of so many lines is never cut."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is not cut by the end of a page."""

    height: float
    draw: Draw = field(repr=False)
    above: float = 0.0
    """White space above it; not at the top of a page."""
    keeps_next: bool = False
    """Whether it never stands without the piece that comes after it."""
    likes_next: bool = False
    """Whether it is better not parted from the piece after it; it is, where that would leave much
    of a page white."""
    again: Piece | None = None
    """What is drawn above it once more when it begins a page: the head of a table."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with its place on a page."""

    piece: Piece
    y: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.piece.height


def paged(pieces: Sequence[Piece], top: float, bottom: float) -> tuple[tuple[Placed, ...], ...]:
    """Return the pieces on pages, each between top and bottom; always at least one page."""
    pages: list[list[Placed]] = [[]]
    y = top
    for liking in _groups(pieces, _is_liked):
        left, high = bottom - y, _height(liking)
        if pages[-1] and left < high <= bottom - top and left < WHITE * (bottom - top):
            pages.append([])
            y = top
        for group in _groups(liking, _is_kept):
            high = _height(group)
            if pages[-1] and y + high > bottom and high <= bottom - top:
                pages.append([])
                y = top
            y = _placed(group, pages, y, top, bottom)
    return tuple(map(tuple, pages))


def _placed(
    group: Sequence[Piece], pages: list[list[Placed]], y: float, top: float, bottom: float
) -> float:
    """Place pieces, on a new page where one does not fit; return where the last one ends."""
    for piece in group:
        above = piece.above if pages[-1] else 0.0
        if pages[-1] and y + above + piece.height > bottom:
            pages.append([])
            y, above = top, 0.0
        if not pages[-1] and piece.again is not None:
            pages[-1].append(Placed(piece.again, y))
            y += piece.again.height + piece.again.above
        pages[-1].append(Placed(piece, y + above))
        y += above + piece.height
    return y


def text_pieces(
    words: Words, x: float, above: float = 0.0, *, keeps_next: bool = False
) -> list[Piece]:
    """Return a text in pieces: whole when it is short, else line by line."""
    return cut(words, lambda painter, y, lines: words.draw(painter, x, y, lines), above, keeps_next)


def cut(
    words: Words,
    draw: Callable[[QPainter, float, tuple[int, int] | None], None],
    above: float = 0.0,
    keeps_next: bool = False,  # noqa: FBT001, FBT002
) -> list[Piece]:
    """Return a text in pieces that ``draw`` draws, each with its first line and its end."""
    if words.count <= UNBROKEN:
        return [Piece(words.height, _part(draw, None), above, keeps_next)]
    last = words.count - LOOSE
    spans = [(0, LOOSE), *((line, line + 1) for line in range(LOOSE, last)), (last, words.count)]
    return [
        Piece(
            (end - first) * words.line,
            _part(draw, (first, end)),
            above if first == 0 else 0.0,
            keeps_next and end == words.count,
        )
        for first, end in spans
    ]


def _part(
    draw: Callable[[QPainter, float, tuple[int, int] | None], None], lines: tuple[int, int] | None
) -> Draw:
    return lambda painter, y: draw(painter, y, lines)


def _groups(pieces: Sequence[Piece], stays: Callable[[Piece], bool]) -> Iterable[list[Piece]]:
    """Yield pieces with those that must stand below them."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not stays(piece):
            yield group
            group = []
    if group:
        yield group


def _is_kept(piece: Piece) -> bool:
    return piece.keeps_next


def _is_liked(piece: Piece) -> bool:
    return piece.keeps_next or piece.likes_next


def _height(group: Sequence[Piece]) -> float:
    return sum(piece.above + piece.height for piece in group)
