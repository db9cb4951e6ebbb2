"""Days and times as a Dutch reader expects them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from companion.domain.dates import (
    coming_day_text,
    day_text,
    short_day_text,
    time_text,
    weekday_text,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 23), "vandaag"),
        (date(2026, 11, 22), "gisteren"),
        (date(2026, 11, 21), "21 november"),
        (date(2026, 1, 1), "1 januari"),
        (date(2026, 12, 3), "3 december"),
        (date(2025, 12, 31), "31 december 2025"),
        (date(2027, 1, 4), "4 januari 2027"),
    ],
)
def test_a_day_is_said_as_short_as_it_can_be(day, text):
    assert short_day_text(day, TODAY) == text


def test_yesterday_is_yesterday_over_the_turn_of_the_year():
    assert short_day_text(date(2025, 12, 31), date(2026, 1, 1)) == "gisteren"


def test_a_day_with_its_year():
    assert day_text(date(2026, 3, 2)) == "2 maart 2026"


def test_each_month_has_its_own_name():
    assert len({day_text(date(2026, month, 1)) for month in range(1, 13)}) == 12


@pytest.mark.parametrize(("hour", "minute", "text"), [(14, 7, "14:07"), (0, 0, "00:00")])
def test_a_time_has_two_digits_twice(hour, minute, text):
    assert time_text(datetime(2026, 11, 23, hour, minute, 59)) == text


def test_a_day_that_is_agreed_has_its_name():
    assert weekday_text(date(2027, 1, 4)) == "maandag 4 januari 2027"
    assert weekday_text(date(2028, 2, 29)) == "dinsdag 29 februari 2028"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 23), "vandaag"),
        (date(2026, 11, 24), "morgen"),
        (date(2026, 11, 25), "over 2 dagen"),
        (date(2026, 12, 7), "over 14 dagen"),
        (date(2026, 12, 8), "op 8 december"),
        (date(2027, 1, 4), "op 4 januari 2027"),
        (date(2026, 11, 22), "was gisteren"),
        (date(2026, 11, 2), "was op 2 november"),
    ],
)
def test_a_day_to_come_is_counted_when_it_is_near(day, text):
    assert coming_day_text(day, TODAY) == text
