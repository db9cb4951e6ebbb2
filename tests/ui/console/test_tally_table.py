"""Raised hands and dots on the console: by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.tally import CHOSEN
from companion.ui.keys_places import ARROWS, own_keys
from tests.ui.console.tallying import POLL, SENTENCES, Counted, Key, a_counter


@pytest.fixture
def counted(dressed: None) -> Iterator[Counted]:
    with a_counter() as made:
        yield made


# --- raised hands -------------------------------------------------------------------------------


def test_a_click_counts_one_more_and_a_right_click_one_less(counted):
    counted.press(2, 4)
    counted.press(2, 4)
    assert counted.counts["Z3", 4] == 2
    counted.press(2, 4, Qt.MouseButton.RightButton)
    assert counted.counts["Z3", 4] == 1
    counted.press(2, 4, held=Qt.KeyboardModifier.ShiftModifier)
    counted.press(2, 4, held=Qt.KeyboardModifier.ShiftModifier)
    assert counted.counts["Z3", 4] == 0


def test_two_quick_clicks_count_two(counted):
    place, view = counted.cell(1, 1), counted.panel.table.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert counted.counts["Z2", 1] == 2


def test_a_click_on_a_sentence_only_reads_it(counted):
    counted.press(5, 0)
    assert counted.counts == {}
    assert counted.sentence == f"6. {SENTENCES[5][1]}"


def test_arrows_go_and_figures_say_how_many(counted):
    counted.panel.table.setFocus()
    counted.key(Key.Key_Down, 2)
    counted.key(Key.Key_Right, 3)
    counted.key(Key.Key_1)
    counted.key(Key.Key_2)
    assert counted.counts["Z3", 4] == 12
    counted.key(Key.Key_Right)
    counted.key(Key.Key_3)
    assert counted.counts["Z3", 5] == 3
    counted.key(Key.Key_Plus)
    counted.key(Key.Key_Minus, 2)
    assert counted.counts["Z3", 5] == 2
    counted.key(Key.Key_4)
    assert counted.counts["Z3", 5] == 4  # not 34: a sign came between
    counted.key(Key.Key_Delete)
    assert counted.counts["Z3", 5] == 0
    counted.key(Key.Key_Minus)
    assert counted.counts["Z3", 5] == 0
    assert counted.sentence.startswith("3. ")


def test_the_keyboard_stays_in_its_cell_while_counts_change(counted):
    counted.panel.table.setFocus()
    counted.key(Key.Key_Down, 4)
    counted.type("34251322")
    assert counted.panel.table.currentIndex().row() == 4


# --- dots ---------------------------------------------------------------------------------------


def test_a_figure_gives_its_handle_a_dot(counted):
    counted.show(POLL)
    counted.panel.focus_entry()
    for key in (Key.Key_1, Key.Key_1, Key.Key_5, Key.Key_9):
        counted.key(key)
    assert counted.counts == {("H1", CHOSEN): 2, ("H5", CHOSEN): 1}
    assert counted.panel._summary.text() == "3 van 24 stippen"
    counted.key(Key.Key_Backspace)
    assert counted.counts["H5", CHOSEN] == 0
    assert counted.panel.entry.isHidden()


def test_more_dots_than_people_have_is_said(counted):
    counted.counts = {("H1", CHOSEN): 25}
    counted.show(POLL)
    assert counted.panel._summary.text() == "25 stippen. Met 12 mensen zijn het er 24."


# --- where keys go ------------------------------------------------------------------------------


def test_all_arrows_belong_to_the_table_and_none_steps_on(counted):
    assert own_keys(counted.panel.table) == ARROWS


def test_the_row_that_the_keyboard_is_at_is_always_in_sight(counted):
    area = counted.panel.parentWidget().parentWidget()
    area.resize(440, 300)
    QApplication.processEvents()
    counted.panel.table.setFocus()
    for down in range(7):
        counted.key(Key.Key_Down)
        cell = counted.cell(down + 1, 1)
        seen = counted.panel.table.viewport().mapTo(area.viewport(), cell)
        assert area.viewport().rect().contains(seen)
