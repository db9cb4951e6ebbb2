"""Who is there today, and the groups of one practice conversation after those of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from companion.domain.attendance import present
from companion.domain.casting import Attendance, Casting
from companion.domain.exercise_scenes import GroupLine, Seat
from companion.domain.grouping import Group, groups_for, has_tables, roles
from companion.domain.play import Play, Talk
from companion.domain.progress import Agenda
from companion.domain.regrouping import without_person
from companion.domain.roleplay import Role, Roleplay
from companion.domain.session import Change, RoleplayChoice, Session, SessionDetails
from companion.domain.step import RoleplayContent, Step
from companion.domain.step_view import StepView, View

Past = Counter[tuple[int, Role]]
"""How often somebody had a role in the practice conversations before."""


def next_number(session: Session) -> int:
    """Return the number for who comes in late: one that nobody has or had."""
    seated = (person for each in _castings(session) for person in _people(each))
    return max((session.details.people, *present(session), *seated)) + 1


def turn_for(session: Session, agenda: Agenda, step: Step) -> int:
    """Return how many seats the roles begin on: one more than in the conversation before."""
    before = next(_before(session, agenda, step), None)
    return before[0].turn + 1 if before else 0


def casting_for(session: Session, agenda: Agenda, step: Step, roleplay: Roleplay) -> Casting:
    """Return new groups for a practice conversation.

    Who sat together in one before stays together where the sizes allow it, so that nobody has to
    walk; and as far as possible nobody has the role again that they had.
    """
    here = session.exercises.get(Casting(step.id))
    there = present(session)
    aside = tuple(person for person in here.aside if person in there)
    people = tuple(person for person in there if person not in aside)
    fresh = groups_for(people, roleplay, agenda.workshop.groupings)
    earlier = [_still(casting.groups, people) for casting, _ in _before(session, agenda, step)]
    kept = (groups for groups in earlier if _sizes(groups) == _sizes(fresh))
    turn, past = turn_for(session, agenda, step), _past(session, agenda, step)
    groups = (_fairly(each, roleplay, turn, past) for each in next(kept, fresh))
    return replace(here, groups=tuple(groups), aside=aside, turn=turn)


def fitting(session: Session, agenda: Agenda, step: Step, roleplay: Roleplay) -> tuple[int, ...]:
    """Return the sizes that the groups of a step would have when they were made now.

    None when they have those sizes, or before they were made.
    """
    casting = session.exercises.get(Casting(step.id))
    people = tuple(person for group in casting.groups for person in group)
    fresh = _sizes(groups_for(people, roleplay, agenda.workshop.groupings))
    return () if fresh == _sizes(casting.groups) else tuple(fresh)


def without_people(
    session: Session, agenda: Agenda, people: Collection[int]
) -> tuple[Casting, ...]:
    """Return all groups of a session that are others when these people are there no more."""
    changed = []
    for before in _castings(session):
        found = agenda.workshop.find_step(before.step_id)
        roleplay = agenda.roleplay(found[1], session) if found else None
        if roleplay is None:
            continue
        casting = before
        for person in people:
            casting = without_person(casting, person, roleplay)
        if casting != before:
            changed.append(casting)
    return tuple(changed)


def with_details(session: Session, agenda: Agenda, details: SessionDetails) -> tuple[Change, ...]:
    """Return what changes with the details: another number of people is who is there from now."""
    if details.people == session.details.people:
        return (details,)
    there = range(1, details.people + 1)
    seated = {person for each in _castings(session) for person in _people(each)}
    gone = sorted(seated.difference(there))
    return (details, Attendance(), *without_people(session, agenda, gone))


def with_choice(
    session: Session, agenda: Agenda, step: Step, choice: RoleplayChoice
) -> tuple[Change, ...]:
    """Return what changes with another practice conversation: it begins anew.

    The small card, a signal and the count of who spoke are those of the one before; where there
    are groups they are made for this one.
    """
    here = session.exercises.get(Casting(step.id))
    view = session.exercises.get(StepView(step.id))
    views = (replace(view, view=View.STEP),) if view.view is View.TALK else ()
    roleplay = agenda.workshop.roleplays.get(choice.roleplay)
    made = casting_for(session, agenda, step, roleplay) if here.groups and roleplay else here
    return (choice, Play(step.id), Talk(step.id), made, *views)


def group_lines(casting: Casting, roleplay: Roleplay) -> tuple[GroupLine, ...]:
    """Return the groups with who plays what, in words."""
    name = "Tafel {number}" if has_tables(roleplay) else "Groepje {number}"
    seated = (roles(group, roleplay, casting.turn) for group in casting.groups)
    return tuple(
        GroupLine(name.format(number=number), _in_order(seats, roleplay))
        for number, seats in enumerate(seated, 1)
    )


def _in_order(seats: Sequence[Seat], roleplay: Roleplay) -> tuple[Seat, ...]:
    """Return seats as their cards come: the parent first, observers last."""
    cards = [(card.role, card.name) for card in roleplay.cards]
    places = {part: place for place, part in reversed(list(enumerate(cards)))}
    return tuple(sorted(seats, key=lambda seat: places.get((seat.role, seat.name), len(cards))))


def _before(session: Session, agenda: Agenda, step: Step) -> Iterator[tuple[Casting, Roleplay]]:
    """Yield the groups of the practice conversations before this one, the last one first."""
    for _, other in reversed(agenda.steps[: agenda.index(step.id)]):
        casting = session.exercises.get(Casting(other.id))
        roleplay = agenda.roleplay(other, session)
        if isinstance(other.content, RoleplayContent) and casting.groups and roleplay:
            yield casting, roleplay


def _castings(session: Session) -> list[Casting]:
    return [each for each in session.exercises.made.values() if isinstance(each, Casting)]


def _people(casting: Casting) -> tuple[int, ...]:
    """Return everybody who has a place in a conversation, or sits it out."""
    return tuple(person for group in (*casting.groups, casting.aside) for person in group)


def _still(groups: Sequence[Group], people: Sequence[int]) -> tuple[Group, ...]:
    """Return groups of before with who is there now; who was not there joins the smallest."""
    staying = [[person for person in group if person in people] for group in groups]
    staying = [group for group in staying if group]
    seated = {person for group in staying for person in group}
    for person in people:
        if staying and person not in seated:
            min(staying, key=len).append(person)
    return tuple(tuple(group) for group in staying)


def _sizes(groups: Sequence[Group]) -> list[int]:
    return sorted(len(group) for group in groups)


def _past(session: Session, agenda: Agenda, step: Step) -> Past:
    """Return who had which role, by the groups as they were in the end."""
    seats: Iterator[Seat] = (
        seat
        for casting, roleplay in _before(session, agenda, step)
        for group in casting.groups
        for seat in roles(group, roleplay, casting.turn)
    )
    return Counter((seat.person, seat.role) for seat in seats)


def _fairly(group: Group, roleplay: Roleplay, turn: int, past: Past) -> Group:
    """Let a group sit so that as few as possible have the same role again, the parent first."""

    def again(seated: Group) -> tuple[int, int]:
        seats = roles(seated, roleplay, turn)
        parents = sum(past[s.person, s.role] for s in seats if s.role is Role.PARENT)
        return parents, sum(past[seat.person, seat.role] for seat in seats)

    return min((group[n:] + group[:n] for n in range(len(group))), key=again)
