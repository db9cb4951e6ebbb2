"""A large area of the speaking-time page: one key of the keyboard, one colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from companion.ui.stage.frame import Frame
from companion.ui.stage.typeset import Block, TextStyle
from companion.ui.widgets.painting import painting
from companion.ui.writing.look import Measures

SMALLEST: Final = 20
SIZES: Final = (64, 54, 46, 38, 32, 26)
INSIDE, BETWEEN = 34.0, 14.0
WORD: Final = TextStyle(64, weight=QFont.Weight.Bold, leading=1.1, floor=26)
SMALL: Final = TextStyle(34, floor=SMALLEST)


@dataclass(frozen=True, slots=True)
class KeyLook:
    """The colours of an area: its ground and its words."""

    ground: QColor
    words: QColor


class SpeakerKey(QPushButton):
    """An area to press: a word, the key that does the same, and what was counted, small."""

    def __init__(self, word: str, key: str, look: KeyLook) -> None:
        super().__init__()
        self._word, self._key, self._look = word, key, look
        self._counted = ""
        self._state = ""
        self._measures = Measures(1.0, 1.0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(word)

    @property
    def words(self) -> tuple[str, str]:
        """What is said of it now: whether it is on, and what was counted."""
        return self._state, self._counted

    def show_counted(self, counted: str, state: str = "") -> None:
        """Show what was counted, and that it is this one now."""
        if (counted, state) != (self._counted, self._state):
            self._counted, self._state = counted, state
            self.setAccessibleName(". ".join(w for w in (self._word, state, counted) if w))
            self.update()

    def fit(self, measures: Measures) -> None:
        """Take the sizes that this screen asks."""
        self._measures = measures
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return little: the page gives all the room there is."""
        return QSize(self._measures.px(200), self._measures.px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the area with its words in the middle."""
        unit = self._measures.heading(1000) / 1000
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(unit, unit)
            width, height = self.width() / unit, self.height() / unit
            self._draw_ground(painter, QRectF(0, 0, width, height))
            frame = Frame(painter, width, SMALLEST)
            blocks = self._blocks(frame, width - 2 * INSIDE, height - 2 * INSIDE)
            y = (height - sum(block.height + BETWEEN for block in blocks)) / 2
            for block in blocks:
                y = frame.draw(block, (width - block.width) / 2, y, self._look.words) + BETWEEN

    def _blocks(self, frame: Frame, width: float, height: float) -> list[Block]:
        """Return the lines at the largest size at which they fit in the area."""
        blocks: list[Block] = []
        for size in SIZES:
            small = SMALL.at(max(SMALLEST, min(SMALL.size, round(size * 0.6))))
            texts = [(self._word, WORD.at(size)), (self._state, small), (self._counted, small)]
            if size > SIZES[-1]:
                texts.insert(0, (self._key, small))
            blocks = [frame.fit(text, style, width) for text, style in texts if text]
            is_low = sum(block.height + BETWEEN for block in blocks) <= height
            if is_low and all(block.line_count == 1 for block in blocks):
                break
        return blocks

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        """Draw the ground; a thick frame in the colour of the words says that it is on."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.ground)
        painter.drawRoundedRect(area, 14, 14)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._state:
            painter.setPen(QPen(self._look.words, 12))
            painter.drawRoundedRect(area.adjusted(18, 18, -18, -18), 10, 10)
        elif self.hasFocus():
            painter.setPen(QPen(self._look.words, 3, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(area.adjusted(10, 10, -10, -10), 10, 10)
