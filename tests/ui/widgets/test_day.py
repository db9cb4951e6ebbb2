"""Days, in Dutch, and days that are not known yet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from companion.ui.widgets.day import DayEdit, OptionalDay


def test_a_day_is_shown_in_dutch(qtbot):
    edit = DayEdit()
    qtbot.addWidget(edit)
    edit.show_day(date(2026, 11, 23))
    assert edit.text() == "23 november 2026"
    assert edit.day == date(2026, 11, 23)
    assert edit.calendarWidget().firstDayOfWeek() == Qt.DayOfWeek.Monday


def test_a_day_that_is_not_agreed_is_none_until_it_is_ticked(qtbot):
    field = OptionalDay("Afgesproken:")
    qtbot.addWidget(field)
    field.show()
    field.show_day(None, date(2026, 12, 28))
    assert field.day is None
    assert not field.edit.isEnabled()
    QTest.keyClick(field.known, Qt.Key.Key_Space)
    assert field.day == date(2026, 12, 28)
    assert field.edit.isEnabled()


def test_an_agreed_day_is_shown_and_can_be_taken_away(qtbot):
    field = OptionalDay("Afgesproken:")
    qtbot.addWidget(field)
    field.show_day(date(2027, 1, 4), date(2026, 12, 28))
    assert field.day == date(2027, 1, 4)
    field.known.setChecked(False)
    assert field.day is None
