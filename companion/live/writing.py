"""What participants write at the laptop: durable while they type, the trainer's when they give it.

What the trainer writes herself while the group looks on waits in the same list.

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


class LiveWriting(QObject):
    """The words of a running session that the room has not seen yet.

    What is given becomes hidden notes: the trainer sees them first. They wait until each was
    shown once; what she hides again after that is hers to decide, and waits no more.
    ``waiting_changed`` comes when other notes wait.
    """

    waiting_changed = Signal()

    def __init__(self, live: LiveSession, notes: LiveNotes, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._notes = notes
        self._told = self.waiting
        live.changes_made.connect(self._on_live_changes_made)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Ids of the notes that the trainer has not shown yet, of all steps."""
        return tuple(each for step_id in self._listed for each in self.waiting_at(step_id))

    @property
    def waiting_steps(self) -> tuple[str, ...]:
        """Ids of the steps where notes wait."""
        return tuple(step_id for step_id in self._listed if self.waiting_at(step_id))

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

        Nothing to take back: it would lie on top of what the trainer did last. What she does not
        want she takes out of the notes.
        """
        written = written_at(self._live.session, step_id)
        notes = self._notes_of(step_id, written)
        emptied = [Draft(step_id, place_of(*place), "") for place in written]
        self._notes.receive(*notes, self._longer_list(step_id, notes), *emptied)
        return len(notes)

    def add(self, step_id: str, field: str, text: str) -> None:
        """Keep a note that the trainer writes while the group looks on; it waits like the rest."""
        before = {note.id for note in self._live.session.notes}
        self._notes.add(step_id, field, text, hidden=True)
        added = [note for note in self._live.session.notes if note.id not in before]
        self._live.apply(self._longer_list(step_id, added))

    def rescue(self) -> int:
        """Hand over what was being written when the program stopped; return how many notes.

        Nobody knows who comes to sit at the laptop next, so it does not stay on the screen.
        """
        return sum(self.give(step_id) for step_id in steps_written_at(self._live.session))

    def show_all(self, step_id: str) -> None:
        """Show the room what waits at a step; one thing to take back."""
        self._notes.hide(*self.waiting_at(step_id), hidden=False)

    @property
    def _listed(self) -> list[str]:
        return [d.step_id for d in self._live.session.drafts if d.field == WAITING]

    def _longer_list(self, step_id: str, notes: Sequence[Note]) -> Draft:
        """Return the list of what waits at a step, with these notes at its end."""
        ids = (*given_ids(self._live.session, step_id), *(note.id for note in notes))
        return Draft(step_id, WAITING, " ".join(ids))

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

    def _on_live_changes_made(self, changes: Sequence[Change]) -> None:
        notes = [change for change in changes if isinstance(change, Note)]
        lists = [each for each in changes if isinstance(each, Draft) and each.field == WAITING]
        if not notes and not lists:
            return
        self._strike([note for note in notes if not (note.hidden or note.removed)])
        waiting = self.waiting
        if waiting != self._told:
            self._told = waiting
            self.waiting_changed.emit()

    def _strike(self, notes: Sequence[Note]) -> None:
        """Let notes that are in sight wait no more, also when they are hidden again."""
        seen = {note.id for note in notes}
        for step_id in {note.step_id for note in notes}:
            ids = given_ids(self._live.session, step_id)
            rest = [each for each in ids if each not in seen]
            if len(rest) < len(ids):
                self._live.apply(Draft(step_id, WAITING, " ".join(rest)))


def _field(fields: Sequence[NoteField], field_id: str) -> NoteField:
    """Return the field that words were written in; the first where the programme lost it."""
    first = fields[0] if fields else NoteField(field_id, "")
    return next((field for field in fields if field.id == field_id), first)
