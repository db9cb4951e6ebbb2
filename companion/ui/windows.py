"""The two windows of a running session, and the keys and screens that tie them together."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from companion.domain.company import with_details
from companion.domain.place import TEXT_SIZES, known_place
from companion.domain.preferences import Preferences
from companion.domain.session import Change, SessionDetails
from companion.live.autosave import Autosave
from companion.live.countdown import LiveCountdown
from companion.live.notes import LiveNotes
from companion.live.room import LiveRoom
from companion.live.session import LiveSession
from companion.live.timetable import LiveTimetable
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from companion.ui.console.console import Console
from companion.ui.console.rooming import ConsoleRoom
from companion.ui.console.timekeeping import ConsoleTime
from companion.ui.console.window import ConsoleWindow
from companion.ui.dialogs import DetailsDialog
from companion.ui.exercises import SessionExercises
from companion.ui.keys import SessionKeys
from companion.ui.one_screen import OneScreen
from companion.ui.prints.opening import SessionPrints
from companion.ui.privacy.guarding import SessionPrivacy
from companion.ui.projection import Projection
from companion.ui.reporting import SessionReport
from companion.ui.screens.identity import identity_of
from companion.ui.screens.placer import StagePlacer
from companion.ui.sound import SoftBell
from companion.ui.stage.window import StageWindow


class SessionWindows(QObject):
    """Console and stage of one session, and all that runs behind them.

    ``left`` comes when the trainer stops; ``check_wanted`` when she wants to look at the room;
    ``text_size_wanted`` carries by how many percent text should grow, 0 for normal;
    ``sound_wanted`` whether the end of a phase is heard. Without ``at_once`` whoever makes it goes
    through ``build`` first.
    """

    left = Signal()
    check_wanted = Signal()
    text_size_wanted = Signal(int)
    sound_wanted = Signal(bool)

    def __init__(
        self,
        app: QApplication,
        live: LiveSession,
        autosave: Autosave,
        preferences: Preferences = Preferences(),  # noqa: B008 - frozen
        wall: Callable[[], float] = time.time,
        *,
        at_once: bool = True,
    ) -> None:
        super().__init__()
        self.live = live
        self._made_with = (app, autosave, preferences, wall)
        self._closing = ExitStack()
        for _ in self.build() if at_once else ():
            pass

    def build(self) -> Generator[None, None, None]:
        """Build all parts, some with each step; nothing is to be seen before ``show``."""
        live, (app, autosave, preferences, wall) = self.live, self._made_with
        self.window = ConsoleWindow(live.workshop.title, at_once=False)
        self._closing.callback(self.window.deleteLater)
        self._closing.callback(self.window.close_for_good)
        yield from self.window.build()
        yield
        self.undo = LiveUndo(live, self)
        self.notes = LiveNotes(live, self.undo, self)
        self.countdown = LiveCountdown(live, self, self.undo)
        self.timetable = LiveTimetable(live, self.countdown, self.undo, wall, self)
        sentences = live.workshop.guide.rest
        # the room is told before the console's parts: it goes first
        self.room = LiveRoom(live, self.countdown, self.undo, sentences, self)
        self.projection = Projection(app, self.window, live, self.room)
        self._closing.callback(self.projection.close)
        self.console = Console(self.window, live, self.notes, self.undo, autosave)
        yield
        self._build_parts(app, preferences)
        yield
        self.show_preferences(preferences)
        self._connect()
        _connect_keys(self)
        yield
        self._show_placed()

    def _build_parts(self, app: QApplication, preferences: Preferences) -> None:
        live = self.live
        views = LiveViews(live, self)
        kept = (self.timetable, self.countdown, self.undo, preferences.taken, views)
        self.timing = ConsoleTime(self.window, live, *kept)
        self.rooming = ConsoleRoom(self.window, live, self.room)
        self.keys = SessionKeys(app, self.window, self.stage)
        parts = (live, self.notes, self.countdown, self.undo, views)
        self.exercises = SessionExercises(self.window, self.projection, *parts)
        seen = (self.projection, self.console, live, self.notes, self.room)
        self.one_screen = OneScreen(*seen, self.exercises)
        self.guarding = SessionPrivacy(live, self.undo, self.exercises, self.one_screen)
        self.prints = SessionPrints(self.window, live)
        show = (self.projection, live, self.undo, self.room, self.guarding.privacy)
        self.report = SessionReport(self.window, *show)
        for closing in (self.report.close, self.exercises.close, self.keys.stop):
            self._closing.callback(closing)
        self.bell, self._has_sound = SoftBell(self), False
        self._place = live.session.details.place

    @property
    def stage(self) -> StageWindow:
        """What the room looks at."""
        return self.projection.stage

    @property
    def placer(self) -> StagePlacer:
        """Who keeps the stage on its screen."""
        return self.projection.placer

    def show(self, *, with_stage: bool = True) -> None:
        """Show the console, and the stage when there is a projector for it."""
        self.window.setGeometry(self.window.screen().availableGeometry())
        self.window.showMaximized()
        self.projection.open(with_stage=with_stage)
        self.console.saving.say_read_only()
        self.window.setFocus()

    def show_preferences(self, preferences: Preferences) -> None:
        """Take over what the trainer likes, and what is known of this place."""
        self._preferences = preferences
        beamer = self.placer.beamer
        projector = identity_of(beamer) if beamer is not None else None
        known = known_place(preferences.places, self.live.session.details.place, projector)
        projectors = [memory.projector for memory in (known, *preferences.places) if memory]
        self.placer.remember([each for each in projectors if each is not None])
        smallest = known.smallest_text if known else TEXT_SIZES[0]
        self.stage.show_smallest(smallest)
        self.console.show_smallest(smallest)
        self.exercises.console.show_smallest(smallest)
        self.report.seeing.show_smallest(smallest)
        clicker = known.clicker if known else {}
        self.keys.learn(clicker)
        self.exercises.learn(clicker)
        self.stage.calm = preferences.calm
        self._has_sound = preferences.sound
        self.window.clock.show_sound(on=preferences.sound)
        self.window.show_percent(preferences.text_percent)

    def change_details(self, details: SessionDetails) -> None:
        """Take over other details of the session; it can be taken back."""
        live, words = self.live, self.tr("De gegevens zijn weer zoals ze waren")
        self.undo.make(words, *with_details(live.session, live.agenda, details))

    def rest(self) -> None:
        """Measure no time any more: the session is being left."""
        self.timetable.pause()

    def resume(self) -> None:
        """Measure time again: something kept the session from being left."""
        self.timetable.resume()

    def close(self) -> None:
        """Close both windows for good, also when they are not whole: the last part goes first."""
        self._closing.close()

    def _connect(self) -> None:
        window = self.window
        window.bar.stage_wanted.connect(self._on_bar_stage_wanted)
        window.bar.swap_wanted.connect(self.placer.swap)
        window.bar.more.wanted.connect(self._on_more_wanted)
        window.text_size_wanted.connect(self.text_size_wanted)
        window.clock.sound_wanted.connect(self.sound_wanted)
        window.close_wanted.connect(self.left)
        self.console.leave_wanted.connect(self.left)
        self.live.session_changed.connect(self._on_live_session_changed)
        self.projection.placed.connect(self._show_placed)
        self.countdown.run_out.connect(self._on_countdown_run_out)
        self.keys.note_wanted.connect(self._on_keys_note_wanted)
        self.keys.jump_wanted.connect(self._on_keys_jump_wanted)
        self.keys.help_wanted.connect(self._on_keys_help_wanted)

    def _show_placed(self) -> None:
        placer = self.placer
        self.window.bar.show_stage(
            shown=self.stage.isVisible(), has_beamer=not placer.has_one_screen
        )
        self.console.show_aspect(placer.aspect)
        self.exercises.console.show_aspect(placer.aspect)

    def _on_live_session_changed(self, change: Change) -> None:
        """In another place another projector and another size may be known."""
        if isinstance(change, SessionDetails) and change.place != self._place:
            self._place = change.place
            self.show_preferences(self._preferences)

    def _on_bar_stage_wanted(self, wanted: bool) -> None:  # noqa: FBT001
        if wanted:
            self.placer.show_stage()
        else:
            self.placer.hide_stage()

    def _on_more_wanted(self, key: str) -> None:
        """Do what was chosen behind *Meer*."""
        doors_of(self).get(key, _nothing)()

    def _on_keys_jump_wanted(self) -> None:
        self._uncover()
        self.rooming.open_jump()

    def _on_keys_help_wanted(self) -> None:
        self._uncover()
        self.rooming.keys_card.open()

    def _uncover(self) -> None:
        """With one screen: what only the trainer may see comes on her own."""
        if self.projection.is_over_console:
            self.projection.leave()

    def _on_keys_note_wanted(self) -> None:
        if self.projection.is_over_console:
            self.one_screen.bar.write()
        elif self.window.notes.has_fields:
            self.console.write_note()
        else:
            self.exercises.console.begin_counting()

    def _on_countdown_run_out(self) -> None:
        if self._has_sound:
            self.bell.ring()


def _connect_keys(windows: SessionWindows) -> None:
    """Let keys go to the part that does what they want."""
    keys = windows.keys
    keys.room_wanted.connect(windows.room.toggle)
    keys.clock_wanted.connect(windows.countdown.toggle)
    keys.undo_wanted.connect(windows.undo.undo)
    keys.redo_wanted.connect(windows.undo.redo)
    keys.typing_lost.connect(windows.rooming.say_typing_is_lost)
    keys.stage_wanted.connect(windows.placer.show_again)
    keys.leave_out_wanted.connect(windows.room.leave_out)
    keys.bar_wanted.connect(windows.one_screen.bar.toggle)
    keys.stage_left.connect(windows.one_screen.leave)
    windows.exercises.serve(keys)
    windows.report.serve(keys, windows.one_screen, windows.exercises)


def doors_of(windows: SessionWindows) -> dict[str, Callable[[], object]]:
    """Return what each word behind *Meer* does, by its key."""
    return {
        "programme": windows.timing.open_programme,
        "times": windows.timing.open_times,
        "minutes": windows.timing.open_minutes,
        "details": partial(_open_details, windows),
        "check": windows.check_wanted.emit,
        "again": windows.placer.show_again,
        "desktop": windows.placer.to_desktop,
        "numbers": windows.projection.show_numbers,
        "jump": windows.rooming.open_jump,
        "keys": windows.rooming.keys_card.open,
    }


def _open_details(windows: SessionWindows) -> None:
    """Ask what she may want to change of what she filled in."""
    dialog = DetailsDialog(windows.live.session.details, windows.window)
    dialog.details_changed.connect(windows.change_details)
    dialog.open()


def _nothing() -> None:
    """What others behind *Meer* hear for themselves is not done here."""
