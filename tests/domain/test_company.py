"""Who is there, and the groups of one practice conversation after those of another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.attendance import people_there, present
from companion.domain.casting import Attendance, Casting
from companion.domain.company import (
    casting_for,
    fitting,
    group_lines,
    next_number,
    turn_for,
    with_choice,
    with_details,
    without_people,
)
from companion.domain.exercises import Exercise
from companion.domain.grouping import roles
from companion.domain.play import Play, PlaySignal, Talk
from companion.domain.progress import Agenda
from companion.domain.roleplay import Role
from companion.domain.session import RoleplayChoice, Session, applied
from companion.domain.step_view import StepView, View
from tests.builders import HALF_DAY, a_session
from tests.content.shipped import workshop as shipped

DAY = ("M3.4", "M4.4", "M6.2")
"""The practice conversations of half a day: R1, R2, and one of choice."""

AGENDA = Agenda.of(shipped(), HALF_DAY, choices={"M6.2": "R3"})


def a_day(people: int = 12, *made: Exercise, choice: str = "R3") -> Session:
    """Return a session of the shipped programme with this many people."""
    session = replace(a_session(people=people), choices={"M6.2": choice})
    for each in made:
        session = applied(session, each)
    return session


def made_at(session: Session, step_id: str) -> Session:
    """Return the session with groups made at a step."""
    _, step = shipped().find_step(step_id)
    roleplay = AGENDA.roleplay(step, session)
    return applied(session, casting_for(session, AGENDA, step, roleplay))


def casting(session: Session, step_id: str) -> Casting:
    return session.exercises.get(Casting(step_id))


def role_of(session: Session, step_id: str) -> dict[int, Role]:
    """Return who plays what at a step."""
    _, step = shipped().find_step(step_id)
    roleplay, cast = AGENDA.roleplay(step, session), casting(session, step_id)
    return {
        seat.person: seat.role
        for group in cast.groups
        for seat in roles(group, roleplay, cast.turn)
    }


# --- who is there -------------------------------------------------------------------------------


def test_everybody_is_there_until_somebody_says_otherwise():
    assert present(a_day(6)) == (1, 2, 3, 4, 5, 6)
    assert present(a_day(6, Attendance((2, 5)))) == (2, 5)


def test_people_are_counted_as_they_are_there():
    assert people_there(a_day(6)) == 6
    assert people_there(a_day(6, Attendance((2, 5, 9)))) == 3


def test_nobody_was_there_and_the_first_is_number_one():
    assert next_number(a_day(0)) == 1


def test_who_comes_late_gets_a_number_that_nobody_had():
    assert next_number(a_day(12)) == 13
    assert next_number(a_day(12, Attendance((1, 2)))) == 13
    assert next_number(a_day(12, Attendance((1, 15)))) == 16
    assert next_number(a_day(12, Casting("M3.4", ((1, 2, 20),), aside=(21,)))) == 22


# --- one after the other ------------------------------------------------------------------------


@given(people=st.integers(6, 20), choice=st.sampled_from(["R3", "R4", "R5"]))
def test_nobody_is_the_parent_twice_in_a_day(people, choice):
    session = a_day(people, choice=choice)
    was_parent: set[int] = set()
    for step_id in DAY:
        session = made_at(session, step_id)
        parents = {p for p, role in role_of(session, step_id).items() if role is Role.PARENT}
        assert not parents & was_parent
        was_parent |= parents


@pytest.mark.parametrize("people", range(6, 21))
def test_the_second_time_nobody_walks_and_all_roles_move_on(people):
    session = made_at(made_at(a_day(people), "M3.4"), "M4.4")
    first, second = casting(session, "M3.4"), casting(session, "M4.4")
    assert list(map(set, second.groups)) == list(map(set, first.groups))
    before, after = role_of(session, "M3.4"), role_of(session, "M4.4")
    assert all(after[person] is not role for person, role in before.items())


@pytest.mark.parametrize("people", [6, 9, 12, 15, 18])
def test_in_trios_everybody_had_every_role_after_three_conversations(people):
    session = a_day(people, choice="R4")
    for step_id in DAY:
        session = made_at(session, step_id)
    for person in range(1, people + 1):
        assert {role_of(session, step_id)[person] for step_id in DAY} == set(Role)


def test_a_turn_within_a_conversation_counts_for_the_next():
    session = made_at(a_day(6), "M3.4")
    session = applied(session, replace(casting(session, "M3.4"), turn=1))
    assert turn_for(session, AGENDA, shipped().find_step("M4.4")[1]) == 2


def test_a_conversation_without_groups_does_not_count():
    session = made_at(a_day(6), "M4.4")
    assert casting(session, "M4.4").turn == 0


def test_a_newcomer_joins_the_smallest_group_of_before():
    session = applied(made_at(a_day(12), "M3.4"), Attendance(tuple(range(1, 14))))
    session = made_at(session, "M4.4")
    assert set(casting(session, "M4.4").groups[0]) == {1, 2, 3, 13}
    assert casting(session, "M4.4").groups[1:] == casting(session, "M3.4").groups[1:]


def test_when_the_sizes_are_others_the_groups_are_new():
    session = applied(made_at(a_day(7), "M3.4"), Attendance((1, 2, 4, 5, 6, 7)))
    session = made_at(session, "M4.4")
    assert [len(group) for group in casting(session, "M4.4").groups] == [3, 3]


def test_who_sits_it_out_gets_no_place():
    session = made_at(a_day(7, Casting("M3.4", aside=(3, 99))), "M3.4")
    assert casting(session, "M3.4").aside == (3,)
    assert 3 not in role_of(session, "M3.4")
    assert len(role_of(session, "M3.4")) == 6


# --- others than there were ---------------------------------------------------------------------


def test_who_is_gone_is_in_no_groups_of_the_day():
    session = made_at(made_at(a_day(12), "M3.4"), "M4.4")
    session = applied(session, replace(casting(session, "M4.4"), aside=(20,)))
    changed = without_people(session, AGENDA, (3, 20))
    assert [each.step_id for each in changed] == ["M3.4", "M4.4"]
    assert all(3 not in group for each in changed for group in each.groups)
    assert changed[1].aside == ()
    assert without_people(session, AGENDA, (99,)) == ()


def test_another_number_of_people_is_who_is_there():
    session = made_at(a_day(12, Attendance((1, 2, 3, 4, 5, 6, 13))), "M3.4")
    details = replace(session.details, people=6)
    for change in with_details(session, AGENDA, details):
        session = applied(session, change)
    assert present(session) == (1, 2, 3, 4, 5, 6)
    assert set(role_of(session, "M3.4")) == {1, 2, 3, 4, 5, 6}


def test_other_details_leave_who_is_there():
    session = a_day(12, Attendance((1, 2, 3)))
    details = replace(session.details, group="Wijkteam")
    assert with_details(session, AGENDA, details) == (details,)


def test_another_conversation_begins_anew_with_groups_of_its_own():
    played = (
        Play("M6.2", PlaySignal.STOP, card_given=True),
        Talk("M6.2", parent=40.0, questions=2),
        StepView("M6.2", View.TALK),
    )
    session = made_at(a_day(12, *played, choice="R4"), "M6.2")
    step, choice = shipped().find_step("M6.2")[1], RoleplayChoice("M6.2", "R3")
    for change in with_choice(session, AGENDA, step, choice):
        session = applied(session, change)
    assert session.choices["M6.2"] == "R3"
    assert session.exercises.get(Play("M6.2")) == Play("M6.2")
    assert session.exercises.get(Talk("M6.2")) == Talk("M6.2")
    assert session.exercises.get(StepView("M6.2")).view is View.STEP
    assert [len(group) for group in casting(session, "M6.2").groups] == [6, 6]


def test_another_conversation_without_groups_makes_none():
    step, choice = shipped().find_step("M6.2")[1], RoleplayChoice("M6.2", "R4")
    session = a_day(12)
    for change in with_choice(session, AGENDA, step, choice):
        session = applied(session, change)
    assert casting(session, "M6.2").groups == ()


def test_groups_that_could_be_of_other_sizes_are_known():
    _, step = shipped().find_step("M3.4")
    roleplay = shipped().roleplays["R1"]
    session = made_at(a_day(12), "M3.4")
    assert fitting(session, AGENDA, step, roleplay) == ()
    moved = Casting("M3.4", ((1, 2), (3, 4, 5, 6), (7, 8, 9), (10, 11, 12)))
    assert fitting(applied(session, moved), AGENDA, step, roleplay) == (3, 3, 3, 3)


# --- in words -----------------------------------------------------------------------------------


def test_groups_and_tables_are_called_by_number():
    session = made_at(made_at(a_day(12), "M3.4"), "M6.2")
    trios = group_lines(casting(session, "M3.4"), shipped().roleplays["R1"])
    tables = group_lines(casting(session, "M6.2"), shipped().roleplays["R3"])
    assert [line.name for line in trios] == [f"Groepje {n}" for n in (1, 2, 3, 4)]
    assert [line.name for line in tables] == ["Tafel 1", "Tafel 2"]
    assert [seat.name for seat in trios[0].seats] == ["Ricardo", "Anouk", ""]
