"""Fields for a time of day."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest

from companion.ui.widgets.time_of_day import OptionalTime, TimeEdit
from tests.live.conftest import told_by
from tests.ui.conftest import dispose


@pytest.fixture
def edit(dressed: None) -> TimeEdit:
    return TimeEdit()


def test_a_time_is_shown_with_24_hours(edit: TimeEdit) -> None:
    edit.show_time(time(16, 5))
    assert edit.text() == "16:05"
    assert edit.time_of_day == time(16, 5)


def test_arrow_keys_pass_the_hour(edit: TimeEdit) -> None:
    edit.show_time(time(15, 59))
    edit.setSelectedSection(edit.Section.MinuteSection)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert edit.time_of_day == time(15, 0), "minutes turn within their hour"


def test_a_time_that_is_not_fixed_is_none_and_has_the_usual_one_ready(dressed: None) -> None:
    field = OptionalTime("Einde", "vast")
    told = told_by(field.changed)
    field.show_time(None, time(16, 30))
    assert field.time_of_day is None
    assert field.edit.time() == QTime(16, 30)
    assert not field.edit.isEnabled()
    field.known.setChecked(True)
    assert field.time_of_day == time(16, 30)
    assert field.edit.isEnabled()
    assert told.count >= 1
    assert field.known.accessibleName() == "Einde: vast"
    assert field.edit.accessibleName() == "Einde"
    dispose(field)
