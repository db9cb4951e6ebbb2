"""Reports of invented sessions, and what is in them, for tests of every form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from companion.domain.audience import Audience
from companion.domain.report import Block, Line, Lines, Paragraph, Report, Section
from companion.domain.session import Session
from companion.report.outline import report_of
from tests.content.shipped import workshop
from tests.report.sessions import AFTERWARDS

EVERYONE = tuple(Audience)


def report(session: Session, audience: Audience, today: date = AFTERWARDS) -> Report:
    """Return the report of a session of the shipped programme."""
    return report_of(workshop(), session, audience, today)


def for_participants(session: Session, today: date = AFTERWARDS) -> Report:
    """Return the report with every note."""
    return report(session, Audience.PARTICIPANTS, today)


def section(found: Report, title: str) -> Section:
    """Return the section with this title."""
    return next(each for each in found.sections if each.title == title)


def titles(found: Report) -> list[str]:
    """Return the titles of all sections."""
    return [each.title for each in found.sections]


def blocks(found: Report) -> Iterator[Block]:
    """Go through all blocks."""
    yield from found.opening
    for each in found.sections:
        yield from each.blocks
    yield from found.closing


def lines(found: Report) -> list[Line]:
    """Return all lines, also those that cannot be taken out."""
    every: list[Line] = []
    for block in blocks(found):
        if isinstance(block, Paragraph):
            every.append(block.line)
        elif isinstance(block, Lines):
            every += block.lines
    return every


def note_ids(found: Report) -> list[str]:
    """Return the ids of the notes that are in a report, in its order."""
    return [line.id.removeprefix("note:") for line in lines(found) if line.id.startswith("note:")]


def words(found: Report) -> str:
    """Return all that a report says, on lines, without its tables."""
    said = [found.title, found.subtitle, found.promise, found.left_out]
    said += [f"{name} {value}" for name, value in found.head]
    for line in lines(found):
        said += [line.before, line.text, line.after]
    for each in found.sections:
        said += [each.title, each.explanation]
        for block in each.blocks:
            if isinstance(block, Lines):
                said += [block.topic, block.heading, block.explanation, block.nothing]
            elif hasattr(block, "attribution"):
                said += [block.text, block.attribution, block.source]
            elif hasattr(block, "heading"):
                said.append(block.heading)
    return "\n".join(filter(None, said))
