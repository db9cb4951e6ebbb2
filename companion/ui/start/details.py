"""What a trainer fills in about a session; nothing of it is required."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from companion.domain.preferences import Preferences
from companion.domain.session import MAX_PEOPLE, MIN_PEOPLE, USUAL_PEOPLE, SessionDetails
from companion.domain.variant import Variant
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.day import DayEdit, OptionalDay
from companion.ui.widgets.label import PlainLabel

FIELDS_OF_WORK = (
    "jeugdhulp",
    "wijkteam",
    "gemeente",
    "onderwijs",
    "kinderopvang",
    "jeugdgezondheidszorg",
)
LONGEST = 120
USUAL_RETURN = timedelta(weeks=5)
"""The programme says four to six weeks."""
TWO_COLUMNS = 26
"""Width from which two columns fit, in heights of a line of text."""


class DetailsForm(QWidget):
    """Fields for group, length, place, date, trainer, number of people and field of work.

    With ``with_return`` also when the group comes back, which is agreed during the workshop.

    ``changed`` comes when something was filled in.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, with_return: bool = False) -> None:
        super().__init__(parent)
        self._variant = Variant.HALF_DAY
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self._cells: list[QWidget] = []
        self._build(with_return=with_return)
        self._columns = 0
        self._show_columns(2)

    def show_preferences(self, preferences: Preferences) -> None:
        """Fill in what was filled in the last time; the group and the day are new ones."""
        self._group.clear()
        self._date.show_day(date.today())
        self._place.setText(preferences.place)
        self._trainer.setText(preferences.trainer)
        self._work.setCurrentText(preferences.field_of_work)
        self._people.setValue(preferences.people)
        self._show_variant(preferences.variant)

    def show_details(self, details: SessionDetails) -> None:
        """Show the details of a session."""
        self._group.setText(details.group)
        self._place.setText(details.place)
        self._trainer.setText(details.trainer)
        self._work.setCurrentText(details.field_of_work)
        self._people.setValue(details.people)
        self._date.show_day(details.held_on)
        self._return.show_day(details.return_on, details.held_on + USUAL_RETURN)
        self._show_variant(details.variant)

    def details(self, before: SessionDetails) -> SessionDetails:
        """Return these details with what is filled in now."""
        return replace(
            before,
            variant=self._variant,
            held_on=self._date.day,
            group=self._group.text().strip(),
            place=self._place.text().strip(),
            trainer=self._trainer.text().strip(),
            people=self._people.value(),
            field_of_work=self._work.currentText().strip(),
            return_on=self._return.day,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the fields below each other where two columns do not fit."""
        super().resizeEvent(event)
        line = max(1, self.fontMetrics().lineSpacing())
        needed = max(TWO_COLUMNS * line, 2 * self._widest() + self._grid.horizontalSpacing())
        self._show_columns(2 if self.width() >= needed else 1)
        # The sheet's padding does not reach the number in a spin box.
        self._people.lineEdit().setTextMargins(line // 2, 0, 0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for the width of one column: a second comes where there is room."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def _widest(self) -> int:
        return max(cell.minimumSizeHint().width() for cell in self._cells)

    def _show_columns(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, cell in enumerate(self._cells):
            is_alone = index % columns == 0 and index == len(self._cells) - 1
            width = columns if is_alone else 1
            self._grid.addWidget(cell, index // columns, index % columns, 1, width)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _build(self, *, with_return: bool) -> None:
        self._group = self._line(self.tr("Bijvoorbeeld: Wijkteam Noord"))
        self._choice = SegmentedChoice(self.tr("Duur"), "segment")
        self._choice.chosen.connect(self._on_choice_chosen)
        self._place = self._line(self.tr("Bijvoorbeeld: Buurthuis De Kom"))
        self._trainer = self._line(self.tr("Jouw naam, voor op het scherm"))
        self._date = DayEdit()
        self._return = OptionalDay(self.tr("Afgesproken:"))
        self._people = QSpinBox()
        self._people.setRange(MIN_PEOPLE, MAX_PEOPLE)
        self._people.setValue(USUAL_PEOPLE)
        self._work = QComboBox()
        self._work.setEditable(True)
        self._work.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._work.addItems(["", *FIELDS_OF_WORK])
        self._name_work(self.tr("Bijvoorbeeld: wijkteam"))
        self._add(self.tr("Groep"), self._group)
        self._add(self.tr("Duur"), self._choice)
        self._add(self.tr("Plaats"), self._place)
        self._add(self.tr("Datum"), self._date)
        self._add(self.tr("Trainer"), self._trainer)
        self._add(self.tr("Hoeveel mensen"), self._people)
        self._add(self.tr("Werkveld"), self._work)
        if with_return:
            self._add(self.tr("Terugkommoment"), self._return)
        self._show_variant(self._variant)
        self._people.valueChanged.connect(self.changed)
        self._date.dateChanged.connect(self.changed)
        self._work.currentTextChanged.connect(self.changed)

    def _name_work(self, hint: str) -> None:
        line = self._work.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST)
            line.setPlaceholderText(hint)
            line.setAccessibleName(self.tr("Werkveld"))

    def _line(self, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(LONGEST)
        line.setPlaceholderText(hint)
        line.textChanged.connect(self.changed)
        return line

    def _add(self, name: str, field: QWidget) -> None:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = PlainLabel(name, "heading")
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        field.setAccessibleName(name)
        self._cells.append(cell)

    def _show_variant(self, variant: Variant) -> None:
        self._variant = variant
        options = [
            (Variant.HALF_DAY.value, self.tr("Halve dag")),
            (Variant.TWO_HOURS.value, self.tr("Twee uur")),
        ]
        self._choice.show_options(options, variant.value)

    def _on_choice_chosen(self, key: str) -> None:
        self._variant = Variant(key)
        self.changed.emit()
