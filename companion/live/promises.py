"""What a group promised itself while it is agreed, and while it is looked back at weeks later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from companion.domain.dates import day_text
from companion.domain.follow_up import follow_up_step, is_in_follow_up, return_days
from companion.domain.frozen import FrozenPicture
from companion.domain.note import Note
from companion.domain.outcome import Outcome, Result
from companion.domain.promises import (
    asked,
    counts,
    hidden_plans,
    is_about_promises,
    next_plan_step,
    next_plans,
    plans,
    result_of,
)
from companion.domain.room import RoomMode, RoomView
from companion.domain.session import Change, SessionDetails
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

NEWS = Note | Outcome | SessionDetails
"""Changes after which something else may have been promised; a half-typed sentence is none."""


class LivePromises(QObject):
    """The plans of a session, what became of them, and the day on which the group comes back.

    ``changed`` comes when any of it differs, and when the follow-up meeting begins or is left.
    """

    changed = Signal()

    def __init__(self, live: LiveSession, undo: LiveUndo, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._undo = undo
        self._seen = self._now()
        live.changes_made.connect(self._on_live_changes_made)
        live.position_changed.connect(self._on_live_position_changed)

    @property
    def plans(self) -> tuple[Note, ...]:
        """The plans of the day of the workshop, without those that are hidden."""
        return plans(self._live.agenda, self._live.session)

    @property
    def hidden(self) -> int:
        """How many plans the room may not see."""
        return len(hidden_plans(self._live.agenda, self._live.session))

    @property
    def next_plans(self) -> tuple[Note, ...]:
        """The plans that were made in the follow-up meeting."""
        return next_plans(self._live.agenda, self._live.session)

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """What is asked of the organisation: the heading of its field, and the words."""
        notes = asked(self._live.agenda, self._live.session)
        return tuple((self._heading(note), note.text) for note in notes)

    @property
    def counts(self) -> Mapping[Result, int]:
        """How many plans came to which result."""
        return counts(self._live.agenda, self._live.session)

    @property
    def is_back(self) -> bool:
        """Whether the follow-up meeting is on."""
        return is_in_follow_up(self._live.agenda, self._live.session)

    @property
    def is_offered(self) -> bool:
        """Whether the step that is on is about what is promised."""
        return is_about_promises(self._live.agenda, self._live.step)

    @property
    def can_repeat(self) -> bool:
        """Whether this is the step at which a plan can be chosen again."""
        step = next_plan_step(self._live.agenda)
        return step is not None and step.id == self._live.step.id

    @property
    def held_on(self) -> date:
        """The day of the workshop."""
        return self._live.session.details.held_on

    @property
    def return_on(self) -> date | None:
        """The day on which the group comes back; None while it is not agreed."""
        return self._live.session.details.return_on

    @property
    def return_days(self) -> tuple[date, ...]:
        """Days to choose from: the same weekday, in four, five and six weeks."""
        return return_days(self.held_on)

    def outcome(self, note_id: str) -> Result:
        """Return what became of a plan."""
        return result_of(self._live.session, note_id)

    def tell(self, note_id: str, result: Result) -> None:
        """Write down what became of a plan; it can be taken back."""
        before = self.outcome(note_id)
        words = self.tr("Bij het plan staat weer: {word}").format(word=before)
        if before is Result.UNSAID:
            words = self.tr("Bij het plan staat weer niets")
        self._undo.make(words, Outcome(note_id, result))

    def repeat(self, note_id: str) -> None:
        """Choose a plan again as the next step; one that is there already is not written twice."""
        step, note = next_plan_step(self._live.agenda), self._find(note_id)
        if step is None or note is None:
            return
        if any(each.text == note.text for each in self.next_plans):
            return
        fields = [field.id for field in step.keep.fields]
        field = note.field if note.field in fields else fields[0]
        orders = [n.order for n in self._live.session.notes if n.step_id == step.id]
        again = Note(uuid4().hex, step.id, field, max(orders, default=0) + 1, note.text)
        # first the note: who shows notes looks at them when there is something to take back
        self._live.apply(again)
        self._undo.remember(self.tr("De volgende stap is weer weg"), replace(again, removed=True))

    def agree_return(self, day: date | None) -> None:
        """Agree on the day on which the group comes back, or let it go; it can be taken back."""
        words = self.tr("Er is weer geen terugkomdatum")
        if self.return_on is not None:
            words = self.tr("De terugkomdatum is weer {day}").format(day=day_text(self.return_on))
        self._undo.make(words, replace(self._live.session.details, return_on=day))

    def _find(self, note_id: str) -> Note | None:
        return next((note for note in self.plans if note.id == note_id), None)

    def _heading(self, note: Note) -> str:
        found = self._live.workshop.find_step(note.step_id)
        fields = found[1].keep.fields if found else ()
        return next((field.heading for field in fields if field.id == note.field), "")

    def _now(self) -> object:
        """Return all that can be seen of it, to know whether it differs."""
        results = tuple(self.outcome(note.id) for note in self.plans)
        days = (self.held_on, self.return_on)
        place = (self.is_back, self.can_repeat)
        return (self.plans, self.hidden, self.next_plans, self.asked, results, days, place)

    def _tell(self) -> None:
        before, self._seen = self._seen, self._now()
        if before != self._seen:
            self.changed.emit()

    def _on_live_changes_made(self, changes: Sequence[Change]) -> None:
        if any(isinstance(change, NEWS) for change in changes):
            self._tell()

    def _on_live_position_changed(self) -> None:
        self._tell()


def come_back(live: LiveSession) -> None:
    """Open the follow-up meeting: at its first step, or where it was left.

    The room sees the step: what was black or frozen weeks ago is over, and so is a practice
    conversation that nobody was led out of.
    """
    first = follow_up_step(live.agenda)
    if first and not is_in_follow_up(live.agenda, live.session):
        live.go_to(first, is_sure=True)
        if live.session.room.mode is not RoomMode.STEP:
            live.apply(RoomView(), FrozenPicture())
