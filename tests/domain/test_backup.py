from __future__ import annotations

from datetime import UTC, datetime, timedelta

from companion.domain.backup import kept

NOW = datetime(2026, 11, 29, 15, 30, tzinfo=UTC)


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def test_every_copy_of_the_last_hour_stays():
    made = [ago(minutes=minutes) for minutes in range(0, 60, 10)]
    assert kept(made, NOW) == frozenset(made)


def test_of_earlier_today_the_last_copy_of_each_hour_stays():
    made = [ago(hours=3, minutes=minutes) for minutes in (0, 10, 20)]
    assert kept(made, NOW) == {made[0]}


def test_of_earlier_days_the_last_copy_of_each_day_stays():
    made = [ago(days=3), ago(days=3, hours=2), ago(days=4)]
    assert kept(made, NOW) == {made[0], made[2]}


def test_after_a_week_only_the_newest_copy_is_left():
    made = [ago(days=8), ago(days=9), ago(days=30)]
    assert kept(made, NOW) == {made[0]}


def test_the_newest_copy_always_stays():
    for age in (timedelta(), timedelta(hours=5), timedelta(days=80)):
        assert kept([NOW - age], NOW) == {NOW - age}


def test_a_copy_of_the_future_stays():
    assert kept([ago(days=-1)], NOW) == {ago(days=-1)}
