"""The look of the Schrijfscherm: the stage's own, as large as the laptop's screen allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from companion.ui import colors
from companion.ui.fonts import SANS
from companion.ui.sheet import BASE_PX, COLORS

MOST_HEADING: Final = 1.2
"""How much larger than usual a question becomes: the field below needs the room more."""
MOST_AROUND: Final = 1.4
"""How much larger than usual buttons and small lines become."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How large things are on this screen: ``unit`` by its size, ``text`` by the trainer's wish."""

    unit: float
    text: float

    @classmethod
    def of(cls, size: QSize) -> Measures:
        """Return the measures for a window; 1.0 is 1920x1080 with text at 100 %."""
        unit = max(0.4, min(size.height() / 1080, size.width() / 1440))
        return cls(unit, max(1.0, QApplication.font().pixelSize() / BASE_PX))

    def px(self, units: float) -> int:
        """Return a length in pixels that does not grow with the text."""
        return max(1, round(units * self.unit))

    def words(self, units: float) -> int:
        """Return the size of words that grow with the text."""
        return max(13, round(units * self.unit * self.text))

    def heading(self, units: float) -> int:
        """Return the size of a question, which grows along only a little."""
        return max(13, round(units * self.unit * min(self.text, MOST_HEADING)))

    def around(self, units: float) -> int:
        """Return the size of what stands around the work."""
        return max(13, round(units * self.unit * min(self.text, MOST_AROUND)))


_SHEET: Final = """
* { font-family: "%(sans)s"; font-size: %(foot)dpx; color: %(ink)s; }
QWidget#participant { background: %(white)s; }
QFrame#wash, QWidget#washed { background: %(wash)s; }
QLabel[look="kicker"] { color: %(green)s; font-size: %(kicker)dpx; font-weight: 600; }
QLabel[look="question"] { font-size: %(question)dpx; font-weight: 700; }
QLabel[look="longQuestion"] { font-size: %(long)dpx; font-weight: 600; }
QLabel[look="thanks"] { color: %(green)s; font-size: %(thanks)dpx; font-weight: 700; }
QLabel[look="after"] { font-size: %(words)dpx; color: %(soft)s; }
QLabel[look="field"] { font-size: %(label)dpx; font-weight: 700; }
QLabel[look="hint"] { font-size: %(foot)dpx; color: %(soft)s; }
QLabel[look="foot"] { color: %(soft)s; }
QLabel[look="attention"] { color: %(ink)s; background: %(yellow)s; font-weight: 600;
  border-radius: %(round)dpx; padding: %(pad)dpx %(pad2)dpx; }
QLabel[look="bad"] { color: %(red)s; font-weight: 600; }
QLabel[look="caution"] { color: %(amber)s; }
QPlainTextEdit { font-size: %(words)dpx; background: %(white)s; border: 2px solid %(edge)s;
  border-radius: %(round)dpx; padding: %(inside)dpx; selection-background-color: %(green)s;
  selection-color: %(white)s; }
QPlainTextEdit:focus { border: 4px solid %(green)s; padding: %(inside2)dpx; }
QPushButton { background: %(white)s; border: 3px solid %(edge)s; border-radius: %(round)dpx;
  font-size: %(button)dpx; font-weight: 600; padding: %(pad)dpx %(pad2)dpx; }
QPushButton:hover { background: %(pale)s; border-color: %(green)s; }
QPushButton:focus { border-color: %(blue)s; background: %(bluePale)s; }
QPushButton[look="primary"] { background: %(green)s; color: %(white)s;
  border: 3px solid %(green)s; }
QPushButton[look="primary"]:hover { background: %(greenDark)s; color: %(white)s; }
QPushButton[look="primary"]:focus { border-color: %(yellow)s; }
QPushButton[look="mark"] { padding: 0; font-size: %(label)dpx; font-weight: 700;
  border-radius: %(half)dpx; border: 2px solid %(edge)s; }
QPushButton:checked, QPushButton[look="mark"]:checked { background: %(green)s;
  color: %(white)s; border-color: %(green)s; }
QPushButton[look="choice"] { padding: 0; border-color: %(line)s; }
QPushButton[look="choice"]:focus { border-color: %(blue)s; background: %(white)s; }
QPushButton[look="choice"]:checked { background: %(pale)s; border-color: %(green)s; }
QPushButton[look="choice"]:checked:focus { background: %(pale)s; border-color: %(blue)s; }
QPushButton[look="choice"] QLabel { font-size: %(sentence)dpx; }
QPushButton[look="choice"] QLabel[look="figure"] { font-weight: 700; color: %(green)s; }
QFrame#slipRow { background: %(white)s; border: 3px solid %(white)s;
  border-radius: %(round)dpx; }
QFrame#slipRow:focus { background: %(wash)s; border-color: %(blue)s; }
QFrame#slipRow QLabel { font-size: %(sentence)dpx; }
QScrollArea, QScrollArea > QWidget > QWidget#page { border: none; background: %(white)s; }
QScrollBar:vertical { background: %(wash)s; width: %(bar)dpx; margin: 0; }
QScrollBar::handle:vertical { background: %(edge)s; border-radius: 5px; min-height: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
"""


def participant_sheet(measures: Measures) -> str:
    """Return the sheet for a window of these measures."""
    sizes = {
        "kicker": measures.heading(30),
        "question": measures.heading(50),
        "long": measures.heading(34),
        "thanks": measures.heading(64),
        "label": measures.words(30),
        "words": measures.words(32),
        "sentence": measures.words(29),
        "button": measures.around(28),
        "foot": measures.around(24),
        "round": measures.px(14),
        "pad": measures.px(13),
        "pad2": measures.px(28),
        "inside": measures.px(16),
        "inside2": measures.px(16) - 2,
        "half": mark_size(measures) // 2,
        "bar": measures.px(16),
    }
    soft = {"soft": colors.INK_SOFT.name()}
    return _SHEET % {"sans": SANS, **COLORS, **sizes, **soft}


def mark_size(measures: Measures) -> int:
    """Return how wide and high a button with one figure is."""
    return measures.words(58)
