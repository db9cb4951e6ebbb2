"""Groups that change while the workshop goes on: the others stay where they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.casting import Casting
from companion.domain.grouping import groups_for, roles
from companion.domain.regrouping import (
    group_of,
    moved,
    with_aside,
    with_person,
    without_person,
)
from companion.domain.roleplay import Role
from tests.content.shipped import workshop as shipped

ROLEPLAYS = shipped().roleplays
R1, R3 = ROLEPLAYS["R1"], ROLEPLAYS["R3"]

roleplays = st.sampled_from(sorted(ROLEPLAYS)).map(ROLEPLAYS.__getitem__)
people = st.integers(6, 20)
turns = st.integers(0, 5)


def a_casting(people: int, roleplay=R1, turn: int = 0, **changes) -> Casting:
    """Return the groups of people 1 to this number."""
    return Casting("M3.4", groups_for(range(1, people + 1), roleplay), turn=turn, **changes)


def parts(casting: Casting, roleplay=R1) -> dict[int, tuple[int, Role, str]]:
    """Return the group and the part of everybody."""
    return {
        seat.person: (number, seat.role, seat.name)
        for number, group in enumerate(casting.groups)
        for seat in roles(group, roleplay, casting.turn)
    }


@given(people=people, roleplay=roleplays, turn=turns, data=st.data())
def test_a_person_who_moves_leaves_all_others_in_their_groups(people, roleplay, turn, data):
    before = a_casting(people, roleplay, turn)
    person = data.draw(st.integers(1, people))
    group = data.draw(st.integers(0, len(before.groups) - 1))
    after = moved(before, person, group, roleplay)
    assert group_of(after, person) == group
    others = [other for other in range(1, people + 1) if other != person]
    assert [group_of(after, o) for o in others] == [group_of(before, o) for o in others]


@given(people=people, roleplay=roleplays, turn=turns)
def test_who_comes_in_late_takes_nobodys_role(people, roleplay, turn):
    before = a_casting(people, roleplay, turn)
    after = with_person(before, 99, roleplay)
    there = parts(after, roleplay)
    newcomer = there.pop(99)
    assert there == parts(before, roleplay)
    assert newcomer[1] is Role.OBSERVER
    smallest = min(len(group) for group in before.groups)
    assert len(before.groups[newcomer[0]]) == smallest


@given(people=people, roleplay=roleplays, turn=turns, data=st.data())
def test_who_leaves_changes_the_role_of_one_other_at_most(people, roleplay, turn, data):
    before = a_casting(people, roleplay, turn)
    person = data.draw(st.integers(1, people))
    after = without_person(before, person, roleplay)
    there, had = parts(after, roleplay), parts(before, roleplay)
    del had[person]
    assert there.keys() == had.keys()
    changed = [other for other in had if had[other] != there[other]]
    assert len(changed) <= (2 if roleplay is R3 else 1)
    parents = sorted(number for number, role, _ in there.values() if role is Role.PARENT)
    assert parents == list(range(len(after.groups)))


@given(roleplay=roleplays, people=people, data=st.data())
def test_whoever_comes_and_goes_everybody_has_one_place(roleplay, people, data):
    casting, there = a_casting(people, roleplay), set(range(1, people + 1))
    steps = st.lists(st.tuples(st.sampled_from(["in", "out", "move", "aside"]), st.integers(1, 25)))
    for what, person in data.draw(steps):
        if what == "in":
            casting, there = with_person(casting, person, roleplay), there | {person}
        elif what == "move":
            casting = moved(casting, person, person % 4, roleplay)
        elif len(there - {person}) >= 2:
            act = without_person if what == "out" else with_aside
            casting, there = act(casting, person, roleplay), there - {person}
        seated = sorted(person for group in casting.groups for person in group)
        assert seated == sorted(there)
        assert all(casting.groups)
        assert not set(casting.aside) & set(seated)


def test_the_observer_takes_the_place_of_a_parent_who_leaves():
    after = without_person(a_casting(6), 1, R1)
    assert parts(after)[2][1:] == (Role.PROFESSIONAL, "Anouk")
    assert parts(after)[3][1:] == (Role.PARENT, "Ricardo")


def test_who_stays_behind_alone_joins_others():
    alone = without_person(without_person(a_casting(6), 1, R1), 2, R1)
    assert alone.groups == ((4, 5, 6, 3),)


def test_a_group_of_two_stays_together():
    assert len(without_person(a_casting(6), 1, R1).groups) == 2


def test_the_last_person_leaves_no_group():
    casting = Casting("M3.4", ((1,),))
    assert without_person(casting, 1, R1).groups == ()


def test_who_skips_is_in_no_group_and_comes_back_to_the_smallest():
    skipping = with_aside(a_casting(7), 2, R1)
    assert (skipping.aside, group_of(skipping, 2)) == ((2,), None)
    back = with_person(skipping, 2, R1)
    assert (back.aside, group_of(back, 2)) == ((), 0)


def test_moving_to_where_nothing_is_changes_nothing():
    casting = a_casting(6)
    for person, group in ((1, 0), (1, 7), (1, -1), (99, 1)):
        assert moved(casting, person, group, R1) == casting


def test_who_comes_before_there_are_groups_is_in_none_yet():
    empty = Casting("M3.4", aside=(4,))
    assert with_person(empty, 4, R1) == Casting("M3.4")
