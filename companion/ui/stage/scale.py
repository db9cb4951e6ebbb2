"""The self-scan: the sentences as they stand on paper, with a row of empty circles.

Where letters have to be so large that sentences and circles do not fit side by side, the
sentences stay: the circles are on everybody's paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPen

from companion.domain.stage import ScaleScene
from companion.ui.colors import GREEN_DEEP, INK, INK_SOFT, LINE, PAPER, WHITE
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.typeset import Block, TextStyle

HEADING_STYLE: Final = TextStyle(58, weight=QFont.Weight.Bold, leading=1.14, floor=40)
LINE_STYLE: Final = TextStyle(36, leading=1.28, floor=30)
STATEMENT_STYLE: Final = TextStyle(38, leading=1.2, floor=30)
MARK_STYLE: Final = TextStyle(28, floor=28)
NUMBER_STYLE: Final = TextStyle(32, weight=QFont.Weight.DemiBold)
NUMBER_WIDTH: Final = 64.0
ROW_GAP: Final = 10.0


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence with its place."""

    block: Block
    top: float
    height: float

    @property
    def middle(self) -> float:
        """The height at which its circles stand."""
        return self.top + self.height / 2


def draw_scale(frame: Frame, scene: ScaleScene) -> None:
    """Draw what to do above, and the sentences with their circles below."""
    frame.fill(PAPER)
    heading = frame.fit(scene.heading, HEADING_STYLE, frame.inner, 150.0)
    y = frame.draw(heading, frame.left, 66, INK) + 12
    for line in scene.lines:
        y = frame.write(line, LINE_STYLE, frame.left, y, frame.inner, INK_SOFT)
    bottom = _draw_legend(frame, scene)
    below = y + 22 + _mark_words(frame, scene)[0].height + 12
    room = bottom - below
    blocks = _statements_that_fit(frame, scene.statements, _first_circle(frame, scene), room)
    if sum(block.height for block in blocks) <= room:
        _draw_mark_words(frame, scene, y + 22)
        rows = _rows(blocks, below, room)
        _draw_rows(frame, rows)
        _draw_circles(frame, scene, rows)
    else:
        room = bottom - y - 14
        blocks = _statements_that_fit(frame, scene.statements, frame.right + 60, room)
        _draw_rows(frame, _rows(blocks, y + 14, room))


def _draw_legend(frame: Frame, scene: ScaleScene) -> float:
    """Write what all marks mean above the footer; return the y at which sentences must end."""
    legend = "   ".join(f"{mark} {word}" for mark, word in scene.marks)
    foot = frame.fit(legend, MARK_STYLE, frame.inner)
    top = FOOTER_TOP - 29.6 - foot.height
    frame.draw(foot, frame.left, top, INK_SOFT)
    return top - 18


def _step(frame: Frame) -> float:
    """Return from one circle to the next."""
    return 104.0 if frame.is_wide else 84.0


def _first_circle(frame: Frame, scene: ScaleScene) -> float:
    count = max((mark for mark, _ in scene.marks), default=5)
    return frame.right - _step(frame) * (count - 1) - 34


def _mark_words(frame: Frame, scene: ScaleScene) -> tuple[Block, Block]:
    words = dict(scene.marks)
    return (
        frame.fit(words[min(words)], MARK_STYLE, 300),
        frame.fit(words[max(words)], MARK_STYLE, 300),
    )


def _draw_mark_words(frame: Frame, scene: ScaleScene, y: float) -> None:
    """Write the words of the lowest and the highest mark above their circles."""
    low, high = _mark_words(frame, scene)
    frame.draw(low, _first_circle(frame, scene) - low.width / 2, y, INK)
    frame.draw(high, frame.right - high.width, y, INK)


def _statements_that_fit(
    frame: Frame, texts: tuple[str, ...], right: float, room: float
) -> list[Block]:
    """Lay all sentences out at one size, left of ``right``; in rows of one height if they fit."""
    width = right - 60 - frame.left - NUMBER_WIDTH
    height = room / max(1, len(texts)) - ROW_GAP
    size = min(frame.fit(text, STATEMENT_STYLE, width, height).size for text in texts)
    return [frame.fit(text, STATEMENT_STYLE.at(size), width, height) for text in texts]


def _rows(blocks: list[Block], top: float, room: float) -> list[Row]:
    """Place the sentences in rows of one height, or as high as each needs."""
    equal = room / max(1, len(blocks))
    spare = (room - sum(block.height for block in blocks)) / max(1, len(blocks))
    is_equal = all(block.height <= equal for block in blocks)
    rows = []
    for block in blocks:
        height = equal if is_equal else block.height + spare
        rows.append(Row(block, top, height))
        top += height
    return rows


def _draw_rows(frame: Frame, rows: list[Row]) -> None:
    for index, row in enumerate(rows):
        number = frame.fit(f"{index + 1}", NUMBER_STYLE, 60)
        first_line = row.middle - row.block.height / 2 + row.block.line_height / 2
        frame.draw(number, frame.left, first_line - number.height / 2, GREEN_DEEP)
        frame.draw(row.block, frame.left + NUMBER_WIDTH, row.middle - row.block.height / 2, INK)
        if index:
            frame.painter.setPen(QPen(LINE, 2))
            left, right = QPointF(frame.left, row.top), QPointF(frame.right, row.top)
            frame.painter.drawLine(left, right)


def _draw_circles(frame: Frame, scene: ScaleScene, rows: list[Row]) -> None:
    radius = min(27.0, min((row.height for row in rows), default=0.0) * 0.42)
    first, step = _first_circle(frame, scene), _step(frame)
    for row in rows:
        for place, (mark, _) in enumerate(scene.marks):
            _draw_mark(frame, QPointF(first + place * step, row.middle), radius, mark)


def _draw_mark(frame: Frame, centre: QPointF, radius: float, mark: int) -> None:
    frame.painter.setBrush(WHITE)
    frame.painter.setPen(QPen(INK, 3))
    frame.painter.drawEllipse(centre, radius, radius)
    digit = frame.fit(f"{mark}", MARK_STYLE, 60)
    frame.draw(digit, centre.x() - digit.width / 2, centre.y() - digit.height / 2, INK)
