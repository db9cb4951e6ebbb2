"""A clock that runs at another step than the one that is on: easily forgotten, so it is said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from companion.domain.countdown import Countdown, clock_text
from companion.ui.console.time_words import is_over
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import ElidedLabel
from companion.ui.widgets.tabular import TabularLabel


class ElsewhereRow(QWidget):
    """Where the clock runs, how long still, and the way there.

    ``step_wanted`` carries the id of that step.
    """

    step_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._there = ""
        self.where = ElidedLabel("soft")
        self.left = TabularLabel("heading", ("00:00",))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.left.setAccessibleName(self.tr("Tijd op die klok"))
        go = word_button(self.tr("Ga erheen"), "small", self.tr("Ga naar de stap van die klok"))
        row.addWidget(self.where, 1)
        row.addWidget(self.left)
        row.addWidget(go)
        go.clicked.connect(self._on_go_clicked)
        self.hide()

    def show_clock(self, clock: Countdown | None, title: str, now: float) -> None:
        """Say that this clock runs at the step with this title; None when there is none."""
        self.setVisible(clock is not None)
        if clock is None:
            return
        self._there = clock.step_id
        self.where.show_text(self.tr("Klok loopt bij:\n{title}").format(title=title))
        left = clock.remaining(now)
        self.left.set_look("lateHere" if is_over(left) else "heading")
        self.left.setText(clock_text(left))

    def _on_go_clicked(self) -> None:
        self.step_wanted.emit(self._there)
