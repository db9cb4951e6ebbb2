"""The contents of the first window: our fonts, our look, and what was filled in the last time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from companion.paths import resources
from companion.storage.preferences import load_preferences
from companion.ui.fonts import load_fonts
from companion.ui.start.window import StartWindow
from companion.ui.theme import apply_theme


def make_start_window(app: QApplication, title: str, data: Path) -> StartWindow:
    """Return the start window's fields and buttons; dressed first, so each is polished once."""
    load_fonts(resources() / "fonts", "Atkinson*")
    # Qt's own words, in the menus of text fields for example
    dutch = QTranslator(app)
    if dutch.load("qtbase_nl", str(resources() / "translations")):
        app.installTranslator(dutch)
    preferences = load_preferences(data)
    apply_theme(app, resources() / "icons", preferences.text_percent)
    window = StartWindow(title)
    window.show_preferences(preferences)
    return window
