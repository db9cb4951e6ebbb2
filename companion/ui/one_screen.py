"""One screen only: the stage covers the laptop, and a slim bar takes the console's place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from companion.domain.note import Draft
from companion.domain.room import RoomMode
from companion.live.notes import LiveNotes
from companion.live.room import LiveRoom
from companion.live.session import LiveSession
from companion.ui.console.console import Console
from companion.ui.exercises import SessionExercises
from companion.ui.projection import Projection
from companion.ui.stage.trainer_bar import TrainerBar


class OneScreen(QObject):
    """Ties the bar over the stage to the session.

    Notes that are typed in the bar wait until the trainer says *Toon*: the room looks at the
    screen on which she types. They wait in one list with the words of the Schrijfscherm, and the
    bar shows only those of the step that the room looks at. ``next_wanted`` and ``back_wanted``
    come from the bar.
    """

    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        projection: Projection,
        console: Console,
        live: LiveSession,
        notes: LiveNotes,
        room: LiveRoom,
        exercises: SessionExercises,
    ) -> None:
        super().__init__(projection)
        self._projection = projection
        self.console = console
        self._live = live
        self._notes = notes
        self._room = room
        self._writing = exercises.writing
        self._is_on = False
        self.bar = TrainerBar(projection.stage)
        self._connect()
        exercises.laptop.refused.connect(self.bar.say)

    def leave(self) -> None:
        """Esc: close what is open in the bar, then go back to the console."""
        if self._is_on:
            self.bar.leave()
        else:
            self._projection.leave()

    def _connect(self) -> None:
        bar, live = self.bar, self._live
        bar.next_wanted.connect(self.next_wanted)
        bar.back_wanted.connect(self.back_wanted)
        bar.note_typed.connect(self._on_bar_note_typed)
        bar.note_wanted.connect(self._on_bar_note_wanted)
        bar.show_notes_wanted.connect(self._on_bar_show_notes_wanted)
        bar.black_wanted.connect(self._on_bar_black_wanted)
        bar.leave_wanted.connect(self._projection.leave)
        self._projection.placed.connect(self._on_projection_placed)
        self._room.shown_changed.connect(self._show_clock)
        self._room.mode_changed.connect(self._show_mode)
        self._writing.waiting_changed.connect(self._show_waiting)
        live.position_changed.connect(self._on_live_position_changed)

    def _show_step(self) -> None:
        step = self._live.step
        fields = self._live.agenda.keep(step, self._live.session).fields
        # a note that is being changed in the console stays there
        found = [self._notes.draft_of(step.id, field.id) for field in fields]
        drafts = {draft.field: "" if draft.note_id else draft.text for draft in found}
        self.bar.show_step(step.id, fields, drafts)
        self._show_waiting()

    def _show_clock(self) -> None:
        self.bar.show_clock(self._room.shown.clock)

    def _show_mode(self) -> None:
        self.bar.show_mode(self._room.mode)

    def _show_waiting(self) -> None:
        self.bar.show_waiting(len(self._writing.waiting_at(self._live.step.id)))

    def _on_projection_placed(self) -> None:
        was_on, self._is_on = self._is_on, self._projection.is_over_console
        self.bar.serve(one_screen=self._is_on)
        if self._is_on and not was_on:
            self._show_step()
            self._show_clock()
            self._show_mode()
        elif was_on and not self._is_on:
            self.console.show_step_anew()

    def _on_live_position_changed(self) -> None:
        if self._is_on:
            self._show_step()

    def _keep_change(self, field: str) -> None:
        """Keep the words of a note that was being changed in the console: its field is needed."""
        if self._notes.draft_of(self._live.step.id, field).note_id:
            self._notes.commit(self._live.step.id, field)

    def _on_bar_note_typed(self, text: str, field: str) -> None:
        self._keep_change(field)
        self._notes.type(self._live.step.id, field, text)

    def _on_bar_note_wanted(self, text: str, field: str) -> None:
        self._keep_change(field)
        self._writing.add(self._live.step.id, field, text)
        self._live.apply(Draft(self._live.step.id, field, ""))

    def _on_bar_show_notes_wanted(self) -> None:
        self._writing.show_all(self._live.step.id)

    def _on_bar_black_wanted(self) -> None:
        self._room.toggle(RoomMode.BLACK)
