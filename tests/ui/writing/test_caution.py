"""The page that says that the group reads along, at every size of screen and of letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from tests.live.conftest import told_by
from tests.ui.test_accessibility import focusable
from tests.ui.writing.conftest import WORDS, contents, press, write
from tests.ui.writing.test_words import SIZES

Key = Qt.Key


@pytest.fixture
def asked(screen):
    """Return the screen where it asks first, with half a sentence behind it."""
    screen.open_writing("Samen", "Wat?", [WORDS], {("words", 0): "half"})
    screen.ask_first("De groep ziet dit scherm mee.")
    QApplication.processEvents()
    return screen


def test_enter_opens_what_was_asked_for(asked):
    press(asked, Key.Key_Return)
    assert asked.page is asked.writing
    assert asked.focusWidget() is asked.writing.fields[0].edit
    assert contents(asked) == ["half"]


def test_enter_that_is_still_held_opens_nothing(asked):
    held = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Return, held, "\r", True)
    QApplication.sendEvent(asked.focusWidget(), event)
    assert asked.page is asked.caution


def test_turning_back_is_leaving(asked):
    left = told_by(asked.left)
    press(asked, Key.Key_Tab)
    press(asked, Key.Key_Return)
    assert (left.count, asked.is_on) == (1, False)


def test_it_is_not_asked_again_of_the_next_writer(asked):
    press(asked, Key.Key_Return)
    write(asked, 0, "x")
    asked.writing.give()
    press(asked, Key.Key_Return)
    assert asked.page is asked.writing


def test_all_that_takes_the_keyboard_has_a_name(asked):
    assert [stop.accessibleName() for stop in focusable(asked)] == ["Toch openen", "Terug"]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_all_words_are_in_sight(asked, text_percent, percent, size):
    text_percent(percent)
    asked.resize(*size)
    asked._dress()
    QApplication.processEvents()
    for button in asked.caution.findChildren(QPushButton):
        corner = button.mapTo(asked, button.rect().bottomRight())
        assert asked.rect().contains(corner), button.text()
