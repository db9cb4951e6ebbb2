"""How the time stands: left in this step, ahead or behind, and when it ends at this pace.

Only arithmetic, without a clock. Moments are those of the session's own clock, in seconds since
1970; it never jumps. The computer's time of day may differ from it by ``Outlook.offset``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.step import BreakContent, Step
from companion.domain.timing import StepTime
from companion.domain.workshop import ModulePlace

BREAK, END = "pauze", "einde"

OVER = 2 * 3600.0
"""Seconds after the end from which nothing is measured any more: she is reading it back."""

MORNING = time(6)
"""What begins later than this is no workshop of the evening before."""

LONGEST = 12 * 3600.0
"""Seconds; a time that comes later than this after the begin is not of the night after it."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A moment that the workshop should keep."""

    name: str
    """"pauze" or "einde"."""
    moment: float
    agreed: bool
    """Locked by the trainer; an end that only follows from the beginning is not."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the time stands. Durations in seconds, moments of the session's clock."""

    begins_in: float | None
    """Until the agreed begin, today; None when it has begun or nothing was agreed."""
    has_begun: bool
    """Whether it is being given: begun, and today. On another day she is only reading."""
    left_here: float
    """Left in this step; negative when it takes longer."""
    behind: float | None
    """Late (+) or early (-) at the next lock; None when not begun."""
    ends_at: float
    """The end at this pace."""
    agreed_end: float | None
    next_lock: Lock | None
    offset: float
    """Add it to a moment to get the computer's time of day."""
    other_day: bool = False
    """Whether the workshop is of another day than today: its time is not measured."""

    @property
    def late(self) -> float:
        """How much too late it gets at the next lock or at the end, whichever is worse."""
        at_end = 0.0 if self.agreed_end is None else self.ends_at - self.agreed_end
        return max(0.0, self.behind or 0.0, at_end)


@dataclass(frozen=True, slots=True)
class ModuleMinutes:
    """What a module should take by the programme, and what it took."""

    module_id: str
    title: str
    planned: int
    taken: float | None
    """None while no step of it has been on."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """The agreed moments of the meeting that is on."""

    begin: float | None = None
    pause: float | None = None
    end: float | None = None
    end_is_agreed: bool = False
    has_begun: bool = False
    begins_today: bool = False


def outlook(agenda: Agenda, session: Session, now: float, wall: float) -> Outlook:
    """Return how the time stands now.

    ``now`` is a moment of the session's clock, ``wall`` the same moment by the computer's.
    Locked times are kept: who is early at the break waits for it. A break that begins late keeps
    its minutes.
    """
    offset = wall - now
    marks = _marks(agenda, session, now, offset)
    at_break, ends_at = _expected(agenda, session, now, marks)
    lock = _next_lock(marks, at_break)
    expected = ends_at if at_break is None else at_break
    is_waiting = not marks.has_begun and marks.begin is not None and marks.begins_today
    return Outlook(
        begins_in=max(0.0, (marks.begin or now) - now) if is_waiting else None,
        has_begun=marks.has_begun,
        left_here=left_in(agenda, session, agenda.at(session.position)[1], now),
        behind=expected - lock.moment if lock and marks.has_begun else None,
        ends_at=ends_at,
        agreed_end=marks.end,
        next_lock=lock,
        offset=offset,
        other_day=_is_other_day(agenda, session, now, wall),
    )


def left_in(agenda: Agenda, session: Session, step: Step, now: float) -> float:
    """Return the seconds that a step has left: its minutes, what was given, what was used."""
    spent = session.step_times.get(step.id, StepTime(step.id)).elapsed(now)
    return agenda.minutes(step) * 60.0 + given_to(agenda, session, step) - spent


def given_to(agenda: Agenda, session: Session, step: Step) -> float:
    """Return the seconds that were added to the clocks of a step, or taken from them."""
    if not any(step_id == step.id for step_id, _ in session.clocks):
        return 0.0
    clocks = (
        agenda.clock_of(step, session, number)
        for number in range(len(agenda.clock_phases(step, session)))
    )
    return sum(clock.total() - clock.planned for clock in clocks)


def ahead(agenda: Agenda, session: Session) -> tuple[Step, ...]:
    """Return the steps that come after the one that is on, in the same meeting."""
    here = agenda.index(session.position.step_id)
    place = agenda.steps[here][0].place
    return tuple(step for module, step in agenda.steps[here + 1 :] if module.place is place)


def moment_of_day(day: date, clock_time: time, offset: float) -> float:
    """Return the moment of the session's clock at which it is this late on the computer."""
    return datetime.combine(day, clock_time).astimezone().timestamp() - offset


def day_of(wall: float) -> date:
    """Return the day that it is by the computer."""
    return datetime.fromtimestamp(wall).astimezone().date()


def module_minutes(agenda: Agenda, session: Session, now: float) -> tuple[ModuleMinutes, ...]:
    """Return planned and real minutes of every module that was meant for this length, or was on.

    Planned is what the programme says, so that it can be compared with another time.
    """
    found = []
    for module in agenda.workshop.modules:
        times = [session.step_times[s.id] for s in module.steps if s.id in session.step_times]
        planned = sum(agenda.usual_minutes(step) for step in module.steps)
        taken = sum(each.elapsed(now) for each in times) / 60 if times else None
        if planned or times:
            found.append(ModuleMinutes(module.id, module.title, planned, taken))
    return tuple(found)


def _expected(
    agenda: Agenda, session: Session, now: float, marks: _Marks
) -> tuple[float | None, float]:
    """Return when the locked break begins at this pace (None without one), and the end."""
    here = agenda.at(session.position)[1]
    begin = now if marks.has_begun or marks.begin is None else max(now, marks.begin)
    moment = begin + max(0.0, left_in(agenda, session, here, now))
    at_break = None
    following = ahead(agenda, session)
    locked = break_step(agenda) if marks.pause is not None else None
    for step in following:
        if marks.pause is not None and step is locked:
            at_break, moment = moment, max(moment, marks.pause)
        moment += max(0.0, left_in(agenda, session, step, now))
    return at_break, moment


def break_step(agenda: Agenda) -> Step | None:
    """Return the step whose begin can be locked: the first break of the workshop."""
    steps = (
        step
        for module, step in agenda.steps
        if module.place is ModulePlace.WORKSHOP and isinstance(step.content, BreakContent)
    )
    return next(steps, None)


def _next_lock(marks: _Marks, at_break: float | None) -> Lock | None:
    if at_break is not None and marks.pause is not None:
        return Lock(BREAK, marks.pause, agreed=True)
    return Lock(END, marks.end, marks.end_is_agreed) if marks.end is not None else None


def agreed_moments(session: Session, offset: float) -> tuple[float | None, ...]:
    """Return the moments of the agreed begin, break and end; None where nothing was agreed.

    A break or an end that is earlier on the clock than the begin is in the night after it.
    """
    times, day = session.times, session.details.held_on
    begin = None if times.begin is None else moment_of_day(day, times.begin, offset)
    began = session.beginning.moment if session.beginning else None
    first = began if begin is None else begin
    return (begin, *(_not_before(first, day, each, offset) for each in (times.pause, times.end)))


def _not_before(
    first: float | None, day: date, clock_time: time | None, offset: float
) -> float | None:
    if clock_time is None:
        return None
    moment = moment_of_day(day, clock_time, offset)
    tomorrow = moment_of_day(day + timedelta(days=1), clock_time, offset)
    is_at_night = first is not None and moment < first and tomorrow - first <= LONGEST
    return tomorrow if is_at_night else moment


def over_at(agenda: Agenda, session: Session, offset: float) -> float | None:
    """Return the moment from which nothing is measured any more; None while no end is known."""
    begin, _, end = agreed_moments(session, offset)
    ends = [] if end is None else [end]
    if session.beginning is not None:
        ends.append(session.beginning.moment + session.beginning.minutes * 60)
    elif begin is not None:
        ends.append(begin + workshop_minutes(agenda) * 60)
    return max(ends) + OVER if ends else None


def is_its_day(agenda: Agenda, session: Session, now: float, wall: float) -> bool:
    """Whether it is the day of the workshop, or the night after it while it still goes on."""
    days, offset = (day_of(wall) - session.details.held_on).days, wall - now
    if days != 1:
        return days == 0
    over, began = over_at(agenda, session, offset), session.beginning
    morning = moment_of_day(day_of(wall), MORNING, offset)
    return over is not None and now <= over and (began is None or began.moment < morning)


def is_follow_up(agenda: Agenda, session: Session, now: float, wall: float) -> bool:
    """Whether the follow-up meeting is on: at one of its steps, after the day of the workshop."""
    is_later = day_of(wall) > session.details.held_on
    is_there = agenda.at(session.position)[0].place is ModulePlace.FOLLOW_UP
    return is_there and is_later and not is_its_day(agenda, session, now, wall)


def _is_other_day(agenda: Agenda, session: Session, now: float, wall: float) -> bool:
    is_workshop = agenda.at(session.position)[0].place is ModulePlace.WORKSHOP
    return is_workshop and not is_its_day(agenda, session, now, wall)


def _marks(agenda: Agenda, session: Session, now: float, offset: float) -> _Marks:
    wall = now + offset
    if is_follow_up(agenda, session, now, wall):
        return _marks_of_follow_up(agenda, session, now)
    is_on = is_its_day(agenda, session, now, wall)
    is_past = day_of(wall) > session.details.held_on and not is_on
    if is_past or agenda.at(session.position)[0].place is ModulePlace.FOLLOW_UP:
        return _Marks()
    begin, pause, end = agreed_moments(session, offset)
    started = session.beginning if is_on else None
    last = end
    if end is None and started is not None:
        last = started.moment + started.minutes * 60
    elif end is None and begin is not None:
        last = begin + workshop_minutes(agenda) * 60
    has_begun = started is not None and started.moment <= now
    return _Marks(begin, pause, last, end is not None, has_begun, is_on)


def _marks_of_follow_up(agenda: Agenda, session: Session, now: float) -> _Marks:
    """The follow-up meeting has no agreed times: it ends when its minutes are over."""
    steps = [
        step
        for module in agenda.workshop.modules
        if module.place is ModulePlace.FOLLOW_UP
        for step in module.steps
    ]
    used = sum(session.step_times.get(s.id, StepTime(s.id)).elapsed(now) for s in steps)
    meant = sum(agenda.usual_minutes(step) for step in steps) * 60
    return _Marks(end=now - used + meant, has_begun=True) if used else _Marks()


def workshop_minutes(agenda: Agenda) -> int:
    """Return what the workshop takes as it is bent now, without the follow-up meeting."""
    return sum(
        agenda.minutes(step)
        for module, step in agenda.steps
        if module.place is ModulePlace.WORKSHOP
    )
