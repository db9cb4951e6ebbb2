"""Days and times in Dutch, the same on every laptop whatever its language."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = date(2999, 12, 31)
"""Days between which a workshop can be; before and after these, counting days ends in errors."""

NEAR = {-1: "was gisteren", 0: "vandaag", 1: "morgen"}
SOON = 14
"""Days ahead that are counted rather than named."""


def usable_day(day: date) -> date:
    """Return a day with which can be counted: a file from elsewhere can hold any day."""
    return min(max(day, EARLIEST), LATEST)


def day_text(day: date) -> str:
    """Return a day with its year: "23 november 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day_text(day: date, today: date) -> str:
    """Return a day as one says it: "vandaag", "gisteren", "12 oktober", or with its year."""
    days_ago = (today - day).days
    if days_ago == 0:
        return "vandaag"
    if days_ago == 1:
        return "gisteren"
    if day.year == today.year:
        return f"{day.day} {MONTHS[day.month - 1]}"
    return day_text(day)


def weekday_text(day: date) -> str:
    """Return a day with its name: "maandag 4 januari 2027"."""
    return f"{WEEKDAYS[day.weekday()]} {day_text(day)}"


def coming_day_text(day: date, today: date) -> str:
    """Return when a day comes, or came: "vandaag", "over 3 dagen", "op 4 januari"."""
    days = (day - today).days
    if days in NEAR:
        return NEAR[days]
    if 0 < days <= SOON:
        return f"over {days} dagen"
    short = short_day_text(day, today)
    return f"was op {short}" if days < 0 else f"op {short}"


def time_text(moment: datetime) -> str:
    """Return the time of day: "14:07"."""
    return f"{moment:%H:%M}"
