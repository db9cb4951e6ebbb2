"""A picture of the stage as plain values and back: any scene, field by field, with its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Final, Union, cast, get_args, get_origin, get_type_hints

from companion.domain.stage import StageState

NAME: Final = "is"
"""Where the name of a scene stands among its fields; no field is called so."""


def picture_values(state: StageState) -> dict[str, Any]:
    """Return a picture as plain values, ready to be written as JSON."""
    return cast("dict[str, Any]", _plain(state))


def picture_of(values: dict[str, Any]) -> StageState | None:
    """Return the picture that was written; None when this program draws such a one no more."""
    try:
        return cast("StageState", _value(StageState, values))
    except (KeyError, TypeError, ValueError, StopIteration):
        return None


def _plain(value: object) -> object:
    if is_dataclass(value):
        inside = {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
        return {NAME: type(value).__name__, **inside}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value  # words of an enumeration are words in JSON


def _value(kind: object, plain: object) -> object:
    """Return the value of a kind that a field has, from what was written for it."""
    inside = get_args(kind)
    if get_origin(kind) is tuple:
        several = cast("Sequence[object]", plain)
        kinds = [inside[0]] * len(several) if inside[-1] is Ellipsis else inside
        return tuple(_value(each, one) for each, one in zip(kinds, several, strict=True))
    if get_origin(kind) in (Union, UnionType):
        if plain is None and NoneType in inside:
            return None
        return _value(_one_of(inside, plain), plain)
    if plain is None:
        raise ValueError  # only a field that may be empty is
    make = cast("Callable[..., object]", kind)
    if is_dataclass(kind):
        named = cast("dict[str, object]", plain)
        hints = get_type_hints(kind)
        return make(**{name: _value(hint, named[name]) for name, hint in hints.items()})
    return make(plain)


def _one_of(kinds: Sequence[type], plain: object) -> type:
    """Return which of several kinds was written: the scene of that name, or the only one."""
    there = [kind for kind in kinds if kind is not NoneType]
    if len(there) == 1:
        return there[0]
    named = cast("dict[str, object]", plain)
    return next(kind for kind in there if kind.__name__ == named[NAME])
