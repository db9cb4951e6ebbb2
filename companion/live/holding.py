"""A moment of thought before people are left in their roles, or a debrief is cut short."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QObject, Signal

from companion.domain.countdown import Countdown
from companion.domain.playing import (
    PLAYING,
    kind_on,
    missing,
    missing_after,
    places_of,
    used_in,
)
from companion.domain.roleplay import PhaseKind
from companion.domain.session import Change, Position
from companion.domain.step import Step
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession

INSIST = 8.0
"""Seconds within which the same wish again is meant."""

TWICE = 2.0
"""Seconds after coming to *out of role* in which another press is a clicker pressed twice."""

CLOSE = 30.0
"""Seconds that looking back may be shorter than the play without a word about it."""

OUT = frozenset({PhaseKind.OUT_OF_ROLE})


@dataclass(frozen=True, slots=True)
class Wish:
    """What was held back: to go on, or to shorten the debrief."""

    here: Position
    there: Position | None = None
    minutes: float = 0.0


class PlayHold(QObject):
    """Holds a wish back once, and says why; the same wish again is done.

    Going back is never held back, nor anything while the trainer looks at a step alone. Where no
    clock of a play has run nothing is: then she only reads along.
    """

    held_back = Signal(str)

    def __init__(
        self, live: LiveSession, countdown: LiveCountdown, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._countdown = countdown
        self._held: Wish | None = None
        self._held_at = 0.0
        self._is_sure = False
        self._came_out_at: float | None = None
        self._before = self._place
        self._out_of_role = {step.id for _, step in live.agenda.steps if self._went_out(step)}
        live.holds_back = self._holds_back
        countdown.may_shorten = self._may_shorten
        live.position_changed.connect(self._on_live_position_changed)
        live.session_changed.connect(self._on_live_session_changed)

    def go_on(self) -> None:
        """Do what was held back, if she is still there."""
        wish, self._held = self._held, None
        if wish is None or wish.here != self._live.session.position:
            return
        self._is_sure = True
        if wish.there is None:
            self._countdown.give(wish.minutes)
        elif wish.there == self._live.next_position():
            self._live.next()
        else:
            self._live.go_to(wish.there.step_id)
        self._is_sure = False

    @property
    def _place(self) -> tuple[str, int]:
        live = self._live
        return (live.step.id, live.agenda.phase_at(live.step, live.session))

    def _went_out(self, step: Step) -> bool:
        """Tell whether everybody was led out of their roles at a step before a restart."""
        live = self._live
        out = places_of(live.agenda, live.session, step, OUT)
        if out and step is live.step and self._place[1] >= out[-1]:
            return True
        return used_in(live.agenda, live.session, step, OUT, live.now()) > 0

    def _holds_back(self, position: Position) -> bool:
        live = self._live
        agenda, session = live.agenda, live.session
        is_back = agenda.index(position.step_id) < agenda.index(session.position.step_id)
        is_here = position.step_id == session.position.step_id
        is_back = is_back or (is_here and position.reveal < agenda.reveal(session))
        if self._is_free or is_back:
            return False
        if self._is_pressed_twice():
            words = self.tr("Nu gaat iedereen uit de rol. Neem er even de tijd voor.")
            self._hold(Wish(session.position, position), words)
            return True
        wish = Wish(session.position, position)
        return not is_here and self._asks(wish, self._words_on_leaving())

    def _may_shorten(self, minutes: float) -> bool:
        live = self._live
        if self._is_free or kind_on(live.agenda, live.session, live.step) is not PhaseKind.DEBRIEF:
            return True
        short = missing_after(live.agenda, live.session, live.step, -minutes * 60, live.now())
        if short < CLOSE:
            return True
        words = self.tr(
            "Dan duurt het nabespreken {time} korter dan het spel. Nog een keer: toch korter."
        ).format(time=self._time(short))
        return not self._asks(Wish(live.session.position, None, minutes), words)

    @property
    def _is_free(self) -> bool:
        """Whether nothing is held back now."""
        live = self._live
        if self._is_sure or live.session.room.is_apart:
            return True
        return not used_in(live.agenda, live.session, live.step, PLAYING, live.now())

    def _is_pressed_twice(self) -> bool:
        came = self._came_out_at
        return came is not None and 0.0 <= self._live.now() - came < TWICE

    def _words_on_leaving(self) -> str:
        """Return why the step should not be left yet; nothing when it may."""
        live = self._live
        out = places_of(live.agenda, live.session, live.step, OUT)
        phase = self._place[1]
        if out and phase < out[-1] and live.step.id not in self._out_of_role:
            return self.tr("Nog niet iedereen is uit de rol. Nog een keer: toch verder.")
        short = missing(live.agenda, live.session, live.step, live.now())
        if short < CLOSE:
            return ""
        return self.tr(
            "Nog {time} nabespreken, dan duurt dat zo lang als het spel. Nog een keer: toch verder."
        ).format(time=self._time(short))

    def _time(self, seconds: float) -> str:
        minutes = ceil(seconds / 60)
        one, more = self.tr("1 minuut"), self.tr("{count} minuten")
        return one if minutes == 1 else more.format(count=minutes)

    def _asks(self, wish: Wish, words: str) -> bool:
        """Hold a wish back with these words, unless it is the second time; tell whether it is."""
        moment = self._live.now()
        is_meant = wish == self._held and 0.0 <= moment - self._held_at <= INSIST
        if not words or is_meant:
            self._held = None
            return False
        self._hold(wish, words)
        return True

    def _hold(self, wish: Wish, words: str) -> None:
        self._held, self._held_at = wish, self._live.now()
        self.held_back.emit(words)

    def _on_live_position_changed(self) -> None:
        before, self._before = self._before, self._place
        if before == self._before:
            return
        live = self._live
        self._held, self._came_out_at = None, None
        out = places_of(live.agenda, live.session, live.step, OUT)
        if not out or self._before[1] < out[-1]:
            return
        self._out_of_role.add(live.step.id)
        if self._before[1] == out[-1] and before[0] == live.step.id and before[1] < out[-1]:
            self._came_out_at = live.now()

    def _on_live_session_changed(self, change: Change) -> None:
        """Everybody is in a role again when there is played again."""
        if not isinstance(change, Countdown) or not change.is_running:
            return
        live = self._live
        if change.step_id == live.step.id and change.phase in places_of(
            live.agenda, live.session, live.step, PLAYING
        ):
            self._out_of_role.discard(change.step_id)
