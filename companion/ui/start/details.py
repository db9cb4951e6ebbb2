"""What a trainer fills in about a session; nothing of it is required."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from companion.domain.people import MAX_PEOPLE, MIN_PEOPLE, USUAL_PEOPLE
from companion.domain.place import PlaceMemory, known_place
from companion.domain.preferences import Preferences
from companion.domain.session import SessionDetails
from companion.domain.variant import Variant
from companion.ui.start.place_words import known_words
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.day import DayEdit, OptionalDay
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.wheel import spare_from_wheel

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
SEEN_AGAIN = frozenset({QEvent.Type.Show, QEvent.Type.WindowActivate})


class PlaceEdit(QLineEdit):
    """A field for a place; while typing, the places where she was before are offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Bijvoorbeeld: Buurthuis De Kom"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(self.tr("Plaatsen waar je eerder was"))
        self.setCompleter(completer)

    def show_places(self, places: Sequence[PlaceMemory]) -> None:
        """Offer these places."""
        self._names.setStringList([memory.place for memory in places if memory.place])


class DetailsForm(QWidget):
    """Fields for group, length, place, date, trainer, number of people and field of work.

    With ``with_return`` also when the group comes back, which is agreed during the workshop.
    Under the place stands what is known of it.
    """

    def __init__(self, parent: QWidget | None = None, *, with_return: bool = False) -> None:
        super().__init__(parent)
        self._variant = Variant.HALF_DAY
        self._places: tuple[PlaceMemory, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self._cells: list[QWidget] = []
        self._build(with_return=with_return)
        self._today: date | None = self._date.day
        self._columns = 0
        self._show_columns(2)

    def show_preferences(self, preferences: Preferences) -> None:
        """Fill in what was filled in the last time; the group and the day are new ones."""
        self._group.clear()
        self._show_today()
        self.show_places(preferences.places)
        self._place.setText(preferences.place)
        self._trainer.setText(preferences.trainer)
        self._work.setCurrentText(preferences.field_of_work)
        self._people.setValue(preferences.people)
        self._show_variant(preferences.variant)

    def show_places(self, places: Sequence[PlaceMemory]) -> None:
        """Offer these places, and say what is known of the one that is filled in."""
        self._places = tuple(places)
        self._place.show_places(places)
        self._on_place_text_changed(self._place.text())

    def show_place(self, place: str) -> None:
        """Fill in a place, as the room check found or named it."""
        self._place.setText(place)

    @property
    def place(self) -> str:
        """The place that is filled in."""
        return self._place.text().strip()

    def show_details(self, details: SessionDetails) -> None:
        """Show the details of a session."""
        self._group.setText(details.group)
        self._place.setText(details.place)
        self._trainer.setText(details.trainer)
        self._work.setCurrentText(details.field_of_work)
        self._people.setValue(details.people)
        self._date.show_day(details.held_on)
        self._today = None
        self._return.show_day(details.return_on, details.held_on + USUAL_RETURN)
        self._show_variant(details.variant)

    def details(self, before: SessionDetails) -> SessionDetails:
        """Return these details with what is filled in now."""
        return replace(
            before,
            variant=self._variant,
            held_on=self._date.day,
            group=self._group.text().strip(),
            place=self.place,
            trainer=self._trainer.text().strip(),
            people=self._people.value(),
            field_of_work=self._work.currentText().strip(),
            return_on=self._return.day,
        )

    def event(self, event: QEvent) -> bool:
        """Let a day that nobody touched be today, also when the laptop was left on overnight."""
        if event.type() in SEEN_AGAIN and self._today not in (None, date.today()):
            if self._date.day == self._today:
                self._show_today()
            self._on_place_text_changed(self._place.text())
        return super().event(event)

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

    def _show_today(self) -> None:
        self._today = date.today()
        self._date.show_day(self._today)

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
        self._place = PlaceEdit()
        self._known = PlainLabel("", "soft", wrap=True)
        self._known.hide()
        self._trainer = self._line(self.tr("Jouw naam, voor op het scherm"))
        self._date = DayEdit()
        self._return = OptionalDay(self.tr("Afgesproken:"))
        self._people = QSpinBox()
        self._people.setRange(MIN_PEOPLE, MAX_PEOPLE)
        self._people.setValue(USUAL_PEOPLE)
        spare_from_wheel(self._people)
        self._work = QComboBox()
        self._work.setEditable(True)
        spare_from_wheel(self._work)
        self._work.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._work.addItems(["", *FIELDS_OF_WORK])
        self._name_work(self.tr("Bijvoorbeeld: wijkteam"))
        self._add(self.tr("Groep"), self._group)
        self._add(self.tr("Duur"), self._choice)
        self._add(self.tr("Plaats"), self._place, self._known)
        self._add(self.tr("Datum"), self._date)
        self._add(self.tr("Trainer"), self._trainer)
        self._add(self.tr("Hoeveel mensen"), self._people)
        self._add(self.tr("Werkveld"), self._work)
        if with_return:
            self._add(self.tr("Terugkommoment"), self._return)
        self._show_variant(self._variant)
        self._place.textChanged.connect(self._on_place_text_changed)

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
        return line

    def _add(self, name: str, field: QWidget, *below: QWidget) -> None:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = PlainLabel(name, "heading")
        label.setBuddy(field)
        column.addWidget(label)
        for part in (field, *below):
            column.addWidget(part)
        # not by an alignment: that asks no height for the width, and cuts what is wrapped
        column.addStretch(1)
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

    def _on_place_text_changed(self, place: str) -> None:
        known = known_place(self._places, place)
        self._known.setText(known_words(known, date.today()) if known else "")
        self._known.setVisible(bool(self._known.text()))
