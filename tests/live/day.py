"""A session on its own day, with the time measured, for tests of the timetable."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time

from companion.domain.schedule import day_of
from companion.domain.session import Session
from companion.domain.timing import AgreedTimes
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.live.timetable import LiveTimetable
from companion.live.undo import LiveUndo
from tests.builders import a_session
from tests.live.conftest import BEGAN, FakeClock


def on_its_day(session: Session | None = None) -> Session:
    """Return a session whose day is that of the test's clock."""
    session = session or a_session()
    return replace(session, details=replace(session.details, held_on=day_of(BEGAN)))


def clock_time(minutes: float) -> time:
    """Return the time of day so many minutes after the test began."""
    found = datetime.fromtimestamp(BEGAN + minutes * 60).astimezone()
    return found.time().replace(second=0, microsecond=0)


def moment_of(minutes: float) -> float:
    """Return the moment of that time of day: a whole minute."""
    return (BEGAN + minutes * 60) // 60 * 60


def agreed(**minutes: float) -> AgreedTimes:
    """Return locked times so many minutes after the test began: ``agreed(end=60)``."""
    return AgreedTimes(**{name: clock_time(after) for name, after in minutes.items()})


@dataclass
class Day:
    """Everything that has to do with time in one session."""

    live: LiveSession
    clock: FakeClock
    countdown: LiveCountdown
    undo: LiveUndo
    table: LiveTimetable

    @classmethod
    def of(cls, live: LiveSession, clock: FakeClock) -> Day:
        """Return the parts for a session that was opened; they go with it."""
        undo = LiveUndo(live, live)
        countdown = LiveCountdown(live, live, undo)
        return cls(live, clock, countdown, undo, LiveTimetable(live, countdown, undo, clock, live))

    def wait(self, minutes: float) -> None:
        """Let minutes pass, with the ticks of the timers."""
        for _ in range(max(1, round(minutes * 2))):
            self.clock.advance(minutes * 60 / max(1, round(minutes * 2)))
            self.tick()

    def tick(self) -> None:
        """Do what the timers do."""
        self.countdown._on_timer_timeout()
        self.table._on_timer_timeout()

    def spent(self) -> dict[str, float]:
        """Return the minutes that each step was on."""
        now = self.clock()
        return {t.step_id: t.elapsed(now) / 60 for t in self.live.session.step_times.values()}

    def running(self) -> list[str]:
        """Return the steps whose time runs."""
        times = self.live.session.step_times.values()
        return [each.step_id for each in times if each.since is not None]
