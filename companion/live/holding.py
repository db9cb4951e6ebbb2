"""A moment of thought before people are left in their roles, or a debrief is cut short."""

from __future__ import annotations

from collections.abc import Callable
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
from companion.domain.room import RoomView
from companion.domain.session import Change, Position, Session, as_the_room
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

    It stands with the group: while the picture is frozen the trainer looks ahead freely, and what
    would be held back is when the group is to follow her. Going back never is. Where no clock of
    a play has run nothing is: then she only reads along. ``released`` comes when what was held
    back is no more: done, or overtaken.
    """

    held_back = Signal(str)
    released = Signal()

    def __init__(
        self, live: LiveSession, countdown: LiveCountdown, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._held: Wish | None = None
        self._again: Callable[[], None] = _nothing
        self._held_at = 0.0
        self._is_sure = False
        self._came_out_at: float | None = None
        self._before = live.place
        self._out_of_role = {step.id for _, step in live.agenda.steps if self._went_out(step)}
        live.holds_back = self._holds_back
        countdown.may_shorten = self._may_shorten
        live.position_changed.connect(self._on_live_position_changed)
        live.session_changed.connect(self._on_live_session_changed)

    def go_on(self) -> None:
        """Do what was held back, if she is still there."""
        wish, again = self._held, self._again
        self._release()
        if wish is not None and wish.here == self._group.position:
            self._is_sure = True
            again()
            self._is_sure = False

    @property
    def _group(self) -> Session:
        """The session where the group is."""
        return as_the_room(self._live.session)

    def _went_out(self, step: Step) -> bool:
        """Tell whether everybody was led out of their roles at a step before a restart."""
        live, session = self._live, self._group
        out = places_of(live.agenda, session, step, OUT)
        is_on = step.id == live.agenda.at(session.position)[1].id
        if out and is_on and live.agenda.phase_at(step, session) >= out[-1]:
            return True
        return used_in(live.agenda, session, step, OUT, live.now()) > 0

    def _holds_back(self, there: Position, again: Callable[[], None]) -> bool:
        live, session = self._live, self._group
        agenda, here = live.agenda, session.position
        step = agenda.at(here)[1]
        if self._is_free(session, step) or self._looks_ahead(there) or there == here:
            return False
        wish = Wish(here, there)
        if agenda.index(there.step_id) < agenda.index(here.step_id):
            return False
        if there.step_id == here.step_id and there.reveal < agenda.reveal(session):
            return False
        if self._is_pressed_twice():
            words = self.tr("Nu gaat iedereen uit de rol. Neem er even de tijd voor.")
            self._hold(wish, words, again)
            return True
        return self._asks(wish, self._words_on(session, step, there), again)

    def _may_shorten(self, minutes: float, again: Callable[[], None]) -> bool:
        live = self._live
        is_debrief = kind_on(live.agenda, live.session, live.step) is PhaseKind.DEBRIEF
        is_apart = live.session.room.is_apart
        if not is_debrief or is_apart or self._is_free(live.session, live.step):
            return True
        short = missing_after(live.agenda, live.session, live.step, -minutes * 60, live.now())
        if short < CLOSE:
            return True
        words = self.tr(
            "Dan duurt het nabespreken {time} korter dan het spel. Nog een keer: toch korter."
        ).format(time=self._time(short))
        return not self._asks(Wish(live.session.position, None, minutes), words, again)

    def _is_free(self, session: Session, step: Step) -> bool:
        """Whether nothing is held back now: she is sure, or nobody played."""
        live = self._live
        return self._is_sure or not used_in(live.agenda, session, step, PLAYING, live.now())

    def _looks_ahead(self, there: Position) -> bool:
        """Whether only the trainer goes there; where she is already, the group would follow."""
        session = self._live.session
        return session.room.is_apart and there != session.position

    def _is_pressed_twice(self) -> bool:
        came = self._came_out_at
        return came is not None and 0.0 <= self._live.now() - came < TWICE

    def _words_on(self, session: Session, step: Step, there: Position) -> str:
        """Return why the group should not go there yet; nothing when it may."""
        live = self._live
        out = places_of(live.agenda, session, step, OUT)
        phase = live.agenda.phase_at(step, session)
        is_leaving = there.step_id != step.id
        is_past = is_leaving or (out and there.reveal > out[-1])
        if out and phase < out[-1] and is_past and step.id not in self._out_of_role:
            return self.tr("Nog niet iedereen is uit de rol. Nog een keer: toch verder.")
        short = missing(live.agenda, session, step, live.now()) if is_leaving else 0.0
        if short < CLOSE:
            return ""
        return self.tr(
            "Nog {time} nabespreken, dan duurt dat zo lang als het spel. Nog een keer: toch verder."
        ).format(time=self._time(short))

    def _time(self, seconds: float) -> str:
        minutes = ceil(seconds / 60)
        one, more = self.tr("1 minuut"), self.tr("{count} minuten")
        return one if minutes == 1 else more.format(count=minutes)

    def _asks(self, wish: Wish, words: str, again: Callable[[], None]) -> bool:
        """Hold a wish back with these words, unless it is the second time; tell whether it is."""
        moment = self._live.now()
        is_meant = wish == self._held and 0.0 <= moment - self._held_at <= INSIST
        if not words or is_meant:
            self._release()
            return False
        self._hold(wish, words, again)
        return True

    def _hold(self, wish: Wish, words: str, again: Callable[[], None]) -> None:
        self._held, self._again, self._held_at = wish, again, self._live.now()
        self.held_back.emit(words)

    def _release(self) -> None:
        """Hold nothing back any more."""
        was_held, self._held = self._held is not None, None
        self._again = _nothing
        if was_held:
            self.released.emit()

    def _follow_room(self) -> None:
        """Note where the group is; the trainer may look ahead without it."""
        live = self._live
        if live.session.room.is_apart:
            return
        before, self._before = self._before, live.place
        if before == self._before:
            return
        self._came_out_at = None
        out = places_of(live.agenda, live.session, live.step, OUT)
        if not out or self._before[1] < out[-1]:
            return
        self._out_of_role.add(live.step.id)
        if self._before[1] == out[-1] and before[0] == live.step.id and before[1] < out[-1]:
            self._came_out_at = live.now()

    def _on_live_position_changed(self) -> None:
        self._release()
        self._follow_room()

    def _on_live_session_changed(self, change: Change) -> None:
        """Everybody is in a role again when there is played again."""
        if isinstance(change, RoomView):
            self._follow_room()
        if not isinstance(change, Countdown) or not change.is_running:
            return
        live = self._live
        if change.step_id == live.step.id and change.phase in places_of(
            live.agenda, live.session, live.step, PLAYING
        ):
            self._out_of_role.discard(change.step_id)


def _nothing() -> None:
    pass
