"""All exercises of a session: on the console, in a practice conversation, and at the laptop."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from companion.live.countdown import LiveCountdown
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from companion.live.writing import LiveWriting
from companion.ui.console.exercising import ConsoleExercises
from companion.ui.console.playing import ConsolePlay
from companion.ui.console.waiting import WaitingNews
from companion.ui.console.window import ConsoleWindow
from companion.ui.keys import SessionKeys
from companion.ui.participating import Participants
from companion.ui.projection import Projection


class SessionExercises(QObject):
    """What is done at a step, besides showing it; makes the parts and lets them know each other."""

    def __init__(
        self,
        window: ConsoleWindow,
        projection: Projection,
        live: LiveSession,
        notes: LiveNotes,
        countdown: LiveCountdown,
        undo: LiveUndo,
        views: LiveViews,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self.views = views
        self._step_id = ""
        self.console = ConsoleExercises(window, live, notes, undo, views)
        self.play = ConsolePlay(window, live, countdown, undo, views)
        self.writing = LiveWriting(live, notes, self)
        self.laptop = Participants(
            window,
            projection,
            live,
            countdown,
            self.writing,
            self.console.tallies,
            self.play.roleplay,
        )
        self.console.writing_wanted.connect(self.laptop.open_writing)
        self.console.scan_wanted.connect(self.laptop.open_scan)
        self.play.talk_screen_wanted.connect(self.laptop.open_talk)
        live.position_changed.connect(self.show_step)
        self.show_step()
        # after that: it looks at which page is in sight
        self.waiting = WaitingNews(window, live, self.writing)

    def serve(self, keys: SessionKeys) -> None:
        """Do what the keys of exercises ask."""
        keys.signal_wanted.connect(self.play.give_signal)
        keys.writing_wanted.connect(self.laptop.toggle)
        self.laptop.room_wanted.connect(keys.room_wanted)

    def show_step(self) -> None:
        """Show the page that the step that is on has for its exercise."""
        self.console.show_step()
        panel, word, first = self._panel()
        self._window.right.show_exercise(panel, word, first=first)
        is_new, self._step_id = self._live.step.id != self._step_id, self._live.step.id
        if is_new and first:
            self.console.begin_counting()

    def learn(self, clicker: Mapping[str, str]) -> None:
        """Let the keys of a clicker step while somebody writes, too."""
        self.laptop.learn(clicker)

    def close(self) -> None:
        """Close what lies over the laptop; what stands on it goes to the trainer."""
        self.laptop.close()

    def _panel(self) -> tuple[QWidget | None, str, bool]:
        if self.play.roleplay.step_is_roleplay:
            return self.play.panel, self.tr("Regie"), True
        return self.console.panel()
