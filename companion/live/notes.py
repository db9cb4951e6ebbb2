"""The group's notes while they are made: typed, changed, moved, hidden, removed, brought back."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from companion.domain.note import MAX_NOTE_LENGTH, Draft, Note, tidy
from companion.live.session import LiveSession


class LiveNotes(QObject):
    """The notes of a running session.

    ``notes_changed`` carries the id of the step whose notes changed. Every change can be taken
    back with ``undo``, and removed notes can be brought back after a restart too.
    """

    notes_changed = Signal(str)

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._undo: list[tuple[Note, ...]] = [
            (replace(note, removed=False),) for note in live.session.notes if note.removed
        ]

    def of_step(self, step_id: str) -> list[Note]:
        """Return the notes of a step in their order, hidden ones too, removed ones not."""
        notes = [n for n in self._live.session.notes if n.step_id == step_id and not n.removed]
        return sorted(notes, key=lambda note: note.order)

    def draft_of(self, step_id: str, field: str) -> Draft:
        """Return what is being typed in a field; an empty draft when nothing is."""
        for draft in self._live.session.drafts:
            if (draft.step_id, draft.field) == (step_id, field):
                return draft
        return Draft(step_id, field, "")

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._undo)

    def type(self, step_id: str, field: str, text: str, note_id: str = "") -> None:
        """Keep a sentence that is being typed; durable, but not a note yet."""
        draft = Draft(step_id, field, text[:MAX_NOTE_LENGTH], note_id if text else "")
        if draft != self.draft_of(step_id, field):
            self._live.apply(draft)

    def commit(self, step_id: str, field: str) -> None:
        """Make what is being typed a note, or the new text of the note that is being edited."""
        draft = self.draft_of(step_id, field)
        if tidy(draft.text):
            # A note that was removed meanwhile cannot take the words: they become a new one.
            if self._find(draft.note_id):
                self.edit(draft.note_id, draft.text)
            else:
                self.add(step_id, field, draft.text)
        self._live.apply(Draft(step_id, field, ""))

    def add(self, step_id: str, field: str, text: str) -> None:
        """Add a note below the others of its step; nothing but blanks is no note."""
        orders = [note.order for note in self._live.session.notes if note.step_id == step_id]
        if text := as_kept(text):
            note = Note(uuid4().hex, step_id, field, max(orders, default=0) + 1, text)
            self._change((note,), (replace(note, removed=True),))

    def edit(self, note_id: str, text: str) -> None:
        """Give a note another text; nothing but blanks is no text, and changes nothing."""
        if text := as_kept(text):
            self._replace(note_id, text=text)

    def hide(self, note_id: str, *, hidden: bool) -> None:
        """Hide a note from the room, or show it again."""
        self._replace(note_id, hidden=hidden)

    def star(self, note_id: str, *, starred: bool) -> None:
        """Put a star at a note, or take it away."""
        self._replace(note_id, starred=starred)

    def remove(self, note_id: str) -> None:
        """Take a note out; ``undo`` brings it back."""
        self._replace(note_id, removed=True)

    def put_in_field(self, note_id: str, field: str) -> None:
        """Move a note to another field of its step."""
        self._replace(note_id, field=field)

    def move(self, note_id: str, by: int) -> None:
        """Move a note up (negative) or down among the notes of its field."""
        note = self._find(note_id)
        if note is None:
            return
        row = [n for n in self.of_step(note.step_id) if n.field == note.field]
        place = next(i for i, n in enumerate(row) if n.id == note_id)
        target = max(0, min(len(row) - 1, place + by))
        if target == place:
            return
        orders = [n.order for n in row]
        row.insert(target, row.pop(place))
        moved = [(n, order) for n, order in zip(row, orders, strict=True) if n.order != order]
        after = tuple(replace(n, order=order) for n, order in moved)
        self._change(after, tuple(n for n, _ in moved))

    def undo(self) -> None:
        """Take the last change back."""
        if self._undo:
            notes = self._undo.pop()
            self._write(notes)

    def _find(self, note_id: str) -> Note | None:
        """Return a note that is there; a removed one can only be brought back."""
        for note in self._live.session.notes:
            if note.id == note_id and not note.removed:
                return note
        return None

    def _replace(self, note_id: str, **fields: object) -> None:
        note = self._find(note_id)
        if note is None:
            return
        changed = replace(note, **fields)  # type: ignore[arg-type]
        if changed != note:
            self._change((changed,), (note,))

    def _change(self, notes: tuple[Note, ...], before: tuple[Note, ...]) -> None:
        self._undo.append(before)
        self._write(notes)

    def _write(self, notes: tuple[Note, ...]) -> None:
        self._live.apply(*notes)
        for step_id in {note.step_id for note in notes}:
            self.notes_changed.emit(step_id)


def as_kept(text: str) -> str:
    """Return text as a note keeps it: tidy, and never longer than a note can be."""
    return tidy(tidy(text)[:MAX_NOTE_LENGTH])
