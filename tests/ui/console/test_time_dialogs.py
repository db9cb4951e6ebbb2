"""All that shows time works by keyboard, has a name, and costs no time itself."""

from __future__ import annotations

import time as clock
from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from companion.domain.progress import Agenda
from companion.domain.schedule import ModuleMinutes
from companion.domain.session import Position
from companion.domain.timing import AgreedTimes
from companion.domain.variant import Variant
from companion.ui.console.minutes import MinutesDialog
from companion.ui.console.programme import ProgrammeDialog
from companion.ui.console.rescue import RescueDialog
from companion.ui.console.time_strip import TimeStrip
from companion.ui.console.times import TimesDialog
from tests.builders import a_session
from tests.content.shipped import workshop
from tests.ui.console.outlooks import LATE, NOW, a_window, an_outlook
from tests.ui.console.test_rescue import THREE
from tests.ui.test_accessibility import focusable, name_of

KINDS = ["rescue", "nothing helps", "times", "restart", "programme", "core", "minutes"]


def made(kind: str, below: QWidget) -> QWidget:
    agenda = Agenda.of(workshop(), Variant.HALF_DAY)
    session = replace(a_session(), position=Position("M3.2"))
    match kind:
        case "rescue":
            return RescueDialog(THREE, LATE, below, agenda, "M5.2")
        case "nothing helps":
            return RescueDialog((), LATE, below)
        case "times" | "restart":
            dialog = TimesDialog(AgreedTimes(None, time(14, 35), time(16, 30)), LATE, below)
            if kind == "restart":
                dialog._on_restart_clicked()
            return dialog
        case "minutes":
            return MinutesDialog([ModuleMinutes("M1", "Welkom", 20, 22.0)], {}, below)
        case _:
            bending = ProgrammeDialog(agenda, session, below)
            bending.list.choose("M6.2")
            if kind == "core":
                bending.list.choose("M8.2")
                bending.list.away_wanted.emit()
            return bending


@pytest.fixture(params=KINDS)
def dialog(request: pytest.FixtureRequest, dressed: None) -> Iterator[QWidget]:
    with a_window() as below:
        shown = made(request.param, below)
        shown.open()  # type: ignore[attr-defined]
        shown.activateWindow()
        QApplication.processEvents()
        yield shown
        shown.close()


def test_everything_has_a_name_and_no_two_buttons_the_same(dialog: QWidget) -> None:
    widgets = focusable(dialog)
    assert widgets
    assert [widget for widget in widgets if not name_of(widget).strip()] == []
    names = [name_of(widget) for widget in widgets if isinstance(widget, QAbstractButton)]
    assert len(names) == len(set(names)), names


def test_tab_reaches_everything(dialog: QWidget) -> None:
    reached = []
    for _ in range(40):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())
    assert [name_of(widget) for widget in focusable(dialog) if widget not in reached] == []


def test_the_focus_can_be_seen(dialog: QWidget) -> None:
    for widget in focusable(dialog):
        if widget.visibleRegion().boundingRect().size() != widget.size():
            continue
        dialog.setFocus()
        QApplication.processEvents()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert widget.grab().toImage() != before, name_of(widget)


def test_a_second_costs_next_to_nothing(dressed: None) -> None:
    strip = TimeStrip()
    strip.resize(1366, 60)
    strip.show_outlook(LATE, NOW)
    begin = clock.process_time()
    for second in range(200):
        strip.show_outlook(an_outlook(left_here=190.0 - second), NOW + second)
    assert (clock.process_time() - begin) / 200 < 0.005
