"""The left side of *Afdrukken*: for how many people, what there is, and all of it in a folder."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from companion.domain.people import MAX_PEOPLE, MIN_PEOPLE
from companion.ui.prints.list import PrintList
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.wheel import spare_from_wheel

CALM_MS = 250
"""Who holds an arrow of the number down wants the last number only."""


class PrintsChoice(QWidget):
    """The number of people, the list, and a button for what is ticked.

    ``people_chosen`` carries the number; ``folder_wanted`` asks for all that is ticked in a
    folder.
    """

    people_chosen = Signal(int)
    folder_wanted = Signal()

    def __init__(self, people: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._build_people(people))
        self.list = PrintList()
        column.addWidget(self.list, 1)
        self._count = PlainLabel("", "soft", wrap=True)
        column.addWidget(self._count)
        self.folder = word_button(self.tr("Bewaar wat is aangevinkt …"), "large")
        column.addWidget(self.folder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.people.valueChanged.connect(self._on_people_value_changed)
        self.folder.clicked.connect(self.folder_wanted)
        self.list.ticked.connect(self.show_count)

    def show_count(self) -> None:
        """Say how much goes into the folder."""
        count = len(self.list.ticked_keys)
        words = self.tr("{count} aangevinkt. Spatie vinkt aan en uit.").format(count=count)
        self._count.setText(words)
        self.folder.setEnabled(count > 0)

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the number some air: the sheet's padding does not reach it."""
        super().resizeEvent(event)
        self.people.lineEdit().setTextMargins(self.fontMetrics().lineSpacing() // 2, 0, 0, 0)

    def _build_people(self, people: int) -> QHBoxLayout:
        self.people = QSpinBox()
        self.people.setRange(MIN_PEOPLE, MAX_PEOPLE)
        self.people.setValue(people)
        spare_from_wheel(self.people)
        words = self.tr("Voor hoeveel mensen")
        self.people.setAccessibleName(words)
        label = PlainLabel(words, "heading", wrap=True)
        label.setBuddy(self.people)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label, 1)
        row.addWidget(self.people)
        return row

    def _on_people_value_changed(self, _people: int) -> None:
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        self.people_chosen.emit(self.people.value())
