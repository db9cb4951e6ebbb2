"""Programma aanpassen: the steps of this session in another order, shorter, left out."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from companion.domain.bend import (
    brought_back,
    least_minutes,
    left_out,
    moved,
    together_with,
    with_minutes,
    with_more,
)
from companion.domain.plan import Plan
from companion.domain.progress import Agenda, in_order
from companion.domain.schedule import Outlook
from companion.domain.session import Session
from companion.domain.step import Priority, RoleplayContent, Step
from companion.domain.variant import Variant
from companion.ui.console.programme_words import (
    about_text,
    back_again_text,
    core_text,
    minutes_again_text,
    moved_back_text,
    out_again_text,
    step_row,
    variant_options,
)
from companion.ui.console.step_list import StepList
from companion.ui.console.step_panel import StepPanel
from companion.ui.console.time_words import end_text, span_text
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling

NARROW = 24
"""Width, in heights of a letter, below which list and step do not fit beside each other."""

BELOW, BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class ProgrammeDialog(FittedDialog):
    """Bends the programme for this session only; every change is a wish that can be taken back.

    ``plan_wanted`` carries the new Plan and words for what taking it back does,
    ``choice_wanted`` a step id and the id of a practice conversation, ``variant_wanted`` another
    length. Whoever grants a wish calls ``show_agenda``.
    """

    plan_wanted = Signal(object, str)
    choice_wanted = Signal(str, str)
    variant_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, agenda: Agenda, session: Session, parent: QWidget) -> None:
        super().__init__("", 54, 36, parent)
        self.setWindowTitle(self.tr("Programma aanpassen"))
        self._agenda, self._session = agenda, session
        self._steps: dict[str, Step] = {}
        self._outlook: Outlook | None = None
        hint = self.tr("Alleen voor deze bijeenkomst. Je programma blijft zoals het is.")
        self.column.addWidget(PlainLabel(hint, "heading", wrap=True))
        self.list = StepList(self.tr("Stappen van deze bijeenkomst"))
        self.panel = StepPanel()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(14)
        self._columns.addWidget(self.list, 6)
        self._area = scrolling(self.panel)
        self._columns.addWidget(self._area, 5)
        self.column.addLayout(self._columns, 1)
        self._build_bottom()
        self._connect()
        self.show_agenda(agenda, session)
        self.list.choose(session.position.step_id)
        self.list.setFocus()

    @property
    def total(self) -> str:
        """What the dialog says of the sum and the end."""
        return self._total.text()

    def show_agenda(self, agenda: Agenda, session: Session) -> None:
        """Show the programme as it is now."""
        self._agenda, self._session = agenda, session
        place = agenda.at(session.position)[0].place
        every = in_order(agenda.workshop, agenda.plan)
        self._steps = {step.id: step for module, step in every if module.place is place}
        self.list.show_steps([step_row(agenda, session, step) for step in self._steps.values()])
        self._variants.show_options(variant_options(), agenda.variant.value)
        self._show_step()
        self._show_total()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show when it is expected to end."""
        self._outlook = outlook
        self._show_total()

    def show_undo(self, words: str) -> None:
        """Say what can be taken back; empty for nothing."""
        self._undo.setEnabled(bool(words))
        self._undo.setAccessibleDescription(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the chosen step below the list where large text leaves no room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW * self.fontMetrics().height()
        self._columns.setDirection(BELOW if is_narrow else BESIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the last change back on Ctrl+Z; Esc closes a question before the window."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo.click()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.panel.question:
            self._on_panel_stay_wanted()
        else:
            super().keyPressEvent(event)

    def _build_bottom(self) -> None:
        self._total = PlainLabel("", "heading", wrap=True)
        self.column.addWidget(self._total)
        place = QWidget()
        row = FlowLayout(place, 10)
        self._variants = SegmentedChoice(self.tr("Duur"), "segment")
        self._undo = large_button(self.tr("Ongedaan maken"))
        close = large_button(self.tr("Klaar"), "primary")
        for part in (self._variants, self._undo, close):
            row.addWidget(part)
        self.column.addWidget(place)
        close.clicked.connect(self.accept)

    def _connect(self) -> None:
        self.list.step_chosen.connect(self._show_step)
        self.list.move_wanted.connect(self._on_move_wanted)
        self.list.away_wanted.connect(self._on_away_wanted)
        self.list.more_wanted.connect(self._on_list_more_wanted)
        self.list.edit_wanted.connect(self.panel.focus_minutes)
        self.panel.move_wanted.connect(self._on_move_wanted)
        self.panel.away_wanted.connect(self._on_away_wanted)
        self.panel.sure_wanted.connect(self._on_panel_sure_wanted)
        self.panel.minutes_wanted.connect(self._on_panel_minutes_wanted)
        self.panel.roleplay_wanted.connect(self._on_panel_roleplay_wanted)
        self._variants.chosen.connect(self._on_variants_chosen)
        self._undo.clicked.connect(self.undo_wanted)
        self.panel.stay_wanted.connect(self._on_panel_stay_wanted)

    def _step(self) -> Step:
        """Return the step that the keyboard is at."""
        return self._steps[self.list.current]

    def _show_step(self) -> None:
        step = self._step()
        is_out = self._agenda.minutes(step) == 0
        about = about_text(self._agenda, self._session, step)
        title = f"{step.id} {self._agenda.title(step)}"
        self.panel.show_step(title, about, is_out=is_out)
        if not is_out:
            minutes = self._agenda.minutes(step)
            self.panel.show_minutes(minutes, least_minutes(self._agenda, step))
        self._show_roleplays(step)

    def _show_roleplays(self, step: Step) -> None:
        """Offer every practice conversation of the programme where one is played."""
        current = self._agenda.roleplay(step, self._session)
        if not isinstance(step.content, RoleplayContent) or current is None:
            self.panel.show_roleplays((), "")
            return
        every = self._agenda.workshop.roleplays.values()
        options = [(each.id, each.title) for each in every]
        self.panel.show_roleplays(options, current.id)

    def _show_total(self) -> None:
        total = sum(self._agenda.minutes(step) for step in self._steps.values())
        words = [self.tr("Samen {span}").format(span=span_text(total * 60))]
        words += [end_text(self._outlook, self._session.times)] if self._outlook else []
        self._total.setText(". ".join(words))

    def _want(self, plan: Plan, words: str) -> None:
        """Wish for a plan, when it is another one."""
        if plan != self._agenda.plan:
            self.plan_wanted.emit(plan, words)

    def _leave_out(self, step: Step) -> None:
        away = together_with(self._agenda, step.id)
        self._want(left_out(self._agenda.plan, *away), back_again_text(self._agenda.title(step)))
        self.list.setFocus()

    def _bring_back(self, step: Step) -> None:
        wanted = together_with(self._agenda, step.id)
        if step.belongs_to in self._steps:
            wanted = (step.belongs_to, *wanted)
        self._want(brought_back(self._agenda, *wanted), out_again_text(self._agenda.title(step)))

    def _on_move_wanted(self, by: int) -> None:
        step = self._step()
        self._want(moved(self._agenda, step.id, by), moved_back_text(self._agenda.title(step)))

    def _on_away_wanted(self) -> None:
        """Leave a step out; not the one that is on, and one of the core only when she is sure."""
        step = self._step()
        away = [self._steps[each] for each in together_with(self._agenda, step.id)]
        if self._agenda.minutes(step) == 0:
            self._bring_back(step)
        elif self._agenda.at(self._session.position)[1] in away:
            self.panel.say(self.tr("Deze stap staat nu aan. Ga eerst naar een andere stap."))
        elif any(each.priority is Priority.CORE for each in away):
            self.panel.ask(core_text(step))
        else:
            self._leave_out(step)
        if self.panel.question:
            QTimer.singleShot(0, self, self._bring_question_into_sight)

    def _bring_question_into_sight(self) -> None:
        self._area.ensureWidgetVisible(self.panel.answer, 0, self._area.height() // 4)

    def _on_panel_sure_wanted(self) -> None:
        self.panel.close_question()
        self._leave_out(self._step())

    def _on_panel_stay_wanted(self) -> None:
        self.panel.close_question()
        self.list.setFocus()

    def _on_panel_minutes_wanted(self, minutes: int) -> None:
        step = self._step()
        words = minutes_again_text(self._agenda.title(step), self._agenda.minutes(step))
        self._want(with_minutes(self._agenda, step.id, minutes), words)

    def _on_list_more_wanted(self, by: int) -> None:
        step = self._step()
        before = self._agenda.minutes(step)
        if before and step.id not in self._agenda.plan.skipped:
            self._want(
                with_more(self._agenda, step.id, by),
                minutes_again_text(self._agenda.title(step), before),
            )

    def _on_panel_roleplay_wanted(self, roleplay: str) -> None:
        self.choice_wanted.emit(self._step().id, roleplay)

    def _on_variants_chosen(self, variant: str) -> None:
        self.variant_wanted.emit(Variant(variant))
