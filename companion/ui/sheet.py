"""The style sheet of the trainer's windows, made from named colours and one text size."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from companion.ui import colors
from companion.ui.fonts import SANS

BASE_PX: Final = 15
"""Size of ordinary text in the trainer's windows at 100 %, in logical pixels."""

COLORS: Final = {
    "ink": colors.INK.name(),
    "soft": "#4a5468",
    "hint": "#5a6478",
    "off": "#5f687b",
    "white": colors.WHITE.name(),
    "ground": "#eef1f5",
    "wash": colors.WASH.name(),
    "line": colors.LINE.name(),
    "edge": "#7c889c",
    "thin": "#b3bdcc",
    "yellow": colors.YELLOW.name(),
    "blue": colors.BLUE.name(),
    "bluePale": colors.BLUE_PALE.name(),
    "green": colors.GREEN_DEEP.name(),
    "greenDark": "#0e4730",
    "greenDown": "#0a3724",
    "pale": colors.GREEN_PALE.name(),
    "paleDown": "#c9e3d5",
    "red": "#a3231b",
    "amber": colors.AMBER_DEEP.name(),
    "night": "#273557",
    "nightHover": "#35456d",
    "nightDown": "#1b2644",
}
"""Every colour of the sheet. ``edge`` is for fields: 3:1 against what is around it."""

_SIZES: Final = {
    "base": BASE_PX,
    "hero": 56,
    "name": 40,
    "title": 28,
    "big": 19,
    "say": 17,
    "large": 18,
    "clock": 40,
    "arrow": 30,
    "glyph": 13,
    "tick": 18,
    "radius": 12,
    "round": 9,
    "pad": 9,
    "pad2": 15,
    "padS": 5,
    "chip": 3,
    "padL": 12,
    "line_h": 26,
    "scroll": 10,
    "scrollR": 5,
}
"""In logical pixels at 100 %."""

_WINDOWS: Final = """
* { font-family: "%(sans)s"; font-size: %(base)dpx; color: %(ink)s; }
QWidget#console, QDialog { background: %(ground)s; }
QWidget#start, QFrame#paper { background: %(white)s; }
QFrame#card { background: %(white)s; border: 1px solid %(line)s;
  border-radius: %(radius)dpx; }
QFrame#asked { background: %(wash)s; border: 2px solid %(yellow)s;
  border-radius: %(radius)dpx; }
QFrame#bar { background: %(ink)s; }
QFrame#bar QLabel { color: %(bluePale)s; background: %(ink)s; }
QFrame#bar QLabel[look="barTitle"] { color: %(white)s; background: %(ink)s; font-weight: 700; }
QFrame#bar QLabel[look="saved"] { color: %(white)s; background: %(ink)s; }
QFrame#bar QLabel[look="unsaved"] { color: %(ink)s; background: %(yellow)s; font-weight: 700;
  border-radius: %(round)dpx; padding: %(padS)dpx %(pad)dpx; }
QFrame#trainerBar { background: %(ink)s; }
QFrame#trainerBar QPushButton { font-size: %(large)dpx; padding: %(pad)dpx %(pad2)dpx; }
QFrame#trainerBar QPushButton:focus { color: %(white)s; background: %(night)s; }
QFrame#trainerBar QLineEdit { font-size: %(large)dpx; }
QLabel[look="barClock"] { color: %(white)s; background: %(ink)s;
  font-size: %(large)dpx; font-weight: 700; }
QLabel[look="barLate"] { color: %(yellow)s; background: %(ink)s;
  font-size: %(large)dpx; font-weight: 700; }
QLabel[look="barSoft"] { color: %(bluePale)s; background: %(ink)s; font-size: %(say)dpx; }
QLabel[look="barHint"] { color: %(white)s; background: %(ink)s; font-size: %(say)dpx;
  border-radius: %(round)dpx; padding: %(pad)dpx %(pad2)dpx; }
QFrame#strip { background: %(white)s; border: 0 solid %(line)s; border-bottom-width: 1px; }
QLabel[look="now"] { font-size: %(say)dpx; font-weight: 700; }
QLabel[look="nowLate"] { color: %(amber)s; font-size: %(say)dpx; font-weight: 700; }
QLabel[look="lateHere"] { color: %(amber)s; font-weight: 700; }
QLabel[look="paceLate"] { color: %(ink)s; background: %(yellow)s; font-weight: 700;
  border-radius: %(round)dpx; padding: %(chip)dpx %(pad)dpx; }
QLabel[look="paceGood"] { color: %(greenDark)s; background: %(pale)s; font-weight: 700;
  border-radius: %(round)dpx; padding: %(chip)dpx %(pad)dpx; }
QFrame#banner { background: %(yellow)s; }
QFrame#notice { background: %(yellow)s; border-radius: %(round)dpx; }
QFrame#notice QLabel { color: %(ink)s; background: %(yellow)s; font-weight: 600; }
QWidget#start QFrame#banner { border-radius: %(radius)dpx; }
QFrame#banner QLabel { color: %(ink)s; background: %(yellow)s; font-weight: 600; }
QFrame#banner[look="bad"] { background: %(red)s; }
QFrame#banner[look="bad"] QLabel { color: %(white)s; background: %(red)s; font-weight: 600; }
QFrame#side { background: %(blue)s; }
QFrame#side QLabel { color: %(bluePale)s; background: %(blue)s; font-size: %(large)dpx; }
QFrame#side QLabel[look="title"] { color: %(white)s; background: %(blue)s;
  font-size: %(name)dpx; }
QFrame#side QLabel[look="hero"] { color: %(white)s; background: %(blue)s;
  font-size: %(hero)dpx; font-weight: 700; }
QFrame#row { border: 0 solid %(line)s; border-bottom-width: 1px; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QSplitter::handle { background: transparent; }
QToolTip { background: %(ink)s; color: %(white)s; border: none; padding: 6px; }
QLabel[look="title"] { font-size: %(title)dpx; font-weight: 700; }
QLabel[look="big"] { font-size: %(big)dpx; font-weight: 700; }
QLabel[look="heading"] { font-weight: 700; }
QLabel[look="soft"] { color: %(soft)s; }
QLabel[look="say"] { font-size: %(say)dpx; }
QLabel[look="bad"] { color: %(red)s; font-weight: 600; }
QLabel[look="caution"] { color: %(amber)s; }
QLabel[look="verdictGood"], QLabel[look="verdictLook"], QLabel[look="verdictUnknown"] {
  font-weight: 700; border-radius: %(round)dpx; padding: 1px %(pad)dpx; }
QLabel[look="verdictGood"] { color: %(greenDark)s; background: %(pale)s; }
QLabel[look="verdictLook"] { color: %(ink)s; background: %(yellow)s; }
QLabel[look="verdictUnknown"] { color: %(soft)s; background: %(ground)s; }
QLabel[look="late"] { color: %(amber)s; font-size: %(clock)dpx; font-weight: 700; }
QLabel[look="clock"] { font-size: %(clock)dpx; font-weight: 700; }
QLabel[look="lateSmall"] { color: %(amber)s; font-size: %(title)dpx; font-weight: 700; }
QLabel[look="clockSmall"] { font-size: %(title)dpx; font-weight: 700; }
"""

_BUTTONS: Final = """
QPushButton { background: %(white)s; border: 2px solid %(thin)s; font-weight: 600;
  border-radius: %(round)dpx; padding: %(pad)dpx %(pad2)dpx; }
QPushButton:hover { background: %(pale)s; border-color: %(green)s; }
QPushButton:pressed { background: %(paleDown)s; border-color: %(green)s; }
QPushButton:disabled { color: %(off)s; background: %(wash)s; border: 2px dashed %(thin)s; }
QPushButton:focus { border: 2px solid %(blue)s; background: %(bluePale)s; }
QPushButton:checked { background: %(green)s; color: %(white)s; border-color: %(green)s; }
QPushButton:checked:hover { background: %(greenDark)s; color: %(white)s; }
QPushButton:checked:focus { background: %(green)s; color: %(white)s;
  border: 2px solid %(yellow)s; }
QPushButton[look="primary"] { background: %(green)s; color: %(white)s;
  border: 3px solid %(green)s; font-size: %(large)dpx; padding: %(padL)dpx %(pad2)dpx; }
QPushButton[look="primary"]:hover { background: %(greenDark)s; color: %(white)s; }
QPushButton[look="primary"]:pressed { background: %(greenDown)s; color: %(white)s; }
QPushButton[look="primary"]:focus { border: 3px solid %(yellow)s; }
QPushButton[look="primary"]:disabled { background: %(wash)s; color: %(off)s;
  border: 3px dashed %(thin)s; }
QPushButton[look="large"] { font-size: %(large)dpx; border-width: 3px;
  padding: %(padL)dpx %(pad2)dpx; }
QPushButton[look="large"]:focus { border: 3px solid %(blue)s; }
QPushButton[look="quiet"] { background: %(white)s; color: %(green)s;
  text-decoration: underline; border: none; border-top: 2px solid %(white)s;
  border-bottom: 2px solid %(white)s; border-radius: 0; padding-left: 0; padding-right: 0; }
QPushButton[look="quiet"]:hover { background: %(pale)s; color: %(greenDark)s; }
QPushButton[look="quiet"]:pressed { background: %(paleDown)s; color: %(greenDark)s; }
QPushButton[look="quiet"]:focus { background: %(bluePale)s; border: none;
  border-top: 2px solid %(blue)s; border-bottom: 2px solid %(blue)s; }
QPushButton[look="small"] { padding: %(padS)dpx %(pad)dpx; }
QPushButton[look="segment"] { min-height: %(line_h)dpx; padding: %(padS)dpx %(pad)dpx;
  border-radius: 0; border-color: %(edge)s; }
QPushButton[look="segment"][place="first"] { border-top-left-radius: %(round)dpx;
  border-bottom-left-radius: %(round)dpx; }
QPushButton[look="segment"][place="last"] { border-top-right-radius: %(round)dpx;
  border-bottom-right-radius: %(round)dpx; }
QPushButton[look="segment"]:checked { border-color: %(green)s; }
QPushButton[look="segment"]:checked:focus { border: 3px solid %(yellow)s; }
QPushButton[look="proposal"] { padding: 0; text-align: left; }
QPushButton[look="proposal"]:checked { background: %(pale)s; border: 3px solid %(green)s; }
QPushButton[look="proposal"]:checked:hover { background: %(pale)s; }
QPushButton[look="proposal"]:focus { border: 3px solid %(blue)s; }
QPushButton[look="bar"] { background: %(night)s; color: %(white)s;
  border: 2px solid %(night)s; padding: %(padS)dpx %(pad2)dpx; }
QPushButton[look="bar"]:hover { background: %(nightHover)s; color: %(white)s; }
QPushButton[look="bar"]:pressed { background: %(nightDown)s; color: %(white)s; }
QPushButton[look="bar"]:focus { border: 2px solid %(yellow)s; }
QPushButton[look="bar"]:checked { background: %(yellow)s; color: %(ink)s;
  border-color: %(yellow)s; }
QPushButton[look="bar"]:checked:focus { border: 2px solid %(white)s; }
"""

_FIELDS: Final = """
QLineEdit, QPlainTextEdit, QSpinBox, QTimeEdit, QDateEdit, QComboBox { background: %(white)s;
  border: 2px solid %(edge)s; border-radius: %(round)dpx; padding: %(padS)dpx %(pad)dpx;
  selection-background-color: %(green)s; selection-color: %(white)s;
  placeholder-text-color: %(hint)s; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QTimeEdit:focus, QDateEdit:focus,
QComboBox:focus {
  border: 3px solid %(green)s; padding: %(padF)dpx %(padF2)dpx; }
QLineEdit, QSpinBox, QTimeEdit, QDateEdit, QComboBox { min-height: %(line_h)dpx; }
QComboBox QLineEdit, QSpinBox QLineEdit, QTimeEdit QLineEdit, QDateEdit QLineEdit,
QComboBox QLineEdit:focus, QSpinBox QLineEdit:focus, QTimeEdit QLineEdit:focus,
QDateEdit QLineEdit:focus {
  border: none; border-radius: 0; padding: 0; min-height: 0; background: transparent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QTimeEdit:disabled,
  QDateEdit:disabled, QComboBox:disabled { background: %(wash)s; color: %(off)s;
  border: 2px dashed %(thin)s; }
QCheckBox { spacing: %(pad)dpx; }
QCheckBox::indicator { width: %(tick)dpx; height: %(tick)dpx; border: 2px solid %(edge)s;
  border-radius: 4px; background: %(white)s; }
QCheckBox::indicator:checked { background: %(green)s; border-color: %(green)s;
  image: url(%(icons)s/vink.svg); }
QCheckBox::indicator:focus { border: 2px solid %(blue)s; background: %(bluePale)s; }
QCheckBox::indicator:checked:focus { background: %(green)s; border: 2px solid %(yellow)s; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: %(arrow)dpx;
  subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::down-arrow, QTimeEdit::down-arrow {
  image: url(%(icons)s/omlaag.svg); width: %(glyph)dpx; height: %(glyph)dpx; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(%(icons)s/omhoog.svg); width: %(glyph)dpx;
  height: %(glyph)dpx; }
QSpinBox::up-button, QTimeEdit::up-button { subcontrol-origin: border;
  subcontrol-position: top right; border: none; background: transparent; width: %(arrow)dpx; }
QSpinBox::down-button, QTimeEdit::down-button { subcontrol-origin: border;
  subcontrol-position: bottom right; border: none; background: transparent; width: %(arrow)dpx; }
QComboBox QAbstractItemView { background: %(white)s; border: 2px solid %(edge)s;
  padding: 2px; }
QComboBox QAbstractItemView::item { min-height: %(line_h)dpx; padding: 2px %(padS)dpx;
  border: none; }
QCalendarWidget QWidget { background: %(white)s; alternate-background-color: %(white)s; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: %(white)s;
  border: 2px solid %(edge)s; border-bottom-width: 0; }
QCalendarWidget QAbstractItemView { border: 2px solid %(edge)s; border-top-width: 0; }
QCalendarWidget QToolButton { background: %(white)s; color: %(ink)s; font-weight: 700;
  border: 2px solid %(white)s; border-radius: %(round)dpx; padding: %(padS)dpx %(pad)dpx; }
QCalendarWidget QToolButton:hover { background: %(pale)s; }
QCalendarWidget QToolButton:focus { border-color: %(blue)s; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { selection-background-color: %(green)s;
  selection-color: %(white)s; outline: none; border-radius: 0; }
QProgressBar { background: %(white)s; border: 2px solid %(edge)s; border-radius: %(round)dpx;
  min-height: %(line_h)dpx; text-align: center; font-weight: 700; color: %(ink)s; }
QProgressBar::chunk { background: %(paleDown)s; border-radius: %(padS)dpx; }
QMenu { background: %(white)s; border: 1px solid %(edge)s; menu-scrollable: 1; }
QMenu::item { padding: 4px %(pad2)dpx; }
QMenu::item:selected { background: %(green)s; color: %(white)s; }
QMenu::item:disabled { color: %(off)s; }
"""

_LISTS: Final = """
QTreeView, QListView, QTextEdit { background: %(white)s; border: 2px solid %(white)s;
  border-radius: %(round)dpx; outline: none;
  selection-background-color: %(green)s; selection-color: %(white)s; }
QTreeView:focus, QListView:focus, QTextEdit:focus, QScrollArea:focus {
  border: 2px solid %(blue)s; border-radius: %(round)dpx; }
QScrollArea[look="reading"] { border: 2px solid transparent; border-radius: %(round)dpx; }
QScrollArea[look="reading"]:focus { border: 2px solid %(blue)s; }
QScrollBar:vertical { background: transparent; width: %(scroll)dpx; margin: 0; }
QScrollBar::handle:vertical { background: %(edge)s; border-radius: %(scrollR)dpx;
  min-height: 40px; }
QScrollBar:horizontal { background: transparent; height: %(scroll)dpx; }
QScrollBar::handle:horizontal { background: %(edge)s; border-radius: %(scrollR)dpx;
  min-width: 40px; }
QScrollBar::handle:hover { background: %(soft)s; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(icons: Path, percent: int) -> str:
    """Return the sheet with all its sizes at 100 to 200 percent."""
    sizes = {name: round(size * percent / 100) for name, size in _SIZES.items()}
    # A field in use has a thicker border; its words must stay where they are.
    inner = {"padF": sizes["padS"] - 1, "padF2": sizes["pad"] - 1}
    sheet = _WINDOWS + _BUTTONS + _FIELDS + _LISTS
    return sheet % {"sans": SANS, "icons": icons.as_posix(), **COLORS, **sizes, **inner}
