"""The picture of the self-scan on paper: per sentence a line with a sign for each moment.

The signs differ in shape, and the averages stand beside them in figures, so that it says the same
in black and white.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from companion.domain.exercise_scenes import ScanLine, ScanScene, ScanSeries
from companion.domain.report import ScanPicture
from companion.ui.colors import LINE
from companion.ui.paper.flow import Piece, text_pieces
from companion.ui.paper.typeset import Words, words
from companion.ui.report.blocks import heading_pieces
from companion.ui.report.look import CELL_HEAD, LEFT, NUMBER, RIGHT, SMALL, WIDTH, tr
from companion.ui.report.rows import GAP, PAD, centred, kept, row_of
from companion.ui.report.tables import average_text
from companion.ui.stage.scan_signs import LANE, draw_sign, draw_signs

STAGE: Final = 0.3
"""A point on paper is so much of a unit on the stage, for which the signs were made."""
SIGN: Final = 4.6
"""Radius of a sign, in points."""
FIGURE: Final = 28.0
"""Width of the column with the averages of one moment."""
OUTSIDE: Final = 10.0
"""Room for a sign that stands on the lowest or the highest mark."""
SENTENCES: Final = 190.0
BEFORE_NAME: Final = 16.0
"""From a sign to its name."""
BETWEEN: Final = 14.0


@dataclass(frozen=True, slots=True)
class Plot:
    """Where each mark stands."""

    left: float
    right: float
    lowest: int
    highest: int

    def x(self, mark: float) -> float:
        """Return the place of a mark, also between two."""
        span = max(1, self.highest - self.lowest)
        return self.left + (self.right - self.left) * (mark - self.lowest) / span


def scan_pieces(picture: ScanPicture) -> list[Piece]:
    """Return legend, head and rows; where there are no averages yet, only why."""
    scene = picture.scene
    pieces = heading_pieces(scene.heading)
    if scene.why_not:
        pieces += text_pieces(words(scene.why_not, SMALL, WIDTH), LEFT, 3)
    if not any(value is not None for line in scene.lines for value in line.averages):
        return pieces
    pieces += _legend(scene.series)
    plot = _plot(scene)
    head = _head(scene, plot)
    rows = [_row(line, scene, plot, head) for line in scene.lines]
    return [*pieces, head, *kept(rows)]


def _plot(scene: ScanScene) -> Plot:
    marks = [mark for mark, _ in scene.marks] or [1, 5]
    right = RIGHT - FIGURE * len(scene.series) - OUTSIDE
    return Plot(LEFT + SENTENCES + GAP + OUTSIDE, right, min(marks), max(marks))


def _legend(series: Sequence[ScanSeries]) -> list[Piece]:
    """Return the signs of the moments with their names, beside each other while there is room."""
    named = [(each, words(_name_of(each), SMALL, WIDTH - BEFORE_NAME)) for each in series]
    lines: list[list[tuple[float, ScanSeries, Words]]] = []
    x = WIDTH
    for each, name in named:
        if not lines or x + BEFORE_NAME + name.width > WIDTH:
            lines.append([])
            x = 0.0
        lines[-1].append((x, each, name))
        x += BEFORE_NAME + name.width + BETWEEN
    return [_legend_line(line, 3 if number else 8) for number, line in enumerate(lines)]


def _legend_line(line: Sequence[tuple[float, ScanSeries, Words]], above: float) -> Piece:
    def draw(painter: QPainter, y: float) -> None:
        for x, each, name in line:
            _draw_sign(painter, each.moment, LEFT + x + SIGN + 1, y + name.line / 2)
            name.draw(painter, LEFT + x + BEFORE_NAME, y, (0, 1))

    return Piece(line[0][2].line, draw, above, keeps_next=True)


def _name_of(series: ScanSeries) -> str:
    often = tr("1 scan") if series.scans == 1 else tr("{scans} scans").format(scans=series.scans)
    return f"{series.name} · {often}"


def _head(scene: ScanScene, plot: Plot) -> Piece:
    """Return the words of the lowest and the highest mark, and a sign over each column."""
    ends = [scene.marks[0], scene.marks[-1]] if scene.marks else [(1, ""), (5, "")]
    room = (plot.right - plot.left) / 2 + OUTSIDE
    low, high = (words(said or str(mark), CELL_HEAD, room) for mark, said in ends)

    def draw(painter: QPainter, y: float) -> None:
        low.draw(painter, plot.left - OUTSIDE, y)
        high.draw(painter, plot.right + OUTSIDE - high.width, y)
        for number, series in enumerate(scene.series):
            x = plot.right + OUTSIDE + FIGURE * (number + 0.5)
            _draw_sign(painter, series.moment, x, y + low.line / 2)

    return Piece(max(low.height, high.height) + PAD, draw, 10, keeps_next=True)


def _row(line: ScanLine, scene: ScanScene, plot: Plot, head: Piece) -> list[Piece]:
    moments = tuple(series.moment for series in scene.series)
    figures = [words(average_text(value), NUMBER, FIGURE) for value in line.averages]

    def beside(painter: QPainter, middle: float) -> None:
        painter.setPen(QPen(LINE, 0.8))
        for mark, _ in scene.marks:
            x = plot.x(mark)
            painter.drawLine(QPointF(x, middle - 7), QPointF(x, middle + 7))
        painter.drawLine(QPointF(plot.left, middle), QPointF(plot.right, middle))
        _draw_signs(painter, moments, [_place(plot, value) for value in line.averages], middle)
        for number, figure in enumerate(figures):
            centred(painter, figure, plot.right + OUTSIDE + FIGURE * number, FIGURE, middle)

    chosen = tr("{text} ({often}\u00a0×\u00a0gekozen)").format(text=line.text, often=line.chosen)
    text = chosen if line.chosen else line.text
    high = SIGN * (2 + LANE * (len(moments) - 1)) + 2
    return row_of(text, WIDTH - SENTENCES - GAP, beside, head, high)


def _place(plot: Plot, value: float | None) -> float | None:
    return None if value is None else plot.x(value) / STAGE


def _draw_sign(painter: QPainter, moment: str, x: float, y: float) -> None:
    painter.save()
    painter.scale(STAGE, STAGE)
    draw_sign(painter, moment, QPointF(x, y) / STAGE, SIGN / STAGE)
    painter.restore()


def _draw_signs(
    painter: QPainter, moments: tuple[str, ...], places: list[float | None], middle: float
) -> None:
    painter.save()
    painter.scale(STAGE, STAGE)
    draw_signs(painter, moments, places, middle / STAGE, SIGN / STAGE)
    painter.restore()
