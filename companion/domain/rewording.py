"""Other words in a picture that stands: a name that was replaced is gone from it at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from companion.domain.cloud import words_of
from companion.domain.exercise_scenes import CloudScene
from companion.domain.promises import shortened
from companion.domain.stage import StageState

Value = TypeVar("Value")


def reworded(state: StageState, texts: Mapping[str, str]) -> StageState:
    """Return a picture in which texts, also where they are a part of one, have other words.

    ``texts`` goes from what stood there to what stands there now.
    """
    wanted = {**{shortened(old): shortened(new) for old, new in texts.items()}, **texts}
    picture = _reworded(state, {old: new for old, new in wanted.items() if old != new})
    if isinstance(picture.scene, CloudScene):
        words = words_of([text for _, text in picture.scene.answers])
        return replace(picture, scene=replace(picture.scene, words=words))
    return picture


def _reworded(value: Value, texts: Mapping[str, str]) -> Value:
    found: Any = value
    if isinstance(value, str) and not isinstance(value, Enum):
        for old, new in texts.items():
            found = _with(found, old, new)
    elif isinstance(value, tuple):
        found = tuple(_reworded(each, texts) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        inside = {each.name: getattr(value, each.name) for each in fields(value)}
        found = replace(value, **{name: _reworded(each, texts) for name, each in inside.items()})
    result: Value = found
    return result


def _with(text: str, old: str, new: str) -> str:
    """Return a text with other words; a short name inside another word stays."""
    if not old or old not in text:
        return text
    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new.replace("\\", r"\\"), text)
