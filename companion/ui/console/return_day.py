"""The day on which the group comes back: three suggestions, another day, or none yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.dates import MONTHS, weekday_text
from companion.ui.widgets.button import SegmentedChoice, word_button
from companion.ui.widgets.day import DayEdit
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

NONE, OTHER = "", "other"
"""Keys of the words that are no day of their own."""


class ReturnDay(QWidget):
    """The agreed day in words, and how to agree on one. ``day_wanted`` carries a date or None.

    Another day than those suggested is looked up first, and agreed with a button of its own.
    """

    day_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Terugkommoment"), "heading", wrap=True))
        self._day = PlainLabel("", wrap=True)
        column.addWidget(self._day)
        self.choice = SegmentedChoice(self.tr("Terugkommoment"))
        self.choice.chosen.connect(self._on_choice_chosen)
        column.addWidget(self.choice)
        column.addWidget(self._build_other())
        self._suggested: tuple[date, ...] = ()
        self._shown: date | None = None
        self._is_looking = False

    def show_day(self, day: date | None, suggestions: Sequence[date]) -> None:
        """Show what is agreed, and which days are suggested."""
        if day != self._shown:
            self._is_looking = False
        self._suggested, self._shown = tuple(suggestions), day
        words = self.tr("Nog geen datum. Over 4, 5 of 6 weken is dat:")
        self._day.setText(weekday_text(day) if day else words)
        self._show_choice()

    def _build_other(self) -> QWidget:
        self._other = QWidget()
        row = FlowLayout(self._other)
        self.edit = DayEdit()
        self.edit.setDisplayFormat("d MMM yyyy")  # the long month is too wide in large text
        self.edit.setAccessibleName(self.tr("Een andere dag voor het terugkommoment"))
        take = word_button(
            self.tr("Kies deze dag"), "small", self.tr("Kies deze dag voor het terugkommoment")
        )
        take.clicked.connect(self._on_take_clicked)
        row.addWidget(self.edit)
        row.addWidget(take)
        return self._other

    def _show_choice(self) -> None:
        """Show the words, and the field for another day only where one is looked up or agreed."""
        options = [
            (day.isoformat(), f"{day.day} {MONTHS[day.month - 1]}") for day in self._suggested
        ]
        options += [(OTHER, self.tr("Een andere dag")), (NONE, self.tr("Nog geen datum"))]
        day = self._shown
        current = NONE if day is None else day.isoformat() if day in self._suggested else OTHER
        if current == OTHER and day is not None and not self._is_looking:
            self.edit.show_day(day)
        current = OTHER if self._is_looking else current
        self.choice.show_options(options, current)
        self._other.setVisible(current == OTHER)

    def _on_choice_chosen(self, key: str) -> None:
        if key == OTHER:
            self._is_looking = True
            usual = self._suggested[-1] if self._suggested else date.today()
            self.edit.show_day(self._shown or usual)
            self._show_choice()
            self.edit.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._is_looking = False
        self._show_choice()
        self.day_wanted.emit(date.fromisoformat(key) if key else None)

    def _on_take_clicked(self) -> None:
        self._is_looking = False
        self.day_wanted.emit(self.edit.day)
        self._show_choice()
