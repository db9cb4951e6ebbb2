"""Before a damaged session is got back: what will come, and that nothing is thrown away."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.backup import Remains
from companion.domain.dates import day_text
from companion.ui.keeping.words import copy_words, group_words, notes_words
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout, scrolling


class RescueDialog(FittedDialog):
    """Which copy there is, and how much comes back. ``wanted`` carries the Path to get back."""

    wanted = Signal(object)

    def __init__(self, remains: Remains, today: date, parent: QWidget) -> None:
        super().__init__("", 36, 17, parent)
        self.setWindowTitle(self.tr("Terughalen"))
        self.remains = remains
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(10)
        details = remains.details
        title = self.tr("{group} van {day} terughalen")
        title = title.format(group=group_words(details.group), day=day_text(details.held_on))
        rows.addWidget(PlainLabel(title, "big", wrap=True))
        for sentence in self._sentences(today):
            rows.addWidget(PlainLabel(sentence, wrap=True))
        rows.addStretch(1)
        self.column.addWidget(scrolling(inside), 1)
        place = QWidget()
        row = FlowLayout(place, 10)
        self.take = large_button(self.tr("Haal terug"), "primary")
        self.leave = large_button(self.tr("Laat zo"))
        row.addWidget(self.take)
        row.addWidget(self.leave)
        self.column.addWidget(place)
        self.take.clicked.connect(self._on_take_clicked)
        self.leave.clicked.connect(self.reject)
        self.press_on_enter(self.take)
        self.take.setFocus()

    def _on_take_clicked(self) -> None:
        self.accept()
        self.wanted.emit(self.remains.path)

    def _sentences(self, today: date) -> tuple[str, ...]:
        notes = notes_words(self.remains.notes)
        if self.remains.copy is None:
            first = self.tr(
                "Er is geen kopie. Wat in het bestand zelf nog te lezen is, komt terug: {notes}."
            ).format(notes=notes)
        else:
            first = self.tr(
                "Er is {copy}. Wat daarna kwam en nog te lezen is, komt erbij. Samen: {notes}."
            ).format(copy=copy_words(self.remains.copy, today), notes=notes)
        kept = self.tr("Het beschadigde bestand blijft bewaard, bij de kopieën.")
        return first, kept, self.tr("Daarna kun je gewoon verder.")
