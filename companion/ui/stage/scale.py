"""The self-scan: the sentences as they stand on paper, with a row of empty circles."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPen

from companion.domain.stage import ScaleScene
from companion.ui.colors import GREEN_DEEP, INK, INK_SOFT, LINE, PAPER, WHITE
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.typeset import Block, TextStyle, fit

HEADING_STYLE: Final = TextStyle(58, weight=QFont.Weight.Bold, leading=1.14, floor=40)
LINE_STYLE: Final = TextStyle(36, leading=1.28, floor=30)
STATEMENT_STYLE: Final = TextStyle(38, leading=1.2, floor=30)
MARK_STYLE: Final = TextStyle(28, floor=28)
NUMBER_STYLE: Final = TextStyle(32, weight=QFont.Weight.DemiBold)


def draw_scale(frame: Frame, scene: ScaleScene) -> None:
    """Draw what to do above, and the sentences with their circles below."""
    frame.fill(PAPER)
    heading = fit(scene.heading, HEADING_STYLE, frame.inner, 150.0)
    y = heading.draw(frame.painter, frame.left, 66, INK) + 12
    for line in scene.lines:
        y = frame.write(line, LINE_STYLE, frame.left, y, frame.inner, INK_SOFT)
    count = max((mark for mark, _ in scene.marks), default=5)
    step = 104.0 if frame.is_wide else 84.0
    first = frame.right - step * (count - 1) - 34
    y = _draw_marks(frame, scene, first, y + 22)
    _draw_statements(frame, scene, first, step, y)


def _draw_marks(frame: Frame, scene: ScaleScene, first: float, y: float) -> float:
    """Write the word of the lowest and highest mark above their circles; all in a line below."""
    words = dict(scene.marks)
    low, high = min(words), max(words)
    left = fit(words[low], MARK_STYLE, 300)
    right = fit(words[high], MARK_STYLE, 300)
    left.draw(frame.painter, first - left.width / 2, y, INK)
    right.draw(frame.painter, frame.right - right.width, y, INK)
    legend = "   ".join(f"{mark} {word}" for mark, word in scene.marks)
    foot = fit(legend, MARK_STYLE, frame.inner - 260)
    foot.draw(frame.painter, frame.left, FOOTER_TOP - 66, INK_SOFT)
    return y + left.height + 12


def _draw_statements(frame: Frame, scene: ScaleScene, first: float, step: float, y: float) -> None:
    row = (FOOTER_TOP - 84 - y) / max(1, len(scene.statements))
    width = first - 60 - frame.left - 64
    blocks = _statements_that_fit(scene.statements, width, row - 10)
    radius = min(27.0, row * 0.42)
    for index, block in enumerate(blocks):
        middle = y + row * (index + 0.5)
        number = fit(f"{index + 1}", NUMBER_STYLE, 60)
        number.draw(frame.painter, frame.left, middle - number.height / 2, GREEN_DEEP)
        block.draw(frame.painter, frame.left + 64, middle - block.height / 2, INK)
        for place, (mark, _) in enumerate(scene.marks):
            _draw_mark(frame, QPointF(first + place * step, middle), radius, mark)
        if index:
            frame.painter.setPen(QPen(LINE, 2))
            top = y + row * index
            frame.painter.drawLine(QPointF(frame.left, top), QPointF(frame.right, top))


def _draw_mark(frame: Frame, centre: QPointF, radius: float, mark: int) -> None:
    frame.painter.setBrush(WHITE)
    frame.painter.setPen(QPen(INK, 3))
    frame.painter.drawEllipse(centre, radius, radius)
    digit = fit(f"{mark}", MARK_STYLE, 60)
    digit.draw(frame.painter, centre.x() - digit.width / 2, centre.y() - digit.height / 2, INK)


def _statements_that_fit(texts: tuple[str, ...], width: float, height: float) -> list[Block]:
    """Lay all sentences out at one size."""
    size = min(fit(text, STATEMENT_STYLE, width, height).size for text in texts)
    return [fit(text, STATEMENT_STYLE.at(size), width, height) for text in texts]
