"""Which fields a part of a programme file may have, to suggest the one that was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Literal, get_args, get_origin

from pydantic import BaseModel


def fields_at(shape: object, loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the names of the fields at a place, as pydantic names places.

    :param shape: the model, or union of models, at the top.
    """
    parts = list(_models_in(shape))
    for step in loc:
        if isinstance(step, str):
            parts = _below(parts, step)
    return tuple(dict.fromkeys(_alias(part, name) for part in parts for name in part.model_fields))


def member_of(union: object, word: str) -> object:
    """Return the model of a union that a word chooses; the union itself when none does."""
    return next((part for part in _models_in(union) if word in _words_of(part)), union)


def suggestion(word: str, allowed: Iterable[str]) -> str:
    """Return ``, bedoel je 'vraag'?`` when a word looks like an allowed one, else the choice."""
    choices = [choice for choice in allowed if choice]
    meant = closest(word, choices)
    if meant:
        return f", bedoel je '{meant}'?"
    if not choices or len(choices) > 16:
        return ""
    return "; kies uit: " + ", ".join(choices)


def closest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that a word was probably meant to be; empty when none is near."""
    by_lower = {choice.lower(): choice for choice in choices}
    near = difflib.get_close_matches(word.lower()[:60], by_lower, n=1, cutoff=0.6)
    return by_lower[near[0]] if near else ""


def _below(parts: list[type[BaseModel]], step: str) -> list[type[BaseModel]]:
    """Return the models behind a field; a word of a union chooses among the models instead."""
    fields = [
        part.model_fields[name].annotation
        for part in parts
        for name in part.model_fields
        if _alias(part, name) == step
    ]
    if fields:
        return [model for shape in fields for model in _models_in(shape)]
    return [part for part in parts if step in _words_of(part)] or parts


def _models_in(shape: object) -> Iterator[type[BaseModel]]:
    """Yield the models inside a type: ``list[Model]``, ``Model | None``, a union."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        yield shape
    for inner in get_args(shape):
        yield from _models_in(inner)


def _words_of(part: type[BaseModel]) -> set[str]:
    """Return the words that choose this model in a union: ``soort: vraag``."""
    return {
        word
        for info in part.model_fields.values()
        if get_origin(info.annotation) is Literal
        for word in get_args(info.annotation)
    }


def _alias(part: type[BaseModel], name: str) -> str:
    return part.model_fields[name].alias or name
