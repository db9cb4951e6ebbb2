"""The report on the projector: the clicker turns its pages, from either window and from the bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from companion.domain.report import Lines
from companion.domain.report_paging import pages_of
from tests.reading import a_report, words_of

Key = Qt.Key
PAGES = pages_of(a_report(Lines("Wat ons hielp", words_of(40))))


def test_a_clicker_turns_the_pages_also_while_a_note_is_typed(at_question):
    windows, step = at_question.windows, at_question.step
    windows.report.reading.begin(PAGES)
    at_question.panel.edit.setFocus()
    QTest.keyClick(at_question.panel.edit, Key.Key_PageDown)
    assert windows.stage.state == PAGES[1]
    QTest.keyClick(windows.stage, Key.Key_PageDown)
    assert windows.stage.state == PAGES[2]
    QTest.keyClick(windows.stage, Key.Key_PageUp)
    assert (windows.stage.state, at_question.step) == (PAGES[1], step)
    windows.report.reading.end()
    assert windows.stage.state == at_question.live.state


def test_black_goes_before_the_report(at_question):
    windows = at_question.windows
    windows.report.reading.begin(PAGES)
    QTest.keyClick(windows.stage, Key.Key_B)
    assert windows.stage.state != PAGES[0]
    QTest.keyClick(windows.stage, Key.Key_B)
    assert windows.stage.state == PAGES[0]


def test_with_one_screen_the_bar_turns_the_pages(at_question):
    windows, step = at_question.windows, at_question.step
    windows.placer.show_stage()
    windows.report.reading.begin(PAGES)
    windows.one_screen.bar.toggle()
    windows.one_screen.bar.next_wanted.emit()
    assert (windows.stage.state, at_question.step) == (PAGES[1], step)
    windows.one_screen.bar.back_wanted.emit()
    assert windows.stage.state == PAGES[0]
