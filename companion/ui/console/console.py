"""The console at work: live news goes to its parts, wishes of its parts go to the session."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from companion.domain.place import TEXT_SIZES
from companion.domain.plan import Plan
from companion.domain.session import Change, RoleplayChoice, SessionDetails
from companion.domain.step import Step
from companion.live.autosave import Autosave
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.console.choosing import RoleplayChooser
from companion.ui.console.pasting import ConsolePasting
from companion.ui.console.permissions import steps_to_look_at
from companion.ui.console.saving import ConsoleSaving
from companion.ui.console.sections import (
    card_sections,
    difficult_sections,
    source_sections,
)
from companion.ui.console.window import ConsoleWindow
from companion.ui.stage.picture import note_pages


class Console(QObject):
    """Ties one session to one console window. ``leave_wanted`` comes when the trainer stops."""

    leave_wanted = Signal()

    def __init__(
        self,
        window: ConsoleWindow,
        live: LiveSession,
        notes: LiveNotes,
        undo: LiveUndo,
        autosave: Autosave,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._live = live
        self._notes = notes
        self._undo = undo
        self._aspect = 16 / 9
        self._smallest = TEXT_SIZES[0]
        self._is_typing = False
        self._chooser = RoleplayChooser(window.choice, live, undo, self)
        self.saving = ConsoleSaving(window, live, autosave)
        ConsolePasting(window, live, notes, undo)
        self._connect_live()
        self._connect_window()
        self._show_agenda()
        window.difficult.show_sections(difficult_sections(live.workshop))
        window.bar.show_details(live.session.details)
        self._on_live_position_changed()

    def show_aspect(self, aspect: float) -> None:
        """Give the previews the shape of the room's screen."""
        self._aspect = aspect
        self.window.middle.show_aspect(aspect)
        self._show_pages()

    def show_smallest(self, units: int) -> None:
        """Let no text in the previews be smaller than on the stage, and count pages so."""
        self._smallest = units
        self.window.middle.show_smallest(units)
        self._show_pages()

    def show_step_anew(self) -> None:
        """Show the step again: something was written at it elsewhere."""
        self._show_step(self._live.step)

    def write_note(self) -> None:
        """Put the cursor in the note field, where the step has one."""
        right = self.window.right
        if self.window.notes.has_fields:
            right.show_page("notes")
            self.window.notes.focus_edit()

    def _connect_live(self) -> None:
        self._live.stage_changed.connect(self._on_live_stage_changed)
        self._live.position_changed.connect(self._on_live_position_changed)
        self._live.session_changed.connect(self._on_live_session_changed)
        self._notes.notes_changed.connect(self._on_notes_changed)
        self._notes.draft_returned.connect(self._on_notes_draft_returned)
        self._undo.changed.connect(self._show_notes)
        self._undo.undone.connect(self._on_undo_undone)

    def _connect_window(self) -> None:
        window = self.window
        window.agenda.step_wanted.connect(self._live.go_to)
        window.next.clicked.connect(self._live.next)
        window.back.clicked.connect(self._live.back)
        window.bar.leave_wanted.connect(self.leave_wanted)
        panel = window.notes
        panel.typed.connect(self._on_panel_typed)
        panel.commit_wanted.connect(self._on_panel_commit_wanted)
        panel.split_wanted.connect(self._on_panel_split_wanted)
        panel.pages.page_wanted.connect(self._live.show_page)
        panel.tools.move_wanted.connect(self._notes.move)
        panel.tools.hide_wanted.connect(self._on_tools_hide_wanted)
        panel.tools.star_wanted.connect(self._on_tools_star_wanted)
        panel.tools.field_wanted.connect(self._notes.put_in_field)
        panel.tools.remove_wanted.connect(self._notes.remove)
        panel.tools.undo_wanted.connect(self._undo.undo)

    def _on_live_stage_changed(self, _state: object) -> None:
        self.window.preview.show_state(self._live.state)
        self._show_pages()

    def _on_live_position_changed(self) -> None:
        live, window = self._live, self.window
        window.agenda.show_current(live.step.id)
        window.preview.show_state(live.state)
        self._show_next()
        self._show_step(live.step)
        window.back.setEnabled(live.previous_position() != live.session.position)
        self._show_pages()

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, SessionDetails):
            self.window.bar.show_details(change)
        if isinstance(change, SessionDetails | RoleplayChoice | Plan):
            self._show_agenda()
            self._on_live_position_changed()

    def _on_notes_changed(self, step_id: str) -> None:
        if step_id == self._live.step.id:
            self._show_notes()

    def _on_notes_draft_returned(self, step_id: str) -> None:
        if step_id == self._live.step.id:
            self.show_step_anew()

    def _on_undo_undone(self, words: str) -> None:
        """Say what was taken back: it need not be at the step that is on."""
        self.window.banner.mention("undone", words)

    def _show_agenda(self) -> None:
        """Show the steps, with a mark where permission for words must be looked at."""
        live = self._live
        self.window.agenda.show_agenda(live.agenda, steps_to_look_at(live.agenda, live.session))

    def _show_step(self, step: Step) -> None:
        """Show all that belongs to a step: lines, notes, cards, sources."""
        live, window = self._live, self.window
        self._remember_typing()
        keep = live.agenda.keep(step, live.session)
        drafts = [draft for draft in live.session.drafts if draft.step_id == step.id]
        lines = live.agenda.trainer_lines(step, live.session)
        window.lines.show_lines(lines, live.agenda.sheet(step))
        window.notes.show_step(keep, drafts)
        self._show_notes()
        self._chooser.show_step(step)
        roleplay = live.agenda.roleplay(step, live.session)
        cards = card_sections(roleplay) if roleplay else []
        sources = source_sections(live.workshop, step, date.today())
        window.right.show_step(step.id, cards, sources)
        if self._is_typing and window.right.current == "notes":
            window.notes.focus_edit()

    def _remember_typing(self) -> None:
        """Know that the trainer types along: at the next step with a field she can go on."""
        has_edit = self.window.notes.edit.hasFocus()
        self._is_typing = has_edit or (self._is_typing and self.window.hasFocus())

    def _show_notes(self) -> None:
        notes = self._notes.of_step(self._live.step.id)
        self.window.notes.show_notes(notes, can_undo=self._undo.can_undo)

    def _show_pages(self) -> None:
        page, count = note_pages(self._live.state, self._aspect, self._smallest)
        self.window.notes.pages.show_pages(page, count)

    def _show_next(self) -> None:
        """Show what one press on *next* brings."""
        live = self._live
        position = live.next_position()
        if position == live.session.position:
            self.window.middle.show_next(None, "")
            return
        module, step = live.agenda.at(position)
        title = live.agenda.title(step)
        name = module.title if module.id != live.module.id else title
        self.window.middle.show_next(live.state_at(position), name)

    def _on_panel_typed(self, field: str, text: str, note_id: str) -> None:
        self._notes.type(self._live.step.id, field, text, note_id)

    def _on_panel_commit_wanted(self, field: str) -> None:
        self._notes.commit(self._live.step.id, field)

    def _on_panel_split_wanted(self, field: str) -> None:
        self._notes.split(self._live.step.id, field)

    def _on_tools_hide_wanted(self, note_id: str, hidden: bool) -> None:  # noqa: FBT001
        self._notes.hide(note_id, hidden=hidden)

    def _on_tools_star_wanted(self, note_id: str, starred: bool) -> None:  # noqa: FBT001
        self._notes.star(note_id, starred=starred)
