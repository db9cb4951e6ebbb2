"""The board of the step that is on: brought together, named, dotted, one card large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from companion.domain.arranging import (
    cluster_called,
    cluster_of,
    dotted,
    dotting,
    gathered,
    moved_in,
    named,
    taken_out,
    with_dots_each,
    with_order,
    without_dots,
)
from companion.domain.board import Arrangement, BoardOrder, Cluster, Enlarged
from companion.domain.boarding import (
    ColumnPlace,
    board_places,
    dots_there,
    notes_on_stage,
    whole_board,
)
from companion.domain.countdown import Countdown
from companion.domain.exercise_scenes import BoardScene
from companion.domain.note import Draft
from companion.domain.play import Talk
from companion.domain.session import Change
from companion.domain.step_view import View
from companion.domain.views import views_of
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

NO_NEWS = Draft | Countdown | Talk
"""Changes that come all the time and lie on no board."""


class LiveBoard(QObject):
    """What the trainer does with the cards of the step that is on; all of it can be taken back.

    ``changed`` says that the board, or what is done with it, is another one than before.
    """

    changed = Signal()

    def __init__(
        self, live: LiveSession, notes: LiveNotes, undo: LiveUndo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or live)
        self._live = live
        self._notes = notes
        self.undo = undo
        self._told = self._now()
        live.changes_made.connect(self._on_live_changes_made)
        live.position_changed.connect(self._tell)
        live.stage_changed.connect(self._on_live_stage_changed)

    @property
    def arrangement(self) -> Arrangement:
        """How the cards of the step that is on lie."""
        return self._live.session.exercises.get(Arrangement(self._live.step.id))

    @property
    def large(self) -> str:
        """Id of the card that stands large in the middle; empty for none."""
        return self._live.session.exercises.get(Enlarged(self._live.step.id)).note_id

    @property
    def scene(self) -> BoardScene | None:
        """The whole board, also while one card stands large; None where a step has no board."""
        live = self._live
        if View.BOARD not in views_of(live.agenda, live.session, live.step):
            return None
        return whole_board(live.agenda, live.session, live.step, live.page)

    @property
    def places(self) -> tuple[ColumnPlace, ...]:
        """What the columns of the board stand for, in their order."""
        return board_places(self._live.agenda, self._live.session, self._live.step)

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """The clusters that can be seen, in the order in which number keys call them."""
        shown = [cluster_called(self.arrangement, p.cluster) for p in self.places if p.cluster]
        return tuple(cluster for cluster in shown if cluster is not None)

    @property
    def dots_there(self) -> int:
        """How many dots the group has together."""
        return dots_there(self._live.session, self._live.step)

    def gather(self, note_ids: Sequence[str], cluster_id: str = "") -> str:
        """Bring cards together in a cluster, without one in a new one; return its id."""
        target = cluster_id or uuid4().hex
        words = self.tr("Kaarten weer los zoals eerst")
        self._make(words, gathered(self.arrangement, note_ids, target))
        return target

    def take_out(self, *note_ids: str) -> None:
        """Let cards lie under their own fields again."""
        words = self.tr("Kaarten weer bij elkaar zoals eerst")
        self._make(words, taken_out(self.arrangement, *note_ids))

    def put_in_field(self, note_ids: Sequence[str], field: str) -> None:
        """Let cards lie under a field, out of the cluster in which they were."""
        there = self._notes.of_step(self._live.step.id)
        moved = (replace(note, field=field) for note in there if note.id in note_ids)
        words = self.tr("Kaarten weer waar ze lagen")
        self.undo.make(words, taken_out(self.arrangement, *note_ids), *moved)

    def move_in(self, note_id: str, before: str) -> None:
        """Put a card in the place of another one of the same cluster."""
        words = self.tr("Kaarten weer in de volgorde van eerst")
        self._make(words, moved_in(self.arrangement, note_id, before))

    def name(self, cluster_id: str, text: str, step_id: str = "") -> None:
        """Give a cluster a name, also one of a step that was on a moment ago."""
        step = step_id or self._live.step.id
        arrangement = self._live.session.exercises.get(Arrangement(step))
        self._make(self.tr("Naam weer zoals hij was"), named(arrangement, cluster_id, text))

    def dot(self, note_id: str, by: int = 1) -> None:
        """Put a dot on a card, or take one away."""
        words = self.tr("Stip weer weg") if by > 0 else self.tr("Stip weer terug")
        self._make(words, dotted(self.arrangement, note_id, by))

    def put_away_dots(self) -> None:
        """Take all dots away."""
        self._make(self.tr("Alle stippen weer terug"), without_dots(self.arrangement))

    def set_dots_each(self, count: int) -> None:
        """Let everybody have this many dots."""
        words = self.tr("Aantal stippen per persoon weer {count}").format(
            count=self.arrangement.dots_each
        )
        self._make(words, with_dots_each(self.arrangement, count))

    def order(self, order: BoardOrder) -> None:
        """Let the cards lie in this order."""
        words = self.tr("Kaarten weer in de volgorde van eerst")
        self._make(words, with_order(self.arrangement, order))

    def enlarge(self, note_id: str) -> None:
        """Let one card stand large in the middle; empty for the whole board."""
        back, large = self.tr("Kaart weer terug op het bord"), self.tr("Kaart weer groot")
        self.undo.make(back if note_id else large, Enlarged(self._live.step.id, note_id))

    def start_dots(self) -> None:
        """Begin to give dots: the cards get numbers."""
        self._make(self.tr("Stippen geven is weer uit"), dotting(self.arrangement, on=True))

    def stop_dots(self) -> None:
        """End the giving of dots."""
        self._make(self.tr("Stippen geven is weer aan"), dotting(self.arrangement, on=False))

    def hide(self, *note_ids: str) -> None:
        """Hide cards from the room, in one go."""
        self._notes.hide(*note_ids, hidden=True)

    def cluster_of(self, note_id: str) -> Cluster | None:
        """Return the cluster in which a card lies."""
        return cluster_of(self.arrangement, note_id)

    def _make(self, words: str, arrangement: Arrangement) -> None:
        self.undo.make(words, arrangement)

    def _now(self) -> tuple[object, ...]:
        """Return all that the board comes from: quicker to compare than what it looks like."""
        live, step = self._live, self._live.step
        session, agenda = live.session, live.agenda
        has_board = View.BOARD in views_of(agenda, session, step)
        notes = notes_on_stage(agenda, session, step) if has_board else None
        words = (agenda.title(step), agenda.keep(step, session), live.page, self.dots_there)
        lies = (self.arrangement, self.large)
        return step.id, notes, *words, *lies, live.state.footer, live.state.together

    def _tell(self) -> None:
        before, self._told = self._told, self._now()
        if before != self._told:
            self.changed.emit()

    def _on_live_changes_made(self, changes: Sequence[Change]) -> None:
        if any(not isinstance(change, NO_NEWS) for change in changes):
            self._tell()

    def _on_live_stage_changed(self, _state: object) -> None:
        """Also another page of notes."""
        self._tell()
