"""What every page of the Schrijfscherm has: a question above, a line and buttons below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from companion.domain.stage import ClockFace
from companion.ui.colors import PAPER
from companion.ui.stage.clock import draw_clock
from companion.ui.stage.frame import ClockSpot, Frame
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.painting import painting
from companion.ui.writing.look import Measures

CLOCK_WIDTH, CLOCK_HEIGHT = 400.0, 116.0
LONG = 130
"""A question of more characters stands smaller, or it would push the fields away."""


class TimeLeft(QWidget):
    """The time that is left, as the room sees it too."""

    def __init__(self) -> None:
        super().__init__()
        self._face: ClockFace | None = None
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_face(self, face: ClockFace | None) -> None:
        """Show a clock; nothing where the step has none."""
        if face != self._face:
            self._face = face
            self.setVisible(face is not None)
            self.setAccessibleName(self.tr("Tijd: {time}").format(time=face.text if face else ""))
            self.update()

    def fit(self, measures: Measures) -> None:
        """Take the size that this screen asks."""
        self._scale = measures.unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for the ring, the name of the phase and the time."""
        return QSize(round(CLOCK_WIDTH * self._scale), round(CLOCK_HEIGHT * self._scale))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the stage's clock."""
        if self._face is None:
            return
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self._scale, self._scale)
            spot = ClockSpot(QRectF(0, 0, CLOCK_WIDTH, CLOCK_HEIGHT), PAPER)
            draw_clock(Frame(painter, CLOCK_WIDTH), spot, self._face)


class PageHead(QWidget):
    """The step, the question, and the time that is left beside or below it."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._words = QVBoxLayout()
        self._kicker = PlainLabel("", "kicker", wrap=True)
        self._question = PlainLabel("", "question", wrap=True)
        self.clock = TimeLeft()
        self._words.addWidget(self._kicker)
        self._words.addWidget(self._question)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(0)

    def show_words(self, kicker: str, question: str) -> None:
        """Show what is asked; where nothing is, the step's name is all there is to say."""
        question, kicker = (question, kicker) if question else (kicker, "")
        self._kicker.setText(kicker)
        self._kicker.setVisible(bool(kicker))
        self._question.set_look("question" if len(question) <= LONG else "longQuestion")
        self._question.setText(question)

    def fit(self, measures: Measures, *, is_column: bool = False) -> None:
        """Take the room that this screen asks; in a column the clock stands below the words."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if is_column else way.LeftToRight)
        self._row.setStretch(0, 0 if is_column else 1)
        self._row.setStretch(2, 1 if is_column else 0)
        self._row.setSpacing(measures.px(36))
        self._words.setSpacing(measures.px(14))
        self.clock.fit(measures)


class PageFoot(QWidget):
    """A line that says how to go on or back, and the buttons of a page."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QHBoxLayout(self)
        self._usual = PlainLabel("", "foot", wrap=True)
        self._line = PlainLabel("", "attention", wrap=True)
        self._line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._line.hide()
        for label in (self._usual, self._line):
            self._row.addWidget(label, 1)
        for button in buttons:
            self._row.addWidget(button)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._on_calm_timeout)

    @property
    def line(self) -> str:
        """What it says now."""
        return (self._usual if self._line.isHidden() else self._line).text()

    def show_usual(self, text: str) -> None:
        """Say how this page works, when there is nothing else to say."""
        self._usual.setText(text)
        self.show_line("")

    def show_line(self, text: str) -> None:
        """Say something that asks for attention; without a text, what it usually says."""
        self._calm.stop()
        self._line.setText(text)
        self._line.setVisible(bool(text))
        self._usual.setVisible(not text)

    def mention(self, text: str, seconds: float) -> None:
        """Say something that goes away by itself."""
        self.show_line(text)
        self._calm.start(round(seconds * 1000))

    def fit(self, measures: Measures, margin: int) -> None:
        """Take the room that this screen asks."""
        self._row.setContentsMargins(margin, measures.px(18), margin, measures.px(26))
        self._row.setSpacing(measures.px(24))

    def _on_calm_timeout(self) -> None:
        self.show_line("")


def page_button(text: str, look: str = "") -> QPushButton:
    """Return a button of a page; a click takes the keyboard along."""
    button = word_button(text, look)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
