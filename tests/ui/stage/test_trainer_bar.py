"""The bar of a trainer with one screen: there when she needs it, and nothing private on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from companion.domain.room import RoomMode
from companion.ui.stage.picture import draw_still
from tests.ui.conftest import click
from tests.ui.stage.conftest import bar_words

Key = Qt.Key


def test_it_is_slim_and_lies_at_the_bottom_edge(stage, bar):
    bar.come_up()
    assert bar.geometry().bottom() == stage.rect().bottom()
    assert bar.width() == stage.width()
    assert bar.height() <= 0.08 * stage.height()


def test_it_goes_along_when_the_stage_gets_another_size(stage, bar):
    bar.come_up()
    stage.resize(1024, 768)
    assert bar.geometry().bottom() == stage.rect().bottom()
    assert bar.width() == 1024


def test_a_key_brings_it_and_takes_it_away(bar):
    bar.toggle()
    assert bar.is_up
    bar.toggle()
    assert not bar.is_up


def test_the_mouse_at_the_bottom_edge_brings_it(stage, bar, qtbot):
    QTest.mouseMove(stage, QPoint(600, 300))
    QApplication.processEvents()
    assert not bar.is_up
    QTest.mouseMove(stage, QPoint(600, stage.height() - 1))
    qtbot.waitUntil(lambda: bar.is_up, timeout=1000)


def test_the_mouse_can_be_seen_on_it_and_not_on_the_stage(stage, bar):
    assert bar.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert stage.cursor().shape() == Qt.CursorShape.BlankCursor


def test_with_two_screens_there_is_no_bar(stage, bar):
    bar.serve(one_screen=False)
    bar.toggle()
    QTest.mouseMove(stage, QPoint(600, stage.height() - 1))
    bar.write()
    assert not bar.is_up


def test_it_goes_away_by_itself(bar, qtbot, monkeypatch):
    bar._away.setInterval(50)
    bar.come_up()
    qtbot.waitUntil(lambda: not bar.is_up, timeout=1000)


def test_use_keeps_it_there(bar, qtbot):
    bar._away.setInterval(250)
    bar.come_up()
    for _ in range(4):
        qtbot.wait(100)
        QTest.mouseMove(bar, QPoint(300 + _, 20))
    assert bar.is_up


def test_the_words_are_wishes(bar, qtbot):
    bar.come_up()
    bar.show_waiting(2)
    wishes = {
        "Vorige": bar.back_wanted,
        "Volgende": bar.next_wanted,
        "Toon (2)": bar.show_notes_wanted,
        "Zwart": bar.black_wanted,
        "Terug naar je scherm (Esc)": bar.leave_wanted,
    }
    for word, wish in wishes.items():
        with qtbot.waitSignal(wish, timeout=500):
            click(bar, word)


def test_notes_that_wait_are_offered_and_none_are_not(bar):
    bar.come_up()
    assert "Toon" not in bar_words(bar)
    bar.show_waiting(3)
    assert "Toon (3)" in bar_words(bar)
    bar.show_waiting(0)
    assert "Toon" not in bar_words(bar)


def test_the_stage_has_the_keyboard_again_when_it_goes(stage, bar):
    bar.write()
    bar.go_away()
    assert stage.focusWidget() in (stage, None)


def test_tab_goes_through_it(stage, bar):
    bar.come_up()
    stage.setFocus()
    seen = []
    for _ in range(5):
        QTest.keyClick(stage.focusWidget() or stage, Key.Key_Tab)
        seen.append(stage.focusWidget().accessibleName())
    assert seen == [
        "Vorige stap",
        "Volgende stap",
        "Schrijf een notitie",
        "Zwart scherm",
        "Terug naar je scherm",
    ]


def test_everything_on_it_has_a_name(bar):
    bar.show_waiting(2)
    for part in bar.findChildren(QWidget):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert part.accessibleName(), part


def test_the_time_that_is_left_is_the_one_of_the_room(bar):
    bar.come_up()
    assert "2:13" in bar_words(bar)
    bar.show_clock(None)
    assert "2:13" not in bar_words(bar)


def test_black_is_shown_when_it_came(bar):
    bar.come_up()
    black = next(b for b in bar.findChildren(QAbstractButton) if b.text() == "Zwart")
    click(bar, "Zwart")
    assert not black.isChecked()
    bar.show_mode(RoomMode.BLACK)
    assert black.isChecked()


def test_the_first_time_it_says_how(stage, bar, qtbot):
    assert bar._hint.isVisible()
    bar._hint_away.start(30)
    qtbot.waitUntil(lambda: not bar._hint.isVisible(), timeout=1000)
    bar.serve(one_screen=False)
    bar.serve(one_screen=True)
    assert not bar._hint.isVisible()


def test_it_is_never_on_a_still_or_in_what_is_drawn_ahead(stage, bar, question, qtbot):
    bar.come_up()
    qtbot.waitUntil(lambda: stage._picture is not None)
    still = draw_still(question, stage.size())
    assert stage._picture.image.pixelColor(4, 760) == still.pixelColor(4, 760)
    assert stage.grab().toImage().pixelColor(4, 760) != still.pixelColor(4, 760)


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1024, 768, 100), (1366, 768, 100), (1920, 1080, 100), (1366, 768, 200), (1920, 1080, 200)],
)
def test_no_word_on_it_is_cut(stage, bar, text_percent, width, height, percent):
    text_percent(percent)
    stage.resize(width, height)
    bar.show_waiting(12)
    for open_page in (bar.come_up, bar.write):
        open_page()
        QApplication.processEvents()
        parts = [part for part in bar.findChildren(QWidget) if part.isVisible()]
        for part in parts:
            assert bar.rect().contains(QRect(part.mapTo(bar, QPoint()), part.size())), part
            if isinstance(part, QAbstractButton):
                assert part.width() >= part.minimumSizeHint().width(), part.text()
                assert part.height() >= part.minimumSizeHint().height(), part.text()
    assert bar.line.edit.width() >= 300
