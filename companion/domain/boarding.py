"""From a group's notes to the board that the room sees, in fields or brought together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from companion.domain.cards import Board, Card, Column
from companion.domain.exercise_scenes import BoardScene, CloudScene, LargeScene
from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.stage import AgreementScene, ClosingScene, QuestionScene, StageState
from companion.domain.step import Step


def board_scene(
    agenda: Agenda, session: Session, step: Step, page: int | None = None
) -> BoardScene | LargeScene:
    """Return all words of a step on the whole sheet, or the one that stands large."""
    raise NotImplementedError


def cloud_scene(agenda: Agenda, session: Session, step: Step) -> CloudScene:
    """Return the short answers of a step as a cloud."""
    raise NotImplementedError


def board_of(agenda: Agenda, session: Session, step: Step, page: int | None = None) -> Board | None:
    """Return the group's words at a step as the room sees them; None where it does not."""
    keep = agenda.keep(step, session)
    if not keep.on_stage or not keep.fields:
        return None
    notes = [n for n in session.notes if n.step_id == step.id and not (n.hidden or n.removed)]
    newest = notes[-1].id if notes else ""
    notes.sort(key=lambda note: note.order)
    columns = tuple(
        Column(field.heading, tuple(_card(n, newest) for n in notes if n.field == field.id))
        for field in keep.fields
    )
    return Board(columns, keep.star, page)


def gone_from_stage(session: Session) -> frozenset[str]:
    """Return the ids of the notes that the room may not see any more."""
    return frozenset(note.id for note in session.notes if note.hidden or note.removed)


def without_cards(state: StageState, gone: Collection[str]) -> StageState:
    """Return what the room sees without these notes; the same when it shows none of them."""
    scene = state.scene
    if not isinstance(scene, QuestionScene | AgreementScene | ClosingScene) or scene.board is None:
        return state
    columns = tuple(
        replace(column, cards=tuple(card for card in column.cards if card.id not in gone))
        for column in scene.board.columns
    )
    return replace(state, scene=replace(scene, board=replace(scene.board, columns=columns)))


def _card(note: Note, newest: str) -> Card:
    return Card(note.id, note.text, note.starred, fresh=note.id == newest)
