"""The workshop as it runs: where it is, what the room sees, and one way to change anything."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from companion.domain.countdown import Countdown
from companion.domain.dates import time_text
from companion.domain.exercise_staging import on_arrival
from companion.domain.note import Draft
from companion.domain.permission import as_allowed
from companion.domain.phase_on import part_left
from companion.domain.progress import Agenda
from companion.domain.schedule import day_of
from companion.domain.session import (
    Change,
    Position,
    RoleplayChoice,
    Session,
    with_changes,
)
from companion.domain.stage import StageState
from companion.domain.staging import stage_state
from companion.domain.step import BreakContent, Phase, Step
from companion.domain.workshop import Module, Workshop
from companion.live.autosave import Autosave
from companion.live.steady import SteadyClock

LONG_AGO = 30 * 60.0
"""Seconds after its end from which a break counts as another one."""


class LiveSession(QObject):
    """A session in progress.

    ``stage_changed`` carries the new StageState, ``position_changed`` says that another step or
    part is on, ``session_changed`` carries the change that was made. Changes that were made in
    one go are told together after that by ``changes_made``, for who has much to work out anew.
    What changes nothing is not told and not written.
    """

    stage_changed = Signal(object)
    position_changed = Signal()
    session_changed = Signal(object)
    changes_made = Signal(object)

    def __init__(
        self,
        workshop: Workshop,
        session: Session,
        autosave: Autosave,
        now: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workshop = as_allowed(workshop, day_of(now()))
        """The programme without the words that may not be shown today."""
        self.autosave = autosave
        self.now = now
        self.alongside: Callable[[Position], Sequence[Change]] = _nothing
        """What is written in one go with another position, by who measures time."""
        self.holds_back: Callable[[Position, Callable[[], None]], bool] = _never
        """Asked before the room goes to another position, by who guards a practice conversation;
        with what to do when it is meant after all."""
        self._session = session
        self._page: int | None = None
        self.agenda = Agenda.of_session(self.workshop, session)
        self._state = self.state_at(session.position)

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self._session

    @property
    def state(self) -> StageState:
        """What the room sees now."""
        return self._state

    @property
    def step(self) -> Step:
        """The step that is on."""
        return self.agenda.at(self._session.position)[1]

    @property
    def module(self) -> Module:
        """The module that is on."""
        return self.agenda.at(self._session.position)[0]

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The stretches of time of the step that is on."""
        return self.agenda.clock_phases(self.step, self._session)

    @property
    def place(self) -> tuple[str, int]:
        """The step that is on and the phase in which it is."""
        return (self.step.id, self.agenda.phase_at(self.step, self._session))

    @property
    def clock(self) -> Countdown | None:
        """The clock of the step that is on; None where it has none."""
        phases = self.phases
        return self.agenda.clock(self.step, self._session, phases) if phases else None

    def next(self) -> None:
        """Go one part or one step on."""
        self._move(self.agenda.next(self._session))

    def back(self) -> None:
        """Go one part or one step back; nothing is lost."""
        self._move(self.agenda.previous(self._session))

    def go_to(self, step_id: str, part: int | None = None, *, is_sure: bool = False) -> None:
        """Jump to any step, or to a part of it; who is sure is not asked.

        A practice conversation that was begun goes on where it was left, other steps begin.
        """
        index = self.agenda.index(step_id)
        if part is None:
            part = part_left(self.agenda.steps[index][1], self._session)
        self._move(self.agenda.position(index, part), is_sure=is_sure)

    def next_position(self) -> Position:
        """Return where *next* leads."""
        return self.agenda.next(self._session)

    def previous_position(self) -> Position:
        """Return where *back* leads."""
        return self.agenda.previous(self._session)

    def state_at(self, position: Position) -> StageState:
        """Return what the room would see at another position, as somebody who comes there."""
        elsewhere = replace(self._session, position=position)
        if position != self._session.position:
            elsewhere = on_arrival(elsewhere)
        moment = self.now()
        back_at = self._back_at(elsewhere, moment)
        page = self._page if position.step_id == self._session.position.step_id else None
        return stage_state(self.agenda, elsewhere, now=moment, back_at=back_at, page=page)

    def choose_roleplay(self, step_id: str, roleplay: str) -> None:
        """Choose a practice conversation for a step, in this session only."""
        self.apply(RoleplayChoice(step_id, roleplay))

    def show_page(self, page: int | None) -> None:
        """Show a page of the notes; None for the last."""
        self._page = page
        self.refresh()

    @property
    def page(self) -> int | None:
        """The page of notes that was asked for; None for the last."""
        return self._page

    def apply(self, *changes: Change) -> None:
        """Make changes: in memory, on their way to disk, and on the stage, there in one go."""
        self._session, made = with_changes(self._session, changes)
        self.autosave.save(*made)
        has_other_steps = self._renew_agenda()
        # the room goes first
        if any(not isinstance(change, Draft) for change in made):
            self.refresh()
        for change in made:
            self.session_changed.emit(change)
        if made:
            self.changes_made.emit(made)
        if has_other_steps:
            self.position_changed.emit()

    def refresh(self) -> None:
        """Work out what the room sees and tell it, when it differs from before."""
        state = self.state_at(self._session.position)
        if state != self._state:
            self._state = state
            self.stage_changed.emit(state)

    def _renew_agenda(self) -> bool:
        """Have the agenda follow the session; tell whether the steps may be others."""
        before, session = self.agenda, self._session
        has_other_steps = (session.details.variant, session.plan) != (before.variant, before.plan)
        if has_other_steps or session.choices != before.choices:
            self.agenda = Agenda.of_session(self.workshop, session)
        return has_other_steps

    def _move(self, position: Position, *, is_sure: bool = False) -> None:
        again = partial(self._move, position)
        if position == self._session.position:
            return
        if not is_sure and self.holds_back(position, again):
            return
        self._page = None
        self.apply(position, *self.alongside(position))
        self._start_break()
        self.position_changed.emit()

    def _start_break(self) -> None:
        """Start the clock of a break with the break: nobody should have to think of it.

        A break that ended long ago was only passed by, while reading through the programme.
        """
        clock, moment = self.clock, self.now()
        if clock is None or not isinstance(self.step.content, BreakContent):
            return
        if self._session.room.is_apart:
            return  # she looks at it alone; LiveRoom starts it when the room sees it
        if clock.remaining(moment) < -LONG_AGO:
            clock = clock.restarted()
        if clock.is_fresh:
            self.apply(clock.started(moment))

    def _back_at(self, session: Session, moment: float) -> str:
        step = self.agenda.at(session.position)[1]
        if not isinstance(step.content, BreakContent):
            return ""
        phases = self.agenda.clock_phases(step, session)
        clock = self.agenda.clock(step, session, phases)
        if not (clock.is_running or clock.is_fresh):
            return ""  # while it stands still nobody knows when the group goes on
        # The time that was agreed stays on the stage when it has passed.
        offset = self.now.offset if isinstance(self.now, SteadyClock) else 0.0
        ends = datetime.fromtimestamp(moment + clock.remaining(moment) + offset).astimezone()
        return time_text(ends)


def _nothing(_position: Position) -> Sequence[Change]:
    return ()


def _never(_position: Position, _again: Callable[[], None]) -> bool:
    return False
