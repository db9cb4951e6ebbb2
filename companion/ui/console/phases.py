"""The phases of the step that is on: which one it is, and the words to hold it, go on or back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.step import Phase
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tabular import SteadyButton
from companion.ui.widgets.tip import show_tip


class PhasesRow(QWidget):
    """The phases as a row of words, the current one marked, and below it what can be done.

    The words stand there where they fit on one line: beside the clock the phase is named too.
    Wishes: ``hold_wanted`` with whether the phase should wait, ``next_wanted``, ``back_wanted``.
    """

    hold_wanted = Signal(bool)
    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._words = QWidget()
        self._flow = FlowLayout(self._words, spacing=12)
        self._labels: list[PlainLabel] = []
        self._is_held = False
        self._is_compact = False
        column.addWidget(self._words)
        column.addWidget(self._build_buttons())

    @property
    def words(self) -> list[str]:
        """The phases as they are named, the current one with its mark."""
        return [label.text() for label in self._labels]

    def show_phases(self, phases: Sequence[Phase], current: int, *, held: bool) -> None:
        """Show which phase is on, and whether it waits for the trainer."""
        is_last = current + 1 >= len(phases)
        self._is_held = held
        self._hold.show_choice(int(held))
        self._hold.setEnabled(not is_last or held)
        self._next.setEnabled(not is_last)
        self._back.setEnabled(current > 0)
        self._show_words(phases, current)

    def show_compact(self, *, compact: bool) -> None:
        """Leave the words out where the clock says already which phase is on."""
        self._is_compact = compact
        self._show_fitting()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the words out where they would need a second line."""
        super().resizeEvent(event)
        self._show_fitting()

    def _show_fitting(self) -> None:
        gaps = self._flow.spacing() * max(0, len(self._labels) - 1)
        needed = sum(label.sizeHint().width() for label in self._labels) + gaps
        self._words.setVisible(not self._is_compact and needed <= self.width())

    def _show_words(self, phases: Sequence[Phase], current: int) -> None:
        while len(self._labels) < len(phases):
            label = PlainLabel()
            self._labels.append(label)
            self._flow.addWidget(label)
        while len(self._labels) > len(phases):
            spare = self._labels.pop()
            self._flow.removeWidget(spare)
            spare.hide()
            spare.deleteLater()
        for number, (label, phase) in enumerate(zip(self._labels, phases, strict=True)):
            is_now = number == current
            text = self.tr("Nu: {phase}").format(phase=phase.name) if is_now else phase.name
            if label.text() != text:
                label.setText(text)
            label.set_look("heading" if is_now else "soft")
        self._show_fitting()

    def _build_buttons(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place)
        self._back = word_button(self.tr("Vorige fase"), "small")
        self._hold = SteadyButton((self.tr("Vasthouden"), self.tr("Laat los")), "small")
        self._next = word_button(self.tr("Volgende fase"), "small")
        show_tip(self._hold, self.tr("Deze fase blijft staan tot jij verdergaat"))
        self.buttons = (self._back, self._hold, self._next)
        for button in self.buttons:
            flow.addWidget(button)
        self._back.clicked.connect(self.back_wanted)
        self._hold.clicked.connect(self._on_hold_clicked)
        self._next.clicked.connect(self.next_wanted)
        return place

    def _on_hold_clicked(self) -> None:
        self.hold_wanted.emit(not self._is_held)
