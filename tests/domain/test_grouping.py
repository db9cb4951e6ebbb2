"""Trios, fours and tables for 6 to 20 people, and who plays what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.grouping import groups_for, has_tables, parts_for, roles
from companion.domain.roleplay import Role
from tests.content.shipped import workshop as shipped

ROLEPLAYS = shipped().roleplays
GROUPINGS = shipped().groupings
PARENT, PROFESSIONAL, OBSERVER = Role.PARENT, Role.PROFESSIONAL, Role.OBSERVER

roleplays = st.sampled_from(sorted(ROLEPLAYS)).map(ROLEPLAYS.__getitem__)
companies = st.sets(st.integers(1, 60), min_size=6, max_size=20).map(sorted)
few = st.sets(st.integers(1, 60), max_size=30).map(sorted)
turns = st.integers(0, 12)


def sizes(people: int, roleplay_id: str) -> list[int]:
    """Return how large the groups are for so many people."""
    groups = groups_for(range(1, people + 1), ROLEPLAYS[roleplay_id], GROUPINGS)
    return [len(group) for group in groups]


# --- sizes --------------------------------------------------------------------------------------


@given(people=companies, roleplay=roleplays)
def test_everybody_is_placed_once_in_groups_of_the_size_in_the_table(people, roleplay):
    groups = groups_for(people, roleplay, GROUPINGS)
    assert sorted(person for group in groups for person in group) == people
    found = sorted(len(group) for group in groups)
    if has_tables(roleplay):
        assert len(groups) == (1 if len(people) < 12 else 2 if len(people) < 18 else 3)
        assert found[-1] - found[0] <= 1
    else:
        row = next(row for row in GROUPINGS if row.people == len(people))
        assert found == [3] * row.trios + [4] * row.fours


@pytest.mark.parametrize(
    ("people", "tables"),
    [(6, [6]), (11, [11]), (12, [6, 6]), (13, [6, 7]), (17, [8, 9]), (19, [6, 6, 7])],
)
def test_tables_are_as_the_programme_writes_them(people, tables):
    assert sizes(people, "R3") == tables


@pytest.mark.parametrize("people", range(6, 21))
def test_the_rule_for_other_numbers_is_that_of_the_table(people):
    by_rule = groups_for(range(people), ROLEPLAYS["R1"])
    assert by_rule == groups_for(range(people), ROLEPLAYS["R1"], GROUPINGS)


@pytest.mark.parametrize(
    ("people", "found"),
    [(0, []), (1, [1]), (2, [2]), (3, [3]), (4, [4]), (5, [5]), (21, [3] * 7), (22, [3] * 6 + [4])],
)
def test_fewer_and_more_people_than_the_table_has_are_divided_too(people, found):
    assert sizes(people, "R1") == found


def test_fewer_than_six_sit_at_one_table():
    assert [sizes(people, "R3") for people in (0, 1, 5)] == [[], [1], [5]]


def test_a_table_of_the_programme_that_does_not_add_up_is_not_followed():
    odd = [type(GROUPINGS[0])(8, 1, 1, "", "")]
    assert [len(group) for group in groups_for(range(8), ROLEPLAYS["R1"], odd)] == [4, 4]


# --- roles --------------------------------------------------------------------------------------


@given(people=few, roleplay=roleplays, turn=turns)
def test_every_group_has_one_parent_a_professional_and_somebody_who_looks_on(
    people, roleplay, turn
):
    for group in groups_for(people, roleplay, GROUPINGS):
        had = [seat.role for seat in roles(group, roleplay, turn)]
        assert len(had) == len(group)
        if len(group) >= 2:
            assert had.count(PARENT) == 1
            assert had.count(PROFESSIONAL) >= 1
        assert (OBSERVER in had) is (len(group) >= 3)


@given(people=companies, roleplay=roleplays, turn=turns)
def test_after_as_many_turns_as_seats_everybody_had_every_role(people, roleplay, turn):
    for group in groups_for(people, roleplay, GROUPINGS):
        rounds = [roles(group, roleplay, turn + more) for more in range(len(group))]
        parts = sorted(parts_for(roleplay, len(group)))
        for seat in range(len(group)):
            assert sorted((each[seat].role, each[seat].name) for each in rounds) == parts


def test_a_four_has_two_observers_and_a_father_only():
    seats = roles((1, 2, 3, 4), ROLEPLAYS["R5"], 0)
    assert [(seat.role, seat.name) for seat in seats] == [
        (PARENT, "Daniël"),
        (PROFESSIONAL, "Femke"),
        (OBSERVER, ""),
        (OBSERVER, ""),
    ]


@pytest.mark.parametrize(
    ("size", "names"),
    [
        (8, ["Yasmina", "Kees", "Eline", "Tom", "Sanne", "", "", ""]),
        (6, ["Yasmina", "Kees", "Eline", "Tom", "Sanne", ""]),
        (5, ["Yasmina", "Kees", "Eline", "Sanne", ""]),
        (4, ["Yasmina", "Kees", "Eline", ""]),
        (3, ["Yasmina", "Kees", ""]),
        (2, ["Yasmina", "Kees"]),
    ],
)
def test_at_a_small_table_tom_drops_out_first_then_sanne(size, names):
    assert [name for _, name in parts_for(ROLEPLAYS["R3"], size)] == names


def test_one_person_takes_the_roles_in_turn():
    seats = [roles((1,), ROLEPLAYS["R1"], turn)[0].role for turn in (0, 1)]
    assert seats == [PARENT, PROFESSIONAL]
