"""A practice conversation while it runs: the trainer's signals, and the small card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.domain.countdown import Countdown
from companion.domain.play import Play, PlaySignal
from companion.domain.playing import card_is_due
from companion.domain.session import Change
from companion.domain.step import RoleplayContent
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

AGAIN = 30.0
"""Seconds that playing the last bit again gets, at most."""


class LivePlay(QObject):
    """The play of the step that is on.

    At a signal the clock stands still, and goes on with the play if it ran. A signal and a running
    clock never go together: where the clock is started by hand, or the next phase comes, the
    signal is over. ``card_due`` comes once, when the moment of the small card has come, and
    ``due_changed`` when it should be handed out now, or no longer.
    """

    card_due = Signal()
    due_changed = Signal()

    def __init__(
        self,
        live: LiveSession,
        countdown: LiveCountdown,
        undo: LiveUndo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._undo = undo
        self._place = self._here
        self._was_due = False
        self._told: set[str] = set()
        countdown.ticked.connect(self._on_countdown_ticked)
        live.position_changed.connect(self._on_live_position_changed)
        live.session_changed.connect(self._on_live_session_changed)

    @property
    def play(self) -> Play:
        """The signal that is on, and whether the small card was given."""
        return self._live.session.exercises.get(Play(self._live.step.id))

    @property
    def is_card_due(self) -> bool:
        """Whether the small card should be handed out now."""
        live = self._live
        is_due = card_is_due(live.agenda, live.session, live.step, live.now())
        return is_due and not self.play.card_given

    def signal(self, signal: PlaySignal) -> bool:
        """Give a signal; the same again, or none, lets the play go on. Tell whether it is new."""
        play, live = self.play, self._live
        if not isinstance(live.step.content, RoleplayContent):
            return False
        if signal in (play.signal, PlaySignal.NONE):
            self._go_on()
            return False
        clock = live.clock
        is_running = clock is not None and clock.is_running
        still = (clock.paused(live.now()),) if clock and is_running else ()
        live.apply(replace(play, signal=signal, clock_ran=play.clock_ran or is_running), *still)
        return True

    def give_card(self) -> None:
        """The small card was handed out."""
        if isinstance(self._live.step.content, RoleplayContent):
            words = self.tr("Het kaartje is nog niet gegeven")
            self._undo.make(words, replace(self.play, card_given=True))

    @property
    def _here(self) -> tuple[str, int]:
        live = self._live
        return (live.step.id, live.agenda.phase_at(live.step, live.session))

    def _go_on(self) -> None:
        play, live = self.play, self._live
        if play.signal is PlaySignal.NONE:
            return
        clocks: list[Countdown] = []
        if (clock := live.clock) is not None:
            now = live.now()
            more = min(AGAIN, clock.elapsed(now)) if play.signal is PlaySignal.BACK else 0.0
            clock = clock.with_more(more)
            clocks.append(clock.started(now) if play.clock_ran else clock)
        live.apply(replace(play, signal=PlaySignal.NONE, clock_ran=False), *clocks)

    def _let_go(self, step_id: str) -> bool:
        """Take away a signal that is over; tell whether the clock ran before it."""
        play = self._live.session.exercises.get(Play(step_id))
        if play.signal is PlaySignal.NONE:
            return False
        self._live.apply(replace(play, signal=PlaySignal.NONE, clock_ran=False))
        return play.clock_ran

    def _look(self) -> None:
        """Tell of the small card, when its moment has come or gone."""
        was_due, self._was_due = self._was_due, self.is_card_due
        if self._was_due != was_due:
            self.due_changed.emit()
        step_id = self._live.step.id
        if self._was_due and step_id not in self._told:
            self._told.add(step_id)
            self.card_due.emit()

    def _on_countdown_ticked(self) -> None:
        self._look()

    def _on_live_position_changed(self) -> None:
        before, self._place = self._place, self._here
        if before != self._place and not self._live.session.room.is_apart:
            ran, clock = self._let_go(before[0]), self._live.clock
            if ran and clock is not None and before[0] == self._place[0]:
                self._live.apply(clock.started(self._live.now()))
        self._look()

    def _on_live_session_changed(self, change: Change) -> None:
        if not isinstance(change, Countdown | Play):
            return
        clock = self._live.clock
        if clock is not None and clock.is_running:
            self._let_go(self._live.step.id)
        self._look()
