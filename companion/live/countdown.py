"""The running clock: it belongs to the session, so no window or step can disturb it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from companion.domain.bend import with_more
from companion.domain.changing_over import (
    changed_over,
    clock_of_room,
    passing_on,
    phase_of,
)
from companion.domain.countdown import Countdown
from companion.domain.room import RoomView
from companion.domain.session import Change, RoleplayChoice
from companion.domain.step import RoleplayContent
from companion.domain.step_view import StepView
from companion.domain.working import at_next_turn
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

TICK_MS = 200
"""Often enough that a second never seems to last two."""

PUT_BACK = 1.0
"""Seconds; a smaller step back of the computer's clock is only a correction."""


class LiveCountdown(QObject):
    """The clock of the step that is on.

    ``ticked`` comes when the shown second changes, ``clock_changed`` when the trainer did
    something with the clock or another step came, ``run_out`` when a phase came to its end while
    its clock ran, ``phase_changed`` when the group is in another phase of its step. The next
    phase begins by itself, unless the trainer holds the one that is on.
    """

    ticked = Signal()
    run_out = Signal()
    clock_changed = Signal()
    phase_changed = Signal()

    def __init__(
        self, live: LiveSession, parent: QObject | None = None, undo: LiveUndo | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._undo = undo
        self.may_shorten: Callable[[float, Callable[[], None]], bool] = _always
        """Asked before minutes are taken away, with what to do when it is meant after all."""
        self._seen = max([live.now(), *(c.running_since or 0.0 for c in self._running())])
        self._shown = live.state.clock
        self._on = phase_of(self.clock)
        self._in_room = phase_of(self._clock_of_room)
        self._has_time = self._time_is_left()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        live.position_changed.connect(self._on_live_position_changed)
        live.session_changed.connect(self._on_live_session_changed)
        self._keep_used_time()
        self._run_timer()

    @property
    def clock(self) -> Countdown | None:
        """The clock of the step that is on."""
        return self._live.clock

    def remaining(self) -> float:
        """Return the seconds that are left; negative when it takes longer."""
        clock = self.clock
        return clock.remaining(self._live.now()) if clock else 0.0

    def toggle(self) -> None:
        """Start or pause."""
        if clock := self.clock:
            moment = self._live.now()
            self._set(clock.paused(moment) if clock.is_running else clock.started(moment))

    def give(self, minutes: float) -> None:
        """Add minutes to this phase, or take them away; to the step where it has no clock."""
        if minutes < 0 and not self.may_shorten(minutes, partial(self.give, minutes)):
            return
        if clock := self.clock:
            self._set(clock.with_more(minutes * 60))
        else:
            self._bend(round(minutes))

    def restart(self) -> None:
        """Put the clock of this phase back to its beginning, standing still."""
        if clock := self.clock:
            self._set(clock.restarted())

    def next_turn(self) -> None:
        """Let the next person in a round begin; the clock goes on as it was."""
        live = self._live
        if (clock := self.clock) and (
            there := at_next_turn(live.agenda, live.session, live.step, clock, live.now())
        ):
            self._set(there)

    def next_phase(self) -> None:
        """Begin the next phase of this step, with its clock running."""
        if (clock := self.clock) is None or not self.has_next_phase:
            return
        if isinstance(self._live.step.content, RoleplayContent):
            self._live.next()
            there = self.clock or clock
            if there.phase != clock.phase:  # it may have been held back
                self._set(there.started(self._live.now()))
        else:
            self._change_to(clock.phase + 1)

    def previous_phase(self) -> None:
        """Go back to the phase before, with what was left of its time.

        The clock goes on as it was. A phase that was over is held: it would end at once.
        """
        if (clock := self.clock) is None or not self.has_previous_phase:
            return
        if isinstance(self._live.step.content, RoleplayContent):
            self._live.go_to(clock.step_id, clock.phase - 1)  # not the question before it
        else:
            self._change_to(clock.phase - 1)

    @property
    def has_next_phase(self) -> bool:
        """Whether this step has a phase after the one that is on."""
        clock = self.clock
        return clock is not None and clock.phase + 1 < len(self._live.phases)

    @property
    def has_previous_phase(self) -> bool:
        """Whether this step has a phase before the one that is on."""
        clock = self.clock
        return clock is not None and clock.phase > 0

    def _bend(self, minutes: int) -> None:
        """Give the step more minutes in this session, or fewer; one always stays."""
        live = self._live
        plan = with_more(live.agenda, live.step.id, minutes)
        if self._undo is None:
            live.apply(plan)
        else:
            words = self.tr("“{title}” duurt weer zo lang als eerst")
            self._undo.make(words.format(title=live.agenda.title(live.step)), plan)

    def _change_to(self, number: int) -> None:
        live = self._live
        self._set(*changed_over(live.agenda, live.session, live.step, number, live.now()))

    def _set(self, *changes: Countdown | StepView) -> None:
        before = self._live.session
        self._live.apply(*changes)
        if self._live.session != before:
            self._show()

    def _show(self) -> None:
        if not self._live.session.room.is_apart:
            self._on = phase_of(self.clock)
        self._shown = self._live.state.clock
        self._has_time = self._time_is_left()
        self._run_timer()
        self.clock_changed.emit()
        before, self._in_room = self._in_room, phase_of(self._clock_of_room)
        if before and self._in_room and before != self._in_room and before[0] == self._in_room[0]:
            self.phase_changed.emit()

    def _time_is_left(self) -> bool:
        """Whether the phase in which the room is runs and has not come to its end."""
        clock, now = self._clock_of_room, self._live.now()
        return clock is not None and clock.is_running and clock.remaining(now) > 0

    @property
    def _clock_of_room(self) -> Countdown | None:
        """The clock of the step where the group is, also while the trainer looks ahead."""
        return clock_of_room(self._live.agenda, self._live.session)

    def _running(self) -> list[Countdown]:
        """Return the clocks that run, of this step and of others."""
        return [clock for clock in self._live.session.clocks.values() if clock.is_running]

    def _run_timer(self) -> None:
        if not self._running():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _keep_used_time(self) -> None:
        """Let running clocks go on from what was used when the computer's own clock is put back."""
        moment = self._live.now()
        if moment < self._seen - PUT_BACK:
            running = self._running()
            self._live.apply(*(clock.paused(self._seen).started(moment) for clock in running))
        self._seen = moment

    def _pass_on(self) -> None:
        """Let the clock run on in the phase that is on now: rounds are played on one clock."""
        if self._live.session.room.is_apart:
            return  # the room is still in the phase before
        before, clock = self._live.session.clocks.get(self._on or ("", 0)), self.clock
        if before is None or clock is None or not before.is_running:
            return
        if before.step_id == clock.step_id and before.phase != clock.phase:
            moment = self._live.now()
            self._live.apply(before.paused(moment), clock.started(moment))

    def _on_timer_timeout(self) -> None:
        self._keep_used_time()
        self._live.refresh()
        if self._live.state.clock != self._shown:
            self._shown = self._live.state.clock
            self.ticked.emit()
        had_time, self._has_time = self._has_time, self._time_is_left()
        if had_time and not self._has_time:
            self.run_out.emit()
        if not self._has_time:  # after a laptop that slept one phase: nobody saw another
            self._set(*passing_on(self._live.agenda, self._live.session, self._live.now()))

    def _on_live_position_changed(self) -> None:
        self._pass_on()
        self._show()

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, RoomView) and not change.is_apart:
            self._pass_on()
        if isinstance(change, RoleplayChoice | RoomView):
            self._show()


def _always(_minutes: float, _again: Callable[[], None]) -> bool:
    return True
