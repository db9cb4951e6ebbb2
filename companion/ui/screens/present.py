"""The screens that are there now, and which of them may hold the stage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QScreen

from companion.domain.place import ScreenIdentity
from companion.ui.screens.choice import Seen, choose, find, free_for_stage, is_mirrored
from companion.ui.screens.identity import key_of, screen_words, seen_of


def screen_with(key: str | None) -> QScreen | None:
    """Return the screen with this key; None when it is not there any more."""
    screens = QGuiApplication.screens()
    return next((screen for screen in screens if key_of(screen) == key), None)


def beamer_for(console: QScreen, preferred: Sequence[ScreenIdentity]) -> QScreen | None:
    """Return the screen for the stage; None when there is none beside the console's."""
    screens, seen, own = _around(console)
    index = None if own is None else choose(seen, own, preferred)
    return None if index is None else screens[index]


def free_screens(other: QScreen) -> list[QScreen]:
    """Return the screens that show nothing of this one, in the order of the system."""
    screens, seen, own = _around(other)
    return [] if own is None else [screens[index] for index in free_for_stage(seen, own)]


def find_screen(identity: ScreenIdentity | None) -> QScreen | None:
    """Return the screen that is recognised as this one; None when it is not there."""
    if identity is None:
        return None
    screens = QGuiApplication.screens()
    seen = [seen_of(screen) for screen in screens]
    index = find(identity, seen, range(len(seen)))
    return None if index is None else screens[index]


def is_doubled(console: QScreen) -> bool:
    """Tell whether another screen shows the same part of the desktop as this one."""
    _, seen, own = _around(console)
    return own is not None and is_mirrored(seen, own)


def _around(screen: QScreen) -> tuple[list[QScreen], list[Seen], int | None]:
    """Return all screens, as the choice sees them, and which of them this one is."""
    screens = QGuiApplication.screens()
    keys = [key_of(each) for each in screens]
    own = key_of(screen)
    return screens, [seen_of(each) for each in screens], keys.index(own) if own in keys else None


def described() -> list[str]:
    """Return each screen in words, with its size, its scaling and how often it is refreshed."""
    pattern = QCoreApplication.translate("Screens", "{screen}, schaal {percent} %, {rate} Hz")
    return [
        pattern.format(
            screen=screen_words(screen),
            percent=round(screen.devicePixelRatio() * 100),
            rate=round(screen.refreshRate()),
        )
        for screen in QGuiApplication.screens()
    ]
