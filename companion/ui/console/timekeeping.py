"""Time on the console: the session's clocks on one side, the trainer's windows on the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from operator import itemgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from companion.domain.countdown import clock_text
from companion.domain.follow_up import is_in_follow_up
from companion.domain.plan import Plan
from companion.domain.room import RoomMode
from companion.domain.schedule import workshop_minutes
from companion.domain.session import Change, RoleplayChoice, Session, SessionDetails, as_the_room
from companion.domain.step import BreakContent, RoleplayContent, Step
from companion.domain.step_view import StepView
from companion.domain.variant import Variant
from companion.domain.working import turn_of
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.live.timetable import LiveTimetable
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from companion.ui.console.choosing import choose_roleplay
from companion.ui.console.day_news import DayNews
from companion.ui.console.minutes import MinutesDialog
from companion.ui.console.programme import ProgrammeDialog
from companion.ui.console.rescue import RescueDialog
from companion.ui.console.times import TimesDialog, break_expected
from companion.ui.console.times_later import open_later_times
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
        views: LiveViews,
    ) -> None:
        super().__init__(window)
        self._views = views
        self._window = window
        self._live = live
        self._timetable = timetable
        self._countdown = countdown
        self._undo = undo
        self._last = last
        self._programme: ProgrammeDialog | None = None
        self._day = DayNews(window.banner, live, timetable, undo, self)
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
        clock.turn_wanted.connect(countdown.next_turn)
        clock.phase_wanted.connect(countdown.next_phase)
        clock.phase_back_wanted.connect(countdown.previous_phase)
        clock.hold_wanted.connect(self._on_clock_hold_wanted)
        clock.restart_wanted.connect(countdown.restart)
        clock.step_wanted.connect(live.go_to)
        self.show_time()

    def show_time(self) -> None:
        """Show what time there is: in all, at this step, and on a clock that runs elsewhere."""
        live, outlook = self._live, self._timetable.outlook
        times, is_over = live.session.times, self._day.is_over
        self._window.strip.show_outlook(outlook, live.now(), times, is_over)
        self._day.show_day(outlook)
        minutes = live.agenda.minutes(live.step)
        is_here = as_the_room(live.session).position.step_id == live.step.id
        left = outlook.left_here if outlook.has_begun and is_here else None
        clock = live.clock
        turn = turn_of(live.agenda, live.session, live.step, clock, live.now()) if clock else None
        self._window.clock.show_clock(
            clock, live.phases, live.now(), minutes, left, held=self._held, turn=turn
        )
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
            self._live.agenda.at(self._session.position)[1].id,
            self._session.times,
        )
        dialog.taken.connect(self._timetable.take)
        dialog.times_wanted.connect(self.open_times)
        dialog.programme_wanted.connect(self.open_programme)
        dialog.open()

    def open_times(self) -> None:
        """Open the agreed times; the follow-up meeting has none."""
        live, session, outlook = self._live, self._session, self._timetable.outlook
        if is_in_follow_up(live.agenda, session):
            open_later_times(self._timetable, live.agenda, self._window, self.open_minutes)
            return
        dialog = TimesDialog(
            *(session.times, outlook, self._window),
            pause_at=break_expected(live.agenda, session, live.now()),
            begun_at=session.beginning.moment if session.beginning else None,
            minutes=workshop_minutes(live.agenda),
            now=live.now() if self._day.is_today(outlook) else None,
        )
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
        here = self._live.agenda.at(self._session.position)[0].place
        modules = self._live.workshop.modules
        apart = {module.id for module in modules if module.place is not here}
        MinutesDialog(self._timetable.minutes(), last, self._window, apart).open()

    def open_programme(self) -> None:
        """Open the programme of this session, to bend it."""
        dialog = ProgrammeDialog(self._live.agenda, self._session, self._window)
        dialog.plan_wanted.connect(self._timetable.bend)
        dialog.choice_wanted.connect(self._on_programme_choice_wanted)
        dialog.variant_wanted.connect(self._on_programme_variant_wanted)
        dialog.undo_wanted.connect(self._on_programme_undo_wanted)
        dialog.finished.connect(self._on_programme_finished)
        dialog.show_outlook(self._timetable.outlook)
        self._programme = dialog
        self._show_undo()
        dialog.open()

    @property
    def _session(self) -> Session:
        """The session where the group is, also while she looks ahead alone."""
        return as_the_room(self._live.session)

    @property
    def _held(self) -> bool | None:
        """Whether the phase waits for her; None where she always goes on by hand."""
        if isinstance(self._live.step.content, RoleplayContent | BreakContent):
            return None
        return self._views.is_held

    @property
    def dialogs(self) -> list[QDialog]:
        """The dialogs that are open now."""
        return [each for each in self._window.findChildren(QDialog) if each.isVisible()]

    def _show_elsewhere(self) -> None:
        """Say that a clock runs at another step: the room does not see it, and she forgets it.

        Of several the one that is over first. One that is over says nothing any more, and in rest
        nothing is said at all.
        """
        live = self._live
        running = [] if live.session.room.mode is RoomMode.REST else self._running_elsewhere()
        clocks = []
        for step, phase in running:
            if phase < len(live.agenda.clock_phases(step, live.session)):
                clock = live.agenda.clock_of(step, live.session, phase)
                clocks.append((clock.remaining(live.now()), live.agenda.title(step), clock))
        clocks = [each for each in clocks if each[0] > 0]
        _, title, first = min(clocks, key=itemgetter(0), default=(0.0, "", None))
        self._window.clock.show_elsewhere(first, title, live.now())

    def _running_elsewhere(self) -> list[tuple[Step, int]]:
        """Return the steps and phases whose clock runs, but for the step that is on."""
        found = [
            (self._live.workshop.find_step(clock.step_id), clock.phase)
            for clock in self._live.session.clocks.values()
            if clock.is_running and clock.step_id != self._live.step.id
        ]
        return [(pair[1], phase) for pair, phase in found if pair is not None]

    def _show_undo(self) -> None:
        if self._programme is not None:
            self._programme.show_undo(self._undo.words if self._undo.bends else "")

    def _on_clock_hold_wanted(self, held: bool) -> None:  # noqa: FBT001
        self._views.hold(held=held)

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, StepView):
            self.show_time()
        is_other = isinstance(change, Plan | SessionDetails | RoleplayChoice)
        if is_other and self._programme is not None:
            self._programme.show_agenda(self._live.agenda, self._session)

    def _on_timetable_slept(self, seconds: float) -> None:
        text = self.tr("Je laptop sliep {minutes} min. De klok liep door.")
        minutes = max(1, round(seconds / 60))
        self._window.banner.show_news("slept", text.format(minutes=minutes))

    def _on_programme_choice_wanted(self, step_id: str, roleplay: str) -> None:
        choose_roleplay(self._live, self._undo, step_id, roleplay)

    def _on_programme_variant_wanted(self, variant: Variant) -> None:
        details = replace(self._live.session.details, variant=variant)
        self._undo.make(self.tr("De duur is weer zoals die was"), details)

    def _on_programme_undo_wanted(self) -> None:
        """Take back only what concerns the programme: she sees nothing else here."""
        if self._undo.bends:
            self._undo.undo()

    def _on_programme_finished(self) -> None:
        self._programme = None
