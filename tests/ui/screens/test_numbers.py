"""Numbers on the screens: for a moment, in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from companion.ui.screens import numbers
from companion.ui.screens.numbers import NumberCard, ScreenNumbers, card_area, numbered_screens
from tests.ui.conftest import dispose


@pytest.fixture
def console(qtbot):
    """A console with something to type in."""
    edit = QPlainTextEdit()
    edit.resize(700, 500)
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.isActiveWindow)
    yield edit
    dispose(edit)


def cards(console) -> list[NumberCard]:
    return [card for card in console.findChildren(NumberCard) if card.isVisible()]


def test_every_screen_gets_its_number_with_words(console, qapp):
    screens = ScreenNumbers(qapp, console)
    screens.show()
    assert [(card.number, card.words) for card in cards(console)] == [(1, "Jouw scherm")]


def test_numbers_take_no_keys_and_no_clicks(console, qapp, qtbot):
    ScreenNumbers(qapp, console).show()
    QTest.keyClicks(console, "abc")
    assert console.toPlainText() == "abc"
    assert QApplication.activeWindow() is console
    (card,) = cards(console)
    flags = card.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.WindowTransparentForInput
    assert not card.focusPolicy()


def test_numbers_go_by_themselves(console, qapp, qtbot, monkeypatch):
    monkeypatch.setattr(numbers, "SHOWN_MS", 60)
    ScreenNumbers(qapp, console).show()
    qtbot.waitUntil(lambda: not cards(console))


def test_asked_again_they_begin_anew(console, qapp, qtbot, monkeypatch):
    monkeypatch.setattr(numbers, "SHOWN_MS", 200)
    screens = ScreenNumbers(qapp, console)
    screens.show()
    qtbot.wait(120)
    screens.show()
    qtbot.wait(120)
    assert len(cards(console)) == 1
    qtbot.waitUntil(lambda: not cards(console))


def test_numbers_go_with_the_console(console, qapp):
    ScreenNumbers(qapp, console).show()
    console.hide()
    assert not cards(console)


def test_numbers_go_when_the_screens_change(console, qapp):
    ScreenNumbers(qapp, console).show()
    qapp.screenAdded.emit(QGuiApplication.primaryScreen())
    assert not cards(console)


@pytest.mark.parametrize("size", [(1024, 728), (1366, 728), (1920, 1040), (640, 480)])
def test_on_her_own_screen_a_card_leaves_room_for_her_work(size):
    room = QRect(100, 50, *size)
    card = card_area(room, is_own=True)
    assert room.contains(card)
    assert card.width() * card.height() < 0.05 * room.width() * room.height()


def test_on_the_projector_a_card_can_be_read_from_the_back():
    room = QRect(0, 0, 1920, 1080)
    card = card_area(room, is_own=False)
    assert room.contains(card)
    assert card.height() > 400
    assert card.center() == room.center()


def test_with_one_screen_hers_is_the_only_number(console):
    assert numbered_screens(console.screen()) == [console.screen()]
