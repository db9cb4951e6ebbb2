"""A file of a practice conversation."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from companion.content.schema.lines import KeepPart, TrainerPart
from companion.content.schema.part import FreeText, Id, Part, Text
from companion.domain.roleplay import (
    Complication,
    Grouping,
    PhaseKind,
    Role,
    RoleCard,
    Roleplay,
    RoleplayPhase,
)
from companion.domain.variant import Variant


class RoleplayPhasePart(Part):
    """One phase, on its own clock."""

    name: Text = Field(alias="naam")
    minutes: Annotated[int, Field(ge=1, le=120)] = Field(alias="minuten")
    kind: Literal["lezen", "spelen", "terugzeggen", "stilte", "uit-de-rol", "nabespreken"] = Field(
        alias="soort"
    )

    def to_domain(self) -> RoleplayPhase:
        """Return the phase."""
        return RoleplayPhase(self.name, self.minutes, PhaseKind(self.kind))


class PhasesPerVariant(Part):
    """The phases in each length; empty where the conversation is not meant for it."""

    half_day: list[RoleplayPhasePart] = Field(alias="halve-dag")
    two_hours: list[RoleplayPhasePart] = Field(alias="twee-uur")


class CardPart(Part):
    """A role card: what one player knows."""

    role: Literal["ouder", "professional", "kijker"] = Field(alias="rol")
    name: FreeText = Field("", alias="naam")
    who: Text = Field(alias="wie")
    text: Text = Field(alias="tekst")

    def to_domain(self) -> RoleCard:
        """Return the card."""
        return RoleCard(Role(self.role), self.name, self.who, self.text)


class OpeningPart(Part):
    """Who begins, and with which words."""

    name: Text = Field(alias="naam")
    line: Text = Field(alias="zin")


class ComplicationPart(Part):
    """The small card during the play."""

    for_whom: Text = Field(alias="voor")
    when: Text = Field(alias="wanneer")
    text: Text = Field(alias="tekst")
    play: Annotated[int, Field(ge=1, le=9)] = Field(1, alias="spelronde")
    after: Annotated[int, Field(ge=0, le=3_600)] = Field(0, alias="na_seconden")

    def to_domain(self) -> Complication:
        """Return the small card."""
        return Complication(self.for_whom, self.when, self.text, self.play, self.after)


class RoleplayPart(Part):
    """The whole of a practice conversation."""

    id: Id
    title: Text = Field(alias="titel")
    about: Text = Field(alias="waarvoor")
    goal: Text = Field(alias="doel")
    fields_of_work: list[Text] = Field(alias="werkvelden")
    field_of_work_note: FreeText = Field("", alias="werkvelden_opmerking")
    group_size: Text = Field(alias="groepje")
    phases: PhasesPerVariant = Field(alias="fasen")
    context: list[Text] = Field(alias="scherm", min_length=1)
    cards: list[CardPart] = Field(alias="kaarten", min_length=2)
    opening: OpeningPart = Field(alias="openingszin")
    complication: ComplicationPart = Field(alias="complicatie")
    watch_for: list[Text] = Field(alias="kijkpunten", min_length=1)
    debrief: list[Text] = Field(alias="nabespreken", min_length=1)
    out_of_role: Text = Field(alias="uit_de_rol")
    trainer: TrainerPart
    keep: KeepPart = Field(alias="bewaren")
    sources: list[Id] = Field(alias="bronnen", min_length=1)

    def to_domain(self) -> Roleplay:
        """Return the practice conversation."""
        return Roleplay(
            id=self.id,
            title=self.title,
            about=self.about,
            goal=self.goal,
            fields_of_work=tuple(self.fields_of_work),
            field_of_work_note=self.field_of_work_note,
            group_size=self.group_size,
            phases={
                Variant.HALF_DAY: tuple(part.to_domain() for part in self.phases.half_day),
                Variant.TWO_HOURS: tuple(part.to_domain() for part in self.phases.two_hours),
            },
            context=tuple(self.context),
            cards=tuple(part.to_domain() for part in self.cards),
            opening_name=self.opening.name,
            opening_line=self.opening.line,
            complication=self.complication.to_domain(),
            watch_for=tuple(self.watch_for),
            debrief=tuple(self.debrief),
            out_of_role=self.out_of_role,
            trainer=self.trainer.to_domain(),
            keep=self.keep.to_domain(),
            sources=tuple(self.sources),
        )


class GroupingPart(Part):
    """How a number of people is divided."""

    people: int = Field(alias="deelnemers", ge=1, le=60)
    trios: int = Field(alias="drietallen", ge=0, le=20)
    fours: int = Field(alias="viertallen", ge=0, le=15)
    short: Text = Field(alias="twee-uur")
    half_day: Text = Field(alias="halve-dag")

    def to_domain(self) -> Grouping:
        """Return the division."""
        return Grouping(self.people, self.trios, self.fours, self.short, self.half_day)


class GroupingsPart(Part):
    """The whole of groepjes.yaml."""

    groupings: list[GroupingPart] = Field(alias="groepjes")
