"""Puts a window on a screen: the stage exactly over it, the console within it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from companion.ui.screens.choice import fitted
from companion.ui.screens.identity import area_of, key_of

LARGE = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
NO_KEYS = Qt.WindowType.WindowDoesNotAcceptFocus
KEEPERS = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet})
"""Windows that can be given the keyboard again; a menu keeps it by itself."""


def is_exactly_on(stage: QWidget, screen: QScreen) -> bool:
    """Tell whether the stage is shown and covers this screen to the pixel."""
    return (
        stage.isVisible()
        and key_of(stage.screen()) == key_of(screen)
        and stage.geometry() == screen.geometry()
    )


def cover(stage: QWidget, screen: QScreen, *, takes_keys: bool) -> None:
    """Show the stage over the whole of a screen; it takes the keyboard only where it may.

    Logical coordinates only: Qt turns them into the pixels of a screen with any scaling.
    """
    flag_differs = bool(stage.windowFlags() & NO_KEYS) is takes_keys
    if flag_differs or key_of(stage.screen()) != key_of(screen):
        # A desktop keeps a full-screen window on its screen: it comes anew on the other.
        stage.hide()
    if flag_differs:
        stage.setWindowFlag(NO_KEYS, not takes_keys)
    stage.setScreen(screen)
    stage.setGeometry(screen.geometry())
    if not stage.isVisible():
        # showFullScreen() would activate the window too
        stage.setWindowState(
            stage.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowFullScreen
        )
        stage.show()
        stage.setGeometry(screen.geometry())
    stage.raise_()


def bring(console: QWidget, screen: QScreen) -> None:
    """Move the console to a screen, as large as it was; a full window is full there too."""
    state = console.windowState()
    room = area_of(screen.availableGeometry())
    if state & LARGE:
        console.setWindowState(state & ~LARGE)
        place = room
    else:
        place = fitted(area_of(console.geometry()), room)
    console.setScreen(screen)
    console.setGeometry(QRect(place.left, place.top, place.width, place.height))
    if state & LARGE:
        console.setWindowState(state)


@contextmanager
def keeping_keys(console: QWidget, *, asked: bool) -> Iterator[None]:
    """Let the keyboard stay where it was while the stage is shown.

    A dialog of the console keeps it, and so does another program, unless the trainer asked for
    the stage while none of our windows had it.
    """
    had = QGuiApplication.focusWindow()
    yield
    if had is not None and not had.flags() & NO_KEYS:
        if had.type() in KEEPERS and had.isVisible():
            had.requestActivate()
    elif had is not None or asked:
        console.activateWindow()


def screen_of(window: QWidget) -> QScreen:
    """Return the screen that holds the middle of a window.

    Not every system tells at once that a window came to another screen.
    """
    told, middle = window.screen(), window.geometry().center()
    if told.geometry().contains(middle):
        return told
    holders = (s for s in QGuiApplication.screens() if s.geometry().contains(middle))
    return next(holders, told)
