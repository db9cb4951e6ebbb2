"""A page of the report as the group reads it along: finished words, in their order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from companion.domain.quote import Voice

OF_NOTE = "note:"
"""What the id of a line begins with when it is a note."""


class RowLook(StrEnum):
    """What a row on the page is, which decides how it looks."""

    HEADING = "heading"
    LABEL = "label"
    """The field, or the conversation, that the lines below it are about."""
    WORDS = "words"
    """The group's own."""
    SENTENCE = "sentence"
    SOFT = "soft"
    QUOTE = "quote"
    COUNTS = "counts"
    """A sentence with numbers in columns behind it."""
    COLUMNS = "columns"
    """The words above those columns."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One thing on the page."""

    look: RowLook
    text: str
    id: str = ""
    """Of the line of the report that it stands for; empty where nobody can change it."""
    after: str = ""
    dots: int = 0
    starred: bool = False
    voice: Voice | None = None
    counts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportScene:
    """One page to read along, small enough to be read from the back row."""

    title: str
    rows: tuple[ReportRow, ...]
    audience: str = ""
    """Value of the Audience of the report."""


def without_lines(scene: ReportScene, gone: Collection[str]) -> ReportScene:
    """Return the page without these notes, and without lines that were taken out of its report.

    Such a line is told with the report that it was in: "deelnemersnote:n1". The same page comes
    back when it has none of them.
    """
    rows = tuple(row for row in scene.rows if not _is_gone(row, scene.audience, gone))
    return scene if rows == scene.rows else replace(scene, rows=rows)


def _is_gone(row: ReportRow, audience: str, gone: Collection[str]) -> bool:
    return bool(row.id) and (row.id.removeprefix(OF_NOTE) in gone or audience + row.id in gone)
