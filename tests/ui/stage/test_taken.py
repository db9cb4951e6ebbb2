"""What the trainer takes from the room is gone at once: it never fades away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from companion.domain.cards import Board
from companion.domain.exercise_scenes import CloudScene, LargeScene, PromisedLine, PromisedScene
from companion.domain.stage import StageState
from companion.ui.stage.picture import draw_still
from companion.ui.stage.taken import takes_away
from companion.ui.stage.window import StageWindow
from tests.ui.stage.boards import a_board, on_sheet
from tests.ui.stage.test_window import same

SIZE = QSize(1366, 768)


def a_cloud(*words: str) -> StageState:
    answers = tuple((f"n{number}", word) for number, word in enumerate(words))
    counts = tuple((word, 1) for word in words)
    return StageState(CloudScene("Met welk woord?", counts, answers), "9  Naar huis", 1.0)


def promised(*plans: str) -> StageState:
    lines = tuple(PromisedLine(plan, "", f"n{number}") for number, plan in enumerate(plans))
    return StageState(PromisedScene("Wat we beloofden", lines), "10  Terugkommoment", 1.0)


def a_sheet(count: int) -> StageState:
    return on_sheet(a_board(count))


LARGE = StageState(LargeScene("Vraag", a_board(1).columns[0].cards[0]), a_sheet(1).footer, 0.4)
NO_CARDS = on_sheet(Board(()))

TAKEN = {
    "cloud": (a_cloud("rust", "GEHEIM"), a_cloud("rust")),
    "plans": (promised("Ik bel", "GEHEIM"), promised("Ik bel")),
    "large": (LARGE, NO_CARDS),
    "other words": (a_cloud("rust", "GEHEIM"), a_cloud("rust", "iemand")),
}


@pytest.fixture
def lively(qtbot):
    """A stage with movement."""
    window = StageWindow()
    qtbot.addWidget(window)
    window.resize(SIZE)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.hide()


def settle(window: StageWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: window._picture is not None)
    qtbot.waitUntil(lambda: not window._motion.is_running, timeout=1000)


@pytest.mark.parametrize("what", TAKEN)
def test_what_is_taken_out_is_gone_at_once(lively, qtbot, what):
    before, after = TAKEN[what]
    lively.show_state(before)
    settle(lively, qtbot)
    lively.show_state(after)
    assert not lively._motion.is_running
    assert same(lively.grab().toImage(), draw_still(after, SIZE))


@pytest.mark.parametrize("what", TAKEN)
def test_it_is_gone_at_once_too_when_the_picture_lay_ready(lively, qtbot, what):
    before, after = TAKEN[what]
    lively.show_state(before)
    lively.prepare([before, after])
    qtbot.waitUntil(lambda: lively._shelf.ready(after) is not None, timeout=2000)
    settle(lively, qtbot)
    lively.show_state(after)
    assert not lively._motion.is_running
    assert same(lively.grab().toImage(), draw_still(after, SIZE))


def test_what_is_added_comes_softly(lively, qtbot):
    lively.show_state(a_cloud("rust"))
    settle(lively, qtbot)
    lively.show_state(a_cloud("rust", "moed"))
    assert lively._motion.leaving is not None


def test_only_words_of_the_group_that_go_are_taken_away(question):
    assert takes_away(a_sheet(3), a_sheet(2))
    assert not takes_away(a_sheet(2), a_sheet(3))
    assert not takes_away(LARGE, a_sheet(3))
    assert not takes_away(question, replace(question, together=0.9))
    assert not takes_away(a_cloud("rust"), a_sheet(3)), "another picture of the step"
    assert not takes_away(None, question)
