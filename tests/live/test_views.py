"""Which picture the room sees: chosen by the trainer, and never one that comes by itself."""

from __future__ import annotations

import pytest

from companion.domain.exercise_scenes import BoardScene, LargeScene
from companion.domain.stage import QuestionScene
from companion.domain.step_view import View
from companion.live.board import LiveBoard
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from tests.live.conftest import id_of, told_by


@pytest.fixture
def undo(live):
    return LiveUndo(live, live)


@pytest.fixture
def notes(live, undo):
    live.go_to("question")
    written = LiveNotes(live, undo, live)
    for text in "abcd":
        written.add("question", "words", text)
    return written


@pytest.fixture
def board(live, notes, undo):
    return LiveBoard(live, notes, undo)


@pytest.fixture
def views(live, board):
    return LiveViews(live)


def test_a_card_that_stands_large_goes_back_with_another_picture(live, notes, board, views):
    board.enlarge(id_of(notes, "a"))
    assert (views.view, live.state.scene.card.text) == (View.BOARD, "a")
    views.show(View.BOARD)
    assert isinstance(live.state.scene, BoardScene)
    views.show(View.STEP)
    assert isinstance(live.state.scene, QuestionScene)


def test_taking_back_how_cards_lie_makes_no_card_large_again(live, notes, board, views, undo):
    board.enlarge(id_of(notes, "a"))
    board.gather([id_of(notes, "b"), id_of(notes, "c")])
    views.show(View.STEP)
    undo.undo()
    assert board.clusters == ()
    assert isinstance(live.state.scene, QuestionScene)


@pytest.mark.parametrize("away", ["hide", "remove", "board"])
def test_a_card_that_was_large_is_a_card_as_others_when_it_is_shown_again(
    live, notes, board, views, undo, away
):
    note_id = id_of(notes, "a")
    board.enlarge(note_id)
    told = told_by(views.view_changed)
    match away:
        case "hide":
            notes.hide(note_id, hidden=True)
        case "remove":
            notes.remove(note_id)
        case "board":
            board.hide(note_id)
    assert (views.view, told.count) == (View.STEP, 1)
    undo.undo()
    assert "a" in [card.text for card in live.state.scene.board.columns[0].cards]


def test_no_hidden_card_waits_to_be_large(live, notes, board, views, undo):
    note_id = id_of(notes, "a")
    board.enlarge(note_id)
    board.enlarge("")
    notes.hide(note_id, hidden=True)
    undo.undo()
    undo.undo()
    assert isinstance(live.state.scene, LargeScene), "it says that it makes the card large"
    undo.redo()
    undo.redo()
    board.enlarge(note_id)
    notes.hide(note_id, hidden=False)
    assert isinstance(live.state.scene, QuestionScene)


def test_a_held_phase_stays_held_when_a_large_card_is_taken_back(live, notes, board, views, undo):
    board.enlarge(id_of(notes, "a"))
    views.hold(held=True)
    undo.undo()
    assert views.is_held
    assert board.large == ""
