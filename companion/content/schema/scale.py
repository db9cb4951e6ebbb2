"""handvatten.yaml, zelfscan.yaml and evaluatie.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from companion.content.schema.part import FreeText, Id, Part, Text, YesNo
from companion.domain.scale import (
    Evaluation,
    EvaluationItem,
    EvaluationLayer,
    ParentCard,
    ScanMoment,
    SelfScan,
    Statement,
)
from companion.domain.variant import Variant
from companion.domain.workshop import Handle

Marks = dict[Annotated[int, Field(ge=1, le=5)], Text]
"""A word for each mark."""


class HandlePart(Part):
    """One of the handles."""

    id: Id
    title: Text = Field(alias="titel")
    core: Text = Field(alias="kern")
    example: Text = Field(alias="voorbeeld")
    from_article: Text = Field(alias="uit_artikel")

    def to_domain(self) -> Handle:
        """Return the handle."""
        return Handle(self.id, self.title, self.core, self.example, self.from_article)


class HandlesPart(Part):
    """The whole of handvatten.yaml."""

    handles: list[HandlePart] = Field(alias="handvatten", min_length=1)


class StatementPart(Part):
    """One sentence to give a mark to."""

    id: Id
    text: Text = Field(alias="tekst")
    handle: FreeText = Field("", alias="handvat")


class ScanMomentsPart(Part):
    """What is asked at each moment."""

    begin: Text
    looking_back: Text = Field(alias="terugkijkend")
    choice: Text = Field(alias="keuze")
    six_weeks: Text = Field(alias="na-zes-weken")


class SelfScanPart(Part):
    """The whole of zelfscan.yaml."""

    marks: Marks = Field(alias="cijfers")
    statements: list[StatementPart] = Field(alias="zinnen", min_length=1)
    moments: ScanMomentsPart = Field(alias="momenten")
    design: FreeText = Field("", alias="uitleg")
    privacy: Text
    minimum: int = Field(alias="gemiddelde_vanaf", ge=1, le=60)

    def to_domain(self) -> SelfScan:
        """Return the self-scan."""
        moments = self.moments
        return SelfScan(
            marks=dict(self.marks),
            statements=tuple(
                Statement(part.id, part.text, part.handle) for part in self.statements
            ),
            instructions={
                ScanMoment.BEGIN: moments.begin,
                ScanMoment.LOOKING_BACK: moments.looking_back,
                ScanMoment.SIX_WEEKS: moments.six_weeks,
            },
            choice=moments.choice,
            design=self.design,
            privacy=self.privacy,
            minimum_for_average=self.minimum,
        )


class EvaluationItemPart(Part):
    """One question of the evaluation."""

    id: Id
    text: Text = Field(alias="tekst")
    is_open: YesNo = Field(default=False, alias="open")
    only: Literal["halve-dag", "twee-uur"] | None = Field(None, alias="alleen")

    def to_domain(self) -> EvaluationItem:
        """Return the question."""
        only = Variant(self.only) if self.only else None
        return EvaluationItem(self.id, self.text, self.is_open, only)


class EvaluationLayerPart(Part):
    """What is asked at one moment."""

    title: Text = Field(alias="laag")
    when: Text = Field(alias="wanneer")
    items: list[EvaluationItemPart] = Field(alias="vragen", min_length=1)

    def to_domain(self) -> EvaluationLayer:
        """Return the layer."""
        items = tuple(part.to_domain() for part in self.items)
        return EvaluationLayer(self.title, self.when, items)


class ParentCardPart(Part):
    """The card for parents."""

    title: Text = Field(alias="titel")
    intro: Text
    questions: list[Text] = Field(alias="vragen", min_length=1)
    answers: list[Text] = Field(alias="antwoorden", min_length=2)
    open_question: Text = Field(alias="open_vraag")
    caution: Text = Field(alias="let_op")


class EvaluationPart(Part):
    """The whole of evaluatie.yaml."""

    principle: Text = Field(alias="uitgangspunt")
    marks: Marks = Field(alias="cijfers")
    layers: list[EvaluationLayerPart] = Field(alias="lagen", min_length=1)
    parent_card: ParentCardPart = Field(alias="kaart_ouders")

    def to_domain(self) -> Evaluation:
        """Return the evaluation."""
        card = self.parent_card
        return Evaluation(
            principle=self.principle,
            marks=dict(self.marks),
            layers=tuple(part.to_domain() for part in self.layers),
            parent_card=ParentCard(
                title=card.title,
                intro=card.intro,
                questions=tuple(card.questions),
                answers=tuple(card.answers),
                open_question=card.open_question,
                caution=card.caution,
            ),
        )
