"""The strip above a board that takes the whole width: what was asked, what to do now, the clock."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from companion.ui.colors import GREEN_DEEP, INK, INK_SOFT, PAPER
from companion.ui.stage.column import KICKER_STYLE, QuestionParts
from companion.ui.stage.frame import ClockSpot, Frame
from companion.ui.stage.phase_list import now_and_length, now_colors, now_text
from companion.ui.stage.typeset import Block, TextStyle

QUESTION_STYLE: Final = TextStyle(48, weight=QFont.Weight.Bold, leading=1.16, floor=34)
BESIDES_STYLE: Final = TextStyle(34, leading=1.22, floor=30)
ONE_LINE: Final = 45.0
"""Height that the words around a question keep to, by standing smaller, where they can."""
NOW_STYLE: Final = TextStyle(32, weight=QFont.Weight.Bold, leading=1.2, floor=28)
TOP: Final = 56.0
BOTTOM: Final = 272.0
"""Where the words end; the board begins a little lower."""
CLOCK_WIDTH: Final = 320.0
CLOCK_HEIGHT: Final = 104.0
APART: Final = 36.0
SIDE: Final = 22.0
"""Space at both ends of the phase that is on."""
LARGE: Final = 42
"""Size that a question keeps when the words behind it are to stand there too."""


def draw_strip(frame: Frame, parts: QuestionParts, *, has_clock: bool) -> ClockSpot | None:
    """Draw the question with what fits of the words around it; return where the clock stands."""
    width = frame.inner - (CLOCK_WIDTH + APART if has_clock else 0.0)
    top = _draw_line(frame, parts, width) + 8
    blocks = _fitting(frame, parts, width, BOTTOM - top)
    y = top + max(0.0, BOTTOM - top - _height(blocks)) / 2
    for block, is_question in blocks:
        y = frame.draw(block, frame.left, y, INK if is_question else INK_SOFT)
    if not has_clock:
        return None
    said = parts.phases[parts.current].name if parts.phases else ""
    place = QRectF(frame.right - CLOCK_WIDTH, TOP, CLOCK_WIDTH, CLOCK_HEIGHT)
    return ClockSpot(place, PAPER, said=said)


def _draw_line(frame: Frame, parts: QuestionParts, width: float) -> float:
    """Draw the kicker and, towards the clock, what to do now; return the y below them.

    Where both do not fit, what to do now goes first.
    """
    kicker = frame.fit_line(parts.kicker, KICKER_STYLE, width)
    if not parts.phases:
        return frame.draw(kicker, frame.left, TOP + 8, GREEN_DEEP)
    mark = parts.phases[parts.current]
    room = width - 2 * SIDE
    texts = (now_and_length(mark), now_text(mark))
    lines = [frame.fit_line(text, NOW_STYLE, room) for text in texts]
    fitting = [line for line in lines if kicker.width + APART + line.width <= room]
    whole = [line for line in lines if line.text in texts]
    now = next(iter((*fitting, *whole, *lines)))
    x = frame.left
    height = now.height + 14
    if fitting:
        frame.draw(kicker, x, TOP + (height - kicker.height) / 2, GREEN_DEEP)
        x += width - now.width - 2 * SIDE
    fill, color = now_colors(PAPER, changing=parts.changing)
    frame.card(QRectF(x, TOP, now.width + 2 * SIDE, height), fill)
    frame.draw(now, x + SIDE, TOP + 7, color)
    return TOP + height


def _fitting(
    frame: Frame, parts: QuestionParts, width: float, room: float
) -> list[tuple[Block, bool]]:
    """Lay out the question with the words before and behind it, as far as they fit.

    What stands before a question says what it is about: it goes before a larger question.
    """
    everything = ((parts.before, parts.after, LARGE), (parts.before, "", 0), ("", "", 0))
    for before, after, least in everything:
        besides = [frame.fit(text, BESIDES_STYLE, width, ONE_LINE) if text else None
                   for text in (before, after)]  # fmt: skip
        left = room - sum(block.height for block in besides if block)
        question = frame.fit(parts.question, QUESTION_STYLE, width, max(1.0, left))
        blocks = [(besides[0], False), (question, True), (besides[1], False)]
        laid = [(block, is_question) for block, is_question in blocks if block]
        if question.size >= least and _height(laid) <= room:
            break
    return laid


def _height(blocks: list[tuple[Block, bool]]) -> float:
    return sum(block.height for block, _ in blocks)
