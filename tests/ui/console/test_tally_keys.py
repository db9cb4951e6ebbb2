"""The keyboard where the group is counted: it is ready at once, and letters are never typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.room import RoomMode
from companion.domain.tally import CHOSEN
from companion.ui.console.tally_panel import TallyPanel
from tests.ui.conftest import Desk, Sit
from tests.ui.console.tallying import BEGIN, POLL, Counted, Key, a_counter


@pytest.fixture
def counted(dressed: None) -> Iterator[Counted]:
    with a_counter() as made:
        yield made


def panel_of(desk: Desk) -> TallyPanel:
    return desk.windows.exercises.console.counts


# --- the panel ----------------------------------------------------------------------------------


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
@pytest.mark.parametrize("counting", [BEGIN, POLL])
def test_a_click_anywhere_on_the_page_makes_the_keyboard_ready(counted, counting):
    counted.show(counting)
    counted.panel.window().setFocus()
    QTest.mouseClick(counted.panel, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    here = counted.panel.table if counting is POLL else counted.panel.entry.edit
    assert here.hasFocus()


def test_letters_are_not_typed_on_a_slip(counted):
    QTest.keyClicks(counted.panel.entry.edit, "34ab 2.z5-")
    assert counted.panel.entry.edit.text() == "34 2.5-"


def test_a_letter_that_does_nothing_is_answered(counted):
    QTest.keyClicks(counted.panel.entry.edit, "3a")
    assert counted.notice == "In dit veld passen alleen cijfers."
    QTest.keyClicks(counted.panel.entry.edit, "4")
    assert "cijfers van één strookje" in counted.notice


def test_a_pasted_sentence_is_refused_whole(counted):
    QApplication.clipboard().setText("andere kant 4")
    counted.panel.entry.edit.paste()
    assert counted.panel.entry.edit.text() == ""
    QApplication.clipboard().setText("3, 4 – 2")
    counted.panel.entry.edit.paste()
    assert counted.panel.entry.edit.text() == "3, 4 – 2"


# --- in a session -------------------------------------------------------------------------------


def test_figures_count_at_once(desk: Desk):
    desk.go_to("poll")
    panel_of(desk).focus_entry()
    for key in (Key.Key_1, Key.Key_1, Key.Key_3):
        desk.press(key)
    assert panel_of(desk)._summary.text().startswith("3 van")
    assert [panel_of(desk).table.count_at(row, CHOSEN) for row in (0, 2)] == [2, 1]


def test_letters_are_keys_of_the_session_in_the_slip_too(sit: Sit):
    desk = sit()
    desk.go_to("scale")
    panel_of(desk).focus_entry()
    for key in (Key.Key_3, Key.Key_B, Key.Key_4, Key.Key_Space):
        desk.press(key)
    assert desk.live.session.room.mode is RoomMode.BLACK
    assert panel_of(desk).entry.edit.text() == "34 "
    desk.press(Key.Key_Left)
    assert desk.step == "scale", "an arrow stays in the field"
    desk.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel_of(desk).entry.edit.text() != "34 ", "what was typed here is taken back first"


def test_a_sentence_that_is_being_typed_keeps_the_keyboard(at_question: Desk):
    at_question.type("een halve")
    panel_of(at_question).focus_entry()
    assert at_question.panel.edit.hasFocus()


def test_the_rest_of_a_sentence_is_not_typed_on_a_slip(at_question: Desk):
    at_question.type("de")
    at_question.press(Key.Key_PageDown)
    at_question.go_to("scale")
    panel_of(at_question).focus_entry()
    for key in (Key.Key_A, Key.Key_N, Key.Key_B):
        at_question.press(key)
    assert panel_of(at_question).entry.edit.text() == ""
    assert at_question.live.session.room.mode is RoomMode.STEP
