"""A question at the left and the words of the group at the right; many words take the sheet."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.domain.cards import Board
from companion.domain.stage import QuestionScene
from companion.ui.colors import PAPER, WASH
from companion.ui.stage.board import (
    BoardLayout,
    draw_board,
    draw_board_foot,
    lay_out_beside,
    lay_out_board,
)
from companion.ui.stage.column import BOTTOM, TOP, QuestionParts, draw_column
from companion.ui.stage.frame import ClockSpot, Frame
from companion.ui.stage.strip import draw_strip
from companion.ui.stage.typeset import FLOOR, TextStyle

QUESTION_STYLE: Final = TextStyle(70, weight=QFont.Weight.Bold, leading=1.16, floor=40)
LONE_STYLE: Final = TextStyle(84, weight=QFont.Weight.Bold, leading=1.14, floor=46)
WIDE_TOP: Final = 290.0


def draw_question(frame: Frame, scene: QuestionScene, *, has_clock: bool) -> ClockSpot | None:
    """Draw a reflection question with its chips, its clock and the group's notes."""
    phases = (scene.phases, scene.current, scene.changing)
    texts = (scene.kicker, scene.before, scene.question, scene.after)
    parts = QuestionParts(*texts, scene.chips, *phases)
    return draw_parts(frame, parts, scene.board, has_clock=has_clock)


def draw_parts(
    frame: Frame, parts: QuestionParts, board: Board | None, *, has_clock: bool
) -> ClockSpot | None:
    """Draw a question alone, beside its board, or above a board that needs the whole width."""
    frame.fill(PAPER)
    if board is None:
        return draw_column(frame, parts, min(frame.inner, 1500.0), LONE_STYLE, has_clock=has_clock)
    split = round(frame.width * 0.52)
    x = split + frame.margin * 0.55
    beside = frame.width - x - frame.margin * 0.7
    layout = lay_out_beside(board.columns, beside, BOTTOM - TOP, frame.smallest)
    if layout is None:
        return _draw_wide_board(frame, parts, board, has_clock=has_clock)
    frame.flat(QRectF(split, 0, frame.width - split, frame.height), WASH)
    draw_board(frame, board, layout, x, TOP)
    draw_board_foot(frame, board, layout)
    width = split - frame.left - frame.margin * 0.45
    return draw_column(frame, parts, width, QUESTION_STYLE, has_clock=has_clock)


def board_layout(scene_board: Board, width: float, smallest: int = FLOOR) -> BoardLayout:
    """Return how a board is laid out on a sheet of this width; the console counts its pages."""
    margin = Frame.margin_of(width)
    split = round(width * 0.52)
    beside = width - split - margin * 1.25
    layout = lay_out_beside(scene_board.columns, beside, BOTTOM - TOP, smallest)
    if layout is None:
        room = BOTTOM - WIDE_TOP
        layout = lay_out_board(scene_board.columns, width - 2 * margin, room, smallest)
    return layout


def _draw_wide_board(
    frame: Frame, parts: QuestionParts, board: Board, *, has_clock: bool
) -> ClockSpot | None:
    frame.flat(QRectF(0, 0, frame.width, frame.height), WASH)
    spot = draw_strip(frame, parts, has_clock=has_clock)
    layout = lay_out_board(board.columns, frame.inner, BOTTOM - WIDE_TOP, frame.smallest)
    draw_board(frame, board, layout, frame.left, WIDE_TOP)
    draw_board_foot(frame, board, layout)
    return spot
