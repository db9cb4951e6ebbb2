"""What is remembered of a trainer and of the places where she works, given to whoever needs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from companion.domain.place import (
    PlaceMemory,
    ScreenIdentity,
    is_recognised,
    known_place,
    with_place,
)
from companion.domain.preferences import Preferences
from companion.domain.session import SessionDetails
from companion.domain.workshop import Workshop
from companion.live.about_data import DataPlaces, LiveAboutData
from companion.live.checkup import CheckedPlaces, LiveCheckup
from companion.live.laptop import LiveLaptop
from companion.live.library import new_session_id
from companion.live.preferences import LivePreferences
from companion.paths import WORKSHOP_ID, Paths, resources, shipped_workshop
from companion.ui.data.checkup import CheckupPage
from companion.ui.data.opening import DataPages
from companion.ui.roomcheck.dialog import RoomCheck
from companion.ui.roomcheck.lines import reading_lines
from companion.ui.roomcheck.opening import open_room_check
from companion.ui.screens.identity import identity_of
from companion.ui.start.window import StartWindow
from companion.ui.theme import apply_theme
from companion.ui.windows import SessionWindows

TEXT_SIZES = range(100, 201)


class Remembering(QObject):
    """Keeps what the trainer chooses in either window, and opens the *Zaalcheck*."""

    def __init__(
        self, app: QApplication, paths: Paths, start_window: StartWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._sessions = paths.sessions
        self._start = start_window
        self._windows: SessionWindows | None = None
        self._check: RoomCheck | None = None
        self._workshop: Workshop | None = None
        self.preferences = LivePreferences(paths.data, self)
        places = DataPlaces(paths.data, paths.sessions, paths.logs, resources() / "texts")
        self.data_pages = DataPages(LiveAboutData(places, self), start_window, self)
        checked = CheckedPlaces(
            paths.data, paths.sessions, paths.logs, resources(), shipped_workshop()
        )
        self.checkup = CheckupPage(LiveCheckup(checked, self), self.data_pages, self)
        start_window.calm_wanted.connect(self._on_start_calm_wanted)
        start_window.room_check_wanted.connect(self._on_start_room_check_wanted)

    @property
    def value(self) -> Preferences:
        """What is remembered now."""
        return self.preferences.value

    def show_workshop(self, workshop: Workshop | None) -> None:
        """Know the programme, for the reading test and for permission to use its quotations."""
        self._workshop = workshop
        if workshop is not None:
            self.data_pages.show_workshop(workshop)

    def serve(self, windows: SessionWindows) -> None:
        """Give a session's windows what is remembered, and keep what she chooses there."""
        self._close_check()
        self._windows = windows
        windows.text_size_wanted.connect(self._on_windows_text_size_wanted)
        windows.sound_wanted.connect(self._on_windows_sound_wanted)
        windows.check_wanted.connect(self._on_windows_check_wanted)
        windows.placer.chosen.connect(self._on_placer_chosen)
        windows.window.bar.swap_wanted.connect(self._on_bar_swap_wanted)
        self.data_pages.serve(windows.window.bar.more)

    def leave(self, windows: SessionWindows) -> None:
        """Remember how long the modules took; the windows go away."""
        self._close_check()
        self._windows = None
        # who only reads an old session back, learned nothing about today
        if windows.timetable.outlook.has_begun:
            taken = {**self.value.taken, **_taken(windows)}
            self.preferences.keep(replace(self.value, taken=taken))
        self._start.show_preferences(self.value)

    def remember_details(self, details: SessionDetails) -> None:
        """Remember what was filled in for a session; never the group."""
        kept = replace(
            self.value,
            trainer=details.trainer,
            place=details.place,
            field_of_work=details.field_of_work,
            people=details.people,
            variant=details.variant,
        )
        self.preferences.keep(kept)

    def new_details(self) -> SessionDetails:
        """Return the details of a new session, with what was filled in the last time."""
        kept = self.value
        return SessionDetails(
            new_session_id(),
            WORKSHOP_ID,
            kept.variant,
            date.today(),
            place=kept.place,
            trainer=kept.trainer,
            people=kept.people,
            field_of_work=kept.field_of_work,
        )

    def _keep(self, kept: Preferences) -> None:
        self.preferences.keep(kept)
        if self._windows is not None:
            self._windows.show_preferences(kept)

    def _on_start_calm_wanted(self, calm: bool) -> None:  # noqa: FBT001
        self._keep(replace(self.value, calm=calm))

    def _on_windows_text_size_wanted(self, change: int) -> None:
        wanted = self.value.text_percent + change if change else 100
        percent = max(TEXT_SIZES.start, min(TEXT_SIZES.stop - 1, wanted))
        apply_theme(self._app, resources() / "icons", percent)
        self._keep(replace(self.value, text_percent=percent))

    def _on_windows_sound_wanted(self, sound: bool) -> None:  # noqa: FBT001
        self._keep(replace(self.value, sound=sound))

    def _on_placer_chosen(self, identity: ScreenIdentity) -> None:
        """Remember the projector of this place, when it can be told from any other."""
        if is_recognised(identity):
            self._remember_projector(identity)

    def _on_bar_swap_wanted(self) -> None:
        """Remember the screen that she chose herself, even when only its socket is known."""
        beamer = self._windows.placer.beamer if self._windows else None
        if beamer is not None:
            self._remember_projector(identity_of(beamer))

    def _remember_projector(self, identity: ScreenIdentity) -> None:
        if self._windows is None:
            return
        place = self._windows.live.session.details.place
        known = known_place(self.value.places, place, identity) or PlaceMemory(place)
        if known.projector != identity:
            memory = replace(known, projector=identity)
            self.preferences.keep(replace(self.value, places=with_place(self.value.places, memory)))

    def _on_start_room_check_wanted(self) -> None:
        if self._check is not None:
            self._check.activateWindow()
            return
        check = open_room_check(
            self._app,
            self._start.window(),
            self.value,
            self._start.form.place,
            self._sessions,
            reading_lines(self._workshop),
        )
        self._hold(check)

    def _on_windows_check_wanted(self) -> None:
        """Look at the room in the middle of a session, with its own stage."""
        if self._check is not None:
            self._check.activateWindow()
        if self._check is not None or self._windows is None:
            return
        windows, laptop = self._windows, LiveLaptop(self._sessions)
        check = RoomCheck(
            self._app,
            windows.placer,
            windows.stage,
            self.value,
            windows.live.session.details.place,
            laptop,
            windows.projection.awake,
            reading_lines(self._workshop),
            windows.window,
        )
        laptop.setParent(check)
        windows.projection.lend_to(check)
        check.show()
        check.activateWindow()
        self._hold(check)

    def _hold(self, check: RoomCheck) -> None:
        self._check = check
        check.kept.connect(self._on_check_kept)
        check.finished.connect(self._on_check_finished)

    def _on_check_kept(self, memory: PlaceMemory) -> None:
        if self._windows is not None:
            live = self._windows.live
            if memory.place and not live.session.details.place.strip():
                # she named the place here: the session is there too
                live.apply(replace(live.session.details, place=memory.place))
        self._keep(replace(self.value, places=with_place(self.value.places, memory)))
        if self._windows is None:
            self._start.form.show_places(self.value.places)
            self._start.form.show_place(memory.place)

    def _close_check(self) -> None:
        """Close a check that was left open: its stage and its window go away."""
        if self._check is not None:
            self._check.reject()

    def _on_check_finished(self) -> None:
        self._check = None


def _taken(windows: SessionWindows) -> dict[str, int]:
    """Return the minutes that modules really took, under their id and the length."""
    variant = windows.live.agenda.variant
    return {
        f"{module.module_id} {variant}": round(module.taken)
        for module in windows.timetable.minutes()
        if module.taken is not None and round(module.taken) > 0
    }
