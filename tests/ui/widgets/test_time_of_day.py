"""Fields for a time of day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from companion.ui.widgets.time_of_day import OptionalTime, TimeEdit, understood
from tests.live.conftest import told_by
from tests.ui.conftest import dispose

Key = Qt.Key


@pytest.fixture
def edit(dressed: None) -> Iterator[TimeEdit]:
    page = QWidget()
    column = QVBoxLayout(page)
    other, shown = QPushButton("elders"), TimeEdit()
    column.addWidget(other)
    column.addWidget(shown)
    page.show()
    page.activateWindow()
    other.setFocus()
    QApplication.processEvents()
    yield shown
    dispose(page)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("16:30", time(16, 30)), ("1630", time(16, 30)), ("16.30", time(16, 30)), ("9", time(9)),
     ("9:5", time(9, 5)), ("930", time(9, 30)), (" 13 uur ", time(13)), ("9u15", time(9, 15)),
     ("00:00", time(0)), ("24:00", None), ("16:75", None), ("vier", None), ("", None),
     ("16305", None)],
)  # fmt: skip
def test_a_time_is_understood_as_people_type_it(text: str, meant: time | None) -> None:
    assert understood(text) == meant


def test_a_time_is_shown_with_24_hours(edit: TimeEdit) -> None:
    edit.show_time(time(16, 5))
    assert edit.text() == "16:05"
    assert edit.time_of_day == time(16, 5)


@pytest.mark.parametrize("typed", ["16:30", "1630", "16.30"])
def test_a_click_select_all_and_typing_gives_that_time(edit: TimeEdit, typed: str) -> None:
    edit.show_time(time(13, 0))
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    assert edit.selectedText() == "13:00", "a click is enough to type another time"
    QTest.keyClick(edit, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit, typed)
    edit.clearFocus()
    assert edit.text() == "16:30"
    assert edit.time_of_day == time(16, 30)


def test_tab_into_it_and_enter_after_typing(edit: TimeEdit) -> None:
    changed = told_by(edit.time_changed)
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(edit, "9:5")
    assert changed.count == 0, "nothing is read while she types"
    QTest.keyClick(edit, Key.Key_Return)
    assert (edit.text(), edit.time_of_day) == ("09:05", time(9, 5))
    assert changed.count == 1


def test_what_is_no_time_is_said_and_not_taken_over(edit: TimeEdit) -> None:
    edit.show_time(time(13, 0))
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "25:10")
    edit.clearFocus()
    assert edit.problem == "“25:10” is geen tijd. Typ bijvoorbeeld 16:30."
    assert edit.text() == "25:10", "she sees what she typed"
    assert edit.time_of_day == time(13, 0)
    edit.setText(" ")
    assert edit.problem == "Vul een tijd in, bijvoorbeeld 16:30."
    edit.setText("14")
    assert edit.problem == ""


def test_arrow_keys_go_by_five_minutes_and_pass_the_hour_and_the_day(edit: TimeEdit) -> None:
    edit.show_time(time(15, 57))
    QTest.keyClick(edit, Key.Key_Up)
    assert edit.time_of_day == time(16, 2)
    QTest.keyClick(edit, Key.Key_Down)
    QTest.keyClick(edit, Key.Key_Down)
    assert edit.text() == "15:52"
    edit.show_time(time(0, 0))
    QTest.keyClick(edit, Key.Key_Down)
    assert edit.text() == "23:55"


def test_a_time_that_is_not_fixed_is_none_and_has_the_usual_one_ready(dressed: None) -> None:
    field = OptionalTime("Einde", "vast")
    told = told_by(field.changed)
    field.show_time(None, time(16, 30))
    assert field.time_of_day is None
    assert field.edit.text() == "16:30"
    assert not field.edit.isEnabled()
    field.known.setChecked(True)
    assert field.time_of_day == time(16, 30)
    assert field.edit.isEnabled()
    assert told.count >= 1
    assert field.known.accessibleName() == "Einde: vast"
    assert field.edit.accessibleName() == "Einde"
    assert field.edit.accessibleDescription()
    dispose(field)


def test_only_a_time_that_is_fixed_can_be_wrong(dressed: None) -> None:
    field = OptionalTime("Einde", "vast")
    field.edit.setText("vier")
    assert field.problem == ""
    field.known.setChecked(True)
    assert field.problem.startswith("“vier” is geen tijd")
    dispose(field)
