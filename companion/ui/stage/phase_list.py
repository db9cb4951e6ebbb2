"""The phases of a work form on the stage: what was done, what to do now, what comes; how long each.

Done phases have a tick, the one that is on stands on a card, the others have an open ring. Where
there is too little height, only what to do now is named, below a strip with all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from companion.domain.stage import PhaseMark
from companion.ui.colors import (
    GREEN,
    GREEN_DEEP,
    GREEN_LINE,
    GREEN_PALE,
    LINE,
    PAPER,
    WHITE,
    Ground,
)
from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import Block, TextStyle

NOW_STYLE: Final = TextStyle(36, weight=QFont.Weight.Bold, leading=1.2, floor=28)
OTHER_STYLE: Final = TextStyle(30, leading=1.2, floor=28)
SIGN: Final = 50.0
"""Width of the column with ticks and rings."""
SIDE: Final = 20.0
"""Space at both ends of a row."""
STRIP: Final = 34.0
"""Height of the strip with its space below."""
WIDEST: Final = 940.0
"""A length stands close enough to its name to be read with it."""


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """One phase, laid out."""

    name: Block
    length: Block
    place: int
    """Before the phase that is on (-1), that phase (0), or after it (1)."""
    padding: float

    @property
    def height(self) -> float:
        """How high it is, with the space in it."""
        return max(self.name.height, self.length.height) + 2 * self.padding


@dataclass(frozen=True, slots=True)
class PhaseList:
    """All phases, laid out."""

    rows: tuple[PhaseRow, ...]
    width: float
    changing: bool
    strip: int = 0
    """How many pieces the strip has; 0 where every phase is named."""
    current: int = 0

    @property
    def height(self) -> float:
        """How high it is; nothing where there are no phases."""
        gaps = 4.0 * max(0, len(self.rows) - 1)
        return sum(row.height for row in self.rows) + gaps + (STRIP if self.strip else 0)


def tr(text: str) -> str:
    """Return a text of this view in the language of the screen."""
    return QCoreApplication.translate("PhaseList", text)


def length_text(mark: PhaseMark) -> str:
    """Return how long a phase takes, short enough to stand behind its name."""
    if mark.per_person:
        return tr("{seconds} sec per persoon").format(seconds=mark.seconds)
    if not mark.seconds:
        return tr("{minutes} min").format(minutes=mark.minutes)
    minutes, seconds = divmod(mark.seconds, 60)
    if not minutes:
        return tr("{seconds} sec").format(seconds=seconds)
    return tr("{minutes} min {seconds} sec").format(minutes=minutes, seconds=seconds)


def now_text(mark: PhaseMark) -> str:
    """Return what to do now."""
    return tr("Nu: {phase}").format(phase=mark.name)


def now_and_length(mark: PhaseMark) -> str:
    """Return what to do now, and for how long."""
    return tr("Nu: {phase}, {length}").format(phase=mark.name, length=length_text(mark))


def lay_out_phases(
    frame: Frame,
    phases: tuple[PhaseMark, ...],
    current: int,
    width: float,
    *,
    changing: bool = False,
    padding: float = 10.0,
) -> PhaseList:
    """Lay out every phase on a row of its own."""
    width = min(width, WIDEST)
    rows = tuple(
        _row(frame, mark, (number > current) - (number < current), width, padding)
        for number, mark in enumerate(phases)
    )
    return PhaseList(rows, width, changing)


def lay_out_now(
    frame: Frame,
    phases: tuple[PhaseMark, ...],
    current: int,
    width: float,
    *,
    changing: bool = False,
) -> PhaseList:
    """Lay out only what to do now, below a strip with a piece for each phase."""
    width = min(width, WIDEST)
    row = _row(frame, phases[current], 0, width, 8.0, SIDE)
    return PhaseList((row,), width, changing, len(phases), current)


def draw_phases(
    frame: Frame, phases: PhaseList, x: float, y: float, ground: Ground = PAPER
) -> float:
    """Draw the phases with their top left corner at (x, y); return the y below them."""
    if phases.strip:
        _draw_strip(frame, phases, x, y, ground)
        y += STRIP
    for row in phases.rows:
        color = ground.soft
        start = x + (SIDE if phases.strip else SIGN + SIDE / 2)
        if row.place == 0:
            fill, color = now_colors(ground, changing=phases.changing)
            frame.card(QRectF(x, y, phases.width, row.height), fill)
        middle = y + row.height / 2
        if not phases.strip:
            _draw_sign(frame, row, x + SIDE + 12, middle, color)
        frame.draw(row.name, start, middle - row.name.height / 2, color)
        end = x + phases.width - SIDE
        frame.draw(row.length, end - row.length.width, middle - row.length.height / 2, color)
        y += row.height + 4
    return y - 4


def _row(
    frame: Frame, mark: PhaseMark, place: int, width: float, padding: float, start: float = 0.0
) -> PhaseRow:
    style = OTHER_STYLE if place else NOW_STYLE
    length = frame.fit(length_text(mark), style, width)
    room = width - (start or SIGN + SIDE / 2) - SIDE * 2 - length.width
    text = mark.name if place else now_text(mark)
    return PhaseRow(frame.fit(text, style, room), length, place, padding if place else padding + 4)


def now_colors(ground: Ground, *, changing: bool) -> tuple[QColor, QColor]:
    """Return the colours of the phase that is on: stronger for a moment when it begins."""
    if ground is PAPER:
        return (GREEN_DEEP, WHITE) if changing else (GREEN_PALE, GREEN_DEEP)
    return (ground.accent, GREEN_DEEP) if changing else (WHITE, GREEN_DEEP)


def _draw_sign(frame: Frame, row: PhaseRow, x: float, y: float, color: QColor) -> None:
    """Draw a tick, a disc or a ring, with its middle at (x, y)."""
    painter = frame.painter
    pen = QPen(color, 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if row.place < 0:
        painter.drawPolyline([QPointF(x - 10, y), QPointF(x - 3, y + 8), QPointF(x + 11, y - 9)])
    elif row.place > 0:
        painter.drawEllipse(QPointF(x, y), 9, 9)
    else:
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x, y), 9, 9)


def _draw_strip(frame: Frame, phases: PhaseList, x: float, y: float, ground: Ground) -> None:
    """Draw a piece for each phase: thick for the one that is on, coloured up to there."""
    gap = 8.0
    length = (phases.width - gap * (phases.strip - 1)) / phases.strip
    reached, coming = (GREEN, LINE) if ground is PAPER else (WHITE, GREEN_LINE)
    for number in range(phases.strip):
        thick = 14.0 if number == phases.current else 8.0
        piece = QRectF(x + number * (length + gap), y + 9 - thick / 2, length, thick)
        frame.card(piece, reached if number <= phases.current else coming)
