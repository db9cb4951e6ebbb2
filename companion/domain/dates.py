"""Days and times in Dutch, the same on every laptop whatever its language."""

from __future__ import annotations

from datetime import date, datetime

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


def time_text(moment: datetime) -> str:
    """Return the time of day: "14:07"."""
    return f"{moment:%H:%M}"
