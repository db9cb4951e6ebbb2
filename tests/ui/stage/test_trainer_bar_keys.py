"""Keys of a session while the trainer's bar is up: a clicker steps, and typing stays typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.stage import StageState, TitleScene
from companion.domain.step import NoteField
from companion.ui.keys import SessionKeys
from companion.ui.stage.trainer_bar import TrainerBar
from companion.ui.stage.window import StageWindow

Key = Qt.Key


class Room:
    """A stage over the only screen, its bar, and the keys, tied as the session ties them."""

    def __init__(self) -> None:
        self.console = QWidget()
        self.stage = StageWindow()
        self.stage.calm = True
        self.stage.resize(QSize(1366, 768))
        self.stage.show_state(StageState(TitleScene("Welkom"), "1  Welkom", 0.0))
        self.bar = TrainerBar(self.stage)
        self.bar.show_step("M2.5", (NoteField("hielp", "Wat hielp"),))
        self.bar.serve(one_screen=True)
        self.keys = SessionKeys(QApplication.instance(), self.console, self.stage)
        self.wishes: list[str] = []
        self.keys.bar_wanted.connect(self.bar.toggle)
        self.keys.stage_left.connect(self.bar.leave)
        self.keys.next_wanted.connect(self._on_keys_next_wanted)
        self.keys.room_wanted.connect(self._on_keys_room_wanted)
        self.bar.leave_wanted.connect(self._on_bar_leave_wanted)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.stage.focusWidget() or self.stage, key)

    def _on_keys_next_wanted(self) -> None:
        self.wishes.append("next")

    def _on_keys_room_wanted(self, _mode: object) -> None:
        self.wishes.append("room")

    def _on_bar_leave_wanted(self) -> None:
        self.wishes.append("leave")


@pytest.fixture
def room(qtbot):
    made = Room()
    qtbot.addWidget(made.stage)
    qtbot.addWidget(made.console)
    made.stage.show()
    made.stage.activateWindow()
    qtbot.waitExposed(made.stage)
    yield made
    made.keys.stop()
    made.stage.hide()


def test_h_brings_the_bar_and_takes_it_away(room):
    room.press(Key.Key_H)
    assert room.bar.is_up
    room.press(Key.Key_H)
    assert not room.bar.is_up


def test_a_clicker_steps_while_a_note_is_typed(room):
    room.bar.write()
    QTest.keyClicks(room.bar.line.edit, "rust. b")
    room.press(Key.Key_PageDown)
    assert room.wishes == ["next"]
    assert room.bar.line.edit.text() == "rust. b"
    assert room.bar.is_writing


def test_space_steps_on_the_stage_and_presses_a_word_on_the_bar(room):
    room.press(Key.Key_Space)
    assert room.wishes == ["next"]
    room.bar.come_up()
    room.press(Key.Key_Tab)
    room.press(Key.Key_Tab)
    room.press(Key.Key_Tab)
    room.press(Key.Key_Space)
    assert room.wishes == ["next"]
    assert room.bar.is_writing


def test_esc_closes_the_line_and_the_next_one_leaves(room):
    room.bar.write()
    QTest.keyClicks(room.bar.line.edit, "half")
    room.press(Key.Key_Escape)
    assert room.wishes == []
    assert not room.bar.is_writing
    room.press(Key.Key_Escape)
    assert room.wishes == ["leave"]


def test_esc_on_a_word_beside_an_open_line_closes_the_line_too(room):
    room.bar.write()
    room.press(Key.Key_Tab)
    room.press(Key.Key_Escape)
    assert not room.bar.is_writing
    assert room.wishes == []
