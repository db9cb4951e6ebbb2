"""The names that the companion ships, read once."""

from __future__ import annotations

from functools import cache

from companion.content.names import read_names
from companion.domain.given_names import GivenNames
from companion.paths import resources


@cache
def shipped_names() -> GivenNames:
    """Return what is known of names."""
    return read_names(resources() / "names")
