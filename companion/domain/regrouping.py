"""Groups that change: somebody comes, leaves, skips, or sits with others. The rest stays put.

Each function goes from a casting to a casting. Who stays keeps the group, and the role as far as
that role is still there; who joins looks on where that is possible.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from companion.domain.casting import Casting
from companion.domain.grouping import Group, Part, parts_for, roles
from companion.domain.roleplay import Roleplay


def group_of(casting: Casting, person: int) -> int | None:
    """Return in which group somebody is, from 0; None in none."""
    places = (place for place, group in enumerate(casting.groups) if person in group)
    return next(places, None)


def with_person(
    casting: Casting, person: int, roleplay: Roleplay, present: Sequence[int] = ()
) -> Casting:
    """Let somebody join the smallest group, who came late or takes part again.

    After everybody who is there skipped, one who takes part again is a group alone.
    """
    others = [other for other in present if other != person]
    all_skip = bool(casting.aside and present) and set(others) <= set(casting.aside)
    aside = tuple(other for other in casting.aside if other != person)
    casting = replace(casting, aside=aside)
    if not casting.groups:
        return replace(casting, groups=((person,),)) if all_skip else casting
    if group_of(casting, person) is not None:
        return casting
    groups = [list(group) for group in casting.groups]
    min(groups, key=len).append(person)
    return _regrouped(casting, groups, roleplay)


def without_person(casting: Casting, person: int, roleplay: Roleplay) -> Casting:
    """Let somebody leave; who would stay behind alone joins the smallest other group."""
    aside = tuple(other for other in casting.aside if other != person)
    casting = replace(casting, aside=aside)
    here = group_of(casting, person)
    if here is None:
        return casting
    groups = [[other for other in group if other != person] for group in casting.groups]
    staying = groups[here]
    if len(staying) == 1:
        others = [group for group in groups if group is not staying]
        if others:
            min(others, key=len).append(staying.pop())
    return _regrouped(casting, groups, roleplay)


def with_aside(casting: Casting, person: int, roleplay: Roleplay) -> Casting:
    """Let somebody skip this one; nobody asks why."""
    casting = without_person(casting, person, roleplay)
    return replace(casting, aside=tuple(sorted((*casting.aside, person))))


def moved(casting: Casting, person: int, group: int, roleplay: Roleplay) -> Casting:
    """Let somebody sit with another group; a group that nobody is left in is gone."""
    here = group_of(casting, person)
    if here is None or not 0 <= group < len(casting.groups) or here == group:
        return casting
    groups = [[other for other in each if other != person] for each in casting.groups]
    groups[group].append(person)
    return _regrouped(casting, groups, roleplay)


def _regrouped(casting: Casting, groups: Sequence[Sequence[int]], roleplay: Roleplay) -> Casting:
    """Return the casting with these people together, seated so that few change roles."""
    had = {
        seat.person: (seat.role, seat.name)
        for group in casting.groups
        for seat in roles(group, roleplay, casting.turn)
    }
    seated = (
        before if tuple(people) == before else _seated(people, had, roleplay, casting.turn)
        for before, people in zip(casting.groups, groups, strict=True)
        if people
    )
    return replace(casting, groups=tuple(seated))


def _seated(people: Sequence[int], had: Mapping[int, Part], roleplay: Roleplay, turn: int) -> Group:
    """Give everybody the seat that brings the role they had; the others take what is left."""
    size = len(people)
    parts = parts_for(roleplay, size)[:size]
    taken: dict[int, int] = {}
    waiting = []
    for person in people:
        fitting = (n for n, part in enumerate(parts) if n not in taken and part == had.get(person))
        place = next(fitting, None)
        if place is None:
            waiting.append(person)
        else:
            taken[place] = person
    free = (place for place in range(size) if place not in taken)
    taken.update(zip(free, waiting, strict=True))
    return tuple(taken[(seat + turn) % size] for seat in range(size))
