"""A page of the report on the stage: the section, and the group's own words below it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from companion.domain.quote import Voice
from companion.domain.report_scene import ReportScene, RowLook
from companion.ui.colors import BLUE, GREEN, GREEN_DEEP, INK, INK_SOFT, LINE, PAPER, YELLOW
from companion.ui.stage.board_card import draw_dots, draw_star
from companion.ui.stage.frame import Frame
from companion.ui.stage.report_sheet import COLUMN, TOP, PlacedRow, ReportSheet, lay_out_report

INKS: Final = {RowLook.LABEL: GREEN_DEEP, RowLook.SOFT: INK_SOFT}
VOICES: Final = {Voice.RESEARCH: BLUE, Voice.PARENT: YELLOW}


def draw_report(frame: Frame, scene: ReportScene) -> None:
    """Draw the title of the section and all that stands on this page of it."""
    frame.fill(PAPER)
    sheet = lay_out_report(scene, frame.width, frame.smallest)
    frame.draw(sheet.title, frame.left, TOP, INK)
    for placed in sheet.rows:
        _draw_row(frame, placed, sheet)


def _draw_row(frame: Frame, placed: PlacedRow, sheet: ReportSheet) -> None:
    row, y = placed.row, sheet.top + placed.y
    x = frame.left + placed.x
    if row.text:
        frame.draw(placed.block, x, y, INKS.get(row.look, INK))
    if row.look is RowLook.WORDS:
        _draw_mark(frame, placed, y, sheet.size)
    elif row.look is RowLook.QUOTE:
        bar = QRectF(frame.left, y + 4, 0.22 * sheet.size, placed.height - 8)
        frame.painter.setPen(Qt.PenStyle.NoPen)
        frame.painter.setBrush(VOICES.get(row.voice, GREEN) if row.voice else GREEN)
        frame.painter.drawRect(bar)
    if placed.below is not None:
        _draw_below(frame, placed, x, y, sheet.size)
    if row.counts:
        _draw_counts(frame, placed, y, sheet)


def _draw_mark(frame: Frame, placed: PlacedRow, y: float, size: int) -> None:
    """Draw what says that a new line of the group begins: a dash, or a star where it has one."""
    middle = y + placed.block.line_height / 2
    if placed.row.starred:
        draw_star(frame, QPointF(frame.left + 0.38 * size, middle), 0.36 * size)
        return
    rect = QRectF(frame.left, middle - 0.05 * size, 0.55 * size, 0.11 * size)
    frame.painter.setPen(Qt.PenStyle.NoPen)
    frame.painter.setBrush(GREEN)
    frame.painter.drawRect(rect)


def _draw_below(frame: Frame, placed: PlacedRow, x: float, y: float, size: int) -> None:
    """Draw the dots that a line got, and behind them what became of it."""
    below = placed.below
    if below is None:
        return
    top = y + placed.height - below.line_height * below.line_count
    if placed.row.dots:
        wide = 9.0 * size if placed.row.after else frame.inner - placed.x
        room = QRectF(x, top - 3, wide, below.line_height)
        draw_dots(frame, placed.row.dots, room, max(frame.smallest, round(0.7 * size)))
        x += 9.0 * size
    if placed.row.after:
        frame.draw(below, x, top, INK_SOFT)


def _draw_counts(frame: Frame, placed: PlacedRow, y: float, sheet: ReportSheet) -> None:
    """Draw numbers in columns at the right, each in the middle of its own."""
    row, size = placed.row, sheet.size
    step = COLUMN * size
    left = frame.left + sheet.width - step * len(row.counts)
    color = INK_SOFT if row.look is RowLook.COLUMNS else INK
    for number, text in enumerate(row.counts):
        block = frame.fit(text, placed.block.style, step)
        middle = left + (number + 0.5) * step
        frame.draw(block, middle - block.width / 2, y, _paler(text, color))
    frame.painter.setPen(QPen(LINE, 2))
    bottom = y + placed.height + 0.15 * size
    frame.painter.drawLine(QPointF(frame.left, bottom), QPointF(frame.left + sheet.width, bottom))


def _paler(text: str, color: QColor) -> QColor:
    """Return the colour of a number: what was never given is softer."""
    return INK_SOFT if text == "0" else color
