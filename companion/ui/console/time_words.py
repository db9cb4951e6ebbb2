"""Time in words, the same in the whole console: calm, in whole minutes, never a plus or a minus."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from companion.domain.countdown import clock_text
from companion.domain.dates import time_text
from companion.domain.schedule import END, Lock, Outlook
from companion.domain.timing import AgreedTimes

ON_TIME = 60.0
"""Seconds; within them a workshop is on schedule."""


def is_over(seconds: float) -> bool:
    """Whether time left has run out, to the second that is shown."""
    return clock_text(seconds).startswith("−")


def is_late(seconds: float | None) -> bool:
    """Whether it is more than a minute behind; not known is not late."""
    return seconds is not None and seconds > ON_TIME


def whole_minutes(seconds: float) -> int:
    """Return the nearest number of minutes, of time to come or gone by."""
    return int(abs(seconds) / 60 + 0.5)


def span_text(seconds: float) -> str:
    """Return a stretch of time: "22 min", "1 uur 5 min"."""
    hours, minutes = divmod(whole_minutes(seconds), 60)
    if not hours:
        return QCoreApplication.translate("TimeWords", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return QCoreApplication.translate("TimeWords", "{hours} uur").format(hours=hours)
    text = QCoreApplication.translate("TimeWords", "{hours} uur {minutes} min")
    return text.format(hours=hours, minutes=minutes)


def spoken(text: str) -> str:
    """Return a text for the ear: "1 minuut", "4 minuten"."""
    one = QCoreApplication.translate("TimeWords", "1 minuut")
    many = QCoreApplication.translate("TimeWords", "minuten")
    return re.sub(r"\bmin\b", many, re.sub(r"\b1 min\b", one, text))


def moment_text(moment: float, offset: float) -> str:
    """Return a moment of the session's clock as the time of day, to the nearest minute."""
    exact = datetime.fromtimestamp(moment + offset).astimezone()
    return time_text(exact + timedelta(seconds=30))


def left_text(seconds: float) -> str:
    """Return the time that is left: "nog 3:10", "2:05 over tijd"."""
    if is_over(seconds):
        text = QCoreApplication.translate("TimeWords", "{time} over tijd")
        return text.format(time=clock_text(seconds).removeprefix("−"))
    text = QCoreApplication.translate("TimeWords", "nog {time}")
    return text.format(time=clock_text(seconds))


def pace_text(behind: float) -> str:
    """Return how far behind or ahead it is: "4 min achter", "3 min voor", "op schema"."""
    if abs(behind) <= ON_TIME:
        return QCoreApplication.translate("TimeWords", "op schema")
    if behind > 0:
        text = QCoreApplication.translate("TimeWords", "{span} achter")
    else:
        text = QCoreApplication.translate("TimeWords", "{span} voor")
    return text.format(span=span_text(behind))


def begin_text(begins_in: float | None) -> str:
    """Return what to know while the workshop has not begun."""
    if not begins_in or begins_in < 0:
        return QCoreApplication.translate("TimeWords", "Nog niet begonnen")
    if begins_in < ON_TIME:
        return QCoreApplication.translate("TimeWords", "Begint zo")
    text = QCoreApplication.translate("TimeWords", "Begint over {span}")
    return text.format(span=span_text(begins_in))


def is_agreed(outlook: Outlook, times: AgreedTimes | None) -> bool:
    """Whether the end was agreed; otherwise it only follows from the beginning."""
    lock = outlook.next_lock
    if lock is not None and lock.name == END:
        return lock.agreed
    return times is None or times.end is not None


def end_text(outlook: Outlook, times: AgreedTimes | None = None, *, short: bool = False) -> str:
    """Return when it ends at this pace, and what was agreed or planned where that differs.

    ``times`` tell which of the two it is while the break is the next thing that is agreed.
    """
    agreed = outlook.agreed_end
    if agreed is not None and abs(outlook.ends_at - agreed) <= ON_TIME:
        text = QCoreApplication.translate("TimeWords", "Einde {time}")
        return text.format(time=moment_text(agreed, outlook.offset))
    expected = moment_text(outlook.ends_at, outlook.offset)
    if agreed is None:
        return QCoreApplication.translate("TimeWords", "Einde {time}").format(time=expected)
    text = QCoreApplication.translate("TimeWords", "Einde {time}, gepland {agreed}")
    if is_agreed(outlook, times):
        text = QCoreApplication.translate("TimeWords", "Einde {time}, afgesproken {agreed}")
    if short:
        text = QCoreApplication.translate("TimeWords", "Einde {time}, was {agreed}")
    return text.format(time=expected, agreed=moment_text(agreed, outlook.offset))


def lock_text(lock: Lock, offset: float, now: float) -> str:
    """Return what comes at a fixed time, and when; "rond" where nobody fixed it."""
    time, to_go = moment_text(lock.moment, offset), lock.moment - now
    if lock.name == END:
        if to_go < 0:
            return ""
        text = QCoreApplication.translate("TimeWords", "nog {span} tot het einde")
        return text.format(span=span_text(to_go))
    if to_go < 0:
        text = QCoreApplication.translate("TimeWords", "{name} zou om {time} beginnen")
    elif lock.agreed:
        text = QCoreApplication.translate("TimeWords", "{name} om {time}, over {span}")
    else:
        text = QCoreApplication.translate("TimeWords", "{name} rond {time}, over {span}")
    return text.format(name=lock.name, time=time, span=span_text(to_go))
