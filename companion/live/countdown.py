"""The running clock: it belongs to the session, so no window or step can disturb it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from companion.domain.countdown import Countdown
from companion.domain.step import RoleplayContent
from companion.live.session import LiveSession

TICK_MS = 200
"""Often enough that a second never seems to last two."""


class LiveCountdown(QObject):
    """The clock of the step that is on.

    ``ticked`` comes when the shown second changes, ``clock_changed`` when the trainer did
    something with the clock or another step came.
    """

    ticked = Signal()
    clock_changed = Signal()

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        live.position_changed.connect(self._on_live_position_changed)
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
        """Add minutes to this phase, or take them away."""
        if clock := self.clock:
            self._set(clock.with_more(minutes * 60))

    def restart(self) -> None:
        """Put the clock of this phase back to its beginning, standing still."""
        if clock := self.clock:
            self._set(clock.restarted())

    def next_phase(self) -> None:
        """Begin the next phase of this step, with its clock running."""
        clock, phases = self.clock, self._live.phases
        if clock is None or not self.has_next_phase:
            return
        if isinstance(self._live.step.content, RoleplayContent):
            self._live.next()
        else:
            if clock.is_running:
                self._set(clock.paused(self._live.now()))
            following = clock.phase + 1
            fresh = Countdown(clock.step_id, following, phases[following].seconds)
            self._set(fresh.started(self._live.now()))

    @property
    def has_next_phase(self) -> bool:
        """Whether this step has a phase after the one that is on."""
        clock = self.clock
        return clock is not None and clock.phase + 1 < len(self._live.phases)

    def _set(self, clock: Countdown) -> None:
        self._live.apply(clock)
        self._run_timer()
        self.clock_changed.emit()

    def _run_timer(self) -> None:
        clock = self.clock
        if clock is not None and clock.is_running:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_timer_timeout(self) -> None:
        before = self._live.state.clock
        self._live.refresh()
        after = self._live.state.clock
        if before != after:
            self.ticked.emit()

    def _on_live_position_changed(self) -> None:
        self._run_timer()
        self.clock_changed.emit()
