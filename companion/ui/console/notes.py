"""The group's notes: a field to type in, and below it what is written already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.note import Draft, Note
from companion.domain.step import Keep
from companion.ui.console.note_actions import NoteActions, NotePages
from companion.ui.console.note_entry import NoteEntry
from companion.ui.console.note_list import NoteList
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.label import PlainLabel


class NotesPanel(QFrame):
    """Notes of one step, field by field.

    ``typed`` carries field, text and the id of the note that is being edited;
    ``commit_wanted`` the field, ``split_wanted`` the field of which each line should be a note,
    ``cut_wanted`` the field and a text that is too long for one note.
    What can be done with a note comes from ``tools``, the page for the room from ``pages``.
    """

    typed = Signal(str, str, str)
    commit_wanted = Signal(str)
    split_wanted = Signal(str)
    cut_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._keep = Keep()
        self._notes: Sequence[Note] = ()
        self._drafts: dict[str, Draft] = {}
        self._build()
        self._connect()

    @property
    def field(self) -> str:
        """Id of the field that is typed in; empty where nothing is kept."""
        return self._fields.current

    @property
    def has_fields(self) -> bool:
        """Whether the group writes something at this step."""
        return bool(self._keep.fields)

    @property
    def notice(self) -> str:
        """What is said below the field; empty when there is nothing to say."""
        return self.entry.notice

    def show_step(self, keep: Keep, drafts: Sequence[Draft]) -> None:
        """Show the fields of a step, with what was being typed in them."""
        self._keep = keep
        self._notes = ()
        self._drafts = {draft.field: draft for draft in drafts if draft.text}
        if not keep.fields and self.edit.hasFocus():
            self.window().setFocus()
        self._fields.show_options(self._options(), self._first_field())
        self._fields.setVisible(len(keep.fields) > 1)
        for part in (self.entry, self.list, self.tools):
            part.setVisible(bool(keep.fields))
        self._empty.setVisible(not keep.fields)
        self._show_draft()

    def show_notes(self, notes: Sequence[Note], *, can_undo: bool) -> None:
        """Show the notes of the step."""
        before, self._notes = self._changing(), notes
        if before and not self._changing():
            self.entry.let_go(before)
        self._fields.show_options(self._options(), self._fields.current)
        self._show_list()
        self.tools.show_undo(can_undo=can_undo)
        self._on_list_selection_changed()

    def focus_edit(self) -> None:
        """Put the cursor in the field."""
        if self._keep.fields:
            self.edit.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        heading = PlainLabel(self.tr("Notities van de groep"), "heading", wrap=True)
        nothing = self.tr("Bij deze stap schrijft de groep niets op.")
        self._empty = PlainLabel(nothing, "soft", wrap=True)
        self._fields = SegmentedChoice(self.tr("Vak"))
        self.entry = NoteEntry()
        self.edit = self.entry.edit
        heading.setBuddy(self.edit)
        self.list = NoteList()
        self.pages = NotePages()
        self.tools = NoteActions()
        for part in (heading, self._empty, self._fields, self.entry):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.pages)
        column.addWidget(self.tools)
        column.addStretch(0)

    def _connect(self) -> None:
        self._fields.chosen.connect(self._on_fields_chosen)
        self.entry.typed.connect(self._on_entry_typed)
        self.entry.committed.connect(self._on_entry_committed)
        self.entry.split_wanted.connect(self._on_entry_split_wanted)
        self.entry.cut_wanted.connect(self._on_entry_cut_wanted)
        self.edit.undo_wanted.connect(self.tools.undo_wanted)
        self.list.selection_changed.connect(self._on_list_selection_changed)
        self.list.edit_wanted.connect(self._on_note_edit_wanted)
        self.list.remove_wanted.connect(self.tools.remove_wanted)
        self.list.move_wanted.connect(self.tools.move_wanted)
        self.list.hide_wanted.connect(self.tools.hide_wanted)
        self.tools.edit_wanted.connect(self._on_note_edit_wanted)

    def _first_field(self) -> str:
        """Return the field with something half-typed in it, or the first."""
        for field in self._keep.fields:
            if field.id in self._drafts:
                return field.id
        return self._keep.fields[0].id if self._keep.fields else ""

    def _options(self) -> list[tuple[str, str]]:
        options = []
        for field in self._keep.fields:
            count = sum(1 for note in self._notes if note.field == field.id)
            options.append((field.id, f"{field.heading} ({count})" if count else field.heading))
        return options

    def _show_list(self) -> None:
        field = self.field  # once: there can be thousands of notes
        self.list.show_notes([note for note in self._notes if note.field == field])

    def _show_draft(self) -> None:
        field = next((f for f in self._keep.fields if f.id == self.field), None)
        self.entry.show_draft(field, self._drafts.get(self.field))

    def _changing(self) -> Note | None:
        """Return the note that is being changed, if it is there."""
        return next((note for note in self._notes if note.id == self.entry.changing), None)

    def _on_fields_chosen(self, _field: str) -> None:
        self._show_list()
        self._show_draft()
        self._on_list_selection_changed()
        if not self._fields.has_keyboard:
            self.edit.setFocus()

    def _on_entry_typed(self, text: str, note_id: str) -> None:
        self._drafts[self.field] = Draft("", self.field, text, note_id)
        self.typed.emit(self.field, text, note_id)

    def _on_entry_committed(self) -> None:
        self._drafts.pop(self.field, None)
        self.commit_wanted.emit(self.field)

    def _on_entry_split_wanted(self) -> None:
        self._drafts.pop(self.field, None)
        self.split_wanted.emit(self.field)

    def _on_entry_cut_wanted(self, text: str) -> None:
        self.cut_wanted.emit(self.field, text)

    def _on_note_edit_wanted(self, note_id: str) -> None:
        note = next((note for note in self._notes if note.id == note_id), None)
        if note is not None:
            self.entry.change(note)

    def _on_list_selection_changed(self) -> None:
        self.tools.show_note(self.list.selected, self._keep)
