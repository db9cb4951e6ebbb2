"""Above the picture of the self-scan: which sign stands for which moment, and how many scans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF

from companion.domain.exercise_scenes import ScanSeries
from companion.ui.colors import INK
from companion.ui.stage.frame import Frame
from companion.ui.stage.scan_signs import RADIUS, draw_sign
from companion.ui.stage.typeset import Block, TextStyle

STYLE: Final = TextStyle(34, leading=1.24, floor=28)
BEFORE: Final = 2 * RADIUS + 16
BETWEEN: Final = 44.0


@dataclass(frozen=True, slots=True)
class Legend:
    """The signs with their names, on one line or on more."""

    series: tuple[ScanSeries, ...]
    names: tuple[Block, ...]
    width: float

    @classmethod
    def that_fits(cls, frame: Frame, series: tuple[ScanSeries, ...], width: float) -> Legend:
        """Return the legend on one line: with how many scans, shorter, or with the names alone."""
        short = [each.name.partition(",")[0] for each in series]
        ways = (
            [f"{each.name} · {_scans(each)}" for each in series],
            [f"{name} · {_scans(each)}" for name, each in zip(short, series, strict=True)],
            [f"{name} ({each.scans})" for name, each in zip(short, series, strict=True)],
            short,
        )
        found = cls(series, (), width)
        for texts in ways:
            for size in (STYLE.size, 31, STYLE.floor):
                names = (frame.fit(text, STYLE.at(size), width - BEFORE) for text in texts)
                found = cls(series, tuple(names), width)
                if len(found.lines) <= 1:
                    return found
        return found

    @property
    def lines(self) -> list[list[tuple[ScanSeries, Block]]]:
        """Signs and names line by line."""
        lines: list[list[tuple[ScanSeries, Block]]] = []
        x = self.width
        for each, name in zip(self.series, self.names, strict=True):
            if not lines or x + BEFORE + name.width > self.width:
                lines.append([])
                x = 0.0
            lines[-1].append((each, name))
            x += BEFORE + name.width + BETWEEN
        return lines

    @property
    def height(self) -> float:
        """The height of all lines."""
        return sum(max(name.height for _, name in line) for line in self.lines)

    def draw(self, frame: Frame, y: float) -> float:
        """Draw it; return the y below."""
        for line in self.lines:
            x, height = frame.left, max(name.height for _, name in line)
            for each, name in line:
                centre = QPointF(x + RADIUS, y + height / 2)
                draw_sign(frame.painter, each.moment, centre, RADIUS)
                frame.draw(name, x + BEFORE, y, INK)
                x += BEFORE + name.width + BETWEEN
            y += height
        return y


def _scans(series: ScanSeries) -> str:
    if not series.moment:
        return "1 antwoord" if series.scans == 1 else f"{series.scans} antwoorden"
    return "1 scan" if series.scans == 1 else f"{series.scans} scans"
