"""Every key that a trainer or a clicker may send, from every place where the focus can be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.dialogs import DetailsDialog
from tests.ui.conftest import Desk, dispose

Key = Qt.Key
HELD = Qt.KeyboardModifier

PLACES = ("window", "note field", "note list", "agenda", "button", "choice", "reading", "lines")
STEPPING_ARROWS = {
    "window": "Left Right Up Down Space",
    "note field": "",
    "note list": "Left Right Space",
    "agenda": "Space",
    "button": "Left Right Up Down",
    "choice": "",
    "reading": "Left Right Space",
    "lines": "Left Right Space",
}
"""Which of these step, from each place: only where they mean nothing else."""
NEVER = "F5 Escape Period Tab B F R N Q A Home End Backspace Insert"


def place(desk: Desk, name: str) -> QWidget:
    """Put the focus in a place and return the widget that has it."""
    window = desk.window
    if name == "reading":
        window.reading.chosen.emit("sources")
    widgets: dict[str, Callable[[], QWidget]] = {
        "window": lambda: window,
        "note field": lambda: desk.panel.edit,
        "note list": lambda: desk.panel.list,
        "agenda": lambda: window.agenda,
        "button": lambda: window.middle.back,
        "choice": lambda: window.reading.chosen_button,
        "reading": lambda: window.sources._text,
        "lines": lambda: window.lines._area,
    }
    widget = widgets[name]()
    widget.setFocus()
    assert window.focusWidget() is widget or name == "window"
    return widget


def key(name: str) -> Qt.Key:
    return getattr(Key, f"Key_{name}")


@pytest.fixture
def middle(at_question: Desk) -> Desk:
    """Return a desk in the middle of the programme, with notes in the list."""
    at_question.write("een", "twee")
    at_question.panel.list.setCurrentIndex(at_question.panel.list.model().index(0, 0))
    return at_question


@pytest.mark.parametrize("where", PLACES)
def test_a_clicker_steps_from_everywhere_in_the_console(middle: Desk, where: str) -> None:
    QTest.keyClick(place(middle, where), Key.Key_PageDown)
    assert middle.step == "agreement"
    QTest.keyClick(place(middle, where), Key.Key_PageUp)
    assert middle.step == "question"


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("name", ["Left", "Right", "Up", "Down", "Space"])
def test_arrows_and_space_step_only_where_they_mean_nothing_else(
    middle: Desk, where: str, name: str
) -> None:
    QTest.keyClick(place(middle, where), key(name))
    steps = name in STEPPING_ARROWS[where].split()
    is_button_pressed = where == "button" and name == "Space"
    assert (middle.step != "question") == (steps or is_button_pressed)


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("name", NEVER.split())
def test_no_other_key_steps_quits_or_loses_anything(middle: Desk, where: str, name: str) -> None:
    middle.type("half")
    widget = place(middle, where)
    QTest.keyClick(widget, key(name))
    assert middle.step == "question"
    assert middle.window.isVisible()
    assert middle.texts() == ["een", "twee"]
    assert middle.notes.draft_of("question", "words").text.startswith("hal")


@pytest.mark.parametrize(("name", "at"), [("Left", 0), ("Up", 0), ("Right", 4), ("Down", 4)])
def test_an_arrow_at_the_end_of_a_note_does_not_step(at_question: Desk, name: str, at: int) -> None:
    at_question.type("half")
    cursor = at_question.panel.edit.textCursor()
    cursor.setPosition(at)
    at_question.panel.edit.setTextCursor(cursor)
    QTest.keyClick(at_question.panel.edit, key(name))
    QTest.keyClick(at_question.panel.edit, key(name))
    assert at_question.step == "question"


def test_a_held_key_steps_once(at_question: Desk, qapp: QApplication) -> None:
    for is_repeat in (False, True, True, True):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Key.Key_PageDown, HELD.NoModifier, "", is_repeat)
            qapp.sendEvent(at_question.panel.edit, event)
    assert at_question.step == "agreement"


def test_a_held_key_steps_once_where_the_system_says_let_go_and_pressed_again(
    at_question: Desk, qapp: QApplication
) -> None:
    for kind, moment in (
        (QEvent.Type.KeyPress, 1000),
        (QEvent.Type.KeyRelease, 1600),
        (QEvent.Type.KeyPress, 1600),
        (QEvent.Type.KeyRelease, 1640),
    ):
        event = QKeyEvent(kind, Key.Key_PageDown, HELD.NoModifier)
        event.setTimestamp(moment)
        qapp.sendEvent(at_question.panel.edit, event)
    assert at_question.step == "agreement"


def test_two_quick_presses_are_two_steps(at_question: Desk, qapp: QApplication) -> None:
    for kind, moment in (
        (QEvent.Type.KeyPress, 1000),
        (QEvent.Type.KeyRelease, 1030),
        (QEvent.Type.KeyPress, 1045),
    ):
        event = QKeyEvent(kind, Key.Key_PageDown, HELD.NoModifier)
        event.setTimestamp(moment)
        qapp.sendEvent(at_question.panel.edit, event)
    assert at_question.step == "break"


def test_a_held_enter_on_next_presses_it_once(desk: Desk, qapp: QApplication) -> None:
    desk.window.next.setFocus()
    for is_repeat in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, HELD.NoModifier, "\r", is_repeat)
        qapp.sendEvent(desk.window.next, event)
    assert desk.live.agenda.index(desk.step) == 1


@pytest.mark.parametrize("held", [HELD.ControlModifier, HELD.AltModifier, HELD.ShiftModifier])
def test_page_keys_with_another_key_held_do_not_step(at_question: Desk, held: object) -> None:
    at_question.press(Key.Key_PageDown, held)
    assert at_question.step == "question"


def test_half_typed_text_is_there_again_after_a_step_and_back(at_question: Desk) -> None:
    at_question.type("een halve zin")
    at_question.press(Key.Key_PageDown)
    at_question.press(Key.Key_PageUp)
    assert at_question.panel.edit.text() == "een halve zin"


# --- the stage -----------------------------------------------------------------------------------


@pytest.fixture
def stage(desk: Desk) -> QWidget:
    """Return the stage of a session, shown."""
    desk.live.go_to("question")
    desk.windows.stage.show()
    return desk.windows.stage


@pytest.mark.parametrize("name", ["PageDown", "Right", "Down", "Space"])
def test_the_stage_steps_on(desk: Desk, stage: QWidget, name: str) -> None:
    QTest.keyClick(stage, key(name))
    assert desk.step == "agreement"


@pytest.mark.parametrize("name", ["PageUp", "Left", "Up"])
def test_the_stage_steps_back(desk: Desk, stage: QWidget, name: str) -> None:
    QTest.keyClick(stage, key(name))
    assert desk.step == "explanation"


@pytest.mark.parametrize("name", ["F5", "Period", "Tab", "B", "Return", "Q"])
def test_other_keys_on_the_stage_do_nothing(desk: Desk, stage: QWidget, name: str) -> None:
    QTest.keyClick(stage, key(name))
    assert desk.step == "question"
    assert stage.isVisible()


def test_escape_leaves_a_stage_that_covers_the_console(desk: Desk, stage: QWidget) -> None:
    QTest.keyClick(stage, Key.Key_Escape)
    assert not stage.isVisible()
    assert desk.window.isVisible()
    assert desk.step == "question"


# --- dialogs -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["PageDown", "PageUp", "Right", "Space"])
def test_keys_in_a_dialog_do_not_step(at_question: Desk, name: str) -> None:
    dialog = DetailsDialog(at_question.live.session.details, at_question.window)
    dialog.open()
    QTest.keyClick(dialog.focusWidget() or dialog, key(name))
    assert at_question.step == "question"
    dispose(dialog)


def test_after_the_session_no_key_is_looked_at(desk: Desk) -> None:
    desk.windows.keys.stop()
    QTest.keyClick(desk.window, Key.Key_PageDown)
    assert desk.live.agenda.index(desk.step) == 0
