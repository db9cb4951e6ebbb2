"""What participants write at the laptop themselves (*Schrijfscherm*), before it becomes a note.

It is kept as drafts beside those of the trainer, under names of its own, so that nobody's half
sentence ever stands in somebody else's field.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from companion.domain.note import MAX_NOTE_LENGTH, Draft
from companion.domain.session import Session
from companion.domain.step import NoteField

OF_THE_SCREEN: Final = "schrijfscherm/"
"""What the names of all these drafts begin with; no field of a programme can be called so."""
WAITING: Final = OF_THE_SCREEN + "wacht"
"""Under this name stand the ids of given notes that the trainer has not shown yet."""
GAP: Final = "…"
FOR_BEGINNINGS: Final = 200
"""Characters kept free for the beginnings of the parts of one note."""
SMALL_WORDS: Final = frozenset(
    {"ik", "je", "we", "wij", "er", "een", "de", "het", "mijn", "mij", "dat", "die", "in", "bij"}
)
"""These lose their capital behind "Als"; any other word may be a name. What stands behind "dan"
is a verb."""

Written = Mapping[tuple[str, int], str]
"""Words by the id of their field and the number of the part."""


def place_of(field: str, part: int = 0) -> str:
    """Return the name of the draft for a part of a field."""
    return f"{OF_THE_SCREEN}{field}/{part}"


def written_at(session: Session, step_id: str) -> dict[tuple[str, int], str]:
    """Return what stands on the writing screen of a step."""
    here = (draft for draft in session.drafts if draft.step_id == step_id)
    return {place: draft.text for draft in here if (place := _place_in(draft)) is not None}


def steps_written_at(session: Session) -> tuple[str, ...]:
    """Return the ids of the steps where words stand on the writing screen."""
    return tuple(dict.fromkeys(d.step_id for d in session.drafts if _place_in(d) is not None))


def given_ids(session: Session, step_id: str) -> tuple[str, ...]:
    """Return the ids of the notes that were given at a step and never shown since."""
    there = (d.text for d in session.drafts if (d.step_id, d.field) == (step_id, WAITING))
    return tuple(next(there, "").split())


def waiting_ids(session: Session, step_id: str) -> tuple[str, ...]:
    """Return the ids of the notes that wait for the trainer; what was taken out does not."""
    given = set(given_ids(session, step_id))
    return tuple(n.id for n in session.notes if n.id in given and n.hidden and not n.removed)


def room_for(field: NoteField) -> int:
    """Return how many characters fit in one part of a field: together they are one note."""
    if len(field.parts) < 2:
        return MAX_NOTE_LENGTH
    return (MAX_NOTE_LENGTH - FOR_BEGINNINGS) // len(field.parts)


def as_one_note(field: NoteField, texts: Mapping[int, str]) -> str:
    """Return the note that the words of a field make; nothing where nobody wrote anything.

    Parts become one sentence: "Als ik een dossier open, dan bel ik eerst de ouder". A part that
    was left empty stays to be seen as a gap.
    """
    if not any(text.strip() for text in texts.values()):
        return ""
    if not field.parts:
        return "\n".join(texts[part] for part in sorted(texts)).strip()
    count = max(len(field.parts), 1 + max(texts))
    beginnings = (*field.parts, *("" for _ in range(count - len(field.parts))))
    pieces = [_piece(start, texts.get(i, ""), i > 0) for i, start in enumerate(beginnings)]
    joined = pieces[0]
    for before, piece in pairwise(pieces):
        joined += (" " if before.endswith((",", ";", "?", "!")) else ", ") + piece
    return joined


def _piece(beginning: str, text: str, goes_on: bool) -> str:  # noqa: FBT001
    """Return one part of a sentence with its beginning, on one line and without a full stop."""
    start, words = beginning.replace(GAP, "").strip(), " ".join(text.split()).rstrip(".")
    if not words:
        return f"{start} {GAP}".strip()
    if not start or words.casefold().startswith(f"{start} ".casefold()):
        return words
    first = words.split(" ", 1)[0]
    if first.casefold() in SMALL_WORDS or (goes_on and first.istitle()):
        words = first.lower() + words[len(first) :]
    return f"{start} {words}"


def _place_in(draft: Draft) -> tuple[str, int] | None:
    """Return which part of which field a draft is of; None where it is the trainer's own."""
    if not draft.field.startswith(OF_THE_SCREEN) or not draft.text:
        return None
    field, _, part = draft.field.removeprefix(OF_THE_SCREEN).rpartition("/")
    return (field, int(part)) if field and part.isdecimal() else None
