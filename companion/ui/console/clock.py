"""The clock of this step: time left, and the few things a trainer does with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.countdown import Countdown, clock_text
from companion.domain.step import Phase
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import ElidedLabel, PlainLabel


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
        line.setSpacing(12)
        self._phase = ElidedLabel("soft")
        line.addWidget(self._time)
        line.addWidget(self._phase, 1)
        column.addLayout(line)
        self._size = ""
        self._rows = (QHBoxLayout(), QHBoxLayout(), QHBoxLayout())
        self._build_buttons(column)

    def show_clock(
        self, clock: Countdown | None, phases: tuple[Phase, ...], now: float, minutes: int
    ) -> None:
        """Show a clock, or how many minutes a step without one takes."""
        has_next = clock is not None and clock.phase + 1 < len(phases)
        for button in self._buttons:
            button.setVisible(has_next if button is self._next else clock is not None)
        if clock is None:
            self._show_late(late=False)
            self._time.setText(self.tr("{minutes} min").format(minutes=minutes))
            self._phase.show_text(self.tr("voor deze stap,\nzonder klok"))
            return
        remaining = clock.remaining(now)
        self._show_late(late=remaining < 0)
        self._time.setText(clock_text(remaining))
        self._phase.show_text(self._phase_text(clock, phases))
        word = self.tr("Pauzeer") if clock.is_running else self.tr("Start de klok")
        show_word(self._toggle, word)
        self._restart.setEnabled(not clock.is_fresh or clock.added != 0)

    def show_compact(self, *, compact: bool) -> None:
        """Put everything in less width."""
        self._size = "Small" if compact else ""
        self._show_late(late=self._time.text().startswith("−"))
        places = (0, 0, 0, 1, 2) if compact else (0, 0, 0, 1, 1)
        for button, number in zip(self._buttons, places, strict=True):
            for row in self._rows:
                row.removeWidget(button)
            self._rows[number].insertWidget(self._rows[number].count() - 1, button)
        less, more = self.tr("Een minuut minder"), self.tr("Een minuut erbij")
        show_word(self._less, self.tr("−1") if compact else self.tr("−1 min"), less)
        show_word(self._more, self.tr("+1") if compact else self.tr("+1 min"), more)

    def _show_late(self, *, late: bool) -> None:
        self._time.set_look(("late" if late else "clock") + self._size)

    def _build_buttons(self, column: QVBoxLayout) -> None:
        self._toggle = word_button(self.tr("Start de klok"), "small")
        self._less = word_button("", "small")
        self._more = word_button("", "small")
        self._next = word_button(self.tr("Volgende ronde"), "small")
        self._restart = word_button(self.tr("Opnieuw"), "small", self.tr("Klok opnieuw"))
        self._buttons = (self._toggle, self._less, self._more, self._next, self._restart)
        for row in self._rows:
            row.setSpacing(6)
            row.addStretch(1)
            column.addLayout(row)
        self.show_compact(compact=False)
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
