"""The clock of this step: time left, and the few things a trainer does with it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.countdown import Countdown, clock_text
from companion.domain.step import Phase
from companion.domain.working import Turn
from companion.ui.console.elsewhere import ElsewhereRow
from companion.ui.console.phase_label import PhaseLabel, phase_texts, turn_texts
from companion.ui.console.phases import PhasesRow
from companion.ui.console.time_words import is_over, span_text, spoken
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tabular import SteadyButton, TabularLabel, keep_place

NARROW = 18
"""Width, in heights of a letter, below which the words are shorter."""


class ClockCard(QFrame):
    """The time that is left here, with words for what can be done.

    In a round that is the time of the person whose turn it is; beside it stands the whole.
    Wishes: ``toggle_wanted``, ``more_wanted`` with minutes, ``turn_wanted`` for the next person,
    ``phase_wanted`` and ``phase_back_wanted``, ``hold_wanted`` (whether the phase waits for her),
    ``restart_wanted``, ``sound_wanted`` (whether a soft sound should say that time is over), and
    ``step_wanted`` with the id of the step where another clock runs.
    """

    toggle_wanted = Signal()
    more_wanted = Signal(float)
    turn_wanted = Signal()
    phase_wanted = Signal()
    phase_back_wanted = Signal()
    hold_wanted = Signal(bool)
    restart_wanted = Signal()
    sound_wanted = Signal(bool)
    step_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QHBoxLayout()
        self._time = TabularLabel("clock", ("00:00",))
        line.setSpacing(12)
        self._phase = PhaseLabel()
        line.addWidget(self._time)
        line.addWidget(self._phase, 1)
        column.addLayout(line)
        self._size = ""
        column.addWidget(self._build_buttons())
        self._phases = self._build_phases()
        column.addWidget(self._phases)
        self._elsewhere = ElsewhereRow()
        self._elsewhere.step_wanted.connect(self.step_wanted)
        column.addWidget(self._elsewhere)
        self.show_compact(compact=False)
        self.show_sound(on=False)

    def show_clock(
        self,
        clock: Countdown | None,
        phases: tuple[Phase, ...],
        now: float,
        minutes: int,
        left: float | None = None,
        *,
        held: bool | None = None,
        turn: Turn | None = None,
    ) -> None:
        """Show a clock; for a step without one its minutes, and how many seconds are left.

        ``held`` says whether the phase waits for the trainer; None where phases never go on by
        themselves. ``turn`` is whose turn it is in a round.
        """
        has_row = clock is not None and held is not None and len(phases) > 1
        self._phases.setVisible(has_row)
        has_next = clock is not None and clock.phase + 1 < len(phases) and not has_row
        for button in self._buttons:
            is_there = clock is not None or button in self._minutes
            button.setVisible(has_next if button is self._next else is_there)
        keep_place(self._next, kept=len(phases) > 1 and not has_row)
        self._turn.setVisible(turn is not None)
        self._turn.setEnabled(turn is not None and turn.number < turn.people)
        if clock is None:
            self._show_without_clock(minutes, left)
            return
        left = clock.remaining(now)
        texts = phase_texts(clock, phases, held=held)
        if turn is not None and left >= 0:
            texts = turn_texts(phases[clock.phase].name, turn, ceil(left))
            left = ceil(turn.left)
        self._show_time(left)
        self._phase.show_wordings(texts)
        if has_row:
            self._phases.show_phases(phases, clock.phase, held=bool(held))
        self._toggle.show_choice(int(clock.is_running))
        self._restart.setEnabled(not clock.is_fresh or clock.added != 0)

    def show_elsewhere(self, clock: Countdown | None, title: str, now: float) -> None:
        """Say that a clock runs at another step; None when there is no such clock."""
        self._elsewhere.show_clock(clock, title, now)

    def show_sound(self, *, on: bool) -> None:
        """Show whether a soft sound says that time is over."""
        self._sound.setChecked(on)
        word = self.tr("Geluid: aan") if on else self.tr("Geluid: uit")
        show_word(self._sound, word, self.tr("Zacht geluid als de tijd om is"))

    def show_compact(self, *, compact: bool) -> None:
        """Show the time smaller, where it stands beside other things."""
        self._size = "Small" if compact else ""
        # Below the clock stand the large buttons; beside the preview there is nothing to move.
        keep_place(self._elsewhere, kept=not compact)
        self._phases.show_compact(compact=compact)
        self._show_late(late=self._time.text().startswith("−"))
        self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Use shorter words where the buttons would not fit on one line."""
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        is_short = bool(self._size) or self.width() < NARROW * self.fontMetrics().height()
        short = (self.tr("−1"), self.tr("+1"), self.tr("+5"))
        words = (self.tr("−1 min"), self.tr("+1 min"), self.tr("+5 min"))
        names = (
            self.tr("Een minuut minder"),
            self.tr("Een minuut erbij"),
            self.tr("Vijf minuten erbij"),
        )
        shown = short if is_short else words
        for button, word, name in zip(self._minutes, shown, names, strict=True):
            show_word(button, word, name)

    def _show_without_clock(self, minutes: int, left: float | None) -> None:
        if left is None:
            self._show_late(late=False)
            self._time.setText(self.tr("{minutes} min").format(minutes=minutes))
            self._time.setAccessibleName("")
            self._phase.show_wordings((self.tr("voor deze stap,\nzonder klok"),))
        else:
            self._show_time(left)
            text = self.tr("van {minutes} min,\nde groep ziet geen klok")
            self._phase.show_wordings((text.format(minutes=minutes),))

    def _show_time(self, left: float) -> None:
        """Show the seconds; a screen reader hears whole minutes."""
        self._show_late(late=is_over(left))
        self._time.setText(clock_text(left))
        text = self.tr("{span} over tijd") if is_over(left) else self.tr("nog {span}")
        said = text.format(span=spoken(span_text(left)))
        if said != self._time.accessibleName():
            self._time.setAccessibleName(said)

    def _show_late(self, *, late: bool) -> None:
        self._time.set_look(("late" if late else "clock") + self._size)

    def _build_buttons(self) -> QWidget:
        self._toggle = SteadyButton((self.tr("Start de klok"), self.tr("Pauzeer")), "small")
        self._minutes = tuple(word_button("", "small") for _ in range(3))
        self._less, self._more, self._five = self._minutes
        self._turn = word_button(self.tr("Volgende"), "small", self.tr("Volgende persoon"))
        self._turn.hide()
        self._next = word_button(self.tr("Volgend deel"), "small")
        self._restart = word_button(self.tr("Opnieuw"), "small", self.tr("Klok opnieuw"))
        self._sound = word_button("", "small")
        self._sound.setCheckable(True)
        self._buttons = (self._toggle, *self._minutes, self._restart, self._sound, self._next)
        place = QWidget()
        flow = FlowLayout(place)
        for button in (self._toggle, self._turn, *self._buttons[1:]):
            flow.addWidget(button)
        self._turn.clicked.connect(self.turn_wanted)
        self._toggle.clicked.connect(self.toggle_wanted)
        self._less.clicked.connect(self._on_less_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._five.clicked.connect(self._on_five_clicked)
        self._next.clicked.connect(self.phase_wanted)
        self._restart.clicked.connect(self.restart_wanted)
        self._sound.clicked.connect(self._on_sound_clicked)
        return place

    def _build_phases(self) -> PhasesRow:
        row = PhasesRow()
        row.hide()
        row.next_wanted.connect(self.phase_wanted)
        row.back_wanted.connect(self.phase_back_wanted)
        row.hold_wanted.connect(self.hold_wanted)
        return row

    def _on_less_clicked(self) -> None:
        self.more_wanted.emit(-1.0)

    def _on_more_clicked(self) -> None:
        self.more_wanted.emit(1.0)

    def _on_five_clicked(self) -> None:
        self.more_wanted.emit(5.0)

    def _on_sound_clicked(self, on: bool) -> None:  # noqa: FBT001
        self.show_sound(on=on)
        self.sound_wanted.emit(on)
