"""What all parts of a programme file have in common: strict types, no unknown fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from companion.domain.variant import Variant

MAX_TEXT = 5_000


class Part(BaseModel):
    """A group of fields in a programme file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT, strip_whitespace=True)]
"""A text that may not be left empty."""

FreeText = Annotated[str, StringConstraints(max_length=MAX_TEXT, strip_whitespace=True)]
"""A text that may be empty."""

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]
"""A code: "M1.2", "check-in"."""

FilePath = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""A file inside the programme's folder."""

Minutes = Annotated[int, Field(ge=0, le=600)]
SomeMinutes = Annotated[int, Field(ge=1, le=600)]
Seconds = Annotated[int, Field(ge=1, le=36_000)]


def _yes_or_no(value: object) -> object:
    """Accept the Dutch words next to YAML's own."""
    if isinstance(value, bool):
        return value
    if value in ("ja", "nee"):
        return value == "ja"
    raise PydanticCustomError("yes_or_no", "ja of nee")


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]


def _day(value: object) -> object:
    """Accept a day that exists, in figures."""
    try:
        is_day = isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        is_day = False
    if is_day:
        return value
    raise PydanticCustomError("day", "een dag")


Day = Annotated[str, BeforeValidator(_day)]
"""A day in figures: "2027-03-31"."""


class MinutesPerVariant(Part):
    """A number of minutes in each of the two lengths."""

    half_day: Minutes = Field(alias="halve-dag")
    two_hours: Minutes = Field(alias="twee-uur")

    def to_domain(self) -> Mapping[Variant, int]:
        """Return the minutes by variant."""
        return {Variant.HALF_DAY: self.half_day, Variant.TWO_HOURS: self.two_hours}


class ShortestPerVariant(Part):
    """The fewest useful minutes in each length; left out where nothing can go off."""

    half_day: SomeMinutes | None = Field(None, alias="halve-dag")
    two_hours: SomeMinutes | None = Field(None, alias="twee-uur")

    def to_domain(self) -> Mapping[Variant, int]:
        """Return the minutes that there are, by variant."""
        given = {Variant.HALF_DAY: self.half_day, Variant.TWO_HOURS: self.two_hours}
        return {variant: minutes for variant, minutes in given.items() if minutes is not None}
