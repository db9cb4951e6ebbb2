"""A module file: its head; the steps are read one by one, so that one mistake costs one step."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from companion.content.schema.part import FreeText, Id, Part, Text
from companion.domain.step import Step
from companion.domain.workshop import Module, ModulePlace


class ModulePart(Part):
    """The head of a module and its steps as they stand in the file."""

    id: Id
    number: FreeText = Field("", alias="nummer")
    title: Text = Field(alias="titel")
    goal: Text = Field(alias="doel")
    intro: FreeText = Field("", alias="inleiding")
    place: Literal["workshop", "terugkommoment"] = Field("workshop", alias="plaats")
    when: FreeText = Field("", alias="wanneer")
    steps: list[Any] = Field(alias="stappen", min_length=1, max_length=200)

    def to_domain(self, steps: tuple[Step, ...]) -> Module:
        """Return the module with the steps that could be read."""
        return Module(
            id=self.id,
            number=self.number,
            title=self.title,
            goal=self.goal,
            intro=self.intro,
            steps=steps,
            place=ModulePlace(self.place),
            when=self.when,
        )
