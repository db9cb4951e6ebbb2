"""Every key that a trainer or a clicker may send, from every place where the focus can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.room import RoomMode
from companion.ui.dialogs import DetailsDialog, MessageDialog
from companion.ui.keys import SessionKeys
from tests.ui.conftest import Desk, dispose

Key = Qt.Key
Held = Qt.KeyboardModifier

TABLE = """
key           window  note-field  note-list  agenda  button  choice  reading  lines   stage
PageDown      next    next        next       next    next    next    next     next    next
PageUp        back    back        back       back    back    back    back     back    back
F5            stage   stage       stage      stage   stage   stage   stage    stage   stage
F1            help    help        help       help    help    help    help     help    help
F8            write   write       write      write   write   write   write    write   write
Right         next    -           next       -       next    -       next     next    next
Down          next    -           -          -       next    -       -        -       next
Space         next    -           next       next    -       -       next     next    next
Left          back    -           back       -       back    -       back     back    back
Up            back    -           -          -       back    -       -        -       back
B             zwart   -           zwart      zwart   zwart   zwart   zwart    zwart   zwart
Shift+B       zwart   -           zwart      zwart   zwart   zwart   zwart    zwart   zwart
Period        zwart   -           zwart      zwart   zwart   zwart   zwart    zwart   zwart
F             bevr    -           bevr       bevr    bevr    bevr    bevr     bevr    bevr
R             rust    -           rust       rust    rust    rust    rust     rust    rust
T             clock   -           clock      clock   clock   clock   clock    clock   clock
N             note    -           note       note    note    note    note     note    note
G             jump    -           jump       jump    jump    jump    jump     jump    jump
S             stop    -           stop       stop    stop    stop    stop     stop    stop
Z             terug   -           terug      terug   terug   terug   terug    terug   terug
Shift+W       wissel  -           wissel     wissel  wissel  wissel  wissel   wissel  wissel
H             bar     -           bar        bar     bar     bar     bar      bar     bar
Ctrl+Z        undo    undo        undo       undo    undo    undo    undo     undo    undo
Escape        -       -           -          -       -       -       -        -       left
Ctrl+B        -       -           -          -       -       -       -        -       -
Alt+F         -       -           -          -       -       -       -        -       -
Meta+R        -       -           -          -       -       -       -        -       -
Ctrl+H        -       -           -          -       -       -       -        -       -
Ctrl+PageDown -       -           -          -       -       -       -        -       -
Shift+PageUp  -       -           -          -       -       -       -        -       -
Alt+Down      -       -           -          -       -       -       -        -       -
Shift+F5      -       -           -          -       -       -       -        -       -
Tab           -       -           -          -       -       -       -        -       -
Return        -       -           -          -       -       -       -        -       -
Q             -       -           -          -       -       -       -        -       -
A             -       -           -          -       -       -       -        -       -
5             -       -           -          -       -       -       -        -       -
Home          -       -           -          -       -       -       -        -       -
End           -       -           -          -       -       -       -        -       -
Delete        -       -           -          -       -       -       -        -       -
Backspace     -       -           -          -       -       -       -        -       -
Insert        -       -           -          -       -       -       -        -       -
VolumeUp      -       -           -          -       -       -       -        -       -
F11           -       -           -          -       -       -       -        -       -
"""
"""What each key asks for from each place; "-" is nothing: the key is for what has the focus."""

HEAD, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
PLACES = HEAD[1:]
EXPECTED = {row[0]: dict(zip(PLACES, row[1:], strict=True)) for row in ROWS}
MODES = {RoomMode.BLACK: "zwart", RoomMode.FROZEN: "bevr", RoomMode.REST: "rust"}


@dataclass
class Keyboard:
    """The keys of a session, of which the wishes are only written down."""

    desk: Desk
    keys: SessionKeys
    wishes: list[str] = field(default_factory=list)

    def place(self, name: str) -> QWidget:
        """Put the focus in a place and return the widget that has it."""
        window = self.desk.window
        self.desk.go_to("question")  # a button may have gone elsewhere
        if name == "reading":
            window.reading.chosen.emit("sources")
        elif window.right.current != "notes":
            window.reading.chosen.emit("notes")
        widgets: dict[str, Callable[[], QWidget]] = {
            "window": lambda: window,
            "note-field": lambda: self.desk.panel.edit,
            "note-list": lambda: self.desk.panel.list,
            "agenda": lambda: window.agenda,
            "button": lambda: window.middle.back,
            "choice": lambda: window.reading.chosen_button,
            "reading": lambda: window.sources._text,
            "lines": lambda: window.lines._area,
            "stage": lambda: self.desk.windows.stage,
        }
        widget = widgets[name]()
        widget.setFocus()
        assert window.focusWidget() is widget or name in {"window", "stage"}
        return widget

    def press(self, widget: QWidget, name: str) -> list[str]:
        """Press a key and return what was asked for."""
        self.wishes.clear()
        *held, last = name.split("+")
        modifiers = Held.NoModifier
        for each in held:
            modifiers |= {
                "Ctrl": Held.ControlModifier,
                "Alt": Held.AltModifier,
                "Meta": Held.MetaModifier,
                "Shift": Held.ShiftModifier,
            }[each]
        QTest.keyClick(widget, getattr(Key, f"Key_{last}"), modifiers)
        return list(self.wishes)


def written_down(keyboard: Keyboard) -> None:
    """Let every wish of the keys be written down."""
    keys = keyboard.keys
    names = {
        "next": keys.next_wanted,
        "back": keys.back_wanted,
        "stage": keys.stage_wanted,
        "help": keys.help_wanted,
        "clock": keys.clock_wanted,
        "note": keys.note_wanted,
        "jump": keys.jump_wanted,
        "undo": keys.undo_wanted,
        "write": keys.writing_wanted,
        "bar": keys.bar_wanted,
        "left": keys.stage_left,
    }
    for name, signal in names.items():
        signal.connect(lambda name=name: keyboard.wishes.append(name))
    keys.room_wanted.connect(lambda mode: keyboard.wishes.append(MODES[mode]))
    keys.signal_wanted.connect(lambda signal: keyboard.wishes.append(signal.value))


@pytest.fixture
def keyboard(at_question: Desk, qapp: QApplication) -> Iterator[Keyboard]:
    """Return the keys of a session in the middle of the programme, with notes in the list."""
    at_question.write("een", "twee")
    at_question.panel.list.setCurrentIndex(at_question.panel.list.model().index(0, 0))
    at_question.windows.keys.stop()
    keys = SessionKeys(qapp, at_question.window, at_question.windows.stage)
    made = Keyboard(at_question, keys)
    written_down(made)
    yield made
    keys.stop()


@pytest.mark.parametrize("name", EXPECTED)
def test_each_key_asks_what_it_should_from_each_place(keyboard: Keyboard, name: str) -> None:
    found = {
        where: " ".join(keyboard.press(keyboard.place(where), name)) or "-" for where in PLACES
    }
    assert found == EXPECTED[name]
    assert keyboard.desk.window.isVisible()


TYPING = {"Backspace", "Ctrl+Z"}
"""These take letters away in the note field, as everywhere."""


@pytest.mark.parametrize("where", PLACES)
def test_no_key_loses_what_is_half_typed(keyboard: Keyboard, where: str) -> None:
    desk = keyboard.desk
    for number, name in enumerate(EXPECTED):
        if where == "note-field" and name in TYPING:
            continue
        desk.go_to("question")
        desk.panel.edit.show_text("")
        half = "half" + "abcdefghij"[number // 10] + "abcdefghij"[number % 10]
        desk.type(half)
        keyboard.press(keyboard.place(where), name)
        kept = [desk.notes.draft_of("question", "words").text, *desk.texts()]
        assert [text for text in kept if half in text], name


OVER_ALL = {"PageDown": ["next"], "PageUp": ["back"]}
OVER_ALL |= {key: ["zwart"] for key in ("B", "Shift+B", "Period")}
"""What a clicker sends: the room does not wait for a dialog."""


@pytest.mark.parametrize("kind", ["form", "message"])
def test_a_dialog_keeps_all_keys_but_a_clicker_s(keyboard: Keyboard, kind: str) -> None:
    window, details = keyboard.desk.window, keyboard.desk.live.session.details
    for name in EXPECTED:
        dialog = (
            DetailsDialog(details, window)
            if kind == "form"
            else MessageDialog("Titel", "Zin", "Meer", window)
        )
        dialog.open()
        pressed = keyboard.press(dialog.focusWidget() or dialog, name)
        assert pressed == OVER_ALL.get(name, []), name
        assert keyboard.desk.live.session.details == details, name
        dispose(dialog)


def test_the_room_check_keeps_a_clicker_s_keys_to_try_them_out(keyboard: Keyboard) -> None:
    dialog = MessageDialog("Zaalcheck", "Zin", "", keyboard.desk.window)
    dialog.setProperty("keepsKeys", True)
    dialog.open()
    assert keyboard.press(dialog.focusWidget() or dialog, "PageDown") == []
    dispose(dialog)


def test_who_types_on_after_a_step_gives_no_commands(at_question: Desk) -> None:
    lost: list[bool] = []
    at_question.windows.keys.typing_lost.connect(lambda: lost.append(True))
    at_question.go_to("explanation")
    at_question.live.next()
    at_question.panel.focus_edit()
    at_question.type("half")
    at_question.press(Key.Key_PageUp)
    assert at_question.step == "explanation"
    for name in ["B", "R", "F", "S", "G"]:
        at_question.press(getattr(Key, f"Key_{name}"))
    at_question.press(Key.Key_Space)
    assert at_question.step == "explanation"
    assert at_question.windows.room.mode is RoomMode.STEP
    assert lost
    assert at_question.window.banner.key == "typing"


def test_a_moment_later_letters_are_commands_again(at_question: Desk, clock: object) -> None:
    at_question.windows.keys._now = lambda: 0.0
    at_question.panel.focus_edit()
    at_question.press(Key.Key_PageUp)
    at_question.windows.keys._now = lambda: 2.0
    at_question.press(Key.Key_B)
    assert at_question.windows.room.mode is RoomMode.BLACK


# --- held keys -----------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["note-field", "button", "stage", "window"])
def test_a_held_key_acts_once(keyboard: Keyboard, qapp: QApplication, where: str) -> None:
    widget = keyboard.place(where)
    for key, text in ((Key.Key_PageDown, ""), (Key.Key_B, "b")):
        for is_repeat in (False, True, True, True):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                qapp.sendEvent(widget, QKeyEvent(kind, key, Held.NoModifier, text, is_repeat))
    assert keyboard.wishes == (["next"] if where == "note-field" else ["next", "zwart"])


def test_a_held_letter_writes_itself_in_a_note(keyboard: Keyboard, qapp: QApplication) -> None:
    edit = keyboard.place("note-field")
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_R, Held.NoModifier, "r", is_repeat)
        qapp.sendEvent(edit, event)
    assert (keyboard.desk.panel.edit.text(), keyboard.wishes) == ("rrr", [])


MOMENTS = {
    "let go and pressed again by the system": ((1000, 1600, 1600), 1),
    "pressed twice": ((1000, 1030, 1045), 2),
}


@pytest.mark.parametrize(("moments", "count"), MOMENTS.values(), ids=MOMENTS)
def test_a_key_counts_as_held_by_its_moments(
    keyboard: Keyboard, qapp: QApplication, moments: tuple[int, ...], count: int
) -> None:
    kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.KeyPress)
    for kind, moment in zip(kinds, moments, strict=True):
        event = QKeyEvent(kind, Key.Key_PageDown, Held.NoModifier)
        event.setTimestamp(moment)
        qapp.sendEvent(keyboard.place("note-field"), event)
    assert keyboard.wishes == ["next"] * count


def test_a_held_enter_presses_a_button_once(keyboard: Keyboard, qapp: QApplication) -> None:
    pressed: list[str] = []
    button = keyboard.place("button")
    button.clicked.connect(lambda: pressed.append("back"))
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Held.NoModifier, "\r", is_repeat)
        qapp.sendEvent(button, event)
    assert len(pressed) == 1


@pytest.mark.parametrize(("name", "at"), [("Left", 0), ("Up", 0), ("Right", 4), ("Down", 4)])
def test_an_arrow_at_the_end_of_a_note_does_not_step(
    keyboard: Keyboard, name: str, at: int
) -> None:
    keyboard.desk.type("half")
    cursor = keyboard.desk.panel.edit.textCursor()
    cursor.setPosition(at)
    keyboard.desk.panel.edit.setTextCursor(cursor)
    assert keyboard.press(keyboard.desk.panel.edit, name) == []
    assert keyboard.press(keyboard.desk.panel.edit, name) == []


def test_after_the_session_no_key_is_looked_at(keyboard: Keyboard) -> None:
    keyboard.keys.stop()
    assert keyboard.press(keyboard.desk.window, "PageDown") == []


def test_s_is_for_rest_and_for_a_practice_conversation(keyboard: Keyboard) -> None:
    asked: list[str] = []
    keyboard.keys.leave_out_wanted.connect(lambda: asked.append("leave out"))
    window = keyboard.place("window")
    assert keyboard.press(window, "S") == ["stop"]
    assert asked == ["leave out"]
    assert [keyboard.press(window, name) for name in "ZW"] == [["terug"], ["wissel"]]
    assert asked == ["leave out"]


def test_ctrl_y_brings_back_what_ctrl_z_took(at_question: Desk) -> None:
    at_question.write("een")
    at_question.press(Key.Key_Z, Held.ControlModifier)
    assert at_question.texts() == []
    at_question.press(Key.Key_Y, Held.ControlModifier)
    assert at_question.texts() == ["een"]
