"""The programme that a trainer gives: modules, steps, and all they refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from companion.domain.quote import Quote
from companion.domain.roleplay import Grouping, Roleplay
from companion.domain.scale import Evaluation, SelfScan
from companion.domain.source import Caution, Coverage, Source
from companion.domain.step import Step
from companion.domain.variant import Variant


@dataclass(frozen=True, slots=True)
class Handle:
    """One of the five handles (*handvatten*) that a group takes home."""

    id: str
    title: str
    core: str
    example: str
    """The example sentence, with its own quotation marks."""
    from_article: str
    """Which words of the article the handle comes from."""


class ModulePlace(StrEnum):
    """When a module is given."""

    WORKSHOP = "workshop"
    FOLLOW_UP = "terugkommoment"
    """The meeting four to six weeks later; not part of a variant's minutes."""


@dataclass(frozen=True, slots=True)
class Module:
    """A chapter of the workshop: a goal, a few sentences to begin with, and its steps."""

    id: str
    number: str
    """What the room sees before the title: "2"; empty for the break."""
    title: str
    goal: str
    intro: str
    steps: tuple[Step, ...]
    place: ModulePlace = ModulePlace.WORKSHOP
    when: str = ""

    def minutes(self, variant: Variant) -> int:
        """How many minutes the module takes in this variant."""
        return sum(step.minutes[variant] for step in self.steps)


@dataclass(frozen=True, slots=True)
class DifficultMoment:
    """Something that may be said or happen in the room, and what a trainer can do then."""

    situation: str
    answer: str


@dataclass(frozen=True, slots=True)
class TrainerGuide:
    """What a trainer reads beforehand: agreements with herself, things to bring, what is fixed."""

    agreements: tuple[str, ...]
    materials: tuple[str, ...]
    difficult: tuple[DifficultMoment, ...]
    locked: tuple[str, ...]
    free: tuple[str, ...]
    rest: tuple[str, ...] = ()
    """Sentences that can be said when the group needs a moment of rest."""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """One heading of the report and the note labels that come under it."""

    title: str
    labels: tuple[str, ...]
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """The report as the programme wants it: its head, its sections, its caution."""

    head: tuple[str, ...]
    promise: str
    sections: tuple[ReportSection, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class Workshop:
    """The whole programme, checked and complete."""

    id: str
    title: str
    minutes: Mapping[Variant, int]
    """What the variant takes in all, as the programme promises it."""
    contact: str
    modules: tuple[Module, ...]
    quotes: Mapping[str, Quote]
    roleplays: Mapping[str, Roleplay]
    handles: tuple[Handle, ...]
    scan: SelfScan
    evaluation: Evaluation
    groupings: tuple[Grouping, ...]
    sources: Mapping[str, Source]
    cautions: tuple[Caution, ...]
    coverage: tuple[Coverage, ...]
    labels: Mapping[str, str]
    """From a note label ("check-in") to its heading in the report."""
    guide: TrainerGuide
    report: ReportPlan
    article: str = field(repr=False)
    """The article's own text, verbatim: where the quotes are found."""

    def steps(
        self, variant: Variant, place: ModulePlace = ModulePlace.WORKSHOP
    ) -> tuple[tuple[Module, Step], ...]:
        """Return the steps shown in this variant, in order, each with its module."""
        return tuple(
            (module, step)
            for module in self.modules
            if module.place is place
            for step in module.steps
            if step.minutes[variant] > 0
        )

    def find_step(self, step_id: str) -> tuple[Module, Step] | None:
        """Return the step with this id and its module, in whatever variant it is shown."""
        for module in self.modules:
            for step in module.steps:
                if step.id == step_id:
                    return module, step
        return None
