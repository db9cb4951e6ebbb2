"""What a group wrote at a step, and the sentence that is still being typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One note of the group, under one field of one step. Plain text, always."""

    id: str
    step_id: str
    field: str
    order: int
    """Place among the notes of the step; lower comes first."""
    text: str
    hidden: bool = False
    """Kept, but not shown to the room, and not in a report."""
    removed: bool = False
    """Taken out by the trainer; can be brought back."""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Text in a note field that is not a note yet; durable too."""

    step_id: str
    field: str
    text: str
    note_id: str = ""
    """The note that is being edited; empty for a new one."""


def draft_at(drafts: Iterable[Draft], step_id: str, field: str) -> Draft:
    """Return what is being typed in a field; an empty draft when nothing is."""
    for draft in drafts:
        if (draft.step_id, draft.field) == (step_id, field):
            return draft
    return Draft(step_id, field, "")


MAX_NOTE_LENGTH = 20_000
"""Characters; more is not a note but a document, and slows every window down."""


_LINE_BREAK = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
"""Word processors put some of these between lines; dropping them would glue words together."""

_NOT_SHOWN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")


def tidy(text: str) -> str:
    r"""Return text as it is kept: no control characters, one kind of line break, no outer blanks.

    Line breaks become ``\\n``, tabs become a space, and characters that a screen cannot show
    (controls other than a line break, lone surrogates, and U+FEFF, which systems drop at will) are
    left out.
    """
    if not text.replace("\n", " ").isprintable():  # most texts are, and this is quick
        text = _LINE_BREAK.sub("\n", text).replace("\t", " ")
        text = _NOT_SHOWN.sub("", text)
    return text.strip()
