"""The five handles, on green: one by one, or with the dots that the group gave them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen

from companion.domain.stage import HandleLine, HandlesScene
from companion.ui.colors import GREEN_LINE, TOGETHER, WHITE
from companion.ui.fonts import SERIF
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.typeset import Block, TextStyle

HEADING_STYLE: Final = TextStyle(70, weight=QFont.Weight.Bold, leading=1.12, floor=44)
ROW_STYLE: Final = TextStyle(52, weight=QFont.Weight.DemiBold, leading=1.18, floor=34)
CORE_STYLE: Final = TextStyle(36, leading=1.3, floor=30)
EXAMPLE_STYLE: Final = TextStyle(44, SERIF, leading=1.28, floor=32)
NUMBER_STYLE: Final = TextStyle(44, weight=QFont.Weight.Bold, leading=1.1, floor=34)
ROW_OF_DOTS: Final = 5
LARGE_DOT: Final = 24.0
SMALL_DOT: Final = 11.0
"""Smaller dots cannot be told apart from the back row."""


@dataclass(frozen=True, slots=True)
class DotGrid:
    """How the dots of all handles stand: in rows of five, or of ten where there are many.

    Where even those would be too small to tell apart, the number says it alone.
    """

    in_row: int
    size: float
    gap: float

    @classmethod
    def for_most(cls, most: int, height: float) -> DotGrid:
        """Return the grid in which the handle with the most dots still fits its row."""
        for in_row in (ROW_OF_DOTS, 2 * ROW_OF_DOTS, 4 * ROW_OF_DOTS):
            rows = -(-most // in_row)
            pitch = min(LARGE_DOT * 4 / 3, height / rows)
            size = pitch * 3 / 4
            if size >= (SMALL_DOT if in_row > ROW_OF_DOTS else 18.0):
                return cls(in_row, size, pitch - size)
        return cls(0, 0.0, 0.0)

    def width(self, most: int) -> float:
        """Return the width of the widest row."""
        return min(self.in_row, most) * (self.size + self.gap)


def draw_handles(frame: Frame, scene: HandlesScene) -> None:
    """Draw the five handles in rows; the open one with its core and its example sentence."""
    frame.fill(TOGETHER)
    heading = frame.fit(scene.heading, HEADING_STYLE, frame.inner, 180.0)
    y = frame.draw(heading, frame.left, 88, WHITE) + 34
    extra = _opened_height(frame, scene)
    row = (FOOTER_TOP - 40 - y - extra) / len(scene.handles)
    row = min(row, 126.0 if extra == 0 else 96.0)
    for index, handle in enumerate(scene.handles):
        y = _draw_handle(frame, scene, index, handle, y, row)


def _opened_height(frame: Frame, scene: HandlesScene) -> float:
    if scene.opened is None:
        return 0.0
    core, example = _opened_blocks(frame, scene.handles[scene.opened])
    return core.height + example.height + 56


def _opened_blocks(frame: Frame, handle: HandleLine) -> tuple[Block, Block]:
    width = min(frame.inner - 92, 1420.0)
    return frame.fit(handle.core, CORE_STYLE, width, 190.0), frame.fit(
        handle.example, EXAMPLE_STYLE, width, 190.0, hang="“"
    )


def _draw_handle(
    frame: Frame, scene: HandlesScene, index: int, handle: HandleLine, y: float, row: float
) -> float:
    painter, opened = frame.painter, index == scene.opened
    quiet = scene.opened is not None and not opened
    most = max((each.dots for each in scene.handles), default=0)
    grid = DotGrid.for_most(most, row - 22) if most else None
    behind = 100.0 if scene.boxes else 0.0
    if grid is not None:
        numbers = frame.fit(f"{most}", NUMBER_STYLE, 200)
        behind = grid.width(most) + numbers.width + 76
    width = frame.inner - 92 - behind
    title = frame.fit(handle.title, ROW_STYLE.at(40) if quiet else ROW_STYLE, width, row - 12)
    number = frame.fit(f"{index + 1}", ROW_STYLE.at(title.size), 80)
    top = y + (row - title.height) / 2
    frame.draw(number, frame.left, top, WHITE if quiet else TOGETHER.accent)
    frame.draw(title, frame.left + 92, top, TOGETHER.soft if quiet else WHITE)
    if scene.boxes:
        box = QRectF(frame.right - 60, y + row / 2 - 30, 60, 60)
        frame.card(box, TOGETHER.fill, WHITE, 4)
    if grid is not None:
        _draw_dots(frame, handle.dots, grid, grid.width(most), y + row / 2)
    y += row
    if opened:
        core, example = _opened_blocks(frame, handle)
        below = frame.draw(core, frame.left + 92, y, TOGETHER.soft) + 18
        y = frame.draw(example, frame.left + 92, below, WHITE) + 38
    painter.setPen(QPen(GREEN_LINE, 2))
    painter.drawLine(QPointF(frame.left, y), QPointF(frame.right, y))
    return y


def _draw_dots(frame: Frame, dots: int, grid: DotGrid, widest: float, middle: float) -> None:
    """Draw the dots of one handle at the right, and how many there are before them."""
    number = frame.fit(f"{dots}", NUMBER_STYLE, 200)
    left = frame.right - widest - (24 if widest else 0) - number.width
    frame.draw(number, left, middle - number.height / 2, WHITE)
    if not grid.in_row:
        return
    painter, pitch = frame.painter, grid.size + grid.gap
    rows = -(-dots // grid.in_row)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(TOGETHER.accent)
    for place in range(dots):
        row, column = divmod(place, grid.in_row)
        x = frame.right - widest + column * pitch + grid.gap
        top = middle + (row - rows / 2) * pitch + grid.gap / 2
        painter.drawEllipse(QRectF(x, top, grid.size, grid.size))
