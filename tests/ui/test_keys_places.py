"""Letters never act where they are written down, and what a clicker sends is learned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from companion.domain.room import RoomMode
from companion.ui.keys import SessionKeys
from companion.ui.keys_places import COVERS
from tests.ui.conftest import dispose

Key = Qt.Key
Held = Qt.KeyboardModifier


def read_only(widget: QWidget) -> QWidget:
    widget.setReadOnly(True)
    return widget


def editable(box: QComboBox) -> QComboBox:
    box.addItems(["boos", "rust"])
    box.setEditable(True)
    return box


TEXT = {
    "line": QLineEdit,
    "note": QPlainTextEdit,
    "text": QTextEdit,
    "number": QSpinBox,
    "day": QDateEdit,
    "time": QTimeEdit,
    "editable choice": lambda: editable(QComboBox()),
}
NO_TEXT = {
    "button": QPushButton,
    "reading": lambda: read_only(QTextEdit("lees")),
    "read-only note": lambda: read_only(QPlainTextEdit("lees")),
    "read-only line": lambda: read_only(QLineEdit("lees")),
    "choice": QComboBox,
}
LETTERS = [Key.Key_B, Key.Key_Period, Key.Key_F, Key.Key_R, Key.Key_T]
LETTERS += [Key.Key_N, Key.Key_G, Key.Key_S, Key.Key_H]


@dataclass
class Room:
    """A console and a stage with nothing in them, and what their keys ask for."""

    console: QWidget
    stage: QWidget
    keys: SessionKeys
    wishes: list[object] = field(default_factory=list)

    def put(self, widget: QWidget, *, on_stage: bool = False) -> QWidget:
        """Put a widget in a window and give it the focus."""
        window = self.stage if on_stage else self.console
        window.layout().addWidget(widget)
        widget.show()
        window.activateWindow()
        widget.setFocus()
        assert window.focusWidget() is widget
        return widget


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    console, stage = QWidget(), QWidget()
    for window in (console, stage):
        QVBoxLayout(window)
        window.show()
    made = Room(console, stage, SessionKeys(qapp, console, stage))
    for name in ("next", "back", "stage", "help", "undo", "clock", "note", "jump", "bar"):
        signal = getattr(made.keys, f"{name}_wanted")
        signal.connect(lambda name=name: made.wishes.append(name))
    made.keys.leave_out_wanted.connect(lambda: made.wishes.append("out"))
    made.keys.stage_left.connect(lambda: made.wishes.append("left"))
    made.keys.room_wanted.connect(made.wishes.append)
    yield made
    made.keys.stop()
    dispose(console, stage)


@pytest.mark.parametrize("on_stage", [False, True], ids=["console", "stage"])
@pytest.mark.parametrize("kind", TEXT)
def test_letters_are_written_in_every_kind_of_text_field(
    room: Room, kind: str, on_stage: bool
) -> None:
    widget = room.put(TEXT[kind](), on_stage=on_stage)
    for key in (*LETTERS, Key.Key_Space, Key.Key_Left, Key.Key_Up):
        QTest.keyClick(widget, key)
    assert room.wishes == []
    QTest.keyClick(widget, Key.Key_PageDown)
    QTest.keyClick(widget, Key.Key_F5)
    assert room.wishes == ["next", "stage"]


@pytest.mark.parametrize("kind", NO_TEXT)
def test_letters_act_where_nothing_can_be_written(room: Room, kind: str) -> None:
    widget = room.put(NO_TEXT[kind]())
    for key in LETTERS:
        QTest.keyClick(widget, key)
    modes = [RoomMode.BLACK, RoomMode.BLACK, RoomMode.FROZEN, RoomMode.REST]
    assert room.wishes == [*modes, "clock", "note", "jump", "out", "bar"]


@pytest.mark.parametrize("kind", ["line", "note", "text", "number", "editable choice"])
def test_undo_takes_back_typing_first_and_then_what_was_done(room: Room, kind: str) -> None:
    widget = room.put(TEXT[kind]())
    QTest.keyClicks(widget, "7")
    QTest.keyClick(widget, Key.Key_Z, Held.ControlModifier)
    assert room.wishes == []
    for _ in range(3):
        QTest.keyClick(widget, Key.Key_Z, Held.ControlModifier)
    assert room.wishes[-1:] == ["undo"]


def test_escape_in_a_field_on_the_stage_is_for_the_field_first(room: Room) -> None:
    class Field(QLineEdit):
        """Takes the first Esc for itself."""

        escapes = 0

        def keyPressEvent(self, event) -> None:
            self.escapes += event.key() == Key.Key_Escape
            event.setAccepted(self.escapes < 2)

    field_on_stage = room.put(Field(), on_stage=True)
    QTest.keyClick(field_on_stage, Key.Key_Escape)
    assert room.wishes == []
    QTest.keyClick(field_on_stage, Key.Key_Escape)
    assert room.wishes == ["left"]


# --- what lies over the window -------------------------------------------------------------------


class Cover(QPushButton):
    """Lies over the window and counts the keys that it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(COVERS, True)
        self.pressed_keys: list[int] = []

    def keyPressEvent(self, event) -> None:
        self.pressed_keys.append(event.key())


def test_under_a_cover_only_a_clicker_acts_and_the_cover_sees_every_key(room: Room) -> None:
    cover = room.put(Cover())
    keys = [Key.Key_B, Key.Key_Space, Key.Key_G, Key.Key_PageDown, Key.Key_F1, Key.Key_Escape]
    for key in keys:
        QTest.keyClick(cover, key)
    QTest.keyClick(cover, Key.Key_Z, Held.ControlModifier)
    assert room.wishes == ["next", "help"]
    assert cover.pressed_keys == [*keys, Key.Key_Control, Key.Key_Z]


# --- a clicker with keys of its own --------------------------------------------------------------


LEARNED = {
    "Key_VolumeUp": "volgende",
    "Key_VolumeDown": "vorige",
    "Key_Tab": "volgende",
    "Key_Return": "volgende",
    "Key_Q": "zwart",
    "Key_Escape": "zwart",
    "Key_Nonsense": "volgende",
    "Key_F9": "onzin",
}
DOES = {
    "VolumeUp": "next",
    "VolumeDown": "back",
    "Tab": "next",
    "Return": "next",
    "Q": RoomMode.BLACK,
    "Escape": RoomMode.BLACK,
}


@pytest.mark.parametrize("on_stage", [False, True], ids=["console", "stage"])
@pytest.mark.parametrize("kind", [*NO_TEXT, "line", "note"])
def test_a_learned_key_acts_everywhere_but_never_where_it_makes_text(
    room: Room, kind: str, on_stage: bool
) -> None:
    room.keys.learn(LEARNED)
    widget = room.put({**TEXT, **NO_TEXT}[kind](), on_stage=on_stage)
    for name in DOES:
        widget.setFocus()
        QTest.keyClick(widget, getattr(Key, f"Key_{name}"))
    QTest.keyClick(widget, Key.Key_F9)
    everything = list(DOES.values())
    assert room.wishes == (everything if kind in NO_TEXT else ["next", "back"])


def test_another_clicker_takes_the_place_of_the_one_before(room: Room) -> None:
    room.keys.learn({"Key_VolumeUp": "volgende"})
    room.keys.learn({"Key_VolumeDown": "vorige"})
    QTest.keyClick(room.console, Key.Key_VolumeUp)
    QTest.keyClick(room.console, Key.Key_VolumeDown)
    assert room.wishes == ["back"]
