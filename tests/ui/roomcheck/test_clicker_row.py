"""Learning a clicker: every key is for the lesson, and nobody is caught in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.place import PlaceMemory
from companion.domain.preferences import Preferences
from tests.ui.conftest import click, visible_words

Key = Qt.Key
USUAL = {"Key_PageDown": "volgende", "Key_PageUp": "vorige"}


@pytest.fixture
def room(open_room):
    return open_room()


@pytest.fixture
def row(room):
    click(room.check, "Leer je klikker")
    return room.check.clicker


def press(room, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(room.check.focusWidget() or room.check, key)


def test_a_usual_clicker_works(room, row):
    assert "eerst vooruit" in row.text
    press(room, Key.Key_PageDown)
    assert "terug" in row.text
    press(room, Key.Key_PageUp)
    assert row.is_learning
    press(room, Key.Key_PageDown)
    assert not row.is_learning
    assert room.says["Klikker"] == ("goed", "Werkt. Vooruit is PageDown, terug is PageUp.")
    assert row.clicker == USUAL


@pytest.mark.parametrize(
    ("forward", "back"),
    [
        (Key.Key_VolumeUp, Key.Key_VolumeDown),
        (Key.Key_MediaNext, Key.Key_MediaPrevious),
        (Key.Key_Tab, Key.Key_Escape),
        (Key.Key_Escape, Key.Key_Tab),
        (Key.Key_Return, Key.Key_Backspace),
        (Key.Key_Space, Key.Key_F5),
    ],
)
def test_whatever_a_clicker_sends_is_learned_and_does_nothing_else(room, row, forward, back):
    focus = room.check.focusWidget()
    press(room, forward, back, forward)
    assert room.check.isVisible()
    assert room.check.focusWidget() in (focus, row.learn)
    assert row.clicker == {forward.name: "volgende", back.name: "vorige"}
    assert room.says["Klikker"][0] == "goed"


def test_a_button_for_black_is_learned(room, row):
    press(room, Key.Key_Right, Key.Key_Left, Key.Key_F8)
    assert row.clicker["Key_F8"] == "zwart"
    assert "zwart is F8" in row.text


def test_the_full_stop_of_many_clickers_is_kept_for_black(room, row):
    press(room, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Period)
    assert row.text == "Werkt. Vooruit is PageDown, terug is PageUp, zwart is punt."
    assert room.check.memory().clicker == {**USUAL, "Key_Period": "zwart"}


def test_the_keys_of_the_start_window_below_are_caught_too(room, row):
    QTest.keyClick(room.start.form._group, Key.Key_X)
    assert room.start.form._group.text() == ""
    assert "om mee te typen" in row.text
    QTest.keyClick(room.start.form._group, Key.Key_Right)
    assert row.text == "Goed. Druk nu op terug."


def test_a_key_that_is_held_down_is_one_key(room, row):
    press(room, Key.Key_Right)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Left, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(room.check, held)
    assert row.text == "Goed. Druk nu op terug."


def test_without_a_key_the_learning_stops_by_itself(room, row):
    row._patience.timeout.emit()
    assert not row.is_learning
    assert room.says["Klikker"][0] == "kijk even"
    press(room, Key.Key_Escape)
    assert not room.check.isVisible()


def test_forward_and_back_are_enough(room, row):
    press(room, Key.Key_Right, Key.Key_Left)
    row._patience.timeout.emit()
    assert row.clicker == {"Key_Right": "volgende", "Key_Left": "vorige"}
    assert row.text == "Vooruit is pijl naar rechts, terug is pijl naar links."


def test_stopping_half_way_keeps_what_was_known(open_room):
    places = (PlaceMemory("De Kom", clicker=USUAL),)
    room = open_room(Preferences(places=places), "De Kom")
    click(room.check, "Opnieuw")
    press(room, Key.Key_Right)
    click(room.check, "Stop")
    assert room.check.clicker.clicker == USUAL
    assert room.says["Klikker"][0] == "goed"


def test_somebody_without_a_clicker_is_done_at_once(room):
    click(room.check, "Geen klikker")
    assert room.says["Klikker"][0] == "goed"
    assert "Geen klikker" not in visible_words(room.check)


def test_learning_again_replaces_all_keys(room, row):
    press(room, Key.Key_Right, Key.Key_Left, Key.Key_F8)
    click(room.check, "Opnieuw")
    press(room, Key.Key_PageDown, Key.Key_PageUp, Key.Key_PageDown)
    assert row.clicker == USUAL


def test_closing_while_learning_gives_the_keys_back(room, row):
    room.check.reject()
    assert not row.is_learning
    room.start.activateWindow()
    QTest.keyClick(room.start.form._group, Key.Key_X)
    assert room.start.form._group.text() == "x"
