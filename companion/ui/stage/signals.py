"""Stop, back and switch; and who spoke how long."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainterPath

from companion.domain.exercise_scenes import SignalScene, TalkScene
from companion.ui.colors import GREEN_DEEP, HOME, INK, INSTITUTION, PAPER, TOGETHER
from companion.ui.stage.frame import FOOTER_TOP, Frame
from companion.ui.stage.typeset import TextStyle

BOLD = QFont.Weight.Bold
WORD_STYLE: Final = TextStyle(280, weight=BOLD, leading=1.1, floor=120, balanced=False)
LINE_STYLE: Final = TextStyle(76, leading=1.25, floor=44)
HEADING_STYLE: Final = TextStyle(64, weight=BOLD, leading=1.12, floor=40)
SHARE_STYLE: Final = TextStyle(64, weight=BOLD, leading=1.15, floor=34)
QUESTIONS_STYLE: Final = TextStyle(64, leading=1.2, floor=36)
BAR: Final = 190.0


def draw_signal(frame: Frame, scene: SignalScene) -> None:
    """Draw one word for everybody, and what to do: on green, whatever went before."""
    frame.fill(TOGETHER)
    word = frame.fit(scene.word, WORD_STYLE, frame.inner, 340.0)
    line = frame.fit(scene.line, LINE_STYLE, frame.inner, 320.0)
    y = (FOOTER_TOP - word.height - 24 - line.height) / 2
    y = frame.draw(word, frame.left - word.size * 0.04, y, TOGETHER.text) + 24
    frame.draw(line, frame.left, y, TOGETHER.soft)


def draw_talk(frame: Frame, scene: TalkScene) -> None:
    """Draw the bar of who spoke how long, with words: facts to talk about, no verdict."""
    frame.fill(PAPER)
    heading = frame.fit(scene.heading, HEADING_STYLE, frame.inner, 180.0)
    frame.draw(heading, frame.left, 84, INK)
    half = frame.inner / 2 - 30
    parent = frame.fit(scene.parent_text, SHARE_STYLE, half)
    professional = frame.fit(scene.professional_text, SHARE_STYLE, half)
    top = 400.0
    frame.draw(parent, frame.left, top - parent.height - 22, INK)
    y = top - professional.height - 22
    frame.draw(professional, frame.right - professional.width, y, INSTITUTION.fill)
    y = top + 84
    if scene.parent is not None:
        _draw_bar(frame, QRectF(frame.left, top, frame.inner, BAR), scene.parent)
        y += BAR
    frame.write(scene.questions_text, QUESTIONS_STYLE, frame.left, y, frame.inner, GREEN_DEEP)


def _draw_bar(frame: Frame, bar: QRectF, parent: float) -> None:
    """Draw the two parts of one bar, the parent's at the left, with a gap between them."""
    edge = bar.left() + bar.width() * max(0.0, min(1.0, parent))
    whole = QPainterPath()
    whole.addRoundedRect(bar, 14, 14)
    for left, right, ground in ((bar.left(), edge, HOME), (edge, bar.right(), INSTITUTION)):
        part = QPainterPath()
        part.addRect(QRectF(left, bar.top(), right - left, bar.height()))
        frame.painter.fillPath(whole.intersected(part), ground.fill)
    if bar.left() < edge < bar.right():
        frame.painter.fillRect(QRectF(edge - 3, bar.top(), 6, bar.height()), PAPER.fill)
