"""Breaks one rule of the screens, so that the check for it can show that it sees that."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from companion.ui.screens import home, kept, present


def sabotage(kind: str) -> None:
    """Break the rule that a check is about, so that the check shows that it can fail."""
    if kind == "stays":
        kept.KeptStage._hide = lambda self, place=kept.Place.AWAY: setattr(self, "_place", place)
    elif kind == "anywhere":
        everywhere = lambda other: list(QGuiApplication.screens())  # noqa: E731
        kept.free_screens = present.free_screens = everywhere
    elif kind == "spills":
        kept.KeptStage._on_watch_console_moving = lambda self: None
        kept.KeptStage._on_watch_console_rested = lambda self: None
    elif kind == "strays":
        home.ConsoleHome.tidy = lambda self, stage_screen: None
