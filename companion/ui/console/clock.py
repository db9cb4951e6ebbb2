"""The clock of this step: time left, and the few things a trainer does with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from companion.domain.countdown import Countdown, clock_text
from companion.domain.step import Phase
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel


class ClockCard(QFrame):
    """The time that is left here, with words for what can be done.

    Wishes: ``toggle_wanted``, ``more_wanted`` with minutes, ``phase_wanted``,
    ``restart_wanted``.
    """

    toggle_wanted = Signal()
    more_wanted = Signal(float)
    phase_wanted = Signal()
    restart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QHBoxLayout()
        self._time = PlainLabel("", "clock")
        self._phase = PlainLabel("", "soft")
        self._phase.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(self._time)
        line.addWidget(self._phase, 1)
        column.addLayout(line)
        self._build_buttons(column)
        self._minutes = 0

    def show_clock(
        self, clock: Countdown | None, phases: tuple[Phase, ...], now: float, minutes: int
    ) -> None:
        """Show a clock, or how many minutes a step without one takes."""
        for button in self._buttons:
            button.setVisible(clock is not None)
        if clock is None:
            self._time.set_look("clock")
            self._time.setText(self.tr("{minutes} min").format(minutes=minutes))
            self._phase.setText(self.tr("voor deze stap, zonder klok"))
            return
        remaining = clock.remaining(now)
        self._time.set_look("late" if remaining < 0 else "clock")
        self._time.setText(clock_text(remaining))
        self._phase.setText(self._phase_text(clock, phases))
        self._phase.setToolTip(self._phase.text())
        word = self.tr("Pauzeer") if clock.is_running else self.tr("Start de klok")
        if self._toggle.text() != word:
            self._toggle.setText(word)
            self._toggle.setAccessibleName(word)
        self._next.setVisible(clock.phase + 1 < len(phases))
        self._restart.setEnabled(not clock.is_fresh or clock.added != 0)

    def _build_buttons(self, column: QVBoxLayout) -> None:
        self._toggle = word_button(self.tr("Start de klok"), "small")
        self._less = word_button(self.tr("−1 min"), "small", self.tr("Een minuut minder"))
        self._more = word_button(self.tr("+1 min"), "small", self.tr("Een minuut erbij"))
        self._next = word_button(self.tr("Volgende ronde"), "small")
        self._restart = word_button(self.tr("Opnieuw"), "small", self.tr("Klok opnieuw"))
        self._buttons = (self._toggle, self._less, self._more, self._next, self._restart)
        for buttons in (self._buttons[:3], self._buttons[3:]):
            row = QHBoxLayout()
            row.setSpacing(6)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        self._toggle.clicked.connect(self.toggle_wanted)
        self._less.clicked.connect(self._on_less_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._next.clicked.connect(self.phase_wanted)
        self._restart.clicked.connect(self.restart_wanted)

    def _phase_text(self, clock: Countdown, phases: tuple[Phase, ...]) -> str:
        name = phases[clock.phase].name
        if len(phases) < 2:
            return name
        text = self.tr("ronde {number} van {count}")
        counted = text.format(number=clock.phase + 1, count=len(phases))
        return f"{name}\n{counted}" if name else counted

    def _on_less_clicked(self) -> None:
        self.more_wanted.emit(-1.0)

    def _on_more_clicked(self) -> None:
        self.more_wanted.emit(1.0)
