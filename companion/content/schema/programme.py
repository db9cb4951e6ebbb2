"""programma.yaml: the head of a programme, its parts, the report and the trainer's guide."""

from __future__ import annotations

from pydantic import Field

from companion.content.schema.part import FilePath, FreeText, Id, MinutesPerVariant, Part, Text
from companion.domain.workshop import DifficultMoment, ReportPlan, ReportSection, TrainerGuide


class ReportSectionPart(Part):
    """A heading of the report."""

    title: Text = Field(alias="titel")
    labels: list[Id] = Field([], alias="labels")
    explanation: FreeText = Field("", alias="uitleg")


class ReportPlanPart(Part):
    """What is in the report, in which order."""

    head: list[Text] = Field(alias="kop")
    promise: Text = Field(alias="belofte")
    sections: list[ReportSectionPart] = Field(alias="delen", min_length=1)
    caution: Text = Field(alias="let_op")

    def to_domain(self) -> ReportPlan:
        """Return the plan."""
        sections = tuple(
            ReportSection(part.title, tuple(part.labels), part.explanation)
            for part in self.sections
        )
        return ReportPlan(tuple(self.head), self.promise, sections, self.caution)


class DifficultMomentPart(Part):
    """Something that may happen in the room."""

    situation: Text = Field(alias="situatie")
    answer: Text = Field(alias="antwoord")


class TrainerGuidePart(Part):
    """What a trainer reads beforehand."""

    agreements: list[Text] = Field(alias="afspraken")
    materials: list[Text] = Field(alias="materiaal")
    difficult: list[DifficultMomentPart] = Field(alias="lastige_momenten")
    locked: list[Text] = Field(alias="vast")
    free: list[Text] = Field(alias="vrij")
    rest: list[Text] = Field([], alias="rust", max_length=20)

    def to_domain(self) -> TrainerGuide:
        """Return the guide."""
        return TrainerGuide(
            agreements=tuple(self.agreements),
            materials=tuple(self.materials),
            difficult=tuple(
                DifficultMoment(part.situation, part.answer) for part in self.difficult
            ),
            locked=tuple(self.locked),
            free=tuple(self.free),
            rest=tuple(self.rest),
        )


class ProgrammePart(Part):
    """The whole of programma.yaml."""

    id: Id
    title: Text = Field(alias="titel")
    minutes: MinutesPerVariant = Field(alias="minuten")
    contact: Text
    modules: list[FilePath] = Field(alias="modules", min_length=1, max_length=100)
    roleplays: list[FilePath] = Field([], alias="rollenspellen", max_length=100)
    labels: dict[Id, Text]
    report: ReportPlanPart = Field(alias="verslag")
    guide: TrainerGuidePart = Field(alias="trainer")
