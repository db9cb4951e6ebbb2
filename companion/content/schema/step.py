"""A step of a module file; the word behind ``soort`` decides what its ``scherm`` looks like."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from companion.content.schema.lines import (
    KeepPart,
    SheetPart,
    ShortSheet,
    TrainerPart,
    WorkFormPerVariant,
)
from companion.content.schema.part import (
    FreeText,
    Id,
    MinutesPerVariant,
    Part,
    ShortestPerVariant,
    Text,
)
from companion.content.schema.screen import (
    AgreementScreen,
    AnyExplanation,
    BreakScreen,
    ClosingScreen,
    PollScreen,
    QuestionScreen,
    QuoteScreen,
    RoleplayScreen,
    ScaleScreen,
    Screen,
    TitleScreen,
)
from companion.domain.step import Priority, Step, StepKind


class AnyStep(Part):
    """What every step has, whatever its kind."""

    id: Id
    kind: str = Field(alias="soort")
    title: Text = Field(alias="titel")
    prompt: FreeText = Field("", alias="reflectievraag")
    minutes: MinutesPerVariant = Field(alias="minuten")
    shortest: ShortestPerVariant = Field(ShortestPerVariant.model_validate({}), alias="minstens")
    priority: Literal["kern", "waardevol", "extra"] = Field("waardevol", alias="belang")
    belongs_to: Id | None = Field(None, alias="hoort_bij")
    forms: WorkFormPerVariant = Field(WorkFormPerVariant.model_validate({}), alias="werkvorm")
    screen: Screen = Field(alias="scherm")
    trainer: TrainerPart = TrainerPart.model_validate({})
    sheet: ShortSheet = Field(SheetPart.model_validate({}), alias="blad")
    keep: KeepPart = Field(KeepPart.model_validate({}), alias="bewaren")
    sources: list[Id] = Field([], alias="bronnen")

    def to_domain(self) -> Step:
        """Return the step."""
        return Step(
            id=self.id,
            kind=StepKind(self.kind),
            title=self.title,
            minutes=self.minutes.to_domain(),
            content=self.screen.to_domain(),
            trainer=self.trainer.to_domain(),
            sheet=self.sheet.to_domain(),
            keep=self.keep.to_domain(),
            forms=self.forms.to_domain(),
            sources=tuple(self.sources),
            prompt=self.prompt,
            priority=Priority(self.priority),
            shortest=self.shortest.to_domain(),
            belongs_to=self.belongs_to or "",
        )


class TitleStep(AnyStep):
    """A title."""

    kind: Literal["titel"] = Field(alias="soort")
    screen: TitleScreen = Field(alias="scherm")


class QuoteStep(AnyStep):
    """A quotation."""

    kind: Literal["citaat"] = Field(alias="soort")
    screen: QuoteScreen = Field(alias="scherm")


class TestimonialStep(AnyStep):
    """Words of a parent."""

    kind: Literal["ervaring"] = Field(alias="soort")
    screen: QuoteScreen = Field(alias="scherm")


class ExplanationStep(AnyStep):
    """Something explained."""

    kind: Literal["uitleg"] = Field(alias="soort")
    screen: AnyExplanation = Field(alias="scherm")


class QuestionStep(AnyStep):
    """A question to the group."""

    kind: Literal["vraag"] = Field(alias="soort")
    screen: QuestionScreen = Field(alias="scherm")


class RoleplayStep(AnyStep):
    """A practice conversation."""

    kind: Literal["rollenspel"] = Field(alias="soort")
    screen: RoleplayScreen = Field(alias="scherm")


class ScaleStep(AnyStep):
    """The self-scan."""

    kind: Literal["schaal"] = Field(alias="soort")
    screen: ScaleScreen = Field(alias="scherm")


class PollStep(AnyStep):
    """Dots at the handles."""

    kind: Literal["peiling"] = Field(alias="soort")
    screen: PollScreen = Field(alias="scherm")


class AgreementStep(AnyStep):
    """What is agreed."""

    kind: Literal["afspraak"] = Field(alias="soort")
    screen: AgreementScreen = Field(alias="scherm")


class BreakStep(AnyStep):
    """A pause."""

    kind: Literal["pauze"] = Field(alias="soort")
    screen: BreakScreen = Field(alias="scherm")


class ClosingStep(AnyStep):
    """The end."""

    kind: Literal["afsluiting"] = Field(alias="soort")
    screen: ClosingScreen = Field(alias="scherm")


StepPart = Annotated[
    TitleStep
    | QuoteStep
    | TestimonialStep
    | ExplanationStep
    | QuestionStep
    | RoleplayStep
    | ScaleStep
    | PollStep
    | AgreementStep
    | BreakStep
    | ClosingStep,
    Field(discriminator="kind"),
]
