"""Half a day with a clock in the hands of the test: whatever happens, the sums come out."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from companion.domain.schedule import ahead, day_of, left_in, workshop_minutes
from companion.domain.session import Position
from companion.domain.timing import AgreedTimes
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace, Workshop
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.storage.sessions import create_session
from tests.builders import HALF_DAY, TWO_HOURS, a_session, a_workshop
from tests.content.shipped import workshop as shipped
from tests.live.conftest import BEGAN, FakeClock, close_for_good, told_by
from tests.live.day import Day, agreed

PROGRAMMES = pytest.mark.parametrize("programme", [a_workshop, shipped])


class HalfDay:
    """A day of one programme over a real file, with the sums checked after everything."""

    def __init__(self, programme: Workshop, folder: Path, clock: FakeClock) -> None:
        self.programme, self.clock = programme, clock
        self.closed = 0.0
        """Seconds that the session was not open after it was left well."""
        first = programme.modules[0].steps[0].id
        session = replace(a_session(), position=Position(first))
        session = replace(session, details=replace(session.details, held_on=day_of(BEGAN)))
        self.open(create_session(folder, session))

    def open(self, path: Path) -> None:
        """Open the file, as the program does."""
        self.autosave = Autosave(path)
        stored = self.autosave.open()
        live = LiveSession(self.programme, stored, self.autosave, self.clock, self.autosave)
        self.day = Day.of(live, self.clock)

    def restart(self, minutes: float, *, crash: bool) -> None:
        """Stop the program in the middle and go on with the file some minutes later."""
        before, path = self.live.session, self.autosave.path
        if not crash:
            self.day.table.pause()
            before = self.live.session
            self.closed += minutes * 60 * (self.live.session.beginning is not None)
        assert close_for_good(self.autosave)
        self.clock.advance(minutes * 60)
        self.open(path)
        # but for the time that runs again, it is the session that was left
        assert replace(self.live.session, step_times={}) == replace(before, step_times={})
        self.check()

    @property
    def live(self) -> LiveSession:
        """The session that is open."""
        return self.day.live

    def wait(self, minutes: float) -> None:
        """Let time pass on the step that is on."""
        self.day.wait(minutes)
        self.check()

    def next_step(self) -> None:
        """Go to the next step of the workshop, or stay at the last."""
        following = self.live.agenda.next_step(self.live.session.position)
        self.live.go_to(following.step_id)
        self.check()

    def check(self) -> None:
        """The time of the steps is the time since the beginning; the end is what is to come."""
        session, agenda, now = self.live.session, self.live.agenda, self.clock()
        spent = sum(self.day.spent().values()) * 60
        if session.beginning is None:
            assert spent == 0.0
            return
        assert self.day.running() == [self.live.step.id]
        assert spent == pytest.approx(now - session.beginning.moment - self.closed)
        seen = self.day.table.outlook
        to_come = [left_in(agenda, session, step, now) for step in ahead(agenda, session)]
        here = left_in(agenda, session, self.live.step, now)
        assert seen.left_here == here
        assert seen.ends_at == pytest.approx(
            now + max(0.0, here) + sum(max(0.0, s) for s in to_come)
        )
        taken = sum(m.taken or 0.0 for m in self.day.table.minutes()) * 60
        assert taken == pytest.approx(spent)
        is_looking_ahead = self.live.module.place is ModulePlace.FOLLOW_UP
        if session.times == AgreedTimes() and not is_looking_ahead:
            begin = session.beginning
            assert seen.agreed_end == begin.moment + begin.minutes * 60
            assert seen.behind == pytest.approx(seen.ends_at - seen.agreed_end)


@pytest.fixture
def half_day(qapp: object, folder: Path, clock: FakeClock) -> Iterator[Callable[..., HalfDay]]:
    """Return a way to begin half a day of a programme."""
    made: list[HalfDay] = []

    def begin(programme: Callable[[], Workshop]) -> HalfDay:
        made.append(HalfDay(programme(), folder, clock))
        return made[-1]

    yield begin
    for each in made:
        close_for_good(each.autosave)


@PROGRAMMES
def test_a_day_that_goes_as_planned_ends_on_time(half_day, programme, clock):
    half = half_day(programme)
    minutes = workshop_minutes(half.live.agenda)
    for module, step in half.live.agenda.steps:
        if module.place is ModulePlace.WORKSHOP:
            assert half.live.step is step
            half.wait(half.live.agenda.minutes(step))
            half.next_step()
    assert clock() == pytest.approx(BEGAN + minutes * 60)
    assert half.day.table.outlook.behind == pytest.approx(0.0)
    for module in half.day.table.minutes():
        planned = module.planned if module.module_id not in {"M10", "M3"} else module.taken
        assert module.taken == pytest.approx(planned) or module.taken is None


def test_a_real_afternoon(half_day, clock):
    """People are late, somebody cries, the laptop sleeps and falls over; it ends on time."""
    half = half_day(shipped)
    half.wait(12)  # they come in
    half.next_step()
    assert half.day.table.outlook.behind == pytest.approx(0.0)
    half.wait(14)  # the check-in took six minutes more
    half.next_step()
    assert half.day.table.outlook.behind == pytest.approx(6 * 60)
    slept = told_by(half.day.table.slept)
    clock.advance(5 * 60)  # the lid was closed
    half.day.tick()
    half.check()
    assert slept.count == 1
    half.restart(2, crash=True)
    half.next_step()
    late = half.day.table.outlook.behind
    assert late == pytest.approx(11 * 60)

    before = half.live.session
    proposals = half.day.table.proposals()
    assert len(proposals) == 3
    for proposal in proposals:
        half.day.table.take(proposal)
        half.check()
        assert half.day.table.outlook.behind <= 60
        half.day.undo.undo()
        half.check()
        assert half.live.session == before
    half.day.table.take(proposals[-1])

    half.live.apply(replace(half.live.session.details, variant=TWO_HOURS))
    half.check()
    half.wait(1)
    half.live.apply(replace(half.live.session.details, variant=HALF_DAY))
    half.check()
    half.restart(3, crash=False)
    while half.live.step.id != "M9.4":
        half.wait(max(0.5, half.day.table.outlook.left_here / 60))
        half.next_step()
    half.wait(1)
    found = half.day.table.outlook
    # late by what the lid, the crash and the stop took after the rescue, not by a second more
    assert found.behind == pytest.approx(found.ends_at - found.agreed_end)
    assert found.behind <= 60 + (3 + 1) * 60


def test_locked_times_hold_all_afternoon(half_day, clock):
    half = half_day(shipped)
    half.day.table.agree(agreed(begin=10, pause=135, end=220))
    begin = half.day.table.outlook
    assert not begin.has_begun
    locks = set()
    half.day.wait(12)
    while half.live.step.id != "M9.4":
        step = half.live.step
        half.day.wait(max(0.5, half.day.table.outlook.left_here / 60 + (step.id == "M2.5") * 9))
        half.live.go_to(half.live.agenda.next_step(half.live.session.position).step_id)
        seen = half.day.table.outlook
        locks.add((seen.next_lock.name, seen.next_lock.moment))
        for proposal in half.day.table.proposals():
            assert proposal.outlook.next_lock == seen.next_lock
            assert proposal.outlook.late < seen.late
        if proposals := half.day.table.proposals():
            half.day.table.take(proposals[0])
    assert len(locks) == 2
    assert half.day.table.outlook.late <= 60


def do_anything(half: HalfDay, chance: random.Random) -> None:
    """Do one of the things that a trainer does, or that happen to her."""
    live, day = half.live, half.day
    match chance.randrange(10):
        case 0:
            half.restart(chance.uniform(0, 9), crash=chance.random() < 0.5)
        case 1:
            half.clock.advance(chance.uniform(61, 1_200))
            day.tick()
        case 2:
            live.apply(replace(live.session.details, variant=chance.choice(list(Variant))))
        case 3:
            for proposal in day.table.proposals()[:1]:
                before = live.session
                day.table.take(proposal)
                half.check()
                if chance.random() < 0.5:
                    day.undo.undo()
                    assert live.session == before
        case 4:
            day.countdown.toggle()
        case 5:
            day.countdown.give(chance.choice([-1, 1, 5]))
        case 6:
            live.back()
        case 7:
            live.go_to(chance.choice(half.live.agenda.steps)[1].id)
        case _:
            half.next_step()
    half.check()


@PROGRAMMES
@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_the_sums_come_out(half_day, programme, seed):
    chance = random.Random(seed)
    half = half_day(programme)
    half.wait(3)
    half.next_step()
    for _ in range(40):
        half.wait(chance.uniform(0.1, 4))
        if half.clock() > BEGAN + 4 * 3600:
            break
        do_anything(half, chance)
