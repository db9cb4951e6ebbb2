"""Which change takes the place of which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.countdown import Countdown
from companion.domain.note import Draft
from companion.domain.session import Change, Position, RoleplayChoice, change_key
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
