"""Where the stage goes: never on the screen that holds the console, unless there is only one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QScreen

from companion.domain.place import ScreenIdentity
from companion.ui.screens.choice import likeness
from companion.ui.screens.fitting import cover
from companion.ui.screens.identity import identity_of, is_panel
from companion.ui.screens.kept import KeptStage, Place
from companion.ui.screens.present import find_screen, free_screens, is_doubled

MINIMISED = Qt.WindowState.WindowMinimized


class StagePlacer(KeptStage):
    """What the trainer wants with the stage: show it, take it away, on this screen or that.

    ``chosen`` carries the ScreenIdentity of the screen on which she put the stage.
    """

    chosen = Signal(object)

    @property
    def aspect(self) -> float:
        """The shape of the room's screen: width divided by height."""
        size = (self.beamer or self._home.screen).size()
        return size.width() / max(1, size.height())

    @property
    def has_one_screen(self) -> bool:
        """Whether there is no screen for the stage beside the console's."""
        return self.beamer is None

    @property
    def is_over_console(self) -> bool:
        """Whether the stage covers the trainer's only screen, because she asked for it."""
        return self._place is Place.OVER_CONSOLE

    @property
    def is_mirrored(self) -> bool:
        """Whether another screen shows the same part of the desktop as the console's.

        Only where the system tells of both. Windows and macOS give one screen for two that are
        duplicated: then nobody can know, and this is False.
        """
        return is_doubled(self._home.screen)

    @property
    def is_at_desktop(self) -> bool:
        """Whether the stage is away for a moment, after *Even naar bureaublad*."""
        return self._place is Place.AT_DESKTOP

    def remember(self, screens: Sequence[ScreenIdentity]) -> None:
        """Prefer these screens for the stage, best first; a stage that is shown stays."""
        self._preferred = tuple(screens)
        self.placed.emit()

    def show_stage(self) -> None:
        """Show the stage on the projector; with one screen, full screen over the console."""
        self._come_back()
        if self._identity is None:
            self._leave_projector()
        beamer = self.beamer
        if beamer is None:
            self._show_over_console()
        else:
            self._show_on(beamer, asked=True)
            self._prefer(identity_of(beamer))

    def hide_stage(self) -> None:
        """Take the stage away; the console stays as it is.

        Whoever leaves the only screen while the projector is gone, gets the projector's back.
        """
        self._come_back()
        if self.beamer is not None:
            self._lost = None
        self._hide()
        self._know()
        self.placed.emit()

    def show_again(self) -> None:
        """*Toon opnieuw*: the stage exactly on its screen and on top, the keyboard untouched."""
        before = self._before if self.is_at_desktop else self._place
        was_small = self._come_back()
        beamer = self.beamer
        if before is Place.ON_BEAMER and beamer is None:
            self._lose()
        elif before is Place.ON_BEAMER and beamer is not None:
            self._show_on(beamer)
        elif before is not Place.AWAY or not was_small:
            self.show_stage()
        else:
            self.placed.emit()

    def to_desktop(self) -> None:
        """*Even naar bureaublad*: the stage away, and with one screen the console too."""
        if self.is_at_desktop:
            return
        has_one_screen, self._before = self.has_one_screen, self._place
        self._hide(Place.AT_DESKTOP)
        if has_one_screen:
            self._console.setWindowState(self._console.windowState() | MINIMISED)
        self.placed.emit()

    def swap(self) -> None:
        """*Wissel schermen*: console and stage change places; nothing with one screen."""
        beamer = self.beamer
        if beamer is not None:
            self._exchange(beamer, self._home.screen)

    def choose(self, identity: ScreenIdentity) -> None:
        """Make this the projector: the console leaves it, and a stage that is shown goes there.

        A stage that was away stays away. One that is not there now is preferred when it comes.
        """
        screen = find_screen(identity)
        if screen is None:
            self._prefer(identity)
        elif self._is_free(screen):
            self._exchange(None, screen)
        else:
            self._exchange(self.beamer, screen)

    def _exchange(self, console_to: QScreen | None, stage_to: QScreen) -> None:
        """Move the console and then the stage: the two are never on one screen."""
        is_on = self._place is Place.ON_BEAMER
        if console_to is not None:
            if is_on:
                self._stage.hide()
            self._home.move_to(console_to)
        self._prefer(identity_of(stage_to))
        if is_on and self._is_free(stage_to):
            self._show_on(stage_to, asked=True)
        self._tell()

    def _prefer(self, identity: ScreenIdentity) -> None:
        """Put this screen first, for now and for who remembers it."""
        others = [each for each in self._preferred if each != identity]
        if self._preferred[:1] != (identity,):
            self._preferred = (identity, *others)
            self.chosen.emit(identity)

    def _show_over_console(self) -> None:
        self._place, self._target = Place.OVER_CONSOLE, None
        cover(self._stage, self._home.screen, takes_keys=True)
        self._stage.activateWindow()
        self.placed.emit()

    def _come_back(self) -> bool:
        """End *Even naar bureaublad*; tell whether the console was small because of it."""
        if not self.is_at_desktop:
            return False
        self._place = Place.AWAY
        was_small = self._console.isMinimized()
        if was_small:
            self._console.setWindowState(self._console.windowState() & ~MINIMISED)
        return was_small

    def _leave_projector(self) -> None:
        """Before the first time: a console that opened on the known projector goes off it."""
        own = self._home.screen
        identity = identity_of(own)
        if is_panel(identity) or not self._preferred:
            return
        others = free_screens(own)
        wanted = self._preferred[0]
        is_projector = likeness(wanted, identity) > max(
            (likeness(wanted, identity_of(screen)) for screen in others), default=0
        )
        if is_projector and others:
            self._home.move_to(others[0])
