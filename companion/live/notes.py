"""The group's notes while they are made: typed, changed, moved, hidden, removed, brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal

from companion.domain.answers import answers_in, bundled
from companion.domain.board import Arrangement
from companion.domain.note import MAX_NOTE_LENGTH, Draft, Note, draft_at, tidy
from companion.domain.session import Change, Session
from companion.live.returning import ReturningDrafts
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo


class LiveNotes(QObject):
    """The notes of a running session.

    ``notes_changed`` carries the id of the step whose notes changed, ``draft_returned`` that of
    the step where half-typed words are back that were left. Every change can be taken back with
    the session's ``undo``, and removed notes can be brought back after a restart too.
    """

    notes_changed = Signal(str)
    draft_returned = Signal(str)

    def __init__(
        self, live: LiveSession, undo: LiveUndo | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._undo = undo or LiveUndo(live, self)
        self._touched: dict[str, None] = {}
        live.session_changed.connect(self._on_live_session_changed)
        self._undo.changed.connect(self._tell)
        returning = ReturningDrafts(live, self._undo, self.commit, self)
        returning.returned.connect(self.draft_returned)
        for note in live.session.notes:
            if note.removed:
                words = about(live, note, self.tr("Notitie weer terug bij {step}"))
                self._undo.remember(words, replace(note, removed=False))

    def of_step(self, step_id: str) -> list[Note]:
        """Return the notes of a step in their order, hidden ones too, removed ones not."""
        notes = [n for n in self._live.session.notes if n.step_id == step_id and not n.removed]
        return sorted(notes, key=lambda note: note.order)

    def draft_of(self, step_id: str, field: str) -> Draft:
        """Return what is being typed in a field; an empty draft when nothing is."""
        return draft_at(self._live.session.drafts, step_id, field)

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return self._undo.can_undo

    def type(self, step_id: str, field: str, text: str, note_id: str = "") -> None:
        """Keep a sentence that is being typed; durable, but not a note yet."""
        draft = Draft(step_id, field, text[:MAX_NOTE_LENGTH], note_id if text else "")
        before = self.draft_of(step_id, field)
        if draft == before:
            return
        note = self._find(before.note_id)
        # Esc, perhaps a clicker's, left a note that was being changed.
        if note is not None and not note_id and not text and before.text != note.text:
            words = self.tr("De woorden die je wijzigde bij {step} staan weer in het veld")
            self._undo.remember(about(self._live, note, words), before)
        self._live.apply(draft)

    def commit(self, step_id: str, field: str) -> None:
        """Make what is being typed a note, or the new text of the note that is being edited.

        One thing on disk: a crash between note and empty field would leave the sentence twice.
        """
        draft, emptied = self.draft_of(step_id, field), Draft(step_id, field, "")
        if tidy(draft.text):
            # A note that was removed meanwhile cannot take the words: they become a new one.
            if self._find(draft.note_id):
                self.edit(draft.note_id, draft.text, emptied)
            else:
                self.add(step_id, field, draft.text, emptied)
        self._live.apply(emptied)

    def add(self, step_id: str, field: str, text: str, *also: Change, hidden: bool = False) -> None:
        """Add a note below the others of its step; nothing but blanks is no note."""
        like = Note("", step_id, field, 0, "", hidden)
        for note in new_notes(self._live.session, like, (text,)):
            words = self.tr("Notitie weggehaald bij {step}")
            self._change(words, (note, *also), (replace(note, removed=True),))

    def add_many(
        self,
        step_id: str,
        field: str,
        texts: Sequence[str],
        *,
        hidden: bool = False,
        bundle: str = "",
        typed_in: str = "",
    ) -> tuple[str, ...]:
        """Add notes in one go, to be taken back in one go; return their ids.

        Under a bundle's name ("Tafel 3") they lie together on the board. Blanks are no note. Where
        they were typed in is emptied, and the words stand there again when they are taken back.
        """
        like = Note("", step_id, field, 0, "", hidden)
        notes = new_notes(self._live.session, like, texts)
        there = self._live.session.exercises.get(Arrangement(step_id))
        after = bundled(there, bundle, [note.id for note in notes], uuid4().hex)
        if notes:
            away = tuple(replace(note, removed=True) for note in notes)
            before: list[Change] = [there] if after != there else []
            changes: list[Change] = [*notes, after]
            more = self.tr("{count} notities weggehaald bij {step}")
            words = more if len(notes) > 1 else self.tr("Notitie weggehaald bij {step}")
            if typed_in:
                before.append(self.draft_of(step_id, typed_in))
                changes.append(Draft(step_id, typed_in, ""))
                words = self.tr("Wat je invoerde bij {step} staat weer als regels in het veld")
            words = words.replace("{count}", str(len(notes)))
            self._change(words, changes, (*away, *before))
        return tuple(note.id for note in notes)

    def receive(self, *changes: Change) -> None:
        """Take in notes that others wrote, with what goes along; there is nothing to take back."""
        self._live.apply(*changes)
        self._tell()

    def split(self, step_id: str, field: str) -> None:
        """Make each line that is being typed in a field a note of its own."""
        texts = answers_in(self.draft_of(step_id, field).text)
        if texts:
            self.add_many(step_id, field, texts, typed_in=field)

    def edit(self, note_id: str, text: str, *also: Change) -> None:
        """Give a note another text; nothing but blanks is no text, and changes nothing."""
        if text := as_kept(text):
            words = self.tr("Tekst van de notitie bij {step} weer zoals hij was")
            self._replace(words, note_id, *also, text=text)

    def hide(self, *note_ids: str, hidden: bool) -> None:
        """Hide notes from the room, or show them again, in one go."""
        before = [n for each in note_ids if (n := self._find(each)) and n.hidden != hidden]
        one = self.tr("Notitie bij {step} weer zichtbaar voor de groep")
        more = self.tr("Notities bij {step} weer zichtbaar voor de groep")
        if not hidden:
            one = self.tr("Notitie bij {step} weer verborgen voor de groep")
            more = self.tr("Notities bij {step} weer verborgen voor de groep")
        if before:
            after = [replace(note, hidden=hidden) for note in before]
            self._change(one if len(before) == 1 else more, after, before)

    def star(self, note_id: str, *, starred: bool) -> None:
        """Put a star at a note, or take it away."""
        away = self.tr("Ster weer weg bij de notitie bij {step}")
        back = self.tr("Ster weer terug bij de notitie bij {step}")
        self._replace(away if starred else back, note_id, starred=starred)

    def remove(self, note_id: str) -> None:
        """Take a note out; ``undo`` brings it back."""
        self._replace(self.tr("Notitie weer terug bij {step}"), note_id, removed=True)

    def put_in_field(self, note_id: str, field: str) -> None:
        """Move a note to another field of its step."""
        words = self.tr("Notitie bij {step} weer in het vak waar hij stond")
        self._replace(words, note_id, field=field)

    def move(self, note_id: str, by: int) -> None:
        """Move a note up (negative) or down among the notes of its field."""
        note = self._find(note_id)
        if note is None:
            return
        row = [n for n in self.of_step(note.step_id) if n.field == note.field]
        if pairs := _moved(row, note, by):
            words = self.tr("Notities bij {step} weer in de volgorde van eerst")
            after = [replace(each, order=order) for each, order in pairs]
            self._change(words, after, [each for each, _ in pairs])

    def undo(self) -> None:
        """Take the last change of the session back, of a note or of anything else."""
        self._undo.undo()

    def _find(self, note_id: str) -> Note | None:
        """Return a note that is there; a removed one can only be brought back."""
        notes = self._live.session.notes
        return next((n for n in notes if n.id == note_id and not n.removed), None)

    def _replace(self, words: str, note_id: str, *also: Change, **fields: object) -> None:
        note = self._find(note_id)
        if note is None:
            return
        changed = replace(note, **fields)  # type: ignore[arg-type]
        if changed != note:
            self._change(words, (changed, *also), (note,))

    def _change(self, words: str, after: Sequence[Change], before: Sequence[Change]) -> None:
        """Write notes of a step; ``words`` say what taking it back does."""
        note = next(change for change in before if isinstance(change, Note))
        self._undo.remember(about(self._live, note, words), *before)
        self._live.apply(*after)
        self._tell()

    def _tell(self) -> None:
        touched, self._touched = self._touched, {}
        for step_id in touched:
            self.notes_changed.emit(step_id)

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, Note):
            self._touched[change.step_id] = None


def about(live: LiveSession, note: Note, words: str) -> str:
    """Return words with the step of a note in them, and never what stands in the note."""
    found = live.workshop.find_step(note.step_id)
    title = live.agenda.title(found[1]) if found else ""
    return words.format(step=title or QCoreApplication.translate("LiveNotes", "een eerdere stap"))


def as_kept(text: str) -> str:
    """Return text as a note keeps it: tidy, and never longer than a note can be."""
    text = tidy(text)
    return text if len(text) <= MAX_NOTE_LENGTH else tidy(text[:MAX_NOTE_LENGTH])


def new_notes(session: Session, like: Note, texts: Sequence[str]) -> tuple[Note, ...]:
    """Return new notes below the others of their step, in the order of their texts."""
    last = max((note.order for note in session.notes if note.step_id == like.step_id), default=0)
    kept = [text for each in texts if (text := as_kept(each))]
    return tuple(
        replace(like, id=uuid4().hex, order=last + place, text=text)
        for place, text in enumerate(kept, 1)
    )


def _moved(row: list[Note], note: Note, by: int) -> list[tuple[Note, int]]:
    """Return which notes of a row get which other place when one of them is moved."""
    target = max(0, min(len(row) - 1, row.index(note) + by))
    others = [each for each in row if each != note]
    others.insert(target, note)
    pairs = zip(others, (each.order for each in row), strict=True)
    return [(each, order) for each, order in pairs if each.order != order]
