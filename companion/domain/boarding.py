"""From a group's notes to the board that the room sees, in fields or brought together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from companion.domain.attendance import people_there
from companion.domain.board import Arrangement, BoardOrder, Enlarged
from companion.domain.cards import Board, Card, Column
from companion.domain.cloud import words_of
from companion.domain.exercise_scenes import BoardScene, CloudScene, LargeScene, PromisedScene
from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.promises import without_plans
from companion.domain.report_edit import ReportEdit
from companion.domain.report_scene import ReportScene, without_lines
from companion.domain.session import Session
from companion.domain.stage import AgreementScene, ClosingScene, QuestionScene, Scene, StageState
from companion.domain.step import Step


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """What a column of the board stands for: a cluster or a field."""

    cluster: str = ""
    """Id; empty for a field."""
    field: str = ""
    """Id; empty for a cluster."""


def board_scene(
    agenda: Agenda, session: Session, step: Step, page: int | None = None
) -> BoardScene | LargeScene:
    """Return all words of a step on the whole sheet, or the one that stands large."""
    large = session.exercises.get(Enlarged(step.id)).note_id
    scene = whole_board(agenda, session, step, page)
    for column in scene.board.columns:
        for card in column.cards:
            if card.id == large:
                return LargeScene(scene.heading, card)
    return scene


def whole_board(
    agenda: Agenda, session: Session, step: Step, page: int | None = None
) -> BoardScene:
    """Return all words of a step on the whole sheet, also while one of them stands large."""
    columns = tuple(column for _, column in _places(agenda, session, step))
    board = Board(columns, agenda.keep(step, session).star, page)
    return BoardScene(agenda.title(step), board, _count(session, step, board))


def board_places(agenda: Agenda, session: Session, step: Step) -> tuple[ColumnPlace, ...]:
    """Return what the columns of a step's board stand for, in their order."""
    return tuple(place for place, _ in _places(agenda, session, step))


def cloud_scene(agenda: Agenda, session: Session, step: Step) -> CloudScene:
    """Return the short answers of a step as a cloud."""
    answers = tuple((note.id, note.text) for note in notes_on_stage(agenda, session, step))
    return CloudScene(agenda.title(step), words_of([text for _, text in answers]), answers)


def board_of(agenda: Agenda, session: Session, step: Step, page: int | None = None) -> Board | None:
    """Return the group's words at a step as the room sees them; None where it does not."""
    keep = agenda.keep(step, session)
    if not keep.on_stage or not keep.fields:
        return None
    return Board(tuple(column for _, column in _places(agenda, session, step)), keep.star, page)


def notes_on_stage(agenda: Agenda, session: Session, step: Step) -> list[Note]:
    """Return the notes of a step that the room may see, as they were written."""
    fields = {field.id for field in agenda.keep(step, session).fields}
    notes = [
        note
        for note in session.notes
        if note.step_id == step.id and note.field in fields and not (note.hidden or note.removed)
    ]
    return sorted(notes, key=attrgetter("order"))


def gone_from_stage(session: Session) -> frozenset[str]:
    """Return the ids of the notes that the room may not see any more.

    Lines that were taken out of a report are told too, each with the report that it was in.
    """
    gone = {note.id for note in session.notes if note.hidden or note.removed}
    edits = (each for each in session.exercises.made.values() if isinstance(each, ReportEdit))
    return frozenset(gone | {edit.audience + edit.line_id for edit in edits if edit.is_out})


def without_cards(state: StageState, gone: Collection[str]) -> StageState:
    """Return what the room sees without these notes; the same when it shows none of them."""
    scene = _without(state.scene, gone)
    return state if scene == state.scene else replace(state, scene=scene)


def notes_text(count: int) -> str:
    """Return how many notes there are, in words: "14 notities"."""
    if count == 0:
        return "nog geen notities"
    return "1 notitie" if count == 1 else f"{count} notities"


def dots_there(session: Session, step: Step) -> int:
    """Return how many dots the people who are there have together."""
    return people_there(session) * session.exercises.get(Arrangement(step.id)).dots_each


def _places(agenda: Agenda, session: Session, step: Step) -> Iterator[tuple[ColumnPlace, Column]]:
    """Go through the columns: clusters first, then the fields under which cards still lie."""
    arrangement = session.exercises.get(Arrangement(step.id))
    shown = notes_on_stage(agenda, session, step)
    together = {note for cluster in arrangement.clusters for note in cluster.notes}
    piles: list[tuple[ColumnPlace, str, list[Note]]] = []
    by_id = {note.id: note for note in shown}
    for number, cluster in enumerate(arrangement.clusters, 1):
        if notes := [by_id[note] for note in cluster.notes if note in by_id]:
            # its number among all: it keeps it while the words of another one are hidden
            heading = cluster.name or f"Samen {number}"
            piles.append((ColumnPlace(cluster=cluster.id), heading, notes))
    has_clusters = bool(piles)
    for field in agenda.keep(step, session).fields:
        notes = [n for n in shown if n.field == field.id and n.id not in together]
        if notes or not has_clusters:
            piles.append((ColumnPlace(field=field.id), field.heading, notes))
    cards = _cards(arrangement, session, [note for _, _, notes in piles for note in notes])
    for place, heading, notes in piles:
        column = [cards[note.id] for note in notes]
        if arrangement.order is BoardOrder.DOTS:
            column.sort(key=lambda card: -card.dots)
        yield place, Column(heading, tuple(column))


def _cards(arrangement: Arrangement, session: Session, notes: list[Note]) -> Mapping[str, Card]:
    """Return cards by note id, numbered as they lie without regard to dots.

    So a card keeps its number while dots come in, and who calls "twelve" means the same card.
    """
    ids = {note.id for note in notes}
    newest = next((note.id for note in reversed(session.notes) if note.id in ids), "")
    return {
        note.id: Card(
            note.id,
            note.text,
            note.starred,
            fresh=note.id == newest,
            dots=arrangement.dots.get(note.id, 0),
            number=number if arrangement.is_dotting else 0,
        )
        for number, note in enumerate(notes, start=1)
    }


def _count(session: Session, step: Step, board: Board) -> str:
    if not session.exercises.get(Arrangement(step.id)).is_dotting:
        return notes_text(board.count)
    given = sum(card.dots for column in board.columns for card in column.cards)
    return f"{given} van {dots_there(session, step)} stippen gegeven"


def _without(scene: Scene, gone: Collection[str]) -> Scene:
    match scene:
        case QuestionScene() | AgreementScene() | ClosingScene():
            board = scene.board
            return replace(scene, board=_board_without(board, gone)) if board else scene
        case BoardScene(board=board):
            left = _board_without(board, gone)
            full = tuple(column for column in left.columns if column.cards)
            was_count = scene.count == notes_text(board.count)
            count = notes_text(left.count) if was_count else scene.count
            return (
                scene
                if left == board
                else replace(scene, board=replace(left, columns=full), count=count)
            )
        case LargeScene(heading, card) if card.id in gone:
            return BoardScene(heading, Board(()), "")
        case CloudScene(answers=answers):
            left_over = tuple((i, text) for i, text in answers if i not in gone)
            if left_over == answers:
                return scene
            words = words_of([text for _, text in left_over])
            return replace(scene, words=words, answers=left_over)
        case PromisedScene():
            return without_plans(scene, gone)
        case ReportScene():
            return without_lines(scene, gone)
        case _:
            return scene


def _board_without(board: Board, gone: Collection[str]) -> Board:
    columns = tuple(
        replace(column, cards=tuple(card for card in column.cards if card.id not in gone))
        for column in board.columns
    )
    return replace(board, columns=columns)
