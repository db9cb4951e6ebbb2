"""Afterwards: planned and real minutes in a quiet table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.domain.schedule import ModuleMinutes
from companion.ui.console.minute_table import MinuteRow
from companion.ui.console.minutes import MinutesDialog
from tests.ui.console.outlooks import a_window

MODULES = (
    ModuleMinutes("M1", "Welkom", 20, 22.4),
    ModuleMinutes("M2", "Niet gehoord en niet gezien", 25, 24.3),
    ModuleMinutes("M3", "Het dossier en de vraag", 35, None),
)


@pytest.fixture
def below(dressed: None) -> Iterator[QWidget]:
    with a_window() as window:
        yield window


def test_every_module_has_its_planned_and_real_minutes(below: QWidget) -> None:
    shown = MinutesDialog(MODULES, {}, below)
    assert shown.table.rows == (
        MinuteRow("Welkom", ("20", "22")),
        MinuteRow("Niet gehoord en niet gezien", ("25", "24")),
        MinuteRow("Het dossier en de vraag", ("35", "")),
        MinuteRow("Samen", ("80", "47"), "heading"),
    )


def test_the_last_time_stands_beside_it_where_it_is_known(below: QWidget) -> None:
    shown = MinutesDialog(MODULES, {"M1": 25, "elders": 90}, below)
    assert [row.cells for row in shown.table.rows] == [
        ("20", "22", "25"), ("25", "24", ""), ("35", "", ""), ("80", "47", "25")]  # fmt: skip
    assert "vorige keer" in [label.text() for label in shown.findChildren(QLabel)]


def test_before_the_begin_there_are_no_real_minutes(below: QWidget) -> None:
    shown = MinutesDialog([ModuleMinutes("M1", "Welkom", 20, None)], {}, below)
    assert shown.table.rows[-1].cells == ("20", "")


def test_a_screen_reader_hears_a_line_as_a_sentence(below: QWidget) -> None:
    shown = MinutesDialog(MODULES, {}, below)
    names = [label.accessibleName() for label in shown.table.findChildren(QLabel)]
    assert "Welkom, gepland 20, echt 22" in names


def test_enter_closes_it_and_arrows_scroll(below: QWidget) -> None:
    many = [ModuleMinutes(f"M{n}", f"Module {n}", 10, 9.0) for n in range(60)]
    shown = MinutesDialog(many, {}, below)
    shown.open()
    QApplication.processEvents()
    area = shown.table._area
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert not shown.isVisible()


def test_the_sum_is_that_of_this_meeting_and_the_other_stands_below(below: QWidget) -> None:
    modules = (*MODULES, ModuleMinutes("M10", "Terugkommoment", 30, None))
    shown = MinutesDialog(modules, {}, below, {"M10"})
    assert shown.table.rows[-2:] == (
        MinuteRow("Samen", ("80", "47"), "heading"),
        MinuteRow("Terugkommoment", ("30", "")),
    )
