"""What is written when time is measured: when the workshop began, and how long a step was on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from companion.domain.progress import Agenda
from companion.domain.room import RoomMode
from companion.domain.schedule import (
    OVER,
    agreed_moments,
    is_follow_up,
    is_its_day,
    over_at,
    workshop_minutes,
)
from companion.domain.session import Change, Position, Session, applied, change_key
from companion.domain.timing import Beginning, StepTime
from companion.domain.workshop import ModulePlace

LONG = 4 * 3600.0
"""Seconds; a step that seems to have been on for longer was left by a crash or a dead battery."""

EARLY = 15 * 60.0
"""Seconds before the agreed begin from which leaving a first step means that it begins."""


@dataclass(frozen=True, slots=True)
class Measuring:
    """A session at a moment, to find out what should have been written by now."""

    agenda: Agenda
    session: Session
    now: float
    """Of the session's clock."""
    wall: float
    """The same by the computer."""
    came_on: float
    """When the step came on that is on."""

    @property
    def is_today(self) -> bool:
        """Whether it is the session's own day, or the night after it while it goes on."""
        return is_its_day(self.agenda, self.session, self.now, self.wall)

    @property
    def agreed_begin(self) -> float | None:
        """The moment at which the workshop should begin; None when nothing was agreed."""
        return agreed_moments(self.session, self.wall - self.now)[0]

    def due(self, *, is_leaving: bool = False) -> tuple[Change, ...]:
        """Return the changes that are due: the workshop begins, the time of a step runs or stops.

        ``is_leaving`` when the step that is on will be left now.
        """
        session, began = self.session, self._due_beginning(is_leaving=is_leaving)
        if began is not None:
            session = applied(session, began)
        since = self.now
        if session.beginning is not None and not is_measured(session):
            since = max(session.beginning.moment, self.came_on)
        on = self.agenda.at(session.position)[1].id if self._is_going_on(session) else ""
        times = times_on(session, on, self._last(session), since)
        return (began, *times) if began else times

    def due_with(self, position: Position) -> tuple[Change, ...]:
        """Return the changes that come with going to another step."""
        there = self.agenda.at(position)[1].id
        if there == self.agenda.at(self.session.position)[1].id:
            return ()
        session = self.session
        found = {change_key(change): change for change in self.due(is_leaving=True)}
        for change in found.values():
            session = applied(session, change)
        session = replace(session, position=position)
        on = there if self._is_going_on(session) else ""
        times = times_on(session, on, self._last(session))
        found |= {change_key(change): change for change in times}
        return tuple(found.values())

    def _due_beginning(self, *, is_leaving: bool) -> Beginning | None:
        """Return the beginning of the workshop, when it begins now.

        It begins at the agreed time, or a little earlier when a step of the first module is left.
        Without an agreed time leaving such a step begins it. Then it began when that step came
        on, but no longer ago than the step takes: a title stands there while people come in.
        """
        module, step = self.agenda.at(self.session.position)
        if self.session.beginning is not None or not self.is_today:
            return None
        minutes, agreed = workshop_minutes(self.agenda), self.agreed_begin
        if agreed is not None and agreed <= self.now <= agreed + minutes * 60 + OVER:
            return Beginning(agreed, minutes)
        is_near = agreed is None or agreed - EARLY <= self.now < agreed
        if not (is_leaving and is_near and module.id == self.agenda.steps[0][0].id):
            return None
        return Beginning(max(self.came_on, self.now - self.agenda.minutes(step) * 60.0), minutes)

    def _is_going_on(self, session: Session) -> bool:
        """Whether time is measured: from the beginning to some time after the end, not in rest."""
        if session.room.mode is RoomMode.REST:
            return False
        if is_follow_up(self.agenda, session, self.now, self.wall):
            return True
        began = session.beginning
        if began is None or not is_its_day(self.agenda, session, self.now, self.wall):
            return False
        return began.moment <= self.now == self._last(session)

    def _last(self, session: Session) -> float:
        """Return this moment, or the last at which time was measured when that is over.

        A laptop that was left on overnight, and slept, wakes long after it.
        """
        is_in_workshop = self.agenda.at(session.position)[0].place is ModulePlace.WORKSHOP
        over = over_at(self.agenda, session, self.wall - self.now)
        has_begun = session.beginning is not None
        return (
            self.now if over is None or not (is_in_workshop and has_begun) else min(self.now, over)
        )


def of_this_meeting(agenda: Agenda, session: Session) -> tuple[StepTime, ...]:
    """Return the times of the steps of the meeting that is on: the workshop, or the follow-up."""
    later = {
        step.id
        for module in agenda.workshop.modules
        if module.place is ModulePlace.FOLLOW_UP
        for step in module.steps
    }
    is_later = agenda.at(session.position)[0].place is ModulePlace.FOLLOW_UP
    return tuple(t for t in session.step_times.values() if (t.step_id in later) is is_later)


def times_on(
    session: Session, step_id: str, now: float, since: float | None = None
) -> tuple[StepTime, ...]:
    """Return the changes after which only this step's time runs; no step's for an empty id.

    ``since`` is when it came on, when that was before now.
    """
    ended = tuple(
        each.ended(now)
        for each in session.step_times.values()
        if each.since is not None and each.step_id != step_id
    )
    here = session.step_times.get(step_id, StepTime(step_id))
    if not step_id or here.since is not None:
        return ended
    return (*ended, here.begun(now if since is None else min(now, since)))


def after_restart(agenda: Agenda, session: Session, now: float) -> tuple[Change, ...]:
    """Return the changes for times that the last use of the companion left running.

    They went on: a crash takes no time away. After a very long while nobody knows how long the
    step was on; it then counts for its own minutes at most. Moments from the future, of a
    computer clock that was put back, count from now.
    """
    mended: list[Change] = []
    began = session.beginning
    if began is not None and began.moment > now and is_measured(session):
        spent = sum(each.elapsed(now) for each in session.step_times.values())
        mended.append(replace(began, moment=now - spent))
    for each in session.step_times.values():
        if each.since is None:
            continue
        found = agenda.workshop.find_step(each.step_id)
        most = agenda.minutes(found[1]) * 60.0 if found else 0.0
        if now - each.since > LONG:
            mended.append(replace(each, spent=max(each.spent, most), since=None))
        elif each.since > now:
            mended.append(replace(each, since=now))
    mended += [
        replace(clock, spent=0.0, running_since=None)
        for clock in session.clocks.values()
        if clock.running_since is not None and now - clock.running_since > LONG
    ]
    return tuple(mended)


def is_measured(session: Session) -> bool:
    """Whether any time was measured yet."""
    return any(each.spent or each.since is not None for each in session.step_times.values())
