"""The group's notes: a field to type in, and below it what is written already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.domain.note import MAX_NOTE_LENGTH, Draft, Note
from companion.domain.step import Keep
from companion.ui.console.note_actions import NoteActions, NotePages
from companion.ui.console.note_edit import NoteEdit
from companion.ui.console.note_list import NoteList
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.label import PlainLabel


class NotesPanel(QFrame):
    """Notes of one step, field by field.

    ``typed`` carries field, text and the id of the note that is being edited;
    ``commit_wanted`` the field. What can be done with a note comes from ``tools``, the page
    for the room from ``pages``.
    """

    typed = Signal(str, str, str)
    commit_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._keep = Keep()
        self._notes: Sequence[Note] = ()
        self._drafts: dict[str, Draft] = {}
        self._editing = ""
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
        return self._notice.text() if not self._notice.isHidden() else ""

    def show_step(self, keep: Keep, drafts: Sequence[Draft]) -> None:
        """Show the fields of a step, with what was being typed in them."""
        self._keep = keep
        self._notes = ()
        self._drafts = {draft.field: draft for draft in drafts if draft.text}
        if not keep.fields and self.edit.hasFocus():
            self.window().setFocus()
        self._fields.show_options(self._options(), self._first_field())
        self._fields.setVisible(len(keep.fields) > 1)
        for part in (self.edit, self.list, self.tools):
            part.setVisible(bool(keep.fields))
        self._empty.setVisible(not keep.fields)
        self._show_draft()

    def show_notes(self, notes: Sequence[Note], *, can_undo: bool) -> None:
        """Show the notes of the step."""
        edited = self._edited()
        self._notes = notes
        if edited and not self._edited():
            self._stop_editing(edited)
        self._fields.show_options(self._options(), self._fields.current)
        self.list.show_notes([note for note in notes if note.field == self.field])
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
        self.edit = NoteEdit()
        heading.setBuddy(self.edit)
        self._notice = PlainLabel("", "soft", wrap=True)
        self._notice.hide()
        self.list = NoteList()
        self.pages = NotePages()
        self.tools = NoteActions()
        for part in (heading, self._empty, self._fields, self.edit, self._notice):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.pages)
        column.addWidget(self.tools)
        column.addStretch(0)

    def _connect(self) -> None:
        self._fields.chosen.connect(self._on_fields_chosen)
        self.edit.typed.connect(self._on_edit_typed)
        self.edit.committed.connect(self._on_edit_committed)
        self.edit.cancelled.connect(self._on_edit_cancelled)
        self.edit.refused.connect(self._on_edit_refused)
        self.edit.undo_wanted.connect(self.tools.undo_wanted)
        self.list.selection_changed.connect(self._on_list_selection_changed)
        self.list.edit_wanted.connect(self._on_note_edit_wanted)
        self.list.remove_wanted.connect(self.tools.remove_wanted)
        self.list.move_wanted.connect(self.tools.move_wanted)
        self.list.hide_wanted.connect(self.tools.hide_wanted)
        self.list.typed.connect(self._on_list_typed)
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

    def _show_draft(self) -> None:
        draft = self._drafts.get(self.field)
        field = next((f for f in self._keep.fields if f.id == self.field), None)
        if field:
            self.edit.show_field(field.heading, field.hint)
        self._editing = draft.note_id if draft else ""
        self.edit.show_text(draft.text if draft else "")
        self._show_editing()

    def _show_editing(self) -> None:
        text = self.tr("Je wijzigt een notitie. Enter bewaart hem, Esc laat hem zoals hij was.")
        self._show_notice(text if self._editing else "", "soft")

    def _show_notice(self, text: str, look: str) -> None:
        self._notice.set_look(look)
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def _keep_draft(self, text: str) -> None:
        self._drafts[self.field] = Draft("", self.field, text, self._editing)
        self.typed.emit(self.field, text, self._editing)

    def _clear(self) -> None:
        """Empty the field: what stood in it is a note now, or was left."""
        self._editing = ""
        self._drafts.pop(self.field, None)
        self.edit.show_text("")
        self._show_editing()

    def _edited(self) -> Note | None:
        return next((note for note in self._notes if note.id == self._editing), None)

    def _stop_editing(self, removed: Note) -> None:
        """Leave a note that is gone; what was changed in it stays, and Enter makes it a note."""
        text = self.edit.text()
        if text == removed.text:
            self._clear()
            text = ""
        self._editing = ""
        self._keep_draft(text)
        self._show_editing()

    def _on_fields_chosen(self, _field: str) -> None:
        self.list.show_notes([note for note in self._notes if note.field == self.field])
        self._show_draft()
        self._on_list_selection_changed()
        if not self._fields.has_keyboard:
            self.edit.setFocus()

    def _on_edit_typed(self, text: str) -> None:
        self._keep_draft(text)
        self._show_editing()

    def _on_edit_committed(self) -> None:
        field = self.field
        self._clear()
        self.commit_wanted.emit(field)

    def _on_edit_cancelled(self) -> None:
        if self._editing:
            self._clear()
            self._keep_draft("")

    def _on_edit_refused(self, count: int) -> None:
        text = self.tr("Dat zijn {count} tekens. In één notitie passen er {most}.")
        numbers = {"count": _number(count), "most": _number(MAX_NOTE_LENGTH)}
        self._show_notice(text.format(**numbers), "bad")

    def _on_note_edit_wanted(self, note_id: str) -> None:
        note = next((note for note in self._notes if note.id == note_id), None)
        if note is None:
            return
        if self.edit.text().strip() and self._editing != note_id:
            self._on_edit_committed()
        if self._editing != note_id:
            self._editing = note_id
            self.edit.show_text(note.text)
            self._keep_draft(note.text)
            self._show_editing()
        self.edit.setFocus()

    def _on_list_typed(self, text: str) -> None:
        self.edit.setFocus()
        self.edit.put_in(text)

    def _on_list_selection_changed(self) -> None:
        self.tools.show_note(self.list.selected, self._keep)


def _number(number: int) -> str:
    """Return a number with a point at the thousands: "20.000"."""
    return f"{number:,}".replace(",", ".")
