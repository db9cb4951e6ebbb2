"""A question at the left and the words of the group at the right; many words take the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.stage import Board, QuestionScene
from companion.ui.colors import GREEN_DEEP, GREEN_PALE, INK, INK_SOFT, PAPER, WASH
from companion.ui.stage.board import (
    BoardLayout,
    draw_board,
    draw_board_foot,
    lay_out_beside,
    lay_out_board,
)
from companion.ui.stage.frame import FOOTER_TOP, ClockSpot, Frame
from companion.ui.stage.typeset import Block, TextStyle, fit

KICKER_STYLE: Final = TextStyle(30, weight=QFont.Weight.DemiBold)
QUESTION_STYLE: Final = TextStyle(70, weight=QFont.Weight.Bold, leading=1.16, floor=40)
LONE_STYLE: Final = TextStyle(84, weight=QFont.Weight.Bold, leading=1.14, floor=46)
SMALL_STYLE: Final = TextStyle(46, weight=QFont.Weight.Bold, leading=1.16, floor=34)
BODY_STYLE: Final = TextStyle(38, leading=1.32, floor=30)
CHIP_STYLE: Final = TextStyle(28, weight=QFont.Weight.DemiBold)
TOP: Final = 110.0
BOTTOM: Final = FOOTER_TOP - 24


@dataclass(frozen=True, slots=True)
class QuestionParts:
    """What a question consists of, for every scene that asks one."""

    kicker: str
    before: str
    question: str
    after: str
    chips: tuple[str, ...]


def draw_question(frame: Frame, scene: QuestionScene, *, has_clock: bool) -> ClockSpot | None:
    """Draw a reflection question with its chips, its clock and the group's notes."""
    parts = QuestionParts(scene.kicker, scene.before, scene.question, scene.after, scene.chips)
    return draw_parts(frame, parts, scene.board, has_clock=has_clock)


def draw_parts(
    frame: Frame, parts: QuestionParts, board: Board | None, *, has_clock: bool
) -> ClockSpot | None:
    """Draw a question alone, beside its board, or above a board that needs the whole width."""
    frame.fill(PAPER)
    if board is None:
        return _draw_column(frame, parts, min(frame.inner, 1500.0), LONE_STYLE, has_clock=has_clock)
    split = round(frame.width * 0.52)
    x = split + frame.margin * 0.55
    layout = lay_out_beside(board.columns, frame.width - x - frame.margin * 0.7, BOTTOM - TOP)
    if layout is None:
        return _draw_wide_board(frame, parts, board, has_clock=has_clock)
    frame.flat(QRectF(split, 0, frame.width - split, frame.height), WASH)
    draw_board(frame, board, layout, x, TOP)
    draw_board_foot(frame, board, layout, frame.right - 190, FOOTER_TOP + 4)
    width = split - frame.left - frame.margin * 0.45
    return _draw_column(frame, parts, width, QUESTION_STYLE, has_clock=has_clock)


def board_layout(scene_board: Board, width: float) -> BoardLayout:
    """Return how a board is laid out on a sheet of this width; the console counts its pages."""
    margin = Frame.margin_of(width)
    split = round(width * 0.52)
    beside = width - split - margin * 1.25
    layout = lay_out_beside(scene_board.columns, beside, BOTTOM - TOP)
    return layout or lay_out_board(scene_board.columns, width - 2 * margin, BOTTOM - WIDE_TOP)


WIDE_TOP: Final = 290.0


def _draw_wide_board(
    frame: Frame, parts: QuestionParts, board: Board, *, has_clock: bool
) -> ClockSpot | None:
    frame.flat(QRectF(0, 0, frame.width, frame.height), WASH)
    clock_width = 330.0 if has_clock else 0.0
    heading = fit(parts.question, SMALL_STYLE, frame.inner - clock_width, 150.0)
    y = frame.write(parts.kicker, KICKER_STYLE, frame.left, 70, frame.inner, GREEN_DEEP)
    heading.draw(frame.painter, frame.left, y + 10, INK)
    layout = lay_out_board(board.columns, frame.inner, BOTTOM - WIDE_TOP)
    draw_board(frame, board, layout, frame.left, WIDE_TOP)
    draw_board_foot(frame, board, layout, frame.right - 190, FOOTER_TOP + 4)
    if not has_clock:
        return None
    return ClockSpot(QRectF(frame.right - 300, 70, 300, 96), PAPER)


def _draw_column(
    frame: Frame, parts: QuestionParts, width: float, style: TextStyle, *, has_clock: bool
) -> ClockSpot | None:
    """Draw the question's column; the question takes the room that the rest leaves."""
    kicker = fit(parts.kicker, KICKER_STYLE, width)
    before = fit(parts.before, BODY_STYLE, width) if parts.before else None
    after = fit(parts.after, BODY_STYLE, width) if parts.after else None
    rows = _chip_rows(parts.chips, width)
    room = BOTTOM - TOP - kicker.height - 30 - _height(before, 26) - _height(after, 26)
    room -= (len(rows) * 74 + 30 if rows else 0) + (190 if has_clock else 0)
    question = fit(parts.question, style, width, max(160.0, room))
    y = kicker.draw(frame.painter, frame.left, TOP, GREEN_DEEP) + 30
    if before:
        y = before.draw(frame.painter, frame.left, y, INK_SOFT) + 26
    y = question.draw(frame.painter, frame.left, y, INK) + 26
    if after:
        y = after.draw(frame.painter, frame.left, y, INK_SOFT) + 26
    y = _draw_chips(frame, rows, y + 10)
    if not has_clock:
        return None
    return ClockSpot(QRectF(frame.left, min(y + 24, BOTTOM - 150), width, 150), PAPER)


def _height(block: Block | None, gap: float) -> float:
    return block.height + gap if block else 0.0


def _chip_rows(chips: tuple[str, ...], width: float) -> list[list[Block]]:
    """Divide the chips over rows."""
    rows: list[list[Block]] = []
    used = width
    for chip in chips:
        block = fit(chip, CHIP_STYLE, width - 56)
        if used + block.width + 56 > width:
            rows.append([])
            used = 0.0
        rows[-1].append(block)
        used += block.width + 56 + 16
    return rows


def _draw_chips(frame: Frame, rows: list[list[Block]], y: float) -> float:
    for row in rows:
        x = frame.left
        height = max(block.height for block in row) + 24
        for block in row:
            rect = QRectF(x, y, block.width + 52, height)
            frame.card(rect, GREEN_PALE)
            block.draw(frame.painter, x + 26, y + 12, GREEN_DEEP)
            x += rect.width() + 16
        y += height + 14
    return y
