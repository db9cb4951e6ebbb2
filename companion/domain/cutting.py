"""Where minutes can be found in what is still ahead, and the three ways to take them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from companion.domain.bend import least_minutes, left_out, together_with, with_minutes
from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.schedule import ahead, left_in
from companion.domain.session import Session
from companion.domain.step import Priority, Step

COST = (Priority.EXTRA, Priority.VALUABLE, Priority.CORE)
"""What goes first."""

PEEKED = 60.0
"""Seconds; a step that was on for less was only looked at and can still be left out."""


@dataclass(slots=True)
class Cutting:
    """A search for a number of seconds among some steps that are on or ahead."""

    agenda: Agenda
    session: Session
    now: float
    among: tuple[Step, ...]
    needed: float
    """Seconds."""
    taken: dict[str, int] = field(default_factory=dict)
    """Minutes by step id, in the order in which they were found."""
    groups: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    """By the id of a step that is left out: all that go with it."""

    @property
    def missing(self) -> float:
        """The seconds that are not found yet; negative when there are more than needed."""
        out = [step for group in self.groups.values() for step in group]
        found = sum(self.left(step) for step in out)
        found += sum(60.0 * minutes for minutes in self.taken.values())
        return self.needed - found

    @property
    def plan(self) -> Plan:
        """The plan with all that was found taken away."""
        agenda = self.agenda
        for step in self.among:
            if minutes := self.taken.get(step.id):
                plan = with_minutes(agenda, step.id, agenda.minutes(step) - minutes)
                agenda = Agenda.of(agenda.workshop, agenda.variant, plan, agenda.choices)
        out = {step.id for group in self.groups.values() for step in group}
        return left_out(agenda.plan, *out) if out else agenda.plan

    def left(self, step: Step) -> float:
        """Return the seconds that a step is still expected to take."""
        return max(0.0, left_in(self.agenda, self.session, step, self.now))

    def room(self, step: Step) -> int:
        """Return by how many minutes a step can still be made shorter."""
        minutes, least = self.agenda.minutes(step), step.shortest.get(self.agenda.variant)
        if least is None or self.is_out(step):
            return 0
        least = max(least_minutes(self.agenda, step), least)
        room = min(minutes - least, int(self.left(step) // 60))
        return max(0, room - self.taken.get(step.id, 0))

    def take(self, step: Step, minutes: int) -> None:
        """Make a step so much shorter."""
        if minutes > 0:
            self.taken[step.id] = self.taken.get(step.id, 0) + minutes

    def skip(self, group: tuple[Step, ...]) -> None:
        """Leave a step out, with what belongs to it; minutes that were taken of it do not count."""
        for step in group:
            self.taken.pop(step.id, None)
        self.groups[group[0].id] = group

    def is_out(self, step: Step) -> bool:
        """Whether a step is left out."""
        return any(step in group for group in self.groups.values())

    def leavable(self, priority: Priority) -> Iterator[tuple[Step, ...]]:
        """Yield what can be left out of this priority, in order: a step and what belongs to it."""
        later = {step.id: step for step in ahead(self.agenda, self.session)}
        for step in self.among:
            is_new = self.left(step) > self.agenda.minutes(step) * 60 - PEEKED
            if step.id in later and step.priority is priority and is_new and not self.is_out(step):
                ids = together_with(self.agenda, step.id)
                yield tuple(later[each] for each in ids if each in later)

    def gain(self, group: tuple[Step, ...]) -> float:
        """Return the seconds that leaving out a group gives, beside what was already taken."""
        return sum(
            self.left(step) - 60.0 * self.taken.get(step.id, 0)
            for step in group
            if not self.is_out(step)
        )


def even_cuts(cutting: Cutting) -> None:
    """Take a minute here and there, of no step more than about a third."""
    while cutting.missing > 0:
        open_steps = [step for step in cutting.among if _even_room(cutting, step) > 0]
        if not open_steps:
            return
        cutting.take(min(open_steps, key=lambda step: _share(cutting, step)), 1)


def few_cuts(cutting: Cutting) -> None:
    """Make few steps as short as they can be: first what is extra, then what is valuable."""
    for step in sorted(cutting.among, key=lambda s: (COST.index(s.priority), -cutting.room(s))):
        wanted = max(0, ceil(cutting.missing / 60))
        cutting.take(step, min(cutting.room(step), wanted))


def skipping_cuts(cutting: Cutting) -> None:
    """Leave out what is extra, then what is valuable and not too much; then make steps shorter."""
    for group in tuple(cutting.leavable(Priority.EXTRA)):
        if cutting.missing > 0:
            cutting.skip(group)
    for group in tuple(cutting.leavable(Priority.VALUABLE)):
        if 0 < cutting.gain(group) <= cutting.missing:
            cutting.skip(group)
    few_cuts(cutting)
    while cutting.missing > 0:
        groups = tuple(cutting.leavable(Priority.VALUABLE))
        if not groups:
            return
        cutting.skip(min(groups, key=lambda group: abs(cutting.missing - cutting.gain(group))))


def give_back(cutting: Cutting) -> None:
    """Give back what turned out not to be needed, what was found last first."""
    for step_id in reversed(tuple(cutting.taken)):
        spare = int(-cutting.missing // 60)
        kept = max(0, cutting.taken[step_id] - max(0, spare))
        cutting.taken[step_id] = kept
    for step_id, group in reversed(tuple(cutting.groups.items())):
        if sum(cutting.left(step) for step in group) <= -cutting.missing:
            del cutting.groups[step_id]


def _even_room(cutting: Cutting, step: Step) -> int:
    third = (cutting.agenda.minutes(step) + 1) // 3
    return min(cutting.room(step), third - cutting.taken.get(step.id, 0))


def _share(cutting: Cutting, step: Step) -> tuple[float, int, int]:
    """Return what it costs to take another minute: the share of the step, then its priority."""
    minutes = cutting.agenda.minutes(step)
    taken = cutting.taken.get(step.id, 0)
    return (taken + 1) / minutes, COST.index(step.priority), -minutes
