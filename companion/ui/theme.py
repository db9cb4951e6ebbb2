"""The look of the trainer's windows: Fusion, our own palette, and one sheet made from tokens."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from companion.ui import colors
from companion.ui.stage.typeset import SANS

BASE_PX: Final = 15
"""Size of ordinary text in the trainer's windows at 100 %, in logical pixels."""

_SHEET: Final = """
* { font-family: "%(sans)s"; font-size: %(base)dpx; color: %(ink)s; }
QWidget#console, QWidget#start, QDialog { background: %(ground)s; }
QFrame#card { background: white; border: 1px solid %(line)s; border-radius: %(radius)dpx; }
QFrame#bar { background: %(ink)s; }
QFrame#bar QLabel { color: white; }
QFrame#banner { background: %(yellow)s; border-radius: %(radius)dpx; }
QFrame#side { background: %(blue)s; }
QFrame#side QLabel { color: white; }
QFrame#paper, QWidget#paper { background: white; }
QFrame#side QLabel[look="title"] { font-size: %(hero)dpx; }
QFrame#side QLabel { font-size: %(say)dpx; }
QLabel[look="title"] { font-size: %(title)dpx; font-weight: 700; }
QLabel[look="big"] { font-size: %(big)dpx; font-weight: 700; }
QLabel[look="heading"] { font-weight: 700; }
QLabel[look="soft"] { color: %(soft)s; }
QLabel[look="say"] { font-size: %(say)dpx; }
QLabel[look="good"] { color: %(green)s; font-weight: 600; }
QLabel[look="bad"] { color: %(red)s; font-weight: 600; }
QLabel[look="late"] { color: %(amber)s; font-size: %(clock)dpx; font-weight: 700; }
QLabel[look="clock"] { font-size: %(clock)dpx; font-weight: 700; }
QLabel[look="barTitle"] { font-weight: 700; color: white; }
QPushButton { background: white; border: 1px solid %(edge)s; border-radius: %(round)dpx;
  padding: %(pad)dpx %(pad2)dpx; font-weight: 600; }
QPushButton:hover { background: %(wash)s; }
QPushButton:pressed { background: %(pale)s; }
QPushButton:disabled { color: %(edgeText)s; border-color: %(line)s; background: %(wash)s; }
QPushButton:focus { border: 2px solid %(focus)s; padding: %(padf)dpx %(padf2)dpx; }
QPushButton:checked { background: %(green)s; color: white; border-color: %(green)s; }
QPushButton:checked:focus { border: 2px solid %(ink)s; }
QPushButton[look="primary"] { background: %(green)s; color: white; border-color: %(green)s;
  font-size: %(large)dpx; }
QPushButton[look="primary"]:hover { background: %(greenDark)s; }
QPushButton[look="primary"]:focus { border: 3px solid %(yellow)s; }
QPushButton[look="primary"]:disabled { background: %(pale)s; color: %(soft)s; }
QPushButton[look="large"] { font-size: %(large)dpx; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent;
  color: %(green)s; text-align: left; }
QPushButton[look="quiet"]:hover { background: %(pale)s; }
QPushButton[look="quiet"]:focus { border: 2px solid %(focus)s; }
QPushButton[look="quiet"]:disabled { color: %(edgeText)s; }
QPushButton[look="small"] { padding: %(padS)dpx %(pad)dpx; }
QPushButton[look="segment"] { min-height: %(line_h)dpx; padding: %(padS)dpx %(pad2)dpx;
  border-width: 2px; }
QPushButton[look="bar"] { background: %(night)s; color: white; border-color: %(night)s; }
QPushButton[look="bar"]:hover { background: %(nightHover)s; }
QPushButton[look="bar"]:focus { border: 2px solid %(yellow)s; }
QPushButton[look="bar"]:checked { background: %(yellow)s; color: %(ink)s; }
QLineEdit, QPlainTextEdit, QSpinBox, QDateEdit, QComboBox { background: white;
  border: 2px solid %(edge)s; border-radius: %(round)dpx; padding: %(padS)dpx %(pad)dpx;
  selection-background-color: %(green)s; selection-color: white; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QComboBox:focus {
  border-color: %(green)s; }
QSpinBox, QDateEdit, QComboBox { min-height: %(line_h)dpx; }
QLineEdit { min-height: %(line_h)dpx; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: %(arrow)dpx; }
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::down-arrow {
  image: url(%(icons)s/omlaag.svg); width: %(glyph)dpx; height: %(glyph)dpx; }
QSpinBox::up-arrow { image: url(%(icons)s/omhoog.svg); width: %(glyph)dpx;
  height: %(glyph)dpx; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent;
  width: %(arrow)dpx; }
QComboBox QAbstractItemView { background: white; border: 1px solid %(edge)s; }
QPlainTextEdit[readOnly="true"] { border-width: 1px; }
QTreeView, QListView { background: white; border: 2px solid transparent; outline: none;
  selection-background-color: %(pale)s; selection-color: %(ink)s; }
QTreeView::item { padding: %(padS)dpx 2px; border: none; }
QTreeView::item:selected, QListView::item:selected { background: %(pale)s; color: %(ink)s; }
QTreeView:focus, QListView:focus { border-color: %(focus)s; border-radius: %(round)dpx; }
QListView::item { padding: %(pad)dpx %(padS)dpx; border-bottom: 1px solid %(line)s; }
QListView::item:hover, QTreeView::item:hover { background: %(wash)s; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: %(scroll)dpx; margin: 0; }
QScrollBar::handle:vertical { background: %(edge)s; border-radius: %(scrollR)dpx;
  min-height: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar:horizontal { background: transparent; height: %(scroll)dpx; }
QScrollBar::handle:horizontal { background: %(edge)s; border-radius: %(scrollR)dpx; }
QSplitter::handle { background: transparent; }
QToolTip { background: %(ink)s; color: white; border: none; padding: 6px; }
"""


def load_fonts(folder: Path) -> None:
    """Make the two typefaces known to Qt; without them nothing fits, so a missing one raises."""
    files = sorted(folder.glob("*.ttf"))
    if not files:
        message = f"no fonts in {folder.name}"
        raise FileNotFoundError(message)
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            message = f"font cannot be read: {file.name}"
            raise OSError(message)


def style_sheet(icons: Path, percent: int) -> str:
    """Return the sheet with all its sizes at 100 to 200 percent."""

    def px(size: float) -> int:
        return round(size * percent / 100)

    return _SHEET % {
        "sans": SANS,
        "base": px(BASE_PX),
        "hero": px(38),
        "title": px(28),
        "big": px(20),
        "say": px(17),
        "large": px(18),
        "clock": px(40),
        "icons": icons.as_posix(),
        "arrow": px(26),
        "glyph": px(13),
        "radius": px(12),
        "round": px(9),
        "pad": px(9),
        "pad2": px(15),
        "padf": px(9) - 1,
        "padf2": px(15) - 1,
        "padS": px(5),
        "line_h": px(24),
        "scroll": px(10),
        "scrollR": px(5),
        "ink": colors.INK.name(),
        "soft": "#4A5468",
        "edgeText": "#6B7488",
        "ground": "#EEF1F5",
        "wash": colors.WASH.name(),
        "line": colors.LINE.name(),
        "edge": "#AEB9C9",
        "yellow": colors.YELLOW.name(),
        "blue": colors.BLUE.name(),
        "green": colors.GREEN_DEEP.name(),
        "greenDark": "#0E4730",
        "pale": colors.GREEN_PALE.name(),
        "red": "#A3231B",
        "amber": colors.AMBER_DEEP.name(),
        "focus": colors.BLUE.name(),
        "night": "#273557",
        "nightHover": "#35456D",
    }


def apply_theme(app: QApplication, icons: Path, percent: int = 100) -> None:
    """Dress the whole application; ``icons`` is the folder with our own arrows."""
    app.setStyle("Fusion")
    palette = QPalette(QColor("#EEF1F5"))
    palette.setColor(QPalette.ColorRole.WindowText, colors.INK)
    palette.setColor(QPalette.ColorRole.Text, colors.INK)
    palette.setColor(QPalette.ColorRole.ButtonText, colors.INK)
    palette.setColor(QPalette.ColorRole.Base, colors.WHITE)
    palette.setColor(QPalette.ColorRole.Highlight, colors.GREEN_DEEP)
    palette.setColor(QPalette.ColorRole.HighlightedText, colors.WHITE)
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor("#5A6478"))
    app.setPalette(palette)
    font = QFont(SANS)
    font.setPixelSize(round(BASE_PX * percent / 100))
    app.setFont(font)
    app.setStyleSheet(style_sheet(icons, percent))
