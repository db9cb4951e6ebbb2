"""A page of plain explanation: headings, paragraphs and points, for the screen and for paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from companion.domain.audience import Audience
from companion.domain.report import Block, Line, Lines, Paragraph, Report, Section

ASKED: Final = "Vul in"
"""These words stand where the reader has the answer."""
ROOM: Final = " ".join("…" * 24)


@dataclass(frozen=True, slots=True)
class InfoLine:
    """A paragraph, or one point of a list."""

    text: str
    is_point: bool = False


@dataclass(frozen=True, slots=True)
class InfoPart:
    """A heading with what stands below it."""

    heading: str
    lines: tuple[InfoLine, ...]


@dataclass(frozen=True, slots=True)
class InfoPage:
    """A whole page."""

    title: str
    opening: tuple[InfoLine, ...]
    parts: tuple[InfoPart, ...]


def as_report(page: InfoPage, subtitle: str) -> Report:
    """Return a page in the shape that is drawn on paper and written in files."""
    sections = tuple(
        Section(f"part-{number}", part.heading, tuple(_blocks(part.lines)))
        for number, part in enumerate(page.parts)
    )
    opening = tuple(Paragraph(Line("", line.text)) for line in page.opening)
    audience = Audience.ORGANISATION
    return Report(audience, page.title, subtitle, (), "", opening, sections)


def _blocks(lines: Sequence[InfoLine]) -> Iterator[Block]:
    """Yield points that follow each other as one list, and paragraphs by themselves."""
    for is_point, together in groupby(lines, key=_is_point):
        found = tuple(Line("", _with_room(line.text)) for line in together)
        if is_point:
            yield Lines("", found)
        else:
            yield from map(Paragraph, found)


def _with_room(text: str) -> str:
    """Return a line with room to write below it, where something is to be filled in."""
    return f"{text}\n{ROOM}" if ASKED in text else text


def _is_point(line: InfoLine) -> bool:
    return line.is_point
