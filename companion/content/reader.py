"""From the data of a file to a checked part of the programme, with every mistake in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from companion.content.fields import closest, fields_at, member_of
from companion.content.messages import message_for
from companion.content.schema.part import Part
from companion.content.schema.step import AnyStep, StepPart
from companion.content.yaml_data import Data, DataPath, Key, YamlFile
from companion.domain.errors import ContentProblem

P = TypeVar("P", bound=Part)
MAX_PROBLEMS = 50
"""Mistakes named per part; who has more can start with these."""

NO_FIELDS = "dit bestand hoort uit velden te bestaan, zoals 'titel: Welkom'"
_ABSENT = object()
_STEPS: TypeAdapter[StepPart] = TypeAdapter(StepPart)


@dataclass(frozen=True, slots=True)
class Checked(Generic[P]):
    """A part that is right, or the mistakes in it."""

    part: P | None
    problems: tuple[ContentProblem, ...] = ()


def check_part(model: type[P], file: YamlFile, path: DataPath = ()) -> Checked[P]:
    """Check the data at a place of a file against the fields it should have."""
    if not file.is_readable:
        return Checked(None, file.problems if not path else ())
    data = data_at(file, path)
    known = file.problems if not path else ()
    if not path and not isinstance(data, dict):
        message = "dit bestand is leeg" if data is None else NO_FIELDS
        return Checked(None, (*known, file.problem((), message)))
    try:
        return Checked(model.model_validate(data), known)
    except ValidationError as error:
        return Checked(None, (*known, *_problems(file, path, data, _errors(error), model)))


def check_step(file: YamlFile, path: DataPath) -> Checked[AnyStep]:
    """Check one step; the word behind ``soort`` decides which fields it has."""
    data = data_at(file, path)
    try:
        return Checked(_STEPS.validate_python(data))
    except ValidationError as error:
        return Checked(None, _step_problems(file, path, data, _errors(error)))


def data_at(file: YamlFile, path: DataPath) -> Data:
    """Return what stands at a place that is known to be there."""
    data = file.data
    for key in path:
        data = cast(dict[Key, Data], data)[key]
    return data


def _errors(error: ValidationError) -> list[ErrorDetails]:
    return error.errors(include_url=False)[:MAX_PROBLEMS]


def _step_problems(
    file: YamlFile, path: DataPath, data: Data, errors: list[ErrorDetails]
) -> tuple[ContentProblem, ...]:
    """Return the mistakes of a step; pydantic begins each place with the word behind ``soort``."""
    word = str(errors[0]["loc"][0]) if errors and errors[0]["loc"] else ""
    inner = [cast(ErrorDetails, {**error, "loc": error["loc"][1:]}) for error in errors]
    return _problems(file, path, data, inner, member_of(StepPart, word))


def _problems(
    file: YamlFile, path: DataPath, data: Data, errors: list[ErrorDetails], shape: object
) -> tuple[ContentProblem, ...]:
    """Return the mistakes in Dutch, without the ones that follow from another."""
    found = []
    meant = _meant_fields(errors, shape)
    for error in errors:
        loc = error["loc"]
        if error["type"] == "missing" and loc in meant:
            continue
        place = (*path, *_known_path(data, loc))
        message = message_for(error, fields_at(shape, loc[:-1]))
        at_key = error["type"] in ("extra_forbidden", "invalid_key") or loc[-1:] == ("[key]",)
        found.append(_in_place(file, place, message, error, at_key=at_key))
    return tuple(found)


def _in_place(
    file: YamlFile, place: DataPath, message: str, error: ErrorDetails, *, at_key: bool
) -> ContentProblem:
    """Return the problem at the value that is wrong; for a wrong kind at the word itself."""
    if error["type"] == "union_tag_invalid":
        field = "soort" if (*place, "soort") in file.values else "beeld"
        place = (*place, field)
    return file.problem(place, message, at_key=at_key)


def _meant_fields(errors: list[ErrorDetails], shape: object) -> set[tuple[int | str, ...]]:
    """Return the missing fields that are there after all, under a mistyped name."""
    missing = {error["loc"] for error in errors if error["type"] == "missing"}
    meant = set()
    for error in errors:
        if error["type"] == "extra_forbidden":
            *around, name = error["loc"]
            field = closest(str(name), fields_at(shape, tuple(around)))
            meant.add((*around, field))
    return meant & missing


def _known_path(data: object, loc: tuple[int | str, ...]) -> DataPath:
    """Return the part of a place that exists in the file; a union's own words are skipped."""
    path: list[int | str] = []
    for key in loc:
        inside = _inside(data, key)
        if inside is not _ABSENT:
            data = inside
            path.append(key)
    return tuple(path)


def _inside(data: object, key: int | str) -> object:
    if isinstance(data, dict):
        return data.get(key, _ABSENT)
    if isinstance(data, list) and isinstance(key, int) and key < len(data):
        return data[key]
    return _ABSENT
