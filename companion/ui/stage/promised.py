"""What the group promised itself, on green, and what became of it: a mark and a word for each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen

from companion.domain.exercise_scenes import PromisedScene
from companion.domain.outcome import Result
from companion.ui.colors import GREEN_LINE, TOGETHER, WHITE
from companion.ui.stage.frame import FOOTER_MIDDLE, HEIGHT, Frame
from companion.ui.stage.promised_sheet import (
    LARGEST_WORD,
    TOP,
    PlacedPlan,
    PromisedLayout,
    lay_out_promised,
    word_room,
)
from companion.ui.stage.typeset import FLOOR, TextStyle
from companion.ui.widgets.signs import draw_check

WORD_STYLE: Final = TextStyle(FLOOR, weight=QFont.Weight.DemiBold, floor=FLOOR)
LEGEND_STYLE: Final = TextStyle(36, weight=QFont.Weight.DemiBold)
FOOT_STYLE: Final = TextStyle(FLOOR)
TOLD: Final = (Result.DONE, Result.PARTLY, Result.NOT_YET)


def draw_promised(frame: Frame, scene: PromisedScene) -> None:
    """Draw the plans with what became of them, then what was asked of the organisation."""
    frame.fill(TOGETHER)
    layout = lay_out_promised(scene, frame.width, frame.smallest)
    y = frame.draw(layout.heading, frame.left, TOP, WHITE)
    if layout.nothing:
        frame.draw(layout.nothing, frame.left, y + 34, TOGETHER.soft)
    if scene.lines:
        _draw_legend(frame, scene, y + 26)
    for plan in layout.pages[layout.page(scene.page)]:
        _draw_plan(frame, plan, layout)
    _draw_foot(frame, scene, layout)


def promised_pages(scene: PromisedScene, aspect: float, smallest: int = FLOOR) -> tuple[int, int]:
    """Return which page a scene shows, from 0, and how many there are on a screen this wide."""
    layout = lay_out_promised(scene, HEIGHT * aspect, smallest)
    return layout.page(scene.page), len(layout.pages)


def _draw_legend(frame: Frame, scene: PromisedScene, y: float) -> None:
    """Write what the marks mean, and how many there are of each as soon as somebody told."""
    results = [line.result for line in scene.lines]
    is_told = any(results)
    x = frame.left
    for result in TOLD:
        text = f"{results.count(result)} {result}" if is_told else result
        block = frame.fit(text, LEGEND_STYLE, 400)
        radius = block.size * 0.47
        draw_mark(frame, QPointF(x + radius, y + block.height / 2), radius, result)
        frame.draw(block, x + 2 * radius + 14, y, WHITE if is_told else TOGETHER.soft)
        x += 2 * radius + 14 + block.width + 52


def _draw_plan(frame: Frame, plan: PlacedPlan, layout: PromisedLayout) -> None:
    x, y = frame.left + plan.x, layout.top + plan.y
    if plan.is_heading:
        frame.draw(plan.block, x, y + plan.height - plan.block.height, TOGETHER.accent)
        return
    top = y + (plan.height - plan.block.height) / 2
    frame.draw(plan.block, x, top, WHITE)
    if plan.result:
        _draw_result(frame, plan, x + plan.width, top + plan.block.line_height / 2)
    frame.painter.setPen(QPen(GREEN_LINE, 2))
    bottom = y + plan.height
    frame.painter.drawLine(QPointF(x, bottom), QPointF(x + plan.width, bottom))


def _draw_result(frame: Frame, plan: PlacedPlan, right: float, middle: float) -> None:
    """Write the word at the right end of a plan's first line, with its mark before it."""
    size = plan.block.size
    word = frame.fit(plan.result, WORD_STYLE.at(min(size, LARGEST_WORD)), 400)
    radius = word.size * 0.46
    left = right - word_room(size) + 36
    draw_mark(frame, QPointF(left + radius, middle), radius, plan.result)
    frame.draw(word, left + radius * 2 + word.size * 0.4, middle - word.height / 2, WHITE)


def draw_mark(frame: Frame, centre: QPointF, radius: float, result: str) -> None:
    """Draw what became of a plan as a shape: a check, a circle half full, an empty one."""
    painter = frame.painter
    area = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    pen = max(3.0, radius / 6)
    painter.setPen(QPen(WHITE, pen))
    painter.setBrush(WHITE if result == Result.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2))
    if result == Result.DONE:
        inside = 0.45 * radius
        draw_check(painter, area.adjusted(inside, inside, -inside, -inside), TOGETHER.fill)
    elif result == Result.PARTLY:
        painter.setBrush(WHITE)
        painter.drawPie(area.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 90 * 16, 180 * 16)


def _draw_foot(frame: Frame, scene: PromisedScene, layout: PromisedLayout) -> None:
    """Write at the right of the footer which page this is."""
    if len(layout.pages) > 1:
        text = f"{layout.page(scene.page) + 1} / {len(layout.pages)}"
        block = frame.fit(text, FOOT_STYLE, 300)
        x = frame.footer_end - block.width
        frame.draw(block, x, FOOTER_MIDDLE - block.height / 2, TOGETHER.soft)
        frame.footer_end = x - 60
