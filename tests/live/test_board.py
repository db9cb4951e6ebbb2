"""The board of the step that is on: everything is kept and can be taken back."""

from __future__ import annotations

import pytest

from companion.domain.board import BoardOrder
from companion.domain.stage import QuestionScene
from companion.live import board as board_module
from companion.live.board import LiveBoard
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from tests.live.conftest import id_of, texts, told_by


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
def ids(notes):
    return {text: id_of(notes, text) for text in "abcd"}


def columns(board):
    shown = board.scene.board.columns
    return [(c.heading, "".join(card.text for card in c.cards)) for c in shown]


def given(board):
    return {c.text: c.dots for column in board.scene.board.columns for c in column.cards if c.dots}


def test_cards_are_brought_together_named_and_taken_out(board, ids):
    cluster = board.gather([ids["b"], ids["d"]])
    board.name(cluster, "Brieven")
    assert columns(board) == [("Brieven", "bd"), ("Woorden", "ac")]
    board.take_out(ids["b"], ids["d"])
    assert columns(board) == [("Woorden", "abcd"), ("Ideeën", "")]


@pytest.mark.parametrize(
    "doing",
    [
        lambda board, ids: board.gather([ids["a"], ids["b"]]),
        lambda board, ids: board.take_out(ids["c"]),
        lambda board, ids: board.move_in(ids["d"], ids["c"]),
        lambda board, _: board.name(board.clusters[0].id, "Wachten"),
        lambda board, ids: board.dot(ids["a"]),
        lambda board, ids: board.dot(ids["c"], -1),
        lambda board, _: board.put_away_dots(),
        lambda board, _: board.set_dots_each(5),
        lambda board, _: board.order(BoardOrder.DOTS),
        lambda board, ids: board.enlarge(ids["a"]),
        lambda board, _: board.start_dots(),
        lambda board, ids: board.hide(ids["a"]),
    ],
)
def test_whatever_is_done_can_be_taken_back_and_come_about_again(doing, board, ids, undo):
    board.gather([ids["c"], ids["d"]])
    board.dot(ids["c"], 2)
    before = board.arrangement, board.large, board.scene
    doing(board, ids)
    after = board.arrangement, board.large, board.scene
    assert after != before
    undo.undo()
    assert (board.arrangement, board.large, board.scene) == before
    undo.redo()
    assert (board.arrangement, board.large, board.scene) == after


def test_what_taking_back_does_is_said_in_words(board, ids, undo):
    board.gather([ids["a"], ids["b"]])
    assert undo.words == "Kaarten weer los zoals eerst"
    board.dot(ids["a"])
    assert undo.words == "Stip weer weg"
    board.dot(ids["a"], -1)
    assert undo.words == "Stip weer terug"


def test_every_dot_is_taken_back_by_itself(board, ids, undo):
    for _ in range(3):
        board.dot(ids["a"])
    undo.undo()
    assert given(board) == {"a": 2}


def test_what_changes_nothing_leaves_nothing_to_take_back(board, ids, undo):
    words = undo.words
    board.dot(ids["a"], -1)
    board.take_out(ids["a"])
    board.set_dots_each(3)
    board.name("gone", "Brieven")
    assert undo.words == words


def test_all_of_it_is_there_the_next_day(board, ids, live, reopen):
    board.name(board.gather([ids["a"], ids["c"]]), "Brieven")
    board.dot(ids["c"], 2)
    board.order(BoardOrder.DOTS)
    again = reopen(live)
    undo = LiveUndo(again, again)
    board = LiveBoard(again, LiveNotes(again, undo, again), undo)
    assert columns(board) == [("Brieven", "ca"), ("Woorden", "bd")]


def test_a_card_that_stands_large_goes_back_when_it_is_hidden(board, ids, live):
    board.enlarge(ids["a"])
    assert live.state.scene.card.text == "a"
    board.hide(ids["a"])
    assert isinstance(live.state.scene, QuestionScene)
    assert columns(board)[0] == ("Woorden", "bcd")


def test_a_card_goes_to_another_field_out_of_its_cluster(board, ids, notes):
    board.gather([ids["a"], ids["b"], ids["c"]])
    board.put_in_field([ids["a"]], "ideas")
    assert columns(board) == [("Samen 1", "bc"), ("Woorden", "d"), ("Ideeën", "a")]
    assert texts(notes, field="ideas") == ["a"]


def test_number_keys_call_clusters_in_the_order_in_which_they_are_seen(board, ids, notes):
    board.gather([ids["a"], ids["b"]])
    second = board.gather([ids["c"], ids["d"]])
    board.hide(ids["a"])
    board.hide(ids["b"])
    assert [cluster.id for cluster in board.clusters] == [second]


def test_a_step_without_words_on_the_stage_has_no_board(board, live):
    live.go_to("quote")
    assert board.scene is None


def test_a_name_can_still_be_given_when_the_next_step_is_on(board, ids, live):
    cluster = board.gather([ids["a"], ids["b"]])
    live.go_to("agreement")
    board.name(cluster, "Brieven", "question")
    live.go_to("question")
    assert columns(board)[0] == ("Brieven", "ab")


def test_the_board_tells_of_changes_and_of_nothing_else(board, ids, live, notes):
    told = told_by(board.changed)
    notes.type("question", "words", "half een zin")
    assert told.count == 0
    board.dot(ids["a"])
    assert told.count == 1
    notes.add("question", "words", "nog een")
    assert told.count == 2
    live.show_page(1)
    assert told.count == 3
    live.go_to("quote")
    assert told.count == 4


@pytest.mark.parametrize("doing", ["hide", "field"])
def test_what_is_done_with_several_cards_is_taken_back_in_one_go(board, ids, notes, undo, doing):
    board.gather([ids["a"], ids["b"]])
    changed = told_by(notes.notes_changed)
    before = board.scene
    if doing == "hide":
        board.hide(ids["a"], ids["c"], ids["d"])
        assert columns(board) == [("Samen 1", "b")]
    else:
        board.put_in_field([ids["a"], ids["c"]], "ideas")
        assert columns(board) == [("Woorden", "bd"), ("Ideeën", "ac")]
    assert changed.count == 1
    undo.undo()
    assert board.scene == before


def test_a_hidden_cluster_keeps_its_place_and_its_name_from_a_new_one(board, ids, notes):
    first = board.gather([ids["a"], ids["b"]])
    board.take_out(ids["a"], ids["b"])
    second = board.gather([ids["c"], ids["d"]])
    assert second != first, "who gives the first one a name later names no other"
    board.gather([ids["a"], ids["b"]])
    board.hide(ids["c"], ids["d"])
    assert columns(board) == [("Samen 2", "ab")]


def test_sixty_notes_at_once_are_one_piece_of_news(board, notes, monkeypatch):
    looked = []
    whole = board_module.whole_board
    monkeypatch.setattr(board_module, "whole_board", lambda *a: looked.append(1) or whole(*a))
    told = told_by(board.changed)
    notes.add_many("question", "words", [f"kaart {number}" for number in range(60)])
    assert told.count == 1
    assert len(looked) <= 2
    notes.type("question", "words", "half een zin")
    assert len(looked) <= 2
