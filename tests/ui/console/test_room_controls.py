"""Three words say what the room sees instead of the step, and ask for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from companion.domain.room import RoomMode
from companion.ui.console.room_controls import RoomControls
from tests.live.conftest import told_by
from tests.ui.conftest import dispose

OFF = ["Zwart (B)", "Bevries (F)", "Rust (R)"]
ON = {RoomMode.BLACK: "Zwart: aan", RoomMode.FROZEN: "Bevroren: aan", RoomMode.REST: "Rust: aan"}


@pytest.fixture
def controls(qapp: object) -> Iterator[RoomControls]:
    made = RoomControls()
    made.resize(500, 60)
    made.show()
    yield made
    dispose(made)


def buttons(controls: RoomControls) -> list[QPushButton]:
    return controls.findChildren(QPushButton)


def test_at_the_step_nothing_is_on(controls: RoomControls) -> None:
    controls.show_mode(RoomMode.STEP)
    assert controls.words == OFF
    assert not [button for button in buttons(controls) if button.isChecked()]


@pytest.mark.parametrize("mode", ON)
def test_the_one_that_is_on_says_so_in_words_too(controls: RoomControls, mode: RoomMode) -> None:
    for _ in range(2):
        controls.show_mode(mode)
        checked = [button.text() for button in buttons(controls) if button.isChecked()]
        assert checked == [ON[mode]]
        assert sum(word in OFF for word in controls.words) == 2


@pytest.mark.parametrize("place", range(3))
def test_a_press_asks_for_a_mode_and_shows_nothing_by_itself(
    controls: RoomControls, place: int
) -> None:
    told = told_by(controls.mode_wanted)
    QTest.mouseClick(buttons(controls)[place], Qt.MouseButton.LeftButton)
    assert told.news == [(list(ON)[place],)]
    assert controls.words == OFF
    assert not buttons(controls)[place].isChecked()


def test_a_press_on_the_one_that_is_on_asks_for_it_again(controls: RoomControls) -> None:
    controls.show_mode(RoomMode.BLACK)
    told = told_by(controls.mode_wanted)
    QTest.keyClick(buttons(controls)[0], Qt.Key.Key_Space)
    assert told.news == [(RoomMode.BLACK,)]
    assert controls.words[0] == "Zwart: aan"


def test_nothing_moves_when_one_goes_on(controls: RoomControls, text_percent) -> None:
    for percent in (100, 200):
        text_percent(percent)
        QApplication.processEvents()
        controls.show_mode(RoomMode.STEP)
        controls.resize(1200, 100)
        before = [button.sizeHint().width() for button in buttons(controls)]
        least = [button.minimumWidth() for button in buttons(controls)]
        for mode in ON:
            controls.show_mode(mode)
            wide = [button.sizeHint().width() for button in buttons(controls)]
            now = [max(pair) for pair in zip(wide, least, strict=True)]
            assert now == [max(pair) for pair in zip(before, least, strict=True)]
