"""The two windows of a running session, and the keys and screens that tie them together."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from companion.live.autosave import Autosave
from companion.live.countdown import LiveCountdown
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.ui.console.console import Console
from companion.ui.console.window import ConsoleWindow
from companion.ui.keys import StepKeys
from companion.ui.screens import StagePlacer
from companion.ui.stage.window import StageWindow


class SessionWindows(QObject):
    """Console and stage of one session.

    ``left`` comes when the trainer stops; ``details_wanted`` when she wants to change what she
    filled in; ``text_size_wanted`` carries by how many percent text should grow, 0 for normal.
    """

    left = Signal()
    details_wanted = Signal()
    text_size_wanted = Signal(int)

    def __init__(self, app: QApplication, live: LiveSession, autosave: Autosave) -> None:
        super().__init__()
        self.live = live
        self.notes = LiveNotes(live, self)
        self.countdown = LiveCountdown(live, self)
        self.stage = StageWindow()
        # before the console's parts: the room goes first
        live.stage_changed.connect(self._on_live_stage_changed)
        self.window = ConsoleWindow(live.workshop.title)
        self.console = Console(self.window, live, self.notes, self.countdown, autosave)
        self.placer = StagePlacer(app, self.window, self.stage)
        self.keys = StepKeys(app, self.window, self.stage)
        self._connect()

    def show(self, *, with_stage: bool = True) -> None:
        """Show the console, and the stage when there is a projector for it."""
        self.window.setGeometry(self.window.screen().availableGeometry())
        self.window.showMaximized()
        self.stage.show_state(self.live.state)
        self.console.show_aspect(self.placer.aspect)
        if with_stage and self.placer.beamer is not None:
            self.placer.show_stage()
        self._show_placed()
        self._prepare()
        self.window.setFocus()

    def close(self) -> None:
        """Close both windows for good."""
        self.keys.stop()
        self.stage.hide()
        self.window.close_for_good()
        self.stage.deleteLater()
        self.window.deleteLater()

    def _connect(self) -> None:
        self.keys.next_wanted.connect(self.live.next)
        self.keys.back_wanted.connect(self.live.back)
        self.keys.stage_left.connect(self._on_keys_stage_left)
        self.placer.placed.connect(self._show_placed)
        self.stage.close_wanted.connect(self.placer.hide_stage)
        self.stage.resized.connect(self._on_stage_resized)
        self.placer.beamer_lost.connect(self._on_placer_beamer_lost)
        self.placer.beamer_found.connect(self._on_placer_beamer_found)
        window = self.window
        window.bar.stage_wanted.connect(self._on_bar_stage_wanted)
        window.bar.details_wanted.connect(self.details_wanted)
        window.banner.action_wanted.connect(self._on_banner_action_wanted)
        window.text_size_wanted.connect(self.text_size_wanted)
        window.close_wanted.connect(self.left)
        self.console.leave_wanted.connect(self.left)

    def _prepare(self) -> None:
        """Have the pictures of the next and the previous press ready."""
        here = self.live.session.position
        around = (self.live.next_position(), self.live.previous_position())
        self.stage.prepare([self.live.state_at(p) for p in around if p != here])

    def _show_placed(self) -> None:
        self.window.bar.show_stage(
            shown=self.stage.isVisible(), has_beamer=self.placer.beamer is not None
        )
        self.console.show_aspect(self.placer.aspect)
        has_beamer = self.placer.beamer is not None
        if has_beamer and self.stage.isVisible():
            self.window.banner.clear("beamer-lost")
        if not has_beamer or self.stage.isVisible():
            self.window.banner.clear("beamer-found")

    def _on_live_stage_changed(self, _state: object) -> None:
        self.stage.show_state(self.live.state)
        self._prepare()

    def _on_stage_resized(self) -> None:
        """Rehearse the programme for the new screen."""
        steps = self.live.agenda.steps
        positions = [self.live.agenda.position(index) for index in range(len(steps))]
        self.stage.rehearse([self.live.state_at(position) for position in positions])

    def _on_bar_stage_wanted(self, wanted: bool) -> None:  # noqa: FBT001
        if wanted:
            self.placer.show_stage()
        else:
            self.placer.hide_stage()

    def _on_keys_stage_left(self) -> None:
        """Leave a stage that covers the trainer's own screen; a projector's stage stays."""
        if self.placer.beamer is None:
            self.placer.hide_stage()
        self.window.activateWindow()
        self.window.raise_()

    def _on_placer_beamer_lost(self) -> None:
        text = self.tr("De beamer is weg. De klok loopt door; alles komt terug als hij terug is.")
        self.window.banner.show_news("beamer-lost", text)

    def _on_placer_beamer_found(self) -> None:
        text = self.tr("Er is een beamer gevonden. De groep ziet nog niets.")
        self.window.banner.show_news("beamer-found", text, self.tr("Toon op de beamer"))

    def _on_banner_action_wanted(self, key: str) -> None:
        if key == "beamer-found":
            self.placer.show_stage()
