"""The time of a session as it runs: what is measured, how it stands, and what can be done."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from companion.domain.measuring import Measuring, after_restart, of_this_meeting, times_on
from companion.domain.plan import Plan
from companion.domain.rescue import Proposal, proposals
from companion.domain.room import RoomMode, RoomView
from companion.domain.schedule import (
    ModuleMinutes,
    Outlook,
    module_minutes,
    outlook,
    workshop_minutes,
)
from companion.domain.session import (
    Change,
    Position,
    RoleplayChoice,
    Session,
    SessionDetails,
    as_the_room,
)
from companion.domain.timing import AgreedTimes, Beginning, StepTime
from companion.domain.workshop import ModulePlace
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

TICK_MS = 1_000

ASLEEP = 60.0
"""Seconds between two ticks from which the laptop must have slept."""

NEWS = Plan | AgreedTimes | SessionDetails | Position | RoleplayChoice | RoomView
"""Changes after which the time stands otherwise."""


class LiveTimetable(QObject):
    """Measures how long each step is on, and knows how far behind the session is.

    It measures on the session's own day, from the beginning of the workshop, and in the
    follow-up meeting; on other days the trainer is preparing. The workshop begins at the agreed
    time. Without one, or up to a quarter of an hour before it, it begins when a step of the first
    module is left. Two hours after its end nothing is measured any more.

    ``outlook_changed`` comes every second and after every change, ``slept`` carries the seconds
    that the laptop slept: the clock ran on.
    """

    outlook_changed = Signal()
    slept = Signal(float)

    def __init__(
        self,
        live: LiveSession,
        countdown: LiveCountdown,
        undo: LiveUndo,
        wall: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or live)
        self._live = live
        self._undo = undo
        self._wall = wall
        self._is_left = self._rests = False
        self._ticked = self._came_on = live.now()
        self._on = self._step_id
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        live.apply(*after_restart(live.agenda, live.session, live.now()))
        live.alongside = self._along_with
        live.position_changed.connect(self._on_live_position_changed)
        live.session_changed.connect(self._on_live_session_changed)
        countdown.clock_changed.connect(self._tell)
        self._settle()
        self._timer.start()

    @property
    def outlook(self) -> Outlook:
        """How the time stands now."""
        return outlook(self._live.agenda, self._session, self._live.now(), self._wall())

    def proposals(self) -> tuple[Proposal, ...]:
        """Return what can be done about being late."""
        return proposals(self._live.agenda, self._session, self._live.now(), self._wall())

    def take(self, proposal: Proposal) -> None:
        """Do what was proposed; it can be taken back."""
        self.bend(
            proposal.plan, self.tr("De stappen en minuten staan weer zoals voor de Tijdredder")
        )

    def bend(self, plan: Plan, what: str) -> None:
        """Bend the programme of this session; ``what`` says in words what taking it back did."""
        before = self._live.session.plan
        if plan != before:
            self._undo.remember(what, before)
            self._live.apply(plan)

    def agree(self, times: AgreedTimes) -> None:
        """Lock times of day, or let them go; it can be taken back."""
        before = self._live.session.times
        if times != before:
            self._undo.remember(self.tr("De afgesproken tijden zijn weer zoals ze waren"), before)
            self._live.apply(times)

    def restart(self) -> None:
        """Let the workshop begin again: now, or at the agreed time when that is still to come.

        In the follow-up meeting only that one begins again; what the workshop took stays.
        """
        live, now = self._live, self._live.now()
        times = of_this_meeting(live.agenda, self._session)
        before: tuple[Change, ...] = tuple(each.ended(now) for each in times)
        after: tuple[Change, ...] = tuple(StepTime(each.step_id) for each in times)
        if self._place is ModulePlace.WORKSHOP:
            began = live.session.beginning
            before = () if began is None else (began, *before)
            after = (self._beginning_again(now), *after)
        if before:
            self._undo.remember(self.tr("De tijd telt weer vanaf het eerdere begin"), *before)
        self._came_on = now
        live.apply(*after)
        self._settle()
        self._tell()

    def _beginning_again(self, now: float) -> Beginning:
        agreed = self._measuring().agreed_begin
        moment = now if agreed is None else max(now, agreed)
        return Beginning(moment, workshop_minutes(self._live.agenda))

    def minutes(self) -> tuple[ModuleMinutes, ...]:
        """Return the planned and the real minutes of every module."""
        return module_minutes(self._live.agenda, self._live.session, self._live.now())

    def pause(self) -> None:
        """Measure nothing any more: the session is left."""
        self._is_left = True
        self._timer.stop()
        self._settle()

    def resume(self) -> None:
        """Measure again: the session was not left after all."""
        if self._is_left:
            self._is_left = False
            self._ticked = self._live.now()
            self._timer.start()
            self._settle()
            self._tell()

    def _settle(self) -> None:
        """Let the time of the step that is on run, when it should, and no other."""
        rests, rested = self._live.session.room.mode is RoomMode.REST, self._rests
        if self._step_id != self._on or rests or rested:
            self._on, self._came_on, self._rests = self._step_id, self._live.now(), rests
        if self._is_left:
            self._live.apply(*times_on(self._live.session, "", self._live.now()))
        else:
            self._live.apply(*self._measuring().due())

    def _along_with(self, position: Position) -> Sequence[Change]:
        """Return what is written in one go with another position."""
        is_looking = self._live.session.room.mode is RoomMode.FROZEN
        return () if self._is_left or is_looking else self._measuring().due_with(position)

    def _measuring(self) -> Measuring:
        live = self._live
        return Measuring(live.agenda, self._session, live.now(), self._wall(), self._came_on)

    @property
    def _session(self) -> Session:
        """The session where the group is, also while the trainer looks ahead alone."""
        return as_the_room(self._live.session)

    @property
    def _place(self) -> ModulePlace:
        return self._live.agenda.at(self._session.position)[0].place

    @property
    def _step_id(self) -> str:
        return self._live.agenda.at(self._session.position)[1].id

    def _tell(self) -> None:
        self.outlook_changed.emit()

    def _on_timer_timeout(self) -> None:
        now = self._live.now()
        asleep, self._ticked = now - self._ticked, now
        if asleep > ASLEEP:
            self.slept.emit(asleep)
        self._settle()
        self._tell()

    def _on_live_position_changed(self) -> None:
        self._settle()
        self._tell()

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, NEWS):
            self._settle()
            self._tell()
