"""What a step counts, sentence by sentence, and what the counts of a group add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.domain.attendance import people_there
from companion.domain.progress import Agenda
from companion.domain.scale import ScanMoment
from companion.domain.session import Session
from companion.domain.step import PollContent, ScaleContent, Step
from companion.domain.tally import CHOSEN, Counts, Tally
from companion.domain.variant import Variant
from companion.domain.workshop import Workshop

MARKS: Final = (1, 2, 3, 4, 5)
EVALUATION: Final = "evaluatie"
"""The label of the step where the group says what it thought of the workshop."""


NO_DOTS: Final[Mapping[str, int]] = {}


class CountingKind(StrEnum):
    """What is counted at a step."""

    SCAN = "zelfscan"
    EVALUATION = "evaluatie"
    POLL = "peiling"


@dataclass(frozen=True, slots=True)
class Counting:
    """What a step counts: sentences with marks, or handles with dots."""

    step_id: str
    kind: CountingKind
    items: tuple[tuple[str, str], ...]
    """Id and text: ("Z1", "Ik zet zelf de eerste stap …")."""
    marks: tuple[tuple[int, str], ...] = ()
    """Each mark with its word, empty where it has none; no marks where things are only chosen."""
    choose: str = ""
    """The question that goes with choosing one sentence; empty where none is chosen."""
    people: int = 0
    """How many people can fill in a slip."""
    dots: int = 0
    """How many dots each person has; 0 where marks are given."""
    shows_average: bool = True
    """False at the beginning: an average would only tell what to answer later."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the items."""
        return tuple(item for item, _ in self.items)

    @property
    def kinds(self) -> tuple[int, ...]:
        """All that can be counted of one item: its marks, and whether it was chosen."""
        marks = tuple(mark for mark, _ in self.marks)
        return (*marks, CHOSEN) if self.choose or not marks else marks


def countable(agenda: Agenda, session: Session, step: Step) -> Counting | None:
    """Return what a step counts in this session; None where nothing is counted."""
    workshop, people = agenda.workshop, people_there(session)
    match step.content:
        case ScaleContent(moment):
            scan = workshop.scan
            items = tuple((each.id, each.text) for each in scan.statements)
            choose = scan.choice if moment is ScanMoment.LOOKING_BACK else ""
            shows = moment is not ScanMoment.BEGIN
            marks, kind = _marks(scan.marks), CountingKind.SCAN
            return Counting(step.id, kind, items, marks, choose, people, shows_average=shows)
        case PollContent(dots=dots):
            items = tuple((each.id, each.title) for each in workshop.handles)
            return Counting(step.id, CountingKind.POLL, items, people=people, dots=dots)
        case _ if step.keep.label == EVALUATION:
            items = evaluation_items(workshop, agenda.variant)
            marks = _marks(workshop.evaluation.marks)
            kind = CountingKind.EVALUATION
            return Counting(step.id, kind, items, marks, people=people) if items else None
        case _:
            return None


def evaluation_items(workshop: Workshop, variant: Variant) -> tuple[tuple[str, str], ...]:
    """Return the sentences of the evaluation that are given a mark on the day itself."""
    layers = workshop.evaluation.layers[:1]
    return tuple(
        (item.id, item.text)
        for layer in layers
        for item in layer.items
        if not item.is_open and item.only in (None, variant)
    )


def counts_of(session: Session, step_id: str) -> Counts:
    """Return all that was counted at a step, by item and mark."""
    return session.exercises.get(Tally(step_id)).counts


def given(counts: Counts, item: str) -> int:
    """Return how many marks a sentence was given; being chosen is none."""
    return sum(counts.get((item, mark), 0) for mark in MARKS)


def scans(counting: Counting, counts: Counts) -> int:
    """Return how many scans there are: the most marks that any sentence has."""
    return max((given(counts, item) for item in counting.ids), default=0)


def chosen(counts: Counts, items: Iterable[str]) -> int:
    """Return how often one of these was chosen: all dots of a poll, all chosen sentences."""
    return sum(counts.get((item, CHOSEN), 0) for item in items)


def dots_of(session: Session, step_id: str) -> Mapping[str, int]:
    """Return how many dots each item got at a step, by item."""
    counts = counts_of(session, step_id)
    return {item: count for (item, mark), count in counts.items() if mark == CHOSEN}


def average(counts: Counts, item: str, minimum: int) -> float | None:
    """Return the average mark of a sentence; None where fewer marks than ``minimum`` were given.

    Of a handful of marks everybody can tell whose they are.
    """
    number = given(counts, item)
    if number < max(1, minimum):
        return None
    return sum(mark * counts.get((item, mark), 0) for mark in MARKS) / number


def _marks(words: Mapping[int, str]) -> tuple[tuple[int, str], ...]:
    return tuple((mark, words.get(mark, "")) for mark in MARKS)
