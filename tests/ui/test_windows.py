"""What is filled in about a session can be changed while it runs."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.casting import Attendance, Casting
from tests.ui.conftest import Desk


def test_another_number_of_people_is_who_is_there_and_is_taken_back_in_one_go(desk: Desk) -> None:
    windows, live = desk.windows, desk.live
    seated = Casting("roleplay", ((1, 2, 3), (4, 5, 13)))
    live.apply(Attendance((1, 2, 3, 4, 5, 13)), seated)
    windows.change_details(replace(live.session.details, people=5))
    exercises = live.session.exercises
    assert exercises.get(Attendance()).present == ()
    assert exercises.get(Casting("roleplay")).groups == ((1, 2, 3), (4, 5))
    windows.undo.undo()
    assert not windows.undo.can_undo
    exercises = live.session.exercises
    assert exercises.get(Attendance()).present == (1, 2, 3, 4, 5, 13)
    assert exercises.get(Casting("roleplay")) == seated


def test_the_same_details_are_nothing_to_take_back(desk: Desk) -> None:
    desk.windows.change_details(desk.live.session.details)
    assert not desk.windows.undo.can_undo
