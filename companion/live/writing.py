"""What participants write at the laptop: durable while they type, the trainer's when they give it.

Marks of a self-scan that is being filled in are not here. A slip that nobody gave yet belongs to
the one who fills it in: it stands on the screen only and never on disk, where only counts go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from companion.domain.note import MAX_NOTE_LENGTH, Draft, Note
from companion.domain.session import Change
from companion.domain.step import Keep, NoteField, RoleplayContent
from companion.domain.writing import (
    WAITING,
    as_one_note,
    given_ids,
    place_of,
    steps_written_at,
    waiting_ids,
    written_at,
)
from companion.live.notes import LiveNotes, as_kept
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo


class LiveWriting(QObject):
    """The words from the Schrijfscherm of a running session.

    What is given becomes hidden notes: the trainer sees them first. They wait until each was
    shown once; what she hides again after that is hers to decide, and waits no more.
    ``waiting_changed`` comes when other notes wait.
    """

    waiting_changed = Signal()

    def __init__(
        self, live: LiveSession, notes: LiveNotes, undo: LiveUndo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or live)
        self._live = live
        self._notes = notes
        self._undo = undo
        self._told = self.waiting
        live.session_changed.connect(self._on_live_session_changed)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Ids of the notes that the trainer has not shown yet, of all steps."""
        steps = [d.step_id for d in self._live.session.drafts if d.field == WAITING]
        return tuple(each for step_id in steps for each in self.waiting_at(step_id))

    def waiting_at(self, step_id: str) -> tuple[str, ...]:
        """Return the ids of the notes of one step that the trainer has not shown yet."""
        return waiting_ids(self._live.session, step_id)

    def texts(self, step_id: str) -> Mapping[tuple[str, int], str]:
        """Return what stands on the screen at a step, by field and part."""
        return written_at(self._live.session, step_id)

    def type(self, step_id: str, field: str, part: int, text: str) -> None:
        """Keep what somebody is writing; on disk within a quarter of a second."""
        self._live.apply(Draft(step_id, place_of(field, part), text[:MAX_NOTE_LENGTH]))

    def give(self, step_id: str) -> int:
        """Hand the words on the screen of a step to the trainer; return how many notes they made.

        The screen is empty after that, also when this is taken back: then the notes go, and what
        somebody wrote never stands before the next one.
        """
        written = written_at(self._live.session, step_id)
        notes = self._notes_of(step_id, written)
        ids = " ".join((*given_ids(self._live.session, step_id), *(note.id for note in notes)))
        emptied = [Draft(step_id, place_of(*place), "") for place in written]
        self._live.apply(*notes, Draft(step_id, WAITING, ids), *emptied)
        if notes:
            # after the change: whoever listens to the way back looks at the notes too
            words = self.tr("Woorden van het schrijfscherm weer weg bij {step}")
            away = (replace(note, removed=True) for note in notes)
            self._undo.remember(words.format(step=self._title(step_id)), *away)
        return len(notes)

    def rescue(self) -> int:
        """Hand over what was being written when the program stopped; return how many notes.

        Nobody knows who comes to sit at the laptop next, so it does not stay on the screen.
        """
        return sum(self.give(step_id) for step_id in steps_written_at(self._live.session))

    def show_all(self, step_id: str = "") -> None:
        """Show the room what waits at a step, or everywhere; one thing to take back."""
        wanted = set(self.waiting_at(step_id) if step_id else self.waiting)
        hidden = [note for note in self._live.session.notes if note.id in wanted]
        if hidden:
            self._live.apply(*(replace(note, hidden=False) for note in hidden))
            words = self.tr("Woorden van het schrijfscherm weer verborgen voor de groep")
            self._undo.remember(words, *hidden)

    def _notes_of(self, step_id: str, written: Mapping[tuple[str, int], str]) -> list[Note]:
        order = max((n.order for n in self._live.session.notes if n.step_id == step_id), default=0)
        keep, notes = self._keep(step_id), []
        for field_id in dict.fromkeys(place[0] for place in written):
            field = _field(keep.fields, field_id)
            texts = {part: text for (each, part), text in written.items() if each == field_id}
            if text := as_kept(as_one_note(field, texts)):
                order += 1
                notes.append(Note(uuid4().hex, step_id, field.id, order, text, hidden=True))
        return notes

    def _keep(self, step_id: str) -> Keep:
        """Return what a step keeps; for a practice conversation, what any of them asks."""
        found = self._live.workshop.find_step(step_id)
        if found is None:
            return Keep()
        keep = self._live.agenda.keep(found[1], self._live.session)
        if not isinstance(found[1].content, RoleplayContent):
            return keep
        others = (each.keep.fields for each in self._live.workshop.roleplays.values())
        return replace(keep, fields=(*keep.fields, *(f for fields in others for f in fields)))

    def _title(self, step_id: str) -> str:
        found = self._live.workshop.find_step(step_id)
        return self._live.agenda.title(found[1]) if found else self.tr("een eerdere stap")

    def _on_live_session_changed(self, change: Change) -> None:
        is_of_list = isinstance(change, Draft) and change.field == WAITING
        if isinstance(change, Note) and not (change.hidden or change.removed):
            self._strike(change)
        if (isinstance(change, Note) or is_of_list) and self.waiting != self._told:
            self._told = self.waiting
            self.waiting_changed.emit()

    def _strike(self, note: Note) -> None:
        """Let a note that is in sight wait no more, also when it is hidden again."""
        ids = given_ids(self._live.session, note.step_id)
        if note.id in ids:
            rest = " ".join(each for each in ids if each != note.id)
            self._live.apply(Draft(note.step_id, WAITING, rest))


def _field(fields: Sequence[NoteField], field_id: str) -> NoteField:
    """Return the field that words were written in; the first where the programme lost it."""
    first = fields[0] if fields else NoteField(field_id, "")
    return next((field for field in fields if field.id == field_id), first)
