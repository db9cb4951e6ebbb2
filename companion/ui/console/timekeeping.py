"""Time on the console: the session's clocks on one side, the trainer's windows on the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from companion.domain.countdown import Countdown, clock_text
from companion.domain.plan import Plan
from companion.domain.session import Change, RoleplayChoice, SessionDetails, as_the_room
from companion.domain.variant import Variant
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.live.timetable import LiveTimetable
from companion.live.undo import LiveUndo
from companion.ui.console.minutes import MinutesDialog
from companion.ui.console.programme import ProgrammeDialog
from companion.ui.console.rescue import RescueDialog
from companion.ui.console.times import TimesDialog, break_expected
from companion.ui.console.window import ConsoleWindow


class ConsoleTime(QObject):
    """Ties timetable and clock to the strip, the clock card, the agenda and their dialogs.

    ``last`` is how long modules took the last time, by module id and length: "M3 halve-dag".
    """

    def __init__(
        self,
        window: ConsoleWindow,
        live: LiveSession,
        timetable: LiveTimetable,
        countdown: LiveCountdown,
        undo: LiveUndo,
        last: Mapping[str, int],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._timetable = timetable
        self._countdown = countdown
        self._undo = undo
        self._last = last
        self._programme: ProgrammeDialog | None = None
        timetable.outlook_changed.connect(self.show_time)
        timetable.slept.connect(self._on_timetable_slept)
        countdown.ticked.connect(self.show_time)
        live.session_changed.connect(self._on_live_session_changed)
        undo.changed.connect(self._show_undo)
        strip, clock = window.strip, window.clock
        strip.rescue_wanted.connect(self.open_rescue)
        strip.times_wanted.connect(self.open_times)
        clock.toggle_wanted.connect(countdown.toggle)
        clock.more_wanted.connect(countdown.give)
        clock.phase_wanted.connect(countdown.next_phase)
        clock.restart_wanted.connect(countdown.restart)
        clock.step_wanted.connect(live.go_to)
        self.show_time()

    def show_time(self) -> None:
        """Show what time there is: in all, at this step, and on a clock that runs elsewhere."""
        live, outlook = self._live, self._timetable.outlook
        self._window.strip.show_outlook(outlook, live.now())
        minutes = live.agenda.minutes(live.step)
        is_here = as_the_room(live.session).position.step_id == live.step.id
        left = outlook.left_here if outlook.has_begun and is_here else None
        self._window.clock.show_clock(live.clock, live.phases, live.now(), minutes, left)
        self._show_elsewhere()
        self._window.agenda.show_left("" if left is None else clock_text(left))
        if self._programme is not None:
            self._programme.show_outlook(outlook)

    def open_rescue(self) -> None:
        """Open the *Tijdredder*."""
        dialog = RescueDialog(
            self._timetable.proposals(),
            self._timetable.outlook,
            self._window,
            self._live.agenda,
            self._live.step.id,
        )
        dialog.taken.connect(self._timetable.take)
        dialog.times_wanted.connect(self.open_times)
        dialog.programme_wanted.connect(self.open_programme)
        dialog.open()

    def open_times(self) -> None:
        """Open the agreed times."""
        live, session = self._live, self._live.session
        begun = session.beginning.moment if session.beginning else None
        expected = break_expected(live.agenda, session, live.now())
        outlook = self._timetable.outlook
        dialog = TimesDialog(session.times, outlook, self._window, expected, begun)
        dialog.agreed.connect(self._timetable.agree)
        dialog.restart_wanted.connect(self._timetable.restart)
        dialog.minutes_wanted.connect(self.open_minutes)
        dialog.open()

    def open_minutes(self) -> None:
        """Open planned and real minutes per module."""
        ending = f" {self._live.agenda.variant}"
        last = {
            key.removesuffix(ending): minutes
            for key, minutes in self._last.items()
            if key.endswith(ending)
        }
        MinutesDialog(self._timetable.minutes(), last, self._window).open()

    def open_programme(self) -> None:
        """Open the programme of this session, to bend it."""
        dialog = ProgrammeDialog(self._live.agenda, self._live.session, self._window)
        dialog.plan_wanted.connect(self._timetable.bend)
        dialog.choice_wanted.connect(self._on_programme_choice_wanted)
        dialog.variant_wanted.connect(self._on_programme_variant_wanted)
        dialog.undo_wanted.connect(self._undo.undo)
        dialog.finished.connect(self._on_programme_finished)
        dialog.show_outlook(self._timetable.outlook)
        self._programme = dialog
        self._show_undo()
        dialog.open()

    @property
    def dialogs(self) -> list[QDialog]:
        """The dialogs that are open now."""
        return [each for each in self._window.findChildren(QDialog) if each.isVisible()]

    def _show_elsewhere(self) -> None:
        """Say that a clock runs at another step: the room does not see it, and she forgets it."""
        running = [
            clock
            for clock in self._live.session.clocks.values()
            if clock.is_running and clock.step_id != self._live.step.id
        ]
        latest = max(running, key=_began, default=None)
        found = self._live.workshop.find_step(latest.step_id) if latest else None
        title = found[1].title if found else ""
        if (
            latest
            and found
            and latest.phase < len(self._live.agenda.clock_phases(found[1], self._live.session))
        ):
            latest = self._live.agenda.clock_of(found[1], self._live.session, latest.phase)
        self._window.clock.show_elsewhere(latest, title, self._live.now())

    def _show_undo(self) -> None:
        if self._programme is not None:
            self._programme.show_undo(self._undo.words)

    def _on_live_session_changed(self, change: Change) -> None:
        is_other = isinstance(change, Plan | SessionDetails | RoleplayChoice)
        if is_other and self._programme is not None:
            self._programme.show_agenda(self._live.agenda, self._live.session)

    def _on_timetable_slept(self, seconds: float) -> None:
        text = self.tr("Je laptop sliep {minutes} min. De klok liep door.")
        minutes = max(1, round(seconds / 60))
        self._window.banner.show_news("slept", text.format(minutes=minutes))

    def _on_programme_choice_wanted(self, step_id: str, roleplay: str) -> None:
        before = self._live.session.choices.get(step_id, "")
        words = self.tr("Het oefengesprek is weer zoals het was")
        self._undo.remember(words, RoleplayChoice(step_id, before))
        self._live.choose_roleplay(step_id, roleplay)

    def _on_programme_variant_wanted(self, variant: Variant) -> None:
        details = self._live.session.details
        self._undo.remember(self.tr("De lengte is weer zoals die was"), details)
        self._live.apply(replace(details, variant=variant))

    def _on_programme_finished(self) -> None:
        self._programme = None


def _began(clock: Countdown) -> float:
    return clock.running_since or 0.0
