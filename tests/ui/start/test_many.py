"""The list of the start window when there are many sessions: a few at once, and all findable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.ui.start.resume import AT_ONCE, FEW, MORE
from companion.ui.start.window import StartWindow
from tests.frozen_day import freeze_day
from tests.live.conftest import told_by
from tests.ui.conftest import dispose
from tests.ui.start.test_resume import TODAY, a_summary

MANY = 60


def summaries(count: int = MANY):
    """Return sessions, the last one first; each of another group and on another day."""
    made = []
    for number in range(count):
        one = a_summary(held=number + 1, group=f"Team {number}")
        details = replace(one.details, place="De Kom" if number % 20 == 19 else "De Spil")
        made.append(replace(one, details=details, path=Path(f"{number}.bijeenkomst")))
    return made


@pytest.fixture
def start(dressed, qtbot, monkeypatch: pytest.MonkeyPatch) -> Iterator[StartWindow]:
    modules = ("details", "resume", "resume_row")
    freeze_day(monkeypatch, TODAY, *(f"companion.ui.start.{each}" for each in modules))
    window = StartWindow("Gelijkwaardig samenwerken")
    window.resize(1024, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    dispose(window)


@pytest.fixture
def full(start: StartWindow, qtbot) -> StartWindow:
    start.show_sessions(summaries())
    qtbot.waitUntil(lambda: len(start.resume.rows) == FEW)
    return start


def titles(start: StartWindow) -> list[str]:
    return [row.title for row in start.resume.rows]


def test_a_handful_needs_no_field_to_search_in(start, qtbot):
    start.show_sessions(summaries(FEW))
    qtbot.waitUntil(lambda: len(start.resume.rows) == FEW)
    assert start.resume.search.isHidden()
    assert start.resume.more.isHidden(), start.resume.more.text()


def test_of_many_only_a_few_are_made_before_the_window_answers_again(start, qtbot):
    start.show_sessions(summaries())
    assert titles(start) == [f"Team {n}" for n in range(AT_ONCE)]
    qtbot.waitUntil(lambda: titles(start) == [f"Team {n}" for n in range(FEW)])
    assert start.resume.search.words == f"{MANY} bijeenkomsten"


def test_more_come_when_she_asks_and_the_keyboard_goes_on_there(full, qtbot):
    full.resume.more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(full.resume.more, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(full) == [f"Team {n}" for n in range(FEW + MORE)])
    assert full.resume.rows[FEW].button.hasFocus()
    assert full.resume.more.text() == f"Toon meer (nog {MANY - FEW - MORE})"


def test_the_last_ones_can_be_reached_without_searching(full, qtbot):
    while not full.resume.more.isHidden():
        full.resume.more.click()
    qtbot.waitUntil(lambda: titles(full) == [f"Team {n}" for n in range(MANY)])


def test_ctrl_f_letters_and_enter_lead_to_a_session(full, qtbot):
    QTest.keyClick(full, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert full.resume.search.edit.hasFocus()
    QTest.keyClicks(full.resume.search.edit, "kom")
    qtbot.waitUntil(lambda: titles(full) == ["Team 19", "Team 39", "Team 59"])
    assert full.resume.search.words == "3 bijeenkomsten gevonden"
    QTest.keyClick(full.resume.search.edit, Qt.Key.Key_Return)
    assert full.resume.rows[0].button.hasFocus()
    asked = told_by(full.open_wanted)
    QTest.keyClick(full.resume.rows[0].button, Qt.Key.Key_Space)
    assert asked.news == [(Path("19.bijeenkomst"),)]


def test_nothing_found_says_what_to_type_and_esc_shows_all_again(full, qtbot):
    edit = full.resume.search.edit
    edit.setFocus()
    QTest.keyClicks(edit, "Amersfoort")
    assert titles(full) == []
    assert full.resume.search.words.startswith("Niets gevonden.")
    assert edit.accessibleDescription() == full.resume.search.words
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: titles(full) == [f"Team {n}" for n in range(FEW)])


def test_a_session_that_changed_is_shown_anew_and_the_search_stays(full, qtbot):
    QTest.keyClicks(full.resume.search.edit, "kom")
    qtbot.waitUntil(lambda: len(full.resume.rows) == 3)
    kept = full.resume.rows[0]
    changed = summaries()
    changed[39] = replace(changed[39], notes=35)
    full.show_sessions(changed)
    qtbot.waitUntil(lambda: len(full.resume.rows) == 3)
    assert full.resume.rows[0] is kept
    assert "35 notities" in full.resume.rows[1].facts


def test_nothing_can_be_opened_twice_while_a_session_is_being_opened(full, qtbot):
    full.show_busy(busy=True)
    full.resume.more.click()
    qtbot.waitUntil(lambda: len(full.resume.rows) == FEW + MORE)
    assert not any(row.button.isEnabled() for row in full.resume.rows)


def test_the_search_field_fits_at_large_text(full, qapp):
    for widget in (full.resume.search.edit, full.resume.search):
        assert widget.width() <= full.width()
    full.resize(560, 420)
    qapp.processEvents()
    assert full._area.horizontalScrollBar().maximum() == 0


def test_no_row_is_a_window_of_its_own_for_a_moment(start, qtbot):
    shown: list[object] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
                shown.append(watched)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    start.show_sessions(summaries())
    qtbot.waitUntil(lambda: len(start.resume.rows) == FEW)
    QApplication.instance().removeEventFilter(watch)
    assert shown == []
