"""The self-scan at the laptop: one person at a time, without a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import told_by
from tests.ui.conftest import click
from tests.ui.writing.conftest import ITEMS, MARKS, at_size, press

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "Als we het niet eens zijn, vertel ik wat ik met de mening van de ouder heb gedaan."


def mark_button(row, mark):
    return next(b for b in row.findChildren(QPushButton) if b.text() == str(mark))


def test_figures_fill_and_go_on(scanned):
    given = told_by(scanned.slip_given)
    for key in (Key.Key_3, Key.Key_5, Key.Key_1):
        press(scanned, key)
    assert scanned.focusWidget().accessibleName() == "Klaar"
    press(scanned, Key.Key_Return, CTRL)
    assert given.news == [({"Z1": 3, "Z2": 5, "Z3": 1}, "")]


def test_a_sentence_may_be_left_out(scanned):
    given = told_by(scanned.slip_given)
    press(scanned, Key.Key_Down)
    press(scanned, Key.Key_4)
    assert scanned.page.foot.line.startswith("1 van de 3 zinnen")
    click(scanned, "Klaar")
    assert given.news == [({"Z2": 4}, "")]


def test_an_empty_slip_is_not_given(scanned):
    given = told_by(scanned.slip_given)
    click(scanned, "Klaar")
    assert given.count == 0
    assert scanned.page.foot.line == "Er is nog geen cijfer gekozen."


def test_arrows_walk_and_change_and_nought_takes_away(scanned):
    row = scanned.scan.rows[0]
    for key, mark in (
        (Key.Key_Right, 1),
        (Key.Key_Right, 2),
        (Key.Key_Left, 1),
        (Key.Key_Left, 1),
        (Key.Key_0, None),
        (Key.Key_Left, 5),
        (Key.Key_Right, 5),
        (Key.Key_Backspace, None),
    ):
        press(scanned, key)
        assert row.mark == mark
    press(scanned, Key.Key_Up)
    assert scanned.focusWidget() is row


@pytest.mark.parametrize("key", [Key.Key_6, Key.Key_9, Key.Key_X])
def test_other_keys_mean_nothing(scanned, key):
    press(scanned, key)
    assert scanned.scan.marks == {}


def test_a_click_chooses_and_a_second_click_takes_away(scanned):
    row = scanned.scan.rows[1]
    for mark, there in ((2, 2), (4, 4), (4, None), (1, 1)):
        QTest.mouseClick(mark_button(row, mark), Qt.MouseButton.LeftButton)
        assert row.mark == there
        chosen = [m for m in range(1, 6) if mark_button(row, m).isChecked()]
        assert chosen == ([there] if there else [])
    assert scanned.focusWidget() is row


def test_a_screen_reader_hears_the_sentence_and_its_mark(scanned):
    row = scanned.scan.rows[0]
    assert row.accessibleName() == "Ik kijk. Nog geen cijfer."
    press(scanned, Key.Key_4)
    assert row.accessibleName() == "Ik kijk. Cijfer 4, vaak."
    assert mark_button(row, 5).accessibleName() == "5, altijd"


def test_marks_may_have_no_words(screen):
    screen.open_scan("Hoe was het?", ITEMS, [(1, "nee"), (2, ""), (3, "ja")])
    press(screen, Key.Key_2)
    assert screen.scan.rows[0].accessibleName() == "Ik kijk. Cijfer 2."
    legends = [label.text() for label in screen.findChildren(PlainLabel)]
    assert "1 = nee     3 = ja" in legends


def test_nothing_of_one_is_left_for_the_next(scanned):
    press(scanned, Key.Key_3)
    click(scanned, "Klaar")
    assert scanned.page is scanned.thanks
    assert scanned.thanks.words == "Dank je. Je cijfers zijn geteld, zonder naam."
    press(scanned, Key.Key_Return)
    assert scanned.page is scanned.scan
    assert scanned.scan.marks == {}
    assert scanned.focusWidget() is scanned.scan.rows[0]
    assert not any(b.isChecked() for b in scanned.scan.findChildren(QPushButton))


def test_leaving_half_way_says_that_the_slip_does_not_count(scanned):
    press(scanned, Key.Key_3)
    press(scanned, Key.Key_Escape)
    assert scanned.page.foot.line.endswith("Dit blad telt dan niet mee.")
    press(scanned, Key.Key_Escape)
    scanned.open_scan("Zo werk ik nu.", ITEMS, MARKS)
    assert scanned.scan.marks == {}


# --- one sentence to do more often --------------------------------------------------------------


@pytest.fixture
def looking_back(screen):
    screen.open_scan("Kijk terug.", ITEMS, MARKS, "Kies één zin.")
    QApplication.processEvents()
    press(screen, Key.Key_3)
    return screen


def test_looking_back_asks_for_one_sentence_after_the_marks(looking_back):
    given = told_by(looking_back.slip_given)
    click(looking_back, "Verder")
    assert (given.count, looking_back.scan.is_choosing) == (0, True)
    press(looking_back, Key.Key_2)
    press(looking_back, Key.Key_Return, CTRL)
    assert given.news == [({"Z1": 3}, "Z2")]


def test_choosing_can_be_left_out_and_changed(looking_back):
    given = told_by(looking_back.slip_given)
    click(looking_back, "Verder")
    press(looking_back, Key.Key_1)
    press(looking_back, Key.Key_Down)
    press(looking_back, Key.Key_Space)
    assert looking_back.scan.choice.chosen == "Z2"
    press(looking_back, Key.Key_2)
    assert looking_back.scan.choice.chosen == ""
    click(looking_back, "Klaar")
    assert given.news == [({"Z1": 3}, "")]


def test_from_choosing_one_can_go_back_to_the_marks(looking_back):
    click(looking_back, "Verder")
    press(looking_back, Key.Key_2)
    click(looking_back, "Terug naar de cijfers")
    assert dict(looking_back.scan.marks) == {"Z1": 3}
    assert not looking_back.scan.is_choosing
    click(looking_back, "Verder")
    assert looking_back.scan.choice.chosen == "Z2"


def test_the_next_one_begins_at_the_marks_with_nothing_chosen(looking_back):
    click(looking_back, "Verder")
    press(looking_back, Key.Key_2)
    click(looking_back, "Klaar")
    press(looking_back, Key.Key_Return)
    assert not looking_back.scan.is_choosing
    assert (looking_back.scan.marks, looking_back.scan.choice.chosen) == ({}, "")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_every_sentence_comes_into_sight_and_none_is_cut(screen, text_percent, size, percent):
    text_percent(percent)
    screen.open_scan("Kijk terug.", [(f"Z{i}", LONG) for i in range(8)], MARKS, "Kies één zin.")
    at_size(screen, *size)
    viewport = screen.scan.page.parentWidget()
    for row in screen.scan.rows:
        assert screen.focusWidget() is row
        top = row.mapTo(viewport, QPoint(0, 0))
        assert 0 <= top.y() <= viewport.height() - row.height()
        assert top.x() + row.width() <= viewport.width()
        press(screen, Key.Key_3)


def test_what_is_chosen_comes_into_sight(screen, text_percent):
    text_percent(200)
    screen.open_scan("Kijk terug.", [(f"Z{i}", LONG) for i in range(8)], MARKS, "Kies één zin.")
    at_size(screen, 1024, 768)
    press(screen, Key.Key_3)
    click(screen, "Verder")
    QApplication.processEvents()
    viewport = screen.scan.page.parentWidget()
    for key in (Key.Key_8, Key.Key_1):
        press(screen, key)
        there = screen.focusWidget()
        assert viewport.rect().contains(there.mapTo(viewport, there.rect().center()))


def test_a_whole_scan_fits_without_scrolling(screen):
    screen.open_scan("Kijk terug.", [(f"Z{i}", LONG) for i in range(8)], MARKS)
    at_size(screen, 1366, 768)
    viewport = screen.scan.page.parentWidget()
    assert screen.scan.page.height() <= viewport.height()
