"""What there is to say about agreed times: why they cannot be, and what fixing one does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from companion.domain.timing import AgreedTimes

ROUND = 5
"""Minutes to which a time is rounded that nobody chose yet."""


@dataclass(frozen=True, slots=True)
class Day:
    """What is known of the day for which times are agreed."""

    minutes: int | None = None
    """What the workshop takes."""
    begun: time | None = None
    """When it began; None while it has not."""
    now: time | None = None
    """The time of day; None on another day."""

    @classmethod
    def of(cls, minutes: int | None, begun: float | None, now: float | None, offset: float) -> Day:
        """Return the day with these moments of the session's clock."""
        moments = (None if each is None else time_of(each, offset) for each in (begun, now))
        return cls(minutes, *moments)


def time_of(moment: float, offset: float) -> time:
    """Return the time of day of a moment of the session's clock, in whole minutes."""
    exact = datetime.fromtimestamp(moment + offset).astimezone()
    return time(exact.hour, exact.minute)


def rounded(chosen: time | None, moment: float, offset: float) -> time:
    """Return the chosen time, or a moment to the nearest five minutes."""
    if chosen is not None:
        return chosen
    exact = datetime.fromtimestamp(moment + offset).astimezone() + timedelta(minutes=ROUND / 2)
    return time(exact.hour, exact.minute // ROUND * ROUND)


def problem_text(times: AgreedTimes, day: Day) -> str:
    """Return why these times cannot be, empty when they can."""
    begins = [each for each in (times.begin, day.begun) if each is not None]
    if times.end is not None and any(times.end <= each for each in begins):
        return QCoreApplication.translate("TimesWords", "Het einde moet na het begin liggen.")
    if times.pause is None:
        return ""
    if any(times.pause <= each for each in begins):
        return QCoreApplication.translate("TimesWords", "De pauze moet na het begin liggen.")
    if _minutes(times.pause) >= _end(times, day, begins):
        return QCoreApplication.translate("TimesWords", "De pauze moet voor het einde liggen.")
    return ""


def begin_note(begin: time | None, day: Day) -> str:
    """Return what it does to fix the begin now; empty when it does nothing special."""
    if begin is None:
        return ""
    if day.begun is not None:
        if begin == day.begun:
            return ""
        text = QCoreApplication.translate(
            "TimesWords",
            "De bijeenkomst is al begonnen: de tijd blijft tellen vanaf {time}. "
            "Met “Tijd opnieuw beginnen” begint hij opnieuw.",
        )
        return text.format(time=f"{day.begun:%H:%M}")
    if day.now is None or begin > day.now:
        return ""
    text = QCoreApplication.translate("TimesWords", "De tijd telt dan vanaf {time}.")
    return text.format(time=f"{begin:%H:%M}")


def _end(times: AgreedTimes, day: Day, begins: list[time]) -> int:
    """Return when it ends, in minutes of the day; without an agreed end after its minutes."""
    if times.end is not None:
        return _minutes(times.end)
    if not begins or day.minutes is None:
        return 24 * 60
    return max(_minutes(each) for each in begins) + day.minutes


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
