"""Keeps the console on the trainer's own screen, and wholly on it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from companion.domain.place import ScreenIdentity
from companion.ui.screens.choice import Area, reaches, spills
from companion.ui.screens.fitting import bring, screen_of
from companion.ui.screens.identity import area_of, identity_of, key_of
from companion.ui.screens.present import find_screen, free_screens
from companion.ui.screens.watch import ScreenWatch


class ConsoleHome:
    """Where the console belongs; a change of screens brings it back there.

    When its screen goes it moves to another, one without the stage where there is one; and back
    when its own screen is back.
    """

    def __init__(self, watch: ScreenWatch, console: QWidget) -> None:
        self._watch = watch
        self._console = console
        self._away_from: ScreenIdentity | None = None
        self._identity: ScreenIdentity | None = None
        self._area: Area | None = None

    @property
    def screen(self) -> QScreen:
        """The screen that holds the console."""
        return self._watch.console_screen

    def move_to(self, screen: QScreen) -> None:
        """Bring the console to a screen because the trainer wants it there."""
        self._away_from = None
        bring(self._console, screen)
        self._note(screen)

    def note_moved(self) -> None:
        """Take note that the trainer moved the console herself."""
        self._away_from = None
        self._note(self._watch.console_screen)

    def tidy(self, stage_screen: QScreen | None) -> None:
        """After a change of screens: put the console where it belongs, if it is not there."""
        if not self._console.isVisible():
            return
        screen = self._wanted(stage_screen)
        if not self._console.isMinimized() and not self._lies_well(screen, stage_screen):
            bring(self._console, screen)
        elif key_of(self._console.screen()) != key_of(screen):
            # it did not have to move, and Qt has not noticed whose screen it is on
            self._console.setScreen(screen)
        self._note(screen)

    def pull_in(self, stage_screen: QScreen) -> None:
        """Bring the console back wholly to its screen where a part of it is on another."""
        if not self._console.isMinimized() and not self._lies_well(self.screen, stage_screen):
            bring(self._console, self.screen)

    def reaches(self, stage_screen: QScreen) -> bool:
        """Tell whether a part of the console is over the stage's screen."""
        window, own = area_of(self._console.geometry()), area_of(self.screen.geometry())
        return reaches(window, own, area_of(stage_screen.geometry()))

    def _wanted(self, stage_screen: QScreen | None) -> QScreen:
        """Return the screen for the console: its own when that is there."""
        back = find_screen(self._away_from)
        if back is not None:
            self._away_from = None
            return back
        if not self._watch.is_homeless:
            return self.screen
        self._away_from = self._away_from or self._identity
        if stage_screen is not None:
            others = free_screens(stage_screen)
            here = key_of(self.screen)
            if others and here not in [key_of(screen) for screen in others]:
                return others[0]
        return self.screen

    def _lies_well(self, screen: QScreen, stage_screen: QScreen | None) -> bool:
        if key_of(screen_of(self._console)) != key_of(screen):
            return False
        window, own = self._console.geometry(), screen.geometry()
        if area_of(own) != self._area or self._identity != identity_of(screen):
            return own.contains(window)
        others = [area_of(other.geometry()) for other in QGuiApplication.screens()]
        sticks_out = stage_screen is not None and self.reaches(stage_screen)
        sticks_out = sticks_out or spills(area_of(window), area_of(own), others)
        return own.contains(window.center()) and not sticks_out

    def _note(self, screen: QScreen) -> None:
        self._watch.follow(screen)
        self._identity = identity_of(screen)
        self._area = area_of(screen.geometry())
