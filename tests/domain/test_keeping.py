"""Until when a session is kept: days that come, go back, and jump ahead."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.keeping import (
    DaysSeen,
    Kept,
    Why,
    due,
    is_back,
    is_over,
    is_waiting,
    kept,
    started,
    trusting,
    warning,
    without,
)
from companion.domain.retention import Retention

USED = date(2026, 11, 29)
DUE = USED + timedelta(30)
ONE = "a1"


def days(number: int) -> timedelta:
    return timedelta(number)


class Laptop:
    """A laptop on which the companion is started on some days."""

    def __init__(self, **facts) -> None:
        self.seen = DaysSeen()
        self.facts = {"retention": Retention(), "used_on": USED, "held_on": USED, "return_on": None}
        self.facts.update(facts)

    def start(self, today: date) -> Kept | None:
        """Return until when the session is kept; None when it is wiped at this start."""
        until = due(**self.facts)
        self.seen = warning(started(self.seen, today), {ONE: until[0]}, today)
        shown = kept(ONE, until, self.seen, today)
        return None if is_over(shown.day, self.seen, today) else shown


@pytest.mark.parametrize("period", [7, 30, 90, 120])
def test_a_session_is_due_so_many_days_after_its_last_use(period):
    assert due(Retention(period), USED, USED, None) == (USED + days(period), Why.USE)


def test_a_session_that_is_prepared_is_kept_after_the_day_itself():
    held = USED + days(20)
    assert due(Retention(), USED, held, None) == (held + days(30), Why.HELD)


def test_with_a_day_to_come_back_it_is_kept_until_a_week_after_that():
    back = USED + days(42)
    assert due(Retention(), USED, USED, back) == (back + days(7), Why.RETURN)
    assert due(Retention(90), USED, USED, back) == (USED + days(90), Why.USE)


def test_after_coming_back_the_period_begins_again():
    back = USED + days(42)
    assert due(Retention(), back, USED, back) == (back + days(30), Why.USE)


def test_it_is_kept_the_whole_period_and_wiped_on_the_day_that_was_said():
    laptop = Laptop()
    for number in range(30):
        shown = laptop.start(USED + days(number))
        assert shown == Kept(DUE, Why.USE, warns=number >= 23)
    assert laptop.start(DUE) is None


def test_without_a_week_of_warning_it_is_not_wiped():
    laptop = Laptop()
    laptop.start(USED)
    back = USED + days(40)
    assert laptop.start(back) == Kept(back + days(7), Why.UNWARNED, warns=True)
    assert laptop.start(back + days(6)) == Kept(back + days(7), Why.UNWARNED, warns=True)
    assert laptop.start(back + days(7)) is None


def test_a_clock_that_went_back_wipes_nothing_and_remembers_nothing():
    laptop = Laptop()
    for number in (0, 23, 29):
        laptop.start(USED + days(number))
    before = laptop.seen
    wrong = date(2020, 1, 1)
    assert laptop.start(wrong) is not None
    assert is_back(laptop.seen, wrong)
    assert laptop.seen == before
    assert not is_over(wrong - days(1), laptop.seen, wrong)
    assert laptop.start(DUE) is None


def test_a_clock_that_went_back_before_today_is_due_still_wipes_nothing():
    laptop = Laptop()
    for number in (0, 24, 29):
        laptop.start(USED + days(number))
    laptop.seen = replace(laptop.seen, latest=DUE + days(3))
    assert laptop.start(DUE + days(1)) is not None


def test_a_clock_far_ahead_waits_a_week_even_after_a_warning():
    laptop = Laptop()
    for number in (0, 24):
        laptop.start(USED + days(number))
    ahead = USED + days(24 + 61)
    assert laptop.start(ahead) == Kept(ahead + days(7), Why.CLOCK, warns=True)
    assert is_waiting(laptop.seen, ahead + days(6))
    assert laptop.start(ahead + days(6)) is not None
    assert laptop.start(ahead + days(7)) is None


def test_a_clock_that_jumped_ahead_and_is_put_right_wipes_nothing():
    laptop = Laptop()
    laptop.start(USED)
    laptop.start(USED + days(400))
    assert laptop.start(USED + days(1)) is not None
    assert is_back(laptop.seen, USED + days(1))


def test_once_she_says_that_the_day_is_right_it_counts_again():
    laptop = Laptop()
    laptop.start(USED)
    laptop.start(USED + days(400))
    today = USED + days(24)
    laptop.seen = trusting(laptop.seen, today)
    assert not is_back(laptop.seen, today)
    assert laptop.start(today) == Kept(today + days(7), Why.UNWARNED, warns=True)
    assert laptop.start(today + days(7)) is None


@pytest.mark.parametrize("gap", [1, 30, 60])
def test_a_holiday_is_no_jump(gap):
    seen = started(started(DaysSeen(), USED), USED + days(gap))
    assert seen.waits_until is None
    assert seen.latest == USED + days(gap)


def test_a_session_that_is_used_again_is_warned_about_anew():
    laptop = Laptop()
    laptop.start(USED + days(24))
    assert ONE in laptop.seen.warned
    laptop.facts["used_on"] = USED + days(24)
    laptop.start(USED + days(25))
    assert ONE not in laptop.seen.warned


def test_what_is_put_back_gets_a_week_of_its_own():
    laptop = Laptop()
    laptop.start(USED + days(24))
    laptop.seen = without(laptop.seen, ONE)
    today = DUE + days(3)
    assert laptop.start(today) == Kept(today + days(7), Why.UNWARNED, warns=True)


def test_a_shorter_period_never_wipes_at_once():
    laptop = Laptop()
    laptop.start(USED + days(20))
    laptop.facts["retention"] = Retention(7)
    assert laptop.start(USED + days(20)) == Kept(USED + days(27), Why.UNWARNED, warns=True)
