"""Where facts and quotations come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A publication; steps refer to it by its code ("S", "B1")."""

    id: str
    what: str
    url: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Caution:
    """Something about a source that a trainer has to know before she is asked."""

    title: str
    text: str
    about: tuple[str, ...]
    """Codes of the sources and quotes it is about."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One statement of the article and the places of the programme where it lives on."""

    line: int
    """Line of the article, from 1."""
    what: str
    kind: str
    places: tuple[str, ...]
    """Ids of steps, modules, quotes, prompts, handles, role-plays, scan sentences."""
    remark: str = ""
