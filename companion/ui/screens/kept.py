"""The stage keeps its place by itself, whatever happens with cables and windows."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from companion.domain.place import ScreenIdentity
from companion.ui.screens.fitting import cover, is_exactly_on, keeping_keys
from companion.ui.screens.home import ConsoleHome
from companion.ui.screens.identity import identity_of, key_of, screen_words
from companion.ui.screens.present import (
    beamer_for,
    find_screen,
    free_screens,
    is_doubled,
    screen_with,
)
from companion.ui.screens.watch import ScreenWatch

MOST_STRAYS = 3
"""A desktop that will not have the stage where it belongs gets its way after this: it hides."""


class Place(Enum):
    """Where the stage is."""

    AWAY = auto()
    ON_BEAMER = auto()
    OVER_CONSOLE = auto()
    """There is one screen only, and the trainer asked for it."""
    AT_DESKTOP = auto()
    """Away for a moment; *Toon opnieuw* brings it back."""


class KeptStage(QObject):
    """A stage that is exactly on its screen or hidden, and never on the console's.

    ``beamer_lost``: the projector went while the stage was on it, and the stage is hidden; again
    when other news ended that came after it.
    ``beamer_found``: there is a projector that shows nothing yet; with its name in words.
    ``placed``: the stage was shown, moved or hidden, or may go elsewhere than before.
    ``mirrored_changed``: whether two screens show the same desktop.
    """

    beamer_lost = Signal()
    beamer_found = Signal(str)
    placed = Signal()
    mirrored_changed = Signal(bool)

    def __init__(self, app: QGuiApplication, console: QWidget, stage: QWidget) -> None:
        super().__init__(console)
        self._console = console
        self._stage = stage
        self._place = self._before = Place.AWAY
        self._target: str | None = None
        self._identity: ScreenIdentity | None = None
        self._lost: ScreenIdentity | None = None
        self._known: ScreenIdentity | None = None
        self._preferred: tuple[ScreenIdentity, ...] = ()
        self._watch = ScreenWatch(app, console, self)
        self._home = ConsoleHome(self._watch, console)
        self._was_mirrored = is_doubled(self._home.screen)
        self._strays = 0
        stage.installEventFilter(self)
        self._watch.screen_gone.connect(self._on_watch_screen_gone)
        self._watch.screen_reshaped.connect(self._fit)
        self._watch.settled.connect(self._on_watch_settled)
        self._watch.console_moving.connect(self._on_watch_console_moving)
        self._watch.console_moved.connect(self._on_watch_console_moved)
        self._watch.console_rested.connect(self._on_watch_console_rested)

    @property
    def beamer(self) -> QScreen | None:
        """The screen that the stage is on or would go to; None when there is only one."""
        target = self._stage_screen()
        if target is not None and self._is_free(target):
            return target
        return beamer_for(self._home.screen, self._preferred)

    def stop(self) -> None:
        """Look at no screens any more: the windows are about to go."""
        self._stage.removeEventFilter(self)
        self._watch.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Hide a stage that a system moves over the console, before it tells of its screens."""
        # what Python knows of this can be gone before the stage is
        if (
            watched is getattr(self, "_stage", None)
            and event.type() == QEvent.Type.ScreenChangeInternal
        ):
            is_on_own = key_of(self._stage.screen()) == key_of(self._home.screen)
            if is_on_own and self._stage_screen() is not None:
                self._stage.hide()
                self._strays += 1
                self._watch.settle_soon()
        return False

    def _stage_screen(self) -> QScreen | None:
        """Return the projector's screen with the stage on it; None when it is not on any."""
        return screen_with(self._target) if self._place is Place.ON_BEAMER else None

    def _is_free(self, screen: QScreen | None) -> bool:
        """Tell whether the stage may be there: it shows nothing of the console's screen."""
        free = [key_of(other) for other in free_screens(self._home.screen)]
        return screen is not None and key_of(screen) in free

    def _show_on(self, screen: QScreen, *, asked: bool = False) -> None:
        """Show the stage on a screen that is not the console's."""
        self._place, self._target = Place.ON_BEAMER, key_of(screen)
        self._identity, self._lost = identity_of(screen), None
        self._strays = 0 if asked else self._strays
        with keeping_keys(self._console, asked=asked):
            cover(self._stage, screen, takes_keys=False)
        self._know()
        self.placed.emit()

    def _hide(self, place: Place = Place.AWAY) -> None:
        self._place = place
        self._stage.hide()

    def _lose(self) -> None:
        """Hide the stage: its screen is gone, or shows what the trainer's shows."""
        self._hide()
        self._lost, self._target, self._known = self._identity, None, None
        self.beamer_lost.emit()
        self.placed.emit()

    def _know(self) -> None:
        """Take note of which projector the trainer knows of: it is no news any more."""
        beamer = self.beamer
        self._known = None if beamer is None else identity_of(beamer)

    def _fit(self) -> None:
        """Have the stage follow its screen to the pixel."""
        target = self._stage_screen()
        if target is not None and self._is_free(target):
            if not is_exactly_on(self._stage, target):
                self._show_on(target)
            return
        own = self._home.screen
        is_over = self._place is Place.OVER_CONSOLE and self.beamer is None
        if is_over and not is_exactly_on(self._stage, own):
            cover(self._stage, own, takes_keys=True)

    def _look_anew(self) -> None:
        """After a change of screens: hide what may not stay, bring back what was lost."""
        if self._strays > MOST_STRAYS:
            self._lose()
            self._lost, self._strays = None, 0
        elif self._place is Place.ON_BEAMER and not self._is_free(self._stage_screen()):
            self._lose()
        elif self._place is Place.OVER_CONSOLE and self.beamer is not None:
            self._hide()
            self._known = None
        self._fit()
        if self._place is Place.AWAY:
            self._return_or_offer()
        elif self._place is Place.AT_DESKTOP and self._before is not Place.ON_BEAMER:
            self._offer()

    def _return_or_offer(self) -> None:
        lost = find_screen(self._lost)
        if lost is not None and self._is_free(lost):
            self._show_on(lost)
        else:
            self._offer()

    def _offer(self) -> None:
        """Tell of a projector once, and when it is gone again; show nothing on it."""
        beamer, known = self.beamer, self._known
        self._know()
        if beamer is not None and self._known != known:
            self.beamer_found.emit(screen_words(beamer))
        elif beamer is None and known is not None and self._lost is not None:
            self.beamer_lost.emit()

    def _tell(self) -> None:
        mirrored = is_doubled(self._home.screen)
        if mirrored != self._was_mirrored:
            self._was_mirrored = mirrored
            self.mirrored_changed.emit(mirrored)
            if not mirrored and self._place is Place.AWAY and self.beamer is None and self._lost:
                # what was said of mirroring came in the place of it
                self.beamer_lost.emit()
        self.placed.emit()

    def _on_watch_screen_gone(self, screen: QScreen) -> None:
        if key_of(screen) != self._target:
            return
        self._target, self._strays = None, 0
        if self._place is Place.ON_BEAMER:
            self._lose()
        elif self._place is Place.AT_DESKTOP:
            self._lost = self._identity

    def _on_watch_settled(self) -> None:
        self._home.tidy(self._stage_screen())
        self._look_anew()
        self._tell()

    def _on_watch_console_moving(self) -> None:
        """The room goes on seeing the stage while a part of the console comes over its screen."""
        target = self._stage_screen()
        if target is not None and self._home.reaches(target):
            self._stage.raise_()

    def _on_watch_console_moved(self) -> None:
        """The stage makes way when the trainer moves the console to its screen."""
        self._home.note_moved()
        if self._place is Place.ON_BEAMER and not self._is_free(self._stage_screen()):
            beamer = self.beamer
            if beamer is None:
                self._lose()
            else:
                self._show_on(beamer)
        elif self._place is Place.AWAY and self._is_free(find_screen(self._lost)):
            self._return_or_offer()
        elif self._place is Place.AWAY:
            self._know()
        self._tell()

    def _on_watch_console_rested(self) -> None:
        target = self._stage_screen()
        if target is not None:
            self._home.pull_in(target)
