"""A practice conversation while it runs: the trainer's signals, and the small card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.domain.casting import Casting
from companion.domain.countdown import Countdown
from companion.domain.play import Play, PlaySignal
from companion.domain.playing import SIGNALLED, card_is_due, kind_on
from companion.domain.room import RoomView
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
        self._place = live.place
        self._before = self.play
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

    @property
    def can_signal(self) -> bool:
        """Whether this is the time for a signal."""
        live = self._live
        return kind_on(live.agenda, live.session, live.step) in SIGNALLED

    def signal(self, signal: PlaySignal) -> None:
        """Give a signal; the same again, or none, lets the play go on.

        At a switch all roles move on one seat, once until the play goes on.
        """
        play, live = self.play, self._live
        if signal in (play.signal, PlaySignal.NONE):
            self._go_on()
            return
        if not self.can_signal:
            return
        clock = live.clock
        is_running = clock is not None and clock.is_running
        given = replace(play, signal=signal, clock_ran=play.clock_ran or is_running)
        still = (clock.paused(live.now()),) if clock and is_running else ()
        casting = live.session.exercises.get(Casting(live.step.id))
        if signal is not PlaySignal.SWITCH or play.switched or not casting.groups:
            live.apply(given, *still)
            return
        live.apply(*still)
        turned = replace(casting, turn=casting.turn + 1)
        words = self.tr("De rollen zijn weer zoals eerst")
        self._undo.make(words, replace(given, switched=True), turned)

    def give_card(self) -> None:
        """The small card was handed out."""
        if isinstance(self._live.step.content, RoleplayContent):
            words = self.tr("Het kaartje is nog niet gegeven")
            self._undo.make(words, replace(self.play, card_given=True))

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
        live.apply(play.ended, *clocks)

    def _let_go(self, step_id: str) -> None:
        """Take away a signal that is over."""
        play = self._live.session.exercises.get(Play(step_id))
        if play.signal is not PlaySignal.NONE:
            self._live.apply(play.ended)

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

    def _follow_room(self) -> None:
        """Take away a signal when the room goes on: it belongs to where it was given."""
        if self._live.session.room.is_apart:
            return
        before, self._place = self._place, self._live.place
        if before == self._place:
            return
        self._let_go(before[0])
        if before[0] != self._place[0]:
            self._let_go(self._place[0])  # it came back there when something was taken back

    def _follow_signal(self) -> None:
        """Let the clock go on when a signal is gone, and no signal stand while the clock runs."""
        before, self._before = self._before, self.play
        clock = self._live.clock
        if clock is None or before.step_id != self._before.step_id:
            return
        if clock.is_running:
            self._let_go(clock.step_id)
        elif before.signal and not self._before.signal and before.clock_ran:
            self._live.apply(clock.started(self._live.now()))

    def _on_live_position_changed(self) -> None:
        self._before = self.play
        self._follow_room()
        self._look()

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, RoomView):
            self._follow_room()
        elif isinstance(change, Countdown | Play):
            self._follow_signal()
            self._look()
