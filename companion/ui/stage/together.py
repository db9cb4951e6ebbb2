"""What we do together, on green: agreements, the five handles, the last words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from companion.domain.cards import Board
from companion.domain.stage import AgreementScene, ClosingScene
from companion.ui.colors import TOGETHER, WASH, WHITE
from companion.ui.stage.board import draw_board, draw_board_foot, lay_out_board
from companion.ui.stage.column import BOTTOM, KICKER_STYLE, QuestionParts
from companion.ui.stage.frame import FOOTER_TOP, ClockSpot, Frame
from companion.ui.stage.phase_list import (
    PhaseList,
    draw_phases,
    lay_out_now,
    lay_out_phases,
)
from companion.ui.stage.question import draw_parts
from companion.ui.stage.typeset import Block, TextStyle

BOLD = QFont.Weight.Bold
SEMI = QFont.Weight.DemiBold
HEADING_STYLE: Final = TextStyle(70, weight=BOLD, leading=1.12, floor=44)
ITEM_STYLE: Final = TextStyle(58, weight=SEMI, leading=1.2, floor=34)
ASIDE_STYLE: Final = TextStyle(38, floor=30)
LAST_STYLE: Final = TextStyle(52, leading=1.3, floor=34)
CHIP_STYLE: Final = TextStyle(32, weight=SEMI, floor=28)
TOP: Final = 100.0


def draw_agreement(frame: Frame, scene: AgreementScene, *, has_clock: bool) -> ClockSpot | None:
    """Draw what is agreed; what the group adds stands beside it once there is something."""
    frame.fill(TOGETHER)
    board = scene.board if scene.board and scene.board.count else None
    width = frame.inner if board is None else frame.width * 0.52 - frame.left - frame.margin * 0.4
    if board:
        _draw_side_board(frame, board)
    elif scene.phases and frame.is_wide:
        return _draw_with_phases_beside(frame, scene, has_clock=has_clock)
    y = frame.write(scene.kicker, KICKER_STYLE, frame.left, TOP, width, WHITE) + 36
    chips = frame.fit("   ·   ".join(scene.chips), CHIP_STYLE, width) if scene.chips else None
    indent = 90.0 if scene.numbered else 0.0
    for is_tight in (False, True):
        phases = _phases(frame, scene, width, is_tight=is_tight)
        bottom = FOOTER_TOP - 30 - (190 if has_clock else 0)
        bottom -= max(60.0, chips.height + 16) if chips else 0
        bottom -= phases.height + 8 if phases else 0
        rows = _fitting_rows(frame, scene, width - indent, bottom - y)
        if y + _rows_height(rows) <= bottom or not phases:
            break
    gap = max(14.0, min(46.0, (bottom - y - _rows_height(rows, 0.0)) / max(1, len(rows))))
    y = _draw_rows(frame, rows, y, gap, indent)
    if chips:
        y = frame.draw(chips, frame.left, y, TOGETHER.soft)
    if phases:
        y = draw_phases(frame, phases, frame.left, y + 8, TOGETHER)
    height = max(100.0, min(130.0, BOTTOM - y - 24))
    return ClockSpot(QRectF(frame.left, y + 24, width, height), TOGETHER) if has_clock else None


def _draw_with_phases_beside(
    frame: Frame, scene: AgreementScene, *, has_clock: bool
) -> ClockSpot | None:
    """Draw what is agreed large at the left; at the right what to do now, and the clock."""
    width = frame.inner * 0.54
    top = frame.write(scene.kicker, KICKER_STYLE, frame.left, TOP, frame.inner, WHITE) + 36
    room = FOOTER_TOP - 30 - top
    indent = 90.0 if scene.numbered else 0.0
    rows = _fitting_rows(frame, scene, width - indent, room)
    gap = max(14.0, min(60.0, (room - _rows_height(rows, 0.0)) / max(1, len(rows))))
    _draw_rows(frame, rows, top, gap, indent)
    x, width = frame.left + frame.inner * 0.6, frame.inner * 0.4
    y = top
    if scene.chips:
        y = frame.write("   ·   ".join(scene.chips), CHIP_STYLE, x, y, width, TOGETHER.soft) + 20
    phases = lay_out_phases(
        frame, scene.phases, scene.current, width, changing=scene.changing, padding=12.0
    )
    y = draw_phases(frame, phases, x, y, TOGETHER)
    height = max(100.0, min(150.0, BOTTOM - y - 40))
    return ClockSpot(QRectF(x, y + 40, width, height), TOGETHER) if has_clock else None


def _draw_rows(
    frame: Frame, rows: list[tuple[Block, Block | None]], y: float, gap: float, indent: float
) -> float:
    """Draw the items below each other; return the y below them. An indent has their numbers."""
    for number, (text, aside) in enumerate(rows, 1):
        if indent:
            count = frame.fit(f"{number}", ITEM_STYLE.at(text.size), 80)
            frame.draw(count, frame.left, y, TOGETHER.accent)
        y = frame.draw(text, frame.left + indent, y, WHITE)
        if aside:
            y = frame.draw(aside, frame.left + indent, y, TOGETHER.soft)
        y += gap
    return y


def _phases(
    frame: Frame, scene: AgreementScene, width: float, *, is_tight: bool
) -> PhaseList | None:
    if not scene.phases:
        return None
    what = (frame, scene.phases, scene.current, width)
    if is_tight:
        return lay_out_now(*what, changing=scene.changing)
    return lay_out_phases(*what, changing=scene.changing, padding=5.0)


def _fitting_rows(
    frame: Frame, scene: AgreementScene, width: float, height: float
) -> list[tuple[Block, Block | None]]:
    """Lay the items out as large as fits, down to the floor of their style."""
    size = ITEM_STYLE.size
    rows = _agreement_rows(frame, scene, width, size)
    while size > ITEM_STYLE.floor and _rows_height(rows) > height:
        size -= 2
        rows = _agreement_rows(frame, scene, width, size)
    return rows


def _agreement_rows(
    frame: Frame, scene: AgreementScene, width: float, size: int
) -> list[tuple[Block, Block | None]]:
    style = ITEM_STYLE.at(size)
    aside_style = ASIDE_STYLE.at(min(ASIDE_STYLE.size, size))
    return [
        (frame.fit(text, style, width), frame.fit(aside, aside_style, width) if aside else None)
        for text, aside in scene.items
    ]


def _rows_height(rows: list[tuple[Block, Block | None]], gap: float = 22.0) -> float:
    return sum(text.height + (aside.height if aside else 0) + gap for text, aside in rows)


def _draw_side_board(frame: Frame, board: Board) -> None:
    split = round(frame.width * 0.52)
    frame.flat(QRectF(split, 0, frame.width - split, frame.height), WASH)
    x = split + frame.margin * 0.55
    width = frame.width - x - frame.margin * 0.7
    layout = lay_out_board(board.columns, width, 844.0, frame.smallest)
    draw_board(frame, board, layout, x, 110.0)
    draw_board_foot(frame, board, layout)


def draw_closing(
    frame: Frame, scene: ClosingScene, together: float, *, has_clock: bool
) -> ClockSpot | None:
    """Draw a last question like any question, or the last lines beside the joined circles."""
    if scene.question:
        parts = QuestionParts(scene.kicker, "", scene.question, "\n".join(scene.lines), ())
        return draw_parts(frame, parts, scene.board, has_clock=has_clock)
    frame.fill(TOGETHER)
    _draw_last_lines(frame, scene, together)
    return None


def _draw_last_lines(frame: Frame, scene: ClosingScene, together: float) -> None:
    """Draw the last lines beside the circles; below them where a word would be split there."""
    radius, top = 290.0, 90.0
    centre = QPointF(frame.right - radius * 1.2, 480.0)
    width = max(centre.x() - radius * 1.75 - frame.left, frame.inner * 0.5)
    lines = _last_lines(frame, scene, width)
    if not frame.is_wide or any(line.broken for line in lines):
        radius, top, width = 150.0, 400.0, frame.inner
        centre = QPointF(frame.left + radius * 1.5, 230.0)
        lines = _last_lines(frame, scene, width)
    frame.circles(centre, radius, together, TOGETHER)
    heading = frame.fit(scene.kicker, HEADING_STYLE, width, 300.0)
    height = heading.height + sum(line.height + 34 for line in lines) + 30
    y = frame.draw(heading, frame.left, max(top, (FOOTER_TOP - height) / 2), WHITE) + 54
    for line in lines:
        y = frame.draw(line, frame.left, y, TOGETHER.soft) + 34


def _last_lines(frame: Frame, scene: ClosingScene, width: float) -> list[Block]:
    """Lay the last lines out at one size."""
    style = LAST_STYLE
    sizes = [frame.fit(line, style, width, 260.0).size for line in scene.lines]
    style = style.at(min(sizes, default=style.size))
    return [frame.fit(line, style, width, 260.0) for line in scene.lines]
