"""All words of people in a session, as lines that can be looked through and written anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from companion.domain.board import Arrangement
from companion.domain.frozen import FrozenPicture
from companion.domain.note import Draft
from companion.domain.report import Line
from companion.domain.report_edit import ReportEdit
from companion.domain.rewording import reworded
from companion.domain.session import Change, Session
from companion.domain.writing import WAITING

NOTE: Final = "note:"
DRAFT: Final = "draft:"
CLUSTER: Final = "cluster:"
EDIT: Final = "edit:"


def session_lines(session: Session) -> tuple[Line, ...]:
    """Return every text that somebody typed.

    Notes, hidden and removed ones too, half sentences, names of clusters, and lines of a report
    that were mended.
    """
    lines = [Line(NOTE + note.id, note.text) for note in session.notes]
    lines += [Line(_draft_id(draft), draft.text) for draft in session.drafts if _is_typed(draft)]
    for piece in session.exercises.made.values():
        match piece:
            case Arrangement():
                lines += [
                    Line(f"{CLUSTER}{piece.step_id}/{each.id}", each.name)
                    for each in piece.clusters
                    if each.name
                ]
            case ReportEdit() if piece.text:
                lines.append(Line(f"{EDIT}{piece.audience}/{piece.line_id}", piece.text))
            case _:
                pass
    return tuple(lines)


def step_of(session: Session, line_id: str) -> str:
    """Return the step at which a line was written; empty when it belongs to none."""
    kind, _, rest = line_id.partition(":")
    if kind + ":" == NOTE:
        return next((note.step_id for note in session.notes if note.id == rest), "")
    return rest.split("/", 1)[0] if kind + ":" in (DRAFT, CLUSTER) else ""


def rewritten(session: Session, texts: Mapping[str, str]) -> tuple[Change, ...]:
    """Return the changes that give lines of a session other words, by their id."""
    changes: list[Change] = [
        replace(note, text=texts[NOTE + note.id])
        for note in session.notes
        if NOTE + note.id in texts
    ]
    changes += [
        replace(draft, text=texts[_draft_id(draft)])
        for draft in session.drafts
        if _is_typed(draft) and _draft_id(draft) in texts
    ]
    for piece in session.exercises.made.values():
        match piece:
            case Arrangement():
                changes.append(_other_clusters(piece, texts))
            case ReportEdit():
                there = texts.get(f"{EDIT}{piece.audience}/{piece.line_id}", piece.text)
                changes.append(replace(piece, text=there))
            case FrozenPicture(state) if state is not None:
                old = {line.id: line.text for line in session_lines(session)}
                news = {old[id_]: text for id_, text in texts.items() if id_ in old}
                changes.append(FrozenPicture(reworded(state, news)))
            case _:
                pass
    return tuple(changes)


def _other_clusters(board: Arrangement, texts: Mapping[str, str]) -> Arrangement:
    clusters = (
        replace(each, name=texts.get(f"{CLUSTER}{board.step_id}/{each.id}", each.name))
        for each in board.clusters
    )
    return replace(board, clusters=tuple(clusters))


def _draft_id(draft: Draft) -> str:
    return f"{DRAFT}{draft.step_id}/{draft.field}"


def _is_typed(draft: Draft) -> bool:
    """Whether these are words, and not the program's own list of what waits."""
    return draft.field != WAITING
