"""Days and times as a Dutch reader expects them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from companion.domain.dates import day_text, short_day_text, time_text

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
