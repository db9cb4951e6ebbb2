"""What stands on the projector and where: the room's picture, its window, and its screen."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from companion.domain.room import RoomMode
from companion.domain.stage import StageState
from companion.live.awake import LiveAwake
from companion.live.room import LiveRoom
from companion.live.session import LiveSession
from companion.ui.console.window import ConsoleWindow
from companion.ui.roomcheck.dialog import RoomCheck
from companion.ui.roomcheck.screens_row import extend_text
from companion.ui.screens.numbers import ScreenNumbers
from companion.ui.screens.placer import StagePlacer
from companion.ui.stage.window import StageWindow


class Projection(QObject):
    """The stage's window, kept on its screen and true to the room.

    ``placed`` comes when the stage was shown, moved or hidden.
    """

    placed = Signal()

    def __init__(
        self, app: QApplication, window: ConsoleWindow, live: LiveSession, room: LiveRoom
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._room = room
        self.stage = StageWindow()
        self.placer = StagePlacer(app, window, self.stage)
        self.numbers = ScreenNumbers(app, window)
        self.awake = LiveAwake(self)
        self._check: RoomCheck | None = None
        room.shown_changed.connect(self._on_room_shown_changed)
        room.mode_changed.connect(self.prepare)
        self.placer.placed.connect(self._on_placer_placed)
        self.placer.beamer_lost.connect(self._on_placer_beamer_lost)
        self.placer.beamer_found.connect(self._on_placer_beamer_found)
        self.placer.mirrored_changed.connect(self._show_mirrored)
        self.stage.close_wanted.connect(self.placer.hide_stage)
        self.stage.resized.connect(self._on_stage_resized)
        window.banner.action_wanted.connect(self._on_banner_action_wanted)

    @property
    def is_over_console(self) -> bool:
        """Whether the stage covers the trainer's only screen."""
        return self.placer.is_over_console

    def open(self, *, with_stage: bool) -> None:
        """Show the stage when there is a projector for it."""
        self.stage.show_state(self._room.shown)
        if with_stage and not self.placer.has_one_screen:
            self.placer.show_stage()
        self._on_placer_placed()
        self._show_mirrored(self.placer.is_mirrored)
        self.prepare()

    def close(self) -> None:
        """Take the stage away for good."""
        self.placer.stop()
        self.numbers.hide()
        self.awake.release()
        self.stage.hide()
        self.stage.deleteLater()

    def prepare(self) -> None:
        """Have the pictures ready for what a key may bring."""
        live = self._live
        here = live.session.position
        around = (live.next_position(), live.previous_position())
        states = [live.state_at(position) for position in around if position != here]
        if self._room.mode is not RoomMode.STEP:
            states.insert(0, live.state)
        states = [*self._room.around] or states
        self.stage.prepare(states)

    def lend_to(self, check: RoomCheck) -> None:
        """Let the room check use the stage; what the room should see comes back after it."""
        self._check = check
        check.test_ended.connect(self._on_check_test_ended)
        check.finished.connect(self._on_check_finished)

    def show_numbers(self) -> None:
        """Show on every screen which one it is."""
        self.numbers.show(self.placer.beamer)

    @property
    def is_seen_by_room(self) -> bool:
        """Whether the room surely sees what stands on the trainer's own screen."""
        return self.is_over_console or self.placer.is_mirrored

    def take_keyboard(self) -> None:
        """Give the keyboard to what the trainer works at, in front of all else on that screen.

        Where the stage covers her only screen that is the stage: the room must not see the console.
        """
        front = self.stage if self.is_over_console else self._window
        front.raise_()
        front.activateWindow()

    def leave(self) -> None:
        """Esc on the stage: a trainer with one screen gets her console back."""
        if self.placer.has_one_screen:
            self.placer.hide_stage()
        self._window.activateWindow()
        self._window.raise_()

    def _on_room_shown_changed(self, state: StageState) -> None:
        if self._check is None or not self._check.is_testing:
            self.stage.show_state(state)
            self.prepare()

    def _on_check_test_ended(self) -> None:
        self.stage.show_state(self._room.shown)
        self.prepare()

    def _on_check_finished(self) -> None:
        self._check = None

    def _on_stage_resized(self) -> None:
        """Rehearse the programme for the new screen."""
        agenda = self._live.agenda
        positions = [agenda.position(index) for index in range(len(agenda.steps))]
        self.stage.rehearse([self._live.state_at(position) for position in positions])

    def _on_placer_placed(self) -> None:
        is_shown, has_beamer = self.stage.isVisible(), not self.placer.has_one_screen
        if is_shown:
            self.awake.keep()
        elif not self.placer.is_at_desktop:
            self.awake.release()
        banner = self._window.banner
        if has_beamer and is_shown:
            banner.clear("beamer-lost")
        if not has_beamer or is_shown:
            banner.clear("beamer-found")
        if self.placer.is_at_desktop:
            text = self.tr("De groep ziet nu het bureaublad. De klok loopt door.")
            banner.show_news("desktop", text, self.tr("Toon opnieuw (F5)"))
        else:
            banner.clear("desktop")
        self.placed.emit()

    def _on_placer_beamer_lost(self) -> None:
        text = self.tr("De beamer is weg. De klok loopt door; alles komt terug als hij terug is.")
        self._window.banner.show_news("beamer-lost", text)

    def _on_placer_beamer_found(self, name: str) -> None:
        text = self.tr("Er is een beamer gevonden: {name}. De groep ziet nog niets.")
        action = self.tr("Toon op de beamer (F5)")
        self._window.banner.show_news("beamer-found", text.format(name=name), action)

    def _show_mirrored(self, mirrored: bool) -> None:  # noqa: FBT001
        if not mirrored:
            self._window.banner.clear("mirrored")
            return
        text = self.tr("De beamer laat hetzelfde zien als jouw scherm. {how}")
        self._window.banner.show_news("mirrored", text.format(how=extend_text(sys.platform)))

    def _on_banner_action_wanted(self, key: str) -> None:
        if key in ("beamer-found", "desktop"):
            self.placer.show_again()
