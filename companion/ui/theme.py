"""The look of the trainer's windows: Fusion, our own palette, and one sheet made from tokens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from companion.ui.fonts import SANS
from companion.ui.sheet import BASE_PX, COLORS, style_sheet


def apply_theme(app: QApplication, icons: Path, percent: int = 100) -> None:
    """Dress the whole application; ``icons`` is the folder with our own arrows."""
    app.setStyle("Fusion")
    app.setPalette(_palette())
    font = QFont(SANS)
    font.setPixelSize(round(BASE_PX * percent / 100))
    app.setFont(font)
    app.setStyleSheet(style_sheet(icons, percent))


def _palette() -> QPalette:
    """Return our colours for whatever the sheet does not reach: a dark desktop changes nothing."""
    palette = QPalette(QColor(COLORS["ground"]))
    roles = {
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Base: "white",
        QPalette.ColorRole.Highlight: "green",
        QPalette.ColorRole.HighlightedText: "white",
        QPalette.ColorRole.PlaceholderText: "hint",
    }
    for role, name in roles.items():
        palette.setColor(role, QColor(COLORS[name]))
    return palette
