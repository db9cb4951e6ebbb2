"""Exercises on the console: which picture the room sees, what opens, what is counted or kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.answers import TYPED
from companion.domain.attendance import people_there
from companion.domain.countdown import Countdown
from companion.domain.note import Draft
from companion.domain.place import TEXT_SIZES
from companion.domain.session import Change, SessionDetails
from companion.domain.step import Keep, RoleplayContent
from companion.domain.step_view import View
from companion.live.board import LiveBoard
from companion.live.notes import LiveNotes
from companion.live.promises import LivePromises
from companion.live.session import LiveSession
from companion.live.tallies import LiveTallies
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from companion.ui.board.dialog import BoardDialog
from companion.ui.console.answers import AnswersDialog
from companion.ui.console.exercise_bar import ANSWERS, BOARD, REPORT, WRITING
from companion.ui.console.promises_panel import PromisesPanel
from companion.ui.console.tally_panel import TallyPanel
from companion.ui.console.window import ConsoleWindow

NO_NEWS = Draft | Countdown
"""Changes that come all the time, after which the same pictures and windows are offered."""


class ConsoleExercises(QObject):
    """Ties pictures, board, many answers, counts and promises to the console.

    ``writing_wanted`` comes when others are to write at the laptop, ``scan_wanted`` when they are
    to give their marks there; ``report_wanted`` when the report is to be read along.
    ``answers_opened`` carries who watches the field of *Veel antwoorden*, and the step.
    """

    writing_wanted = Signal()
    scan_wanted = Signal()
    report_wanted = Signal()
    answers_opened = Signal(object, str)

    def __init__(
        self,
        window: ConsoleWindow,
        live: LiveSession,
        notes: LiveNotes,
        undo: LiveUndo,
        views: LiveViews,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._notes = notes
        self._views = views
        self._aspect = 16 / 9
        self._smallest = TEXT_SIZES[0]
        self.board = LiveBoard(live, notes, undo, self)
        self.tallies = LiveTallies(live, undo, self)
        self.promises = LivePromises(live, undo, self)
        self._connect()

    @cached_property
    def counts(self) -> TallyPanel:
        """Where marks and dots are counted, made at the first step that counts."""
        panel = TallyPanel()
        self._window.right.add_exercise(panel)
        panel.slip_given.connect(self._on_counts_slip_given)
        panel.count_wanted.connect(self._on_counts_count_wanted)
        panel.undo_wanted.connect(self.tallies.take_back_slip)
        panel.screen_wanted.connect(self.scan_wanted)
        return panel

    @cached_property
    def plans(self) -> PromisesPanel:
        """What the group promised itself, made at the first step that is about it."""
        panel = PromisesPanel(self.promises)
        self._window.right.add_exercise(panel)
        panel.shown_wanted.connect(self._on_plans_shown_wanted)
        return panel

    def show_aspect(self, aspect: float) -> None:
        """Give the board the shape of the room's screen."""
        self._aspect = aspect

    def show_smallest(self, units: int) -> None:
        """Let no text on the board be smaller than on the stage."""
        self._smallest = units

    def show_step(self) -> None:
        """Show what can be done with the exercise of the step that is on."""
        self._show_bar()
        self._show_counts()

    def panel(self) -> tuple[QWidget | None, str, bool]:
        """Return the page for the step that is on, its word, and whether it is looked at first."""
        if self.tallies.counting(self._live.step.id) is not None:
            return self.counts, self.tr("Tellen"), True
        if self.promises.is_offered:
            has_notes = bool(self._keep().fields)
            return self.plans, self.tr("Afspraken"), not has_notes
        return None, "", False

    def begin_counting(self) -> None:
        """Put the keyboard where counting begins, at a step that counts."""
        if self.tallies.counting(self._live.step.id) is not None:
            self._window.right.show_page("exercise")
            self.counts.focus_entry()

    def open_board(self) -> None:
        """Open the board of the step that is on."""
        dialog = BoardDialog(self._live, self.board, self._views, self._window)
        dialog.show_aspect(self._aspect)
        dialog.show_smallest(self._smallest)
        dialog.open()

    def open_answers(self) -> None:
        """Let the trainer put in many answers at once; what was typed before stands there still."""
        session, step_id = self._live.session, self._live.step.id
        dialog = AnswersDialog(self._keep().fields, people_there(session), self._window)
        dialog.setProperty("step", step_id)
        self._show_typed(dialog, step_id)
        dialog.typed.connect(self._on_dialog_typed)
        dialog.answers_given.connect(self._on_dialog_answers_given)
        self.answers_opened.emit(dialog.watch, step_id)
        dialog.open()

    def _show_typed(self, dialog: AnswersDialog, step_id: str) -> None:
        """Show what was typed before; what came back to another field stands there too."""
        drafts = self._typed_at(step_id)
        if drafts:
            field = drafts[-1].field.removeprefix(TYPED)
            dialog.show_text(field, "\n".join(draft.text for draft in drafts))

    def _typed_at(self, step_id: str) -> list[Draft]:
        drafts = self._live.session.drafts
        return [d for d in drafts if d.step_id == step_id and d.field.startswith(TYPED)]

    def _connect(self) -> None:
        live, bar = self._live, self._window.right.exercise_bar
        live.position_changed.connect(self.show_step)
        live.changes_made.connect(self._on_live_changes_made)
        self._notes.draft_returned.connect(self._on_notes_draft_returned)
        self._views.view_changed.connect(self._show_bar)
        self.tallies.changed.connect(self._on_tallies_changed)
        bar.view_wanted.connect(self._views.show)
        bar.door_wanted.connect(self._on_bar_door_wanted)

    def _show_bar(self) -> None:
        bar, view = self._window.right.exercise_bar, self._views.view
        # In a practice conversation the director shows groups and speaking time, with their words.
        is_play = isinstance(self._live.step.content, RoleplayContent)
        bar.show_views(() if is_play else self._views.offered, view)
        bar.show_doors(self._doors())
        if self.promises.is_offered:
            self.plans.show_shown(shown=view is View.PROMISED)

    def _show_counts(self) -> None:
        step_id = self._live.step.id
        counting = self.tallies.counting(step_id)
        if counting is not None:
            counts, scans = self.tallies.counts(step_id), self.tallies.scans(step_id)
            self.counts.show_counting(counting, counts, scans)

    def _doors(self) -> Collection[str]:
        keep = self._keep()
        report = (REPORT,) if keep.report else ()
        if not keep.fields:
            return report
        return ((BOARD,) if keep.on_stage else ()) + (ANSWERS, WRITING, *report)

    def _keep(self) -> Keep:
        return self._live.agenda.keep(self._live.step, self._live.session)

    def _on_live_changes_made(self, changes: Sequence[Change]) -> None:
        if any(not isinstance(change, NO_NEWS) for change in changes):
            self._show_bar()
        if any(isinstance(change, SessionDetails) for change in changes):
            self._show_counts()

    def _on_notes_draft_returned(self, step_id: str) -> None:
        """Show lines that came back while the window is open."""
        for dialog in self._window.findChildren(AnswersDialog):
            if dialog.isVisible() and dialog.property("step") == step_id:
                self._show_typed(dialog, step_id)

    def _on_tallies_changed(self, step_id: str) -> None:
        if step_id == self._live.step.id:
            self._show_counts()

    def _on_bar_door_wanted(self, door: str) -> None:
        if door == BOARD:
            self.open_board()
        elif door == ANSWERS:
            self.open_answers()
        elif door == REPORT:
            self.report_wanted.emit()
        else:
            self.writing_wanted.emit()

    def _on_dialog_typed(self, field: str, text: str) -> None:
        """Keep what stands in the window under one field: it may be chosen while typing."""
        step_id = str(self.sender().property("step"))
        others = [Draft(step_id, draft.field, "") for draft in self._typed_at(step_id)]
        self._live.apply(*others, Draft(step_id, TYPED + field, text))

    def _on_dialog_answers_given(self, field: str, answers: list[str], bundle: str) -> None:
        step_id = str(self.sender().property("step"))
        typed_in = TYPED + field
        self._notes.add_many(step_id, field, answers, bundle=bundle, typed_in=typed_in)

    def _on_counts_slip_given(self, marks: dict[str, int], chosen: str) -> None:
        self.tallies.add_slip(self._live.step.id, marks, chosen)

    def _on_counts_count_wanted(self, item: str, mark: int, count: int) -> None:
        self.tallies.set_count(self._live.step.id, item, mark, count)

    def _on_plans_shown_wanted(self, shown: bool) -> None:  # noqa: FBT001
        self._views.show(View.PROMISED if shown else View.STEP)
