"""A few letters and Enter: the trainer is at another step, and the room saw nothing before that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from companion.ui.console.jump import JumpDialog
from tests.live.conftest import told_by
from tests.ui.conftest import Desk, dispose

Key = Qt.Key
Open = Callable[[], JumpDialog]


@pytest.fixture
def jump(at_question: Desk):
    made = JumpDialog(at_question.live.agenda, at_question.step, at_question.window)
    made.step_wanted.connect(at_question.live.go_to)
    made.open()
    yield made
    dispose(made)


def write(jump: JumpDialog, text: str) -> None:
    QTest.keyClicks(jump._edit, text)


def test_at_first_all_steps_are_there_and_the_one_that_is_on_is_chosen(
    jump: JumpDialog, at_question: Desk
) -> None:
    assert jump.found == [step.id for _, step in at_question.live.agenda.steps]
    assert jump.selected == "question"
    assert jump._list.currentIndex().data().endswith("(nu)")
    assert jump._edit.hasFocus()


def test_letters_make_the_list_shorter_and_enter_jumps(jump: JumpDialog, at_question: Desk) -> None:
    told = told_by(at_question.live.stage_changed)
    write(jump, "stap roleplay")
    assert jump.found == ["roleplay"]
    assert told.count == 0
    QTest.keyClick(jump._edit, Key.Key_Return)
    assert at_question.step == "roleplay"
    assert not jump.isVisible()


def test_the_arrows_choose_and_stop_at_the_ends(jump: JumpDialog, at_question: Desk) -> None:
    write(jump, "vraag")
    first, last = jump.found[0], jump.found[-1]
    QTest.keyClick(jump._edit, Key.Key_Up)
    assert jump.selected == first
    for _ in range(9):
        QTest.keyClick(jump._edit, Key.Key_Down)
    assert jump.selected == last != first
    QTest.keyClick(jump._edit, Key.Key_Return)
    assert at_question.step == last


def test_escape_leaves_everything_as_it_was(jump: JumpDialog, at_question: Desk) -> None:
    write(jump, "handles")
    QTest.keyClick(jump._edit, Key.Key_Escape)
    assert not jump.isVisible()
    assert at_question.step == "question"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_where_nothing_is_found_enter_goes_nowhere(
    jump: JumpDialog, at_question: Desk, key: Qt.Key
) -> None:
    write(jump, "qqq")
    assert (jump.found, jump.selected) == ([], "")
    assert jump._nothing.isVisible()
    QTest.keyClick(jump._edit, key)
    assert jump.isVisible()
    assert at_question.step == "question"


def test_a_click_on_a_step_jumps(jump: JumpDialog, at_question: Desk) -> None:
    write(jump, "handles")
    place = jump._list.visualRect(jump._model.index(0, 0)).center()
    QTest.mouseClick(jump._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at_question.step == "handles"


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Key.Key_PageDown, "agreement"),
        (Key.Key_PageUp, "explanation"),
        (Key.Key_F5, "question"),
        (Key.Key_Period, "question"),
    ],
)
def test_the_room_does_not_wait_while_the_trainer_searches(
    jump: JumpDialog, at_question: Desk, key: Qt.Key, step: str
) -> None:
    QTest.keyClick(jump._edit, key)
    assert jump.isVisible()
    assert at_question.step == step


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_in_the_window(
    at_question: Desk, size: tuple[int, int], percent: int, text_percent
) -> None:
    text_percent(percent)
    at_question.window.resize(*size)
    made = JumpDialog(at_question.live.agenda, at_question.step, at_question.window)
    made.open()
    assert made.height() < at_question.window.height()
    assert made.width() < at_question.window.width()
    dispose(made)
