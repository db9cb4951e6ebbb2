"""Which change takes the place of which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.countdown import Countdown
from companion.domain.note import Draft
from companion.domain.plan import Plan
from companion.domain.room import RoomMode, RoomView
from companion.domain.session import (
    Change,
    Position,
    RoleplayChoice,
    applied,
    as_it_is,
    change_key,
    with_changes,
)
from companion.domain.timing import AgreedTimes, Beginning, StepTime
from tests.builders import TWO_HOURS, a_note, a_session

DETAILS = a_session().details

SAME = [
    (a_note(1, "eerst"), replace(a_note(1, "dan"), step_id="poll", field="ideas", removed=True)),
    (Draft("question", "words", "ee"), Draft("question", "words", "", "note-1")),
    (Countdown("break", 0, 60.0), Countdown("break", 0, 90.0, 30.0, 1.0, 2.0)),
    (RoleplayChoice("roleplay", "R1"), RoleplayChoice("roleplay", "R2")),
    (Position("title"), Position("quote", 1, "Citaat")),
    (DETAILS, replace(DETAILS, group="Wijkteam", variant=TWO_HOURS)),
]
OTHER = [
    a_note(1),
    a_note(2),
    Draft("question", "words", "een"),
    Draft("question", "ideas", "een"),
    Draft("again", "words", "een"),
    Countdown("break", 0, 60.0),
    Countdown("break", 1, 60.0),
    Countdown("question", 0, 60.0),
    RoleplayChoice("roleplay", "R1"),
    RoleplayChoice("break", "R1"),
    Position("title"),
    DETAILS,
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_a_change_takes_the_place_of_the_one_before(first: Change, second: Change):
    assert change_key(first) == change_key(second)


def test_changes_to_different_things_are_all_kept():
    assert len({change_key(change) for change in OTHER}) == len(OTHER)


ALL = [
    *OTHER[1:],
    Plan(skipped=frozenset({"quote"})),
    AgreedTimes(),
    StepTime("title", 5.0, 7.0),
    RoomView(RoomMode.BLACK, "quote"),
    Beginning(5.0, 210),
]


@pytest.mark.parametrize("change", ALL)
def test_what_is_there_is_what_was_applied(change: Change):
    assert as_it_is(applied(a_session(), change), change) == change


@pytest.mark.parametrize("change", ALL)
def test_what_is_not_there_yet_takes_the_place_of_what_comes(change: Change):
    session = a_session()
    before = as_it_is(session, change)
    if before is None:
        assert change_key(change)[0] in ("note", "Beginning")
        return
    assert change_key(before) == change_key(change)
    again = applied(applied(session, change), before)
    assert as_it_is(again, change) == before


def test_a_choice_that_was_not_made_is_empty():
    assert as_it_is(a_session(), RoleplayChoice("x", "R1")) == RoleplayChoice("x", "")


def test_several_changes_come_to_the_same_as_one_after_the_other():
    changed = replace(a_note(1), text="anders")
    some = [a_note(1), a_note(2), Position("quote"), changed, a_note(2), *OTHER, Position("quote")]
    after, made = with_changes(a_session(), some)
    one_by_one, there = a_session(), []
    for change in some:
        before, one_by_one = one_by_one, applied(one_by_one, change)
        there += [change] if before != one_by_one else []
    assert (after, list(made)) == (one_by_one, there)
