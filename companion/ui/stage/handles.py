"""The five handles, on green: one by one, or with the dots that the group gave them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
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
    width = frame.inner - 92 - (100 if scene.boxes else 0)
    title = frame.fit(handle.title, ROW_STYLE.at(40) if quiet else ROW_STYLE, width, row - 12)
    number = frame.fit(f"{index + 1}", ROW_STYLE.at(title.size), 80)
    top = y + (row - title.height) / 2
    frame.draw(number, frame.left, top, WHITE if quiet else TOGETHER.accent)
    frame.draw(title, frame.left + 92, top, TOGETHER.soft if quiet else WHITE)
    if scene.boxes:
        box = QRectF(frame.right - 60, y + row / 2 - 30, 60, 60)
        frame.card(box, TOGETHER.fill, WHITE, 4)
    y += row
    if opened:
        core, example = _opened_blocks(frame, handle)
        below = frame.draw(core, frame.left + 92, y, TOGETHER.soft) + 18
        y = frame.draw(example, frame.left + 92, below, WHITE) + 38
    painter.setPen(QPen(GREEN_LINE, 2))
    painter.drawLine(QPointF(frame.left, y), QPointF(frame.right, y))
    return y
