"""Fields for a day, in Dutch on every laptop and with Monday first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

from companion.ui.widgets.wheel import spare_from_wheel


class DayEdit(QDateEdit):
    """A field for a day, with a calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QDate.currentDate(), parent)
        spare_from_wheel(self)
        dutch = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
        self.setLocale(dutch)
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setLocale(dutch)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, calendar.weekdayTextFormat(Qt.DayOfWeek.Monday))

    @property
    def day(self) -> date:
        """The day that is filled in."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))


class OptionalDay(QWidget):
    """A day that may not be known yet: it is ticked when it is."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.known = QCheckBox(word)
        self.known.setAccessibleName(word)
        self.edit = DayEdit()
        self.edit.setAccessibleName(word)
        self.edit.setEnabled(False)
        row.addWidget(self.known)
        row.addWidget(self.edit, 1)
        self.setFocusProxy(self.known)
        self.known.toggled.connect(self.edit.setEnabled)

    @property
    def day(self) -> date | None:
        """The day that is filled in; None while it is not known."""
        return self.edit.day if self.known.isChecked() else None

    def show_day(self, day: date | None, usual: date) -> None:
        """Show a day, or none with the usual one ready for when it is agreed."""
        self.edit.show_day(day or usual)
        self.known.setChecked(day is not None)
