"""Which picture of the step the room sees, and whether a phase is held: the trainer's choice."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from companion.domain.board import Enlarged
from companion.domain.boarding import gone_from_stage
from companion.domain.exercise_staging import view_of
from companion.domain.note import Note
from companion.domain.session import Change
from companion.domain.step_view import PASSING, StepView, View
from companion.domain.views import views_of
from companion.live.session import LiveSession


class LiveViews(QObject):
    """The pictures of the step that is on. ``view_changed`` says that another one is on.

    The pictures that belong to one moment of a practice conversation give way when it goes on. A
    note that stands large and is hidden or removed goes back: shown again, it is a card as others.
    """

    view_changed = Signal()

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._here = live.session.position
        self._shown = self.view
        live.position_changed.connect(self._on_live_position_changed)
        live.session_changed.connect(self._on_live_session_changed)

    @property
    def offered(self) -> tuple[View, ...]:
        """The pictures that the step that is on has, its own first."""
        return views_of(self._live.agenda, self._live.session, self._live.step)

    @property
    def view(self) -> View:
        """The picture that is on."""
        return view_of(self._live.agenda, self._live.session, self._live.step)

    @property
    def is_held(self) -> bool:
        """Whether the phase of this step waits for the trainer."""
        return self._live.session.exercises.get(StepView(self._live.step.id)).is_held

    def show(self, view: View) -> None:
        """Show a picture of the step that is on; a card that stood large goes back."""
        exercises, step_id = self._live.session.exercises, self._live.step.id
        there = exercises.get(StepView(step_id))
        self._live.apply(Enlarged(step_id), replace(there, view=view))

    def hold(self, *, held: bool) -> None:
        """Let the phase that is on wait for the trainer, or go on by itself when its time is up."""
        there = self._live.session.exercises.get(StepView(self._live.step.id))
        self._live.apply(replace(there, is_held=held))

    def _on_live_position_changed(self) -> None:
        before, self._here = self._here, self._live.session.position
        there = self._live.session.exercises.get(StepView(before.step_id))
        if before != self._here and there.view in PASSING:
            self._live.apply(replace(there, view=View.STEP))
        self._tell()

    def _on_live_session_changed(self, change: Change) -> None:
        if isinstance(change, Note | Enlarged):
            self._put_back(change.step_id)
        if isinstance(change, StepView | Enlarged):
            self._tell()

    def _put_back(self, step_id: str) -> None:
        """Let a note that the room may not see stand large no more."""
        large = self._live.session.exercises.get(Enlarged(step_id))
        if large.note_id and large.note_id in gone_from_stage(self._live.session):
            self._live.apply(large.blank)

    def _tell(self) -> None:
        before, self._shown = self._shown, self.view
        if before is not self._shown:
            self.view_changed.emit()
