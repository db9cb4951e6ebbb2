"""Who is with whom in a practice conversation, and who plays what: trios, fours, tables."""

from __future__ import annotations

from collections.abc import Sequence

from companion.domain.exercise_scenes import Seat
from companion.domain.roleplay import Grouping, Role, Roleplay

Group = tuple[int, ...]
"""Numbers of people, in the order of their seats."""

Part = tuple[Role, str]
"""A role and the invented name that goes with it; no name for an observer."""

TRIO, FOUR, TABLE = 3, 4, 6


def has_tables(roleplay: Roleplay) -> bool:
    """Whether a practice conversation is played at tables: with more than one professional."""
    return sum(card.role is Role.PROFESSIONAL for card in roleplay.cards) > 1


def groups_for(
    people: Sequence[int], roleplay: Roleplay, groupings: Sequence[Grouping] = ()
) -> tuple[Group, ...]:
    """Divide people over groups, as the programme does for so many people.

    Who has numbers that follow each other sits together, so that few have to walk.
    """
    groups, placed = [], 0
    for size in _sizes(len(people), roleplay, groupings):
        groups.append(tuple(sorted(people)[placed : placed + size]))
        placed += size
    return tuple(groups)


def _sizes(people: int, roleplay: Roleplay, groupings: Sequence[Grouping]) -> list[int]:
    if not people:
        return []
    if has_tables(roleplay):
        tables = max(1, people // TABLE)
        return [(people + place) // tables for place in range(tables)]
    known = next((each for each in groupings if each.people == people), None)
    if known is not None and TRIO * known.trios + FOUR * known.fours == people:
        return [TRIO] * known.trios + [FOUR] * known.fours
    fours = people % TRIO
    trios = (people - FOUR * fours) // TRIO
    return [TRIO] * trios + [FOUR] * fours if trios >= 0 else [people]


def parts_for(roleplay: Roleplay, size: int) -> tuple[Part, ...]:
    """Return the roles of a group of this size: a parent, professionals, observers.

    Somebody looks on as soon as there are three. Where there are too few for all professionals,
    those after the second drop out first, in the order of their cards. One person alone has two
    roles to take in turn; the trainer plays the other.
    """
    parents, others = _played(roleplay, Role.PARENT)[:1], _played(roleplay, Role.PROFESSIONAL)
    most = max(1, size - len(parents) - (1 if size >= TRIO else 0))
    while len(others) > most:
        others.pop(2 if len(others) > 2 else -1)
    players = [*parents, *others]
    return (*players, *[(Role.OBSERVER, "")] * (size - len(players)))


def roles(group: Group, roleplay: Roleplay, turn: int) -> tuple[Seat, ...]:
    """Return who plays what in a group, when the roles have moved on this many seats."""
    parts = parts_for(roleplay, len(group))
    return tuple(
        Seat(person, *parts[(seat + turn) % len(parts)]) for seat, person in enumerate(group)
    )


def _played(roleplay: Roleplay, role: Role) -> list[Part]:
    return [(card.role, card.name) for card in roleplay.cards if card.role is role]
