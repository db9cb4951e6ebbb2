"""What stands beside the screen at every step: the trainer's lines, the sheet, what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from companion.content.schema.part import FreeText, Id, Part, Seconds, Text, YesNo
from companion.domain.sheet import Sheet, SheetForm
from companion.domain.step import Keep, NoteField, Phase, TrainerLines, WorkForm
from companion.domain.variant import Variant


class TrainerPart(Part):
    """What the trainer says, does, leaves and listens for."""

    say: FreeText = Field("", alias="zeg")
    do: FreeText = Field("", alias="doe")
    leave: FreeText = Field("", alias="laat")
    listen: FreeText = Field("", alias="luister")
    beware: FreeText = Field("", alias="let_op")

    def to_domain(self) -> TrainerLines:
        """Return the lines."""
        return TrainerLines(self.say, self.do, self.leave, self.listen, self.beware)


class SheetPart(Part):
    """The sheet on paper: a text, or headings above empty boxes."""

    text: FreeText = Field("", alias="tekst")
    headings: list[Text] = Field([], alias="kopjes")
    form: Literal["regels", "vakken", "kolommen", "pad", "cirkels", "ballonnen"] = Field(
        "regels", alias="vorm"
    )
    task: FreeText = Field("", alias="opdracht")

    def to_domain(self) -> Sheet:
        """Return the sheet."""
        return Sheet(self.text, tuple(self.headings), SheetForm(self.form), self.task)


def _short_sheet(value: object) -> object:
    """Let a sheet of one line be written as just that line."""
    return {"tekst": value} if isinstance(value, str) else value


ShortSheet = Annotated[SheetPart, BeforeValidator(_short_sheet)]


class NoteFieldPart(Part):
    """A field that the group's words go into."""

    id: Id
    heading: Text = Field(alias="kop")
    hint: FreeText = Field("", alias="hint")
    parts: list[Text] = Field([], alias="delen")

    def to_domain(self) -> NoteField:
        """Return the field."""
        return NoteField(self.id, self.heading, self.hint, tuple(self.parts))


class KeepPart(Part):
    """What of a step is kept."""

    label: FreeText = ""
    what: FreeText = Field("", alias="wat")
    fields: list[NoteFieldPart] = Field([], alias="velden")
    on_stage: YesNo = Field(default=False, alias="op_scherm")
    star: FreeText = Field("", alias="ster")
    cloud: YesNo = Field(default=False, alias="wolk")
    report: YesNo = Field(default=False, alias="verslag")

    def to_domain(self) -> Keep:
        """Return what is kept."""
        fields = tuple(part.to_domain() for part in self.fields)
        shown = (self.on_stage, self.star, self.cloud, self.report)
        return Keep(self.label, self.what, fields, *shown)


class PhasePart(Part):
    """A stretch of a step on the clock."""

    name: Text = Field(alias="naam")
    seconds: Seconds = Field(alias="seconden")
    per_person: YesNo = Field(default=False, alias="per_persoon")

    def to_domain(self) -> Phase:
        """Return the phase."""
        return Phase(self.name, self.seconds, self.per_person)


class WorkFormPart(Part):
    """With whom, how long and in which phases."""

    who: Text = Field(alias="wie")
    how_long: FreeText = Field("", alias="duur")
    phases: list[PhasePart] = Field([], alias="fasen")

    def to_domain(self) -> WorkForm:
        """Return the work form."""
        return WorkForm(self.who, self.how_long, tuple(part.to_domain() for part in self.phases))


class WorkFormPerVariant(Part):
    """The work form in each length; left out where the step is not shown."""

    half_day: WorkFormPart | None = Field(None, alias="halve-dag")
    two_hours: WorkFormPart | None = Field(None, alias="twee-uur")

    def to_domain(self) -> Mapping[Variant, WorkForm]:
        """Return the forms that there are."""
        forms = {Variant.HALF_DAY: self.half_day, Variant.TWO_HOURS: self.two_hours}
        return {variant: form.to_domain() for variant, form in forms.items() if form is not None}
