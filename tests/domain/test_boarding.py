"""From a group's notes to the board that the room sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.arranging import dotted, dotting, gathered, named, with_order
from companion.domain.board import Arrangement, BoardOrder, Enlarged
from companion.domain.boarding import (
    ColumnPlace,
    board_of,
    board_places,
    board_scene,
    cloud_scene,
    gone_from_stage,
    whole_board,
    without_cards,
)
from companion.domain.cards import Board
from companion.domain.casting import Attendance
from companion.domain.exercise_scenes import BoardScene, CloudScene, LargeScene
from companion.domain.session import applied
from companion.domain.stage import StageState
from tests.builders import a_note, a_session, an_agenda, with_notes

AGENDA = an_agenda()
STEP = AGENDA.steps[AGENDA.index("question")][1]
A, B, C, D = (a_note(n, text) for n, text in enumerate("abcd", start=1))
E = a_note(5, "e", field="ideas")
BLANK = Arrangement("question")


def session_with(*notes, board=BLANK, **details):
    return applied(with_notes(a_session(**details), *notes), board)


def ids(*notes):
    return [note.id for note in notes]


def cluster(board, *notes, name=""):
    cluster_id = f"c{len(board.clusters) + 1}"
    return named(gathered(board, ids(*notes), cluster_id), cluster_id, name)


def columns(session):
    scene = whole_board(AGENDA, session, STEP)
    return [(c.heading, "".join(card.text for card in c.cards)) for c in scene.board.columns]


def dots(board, **given):
    for text, count in given.items():
        board = dotted(board, {"a": A, "b": B, "c": C, "d": D, "e": E}[text].id, count)
    return board


def test_without_clusters_every_field_is_a_column_also_an_empty_one():
    assert columns(session_with(A, B)) == [("Woorden", "ab"), ("Ideeën", "")]


def test_clusters_come_first_and_then_the_fields_that_still_have_loose_cards():
    board = cluster(cluster(BLANK, B, E), C, D, name="Wachten")
    assert columns(session_with(A, B, C, D, E, board=board)) == [
        ("Samen 1", "be"),
        ("Wachten", "cd"),
        ("Woorden", "a"),
    ]


def test_the_columns_are_known_by_what_they_stand_for():
    board = cluster(BLANK, B, C)
    places = board_places(AGENDA, session_with(A, B, C, board=board), STEP)
    assert places == (ColumnPlace(cluster="c1"), ColumnPlace(field="words"))


def test_a_cluster_of_which_no_card_can_be_seen_vanishes_and_the_next_keeps_its_number():
    board = cluster(cluster(BLANK, A, B), C, D)
    hidden = [replace(note, hidden=True) for note in (A, B)]
    assert columns(session_with(*hidden, C, D, board=board)) == [("Samen 2", "cd")]


def test_hidden_and_removed_notes_are_never_on_the_board():
    board = cluster(BLANK, A, B, C)
    gone = (replace(A, hidden=True), replace(B, removed=True))
    session = session_with(*gone, C, replace(D, hidden=True), board=board)
    assert columns(session) == [("Samen 1", "c")]


@pytest.mark.parametrize(
    ("notes", "count"),
    [((), "nog geen notities"), ((A,), "1 notitie"), ((A, B, E), "3 notities")],
)
def test_the_board_says_how_many_notes_there_are(notes, count):
    assert whole_board(AGENDA, session_with(*notes), STEP).count == count


def test_while_dots_are_given_the_board_says_how_many_of_those_that_the_group_has():
    board = dotting(dots(BLANK, a=3, b=2), on=True)
    session = session_with(A, B, board=board, people=8)
    assert whole_board(AGENDA, session, STEP).count == "5 van 24 stippen gegeven"
    there = applied(session, Attendance((1, 2, 5)))
    assert whole_board(AGENDA, there, STEP).count == "5 van 9 stippen gegeven"


def test_dots_on_a_hidden_card_do_not_count():
    board = dotting(dots(BLANK, a=3, b=2), on=True)
    session = session_with(replace(A, hidden=True), B, board=board, people=8)
    assert whole_board(AGENDA, session, STEP).count == "2 van 24 stippen gegeven"


def numbers(session):
    board = whole_board(AGENDA, session, STEP).board
    return {card.text: card.number for column in board.columns for card in column.cards}


def test_cards_have_numbers_in_reading_order_while_dots_are_given():
    board = cluster(BLANK, C, D)
    assert numbers(session_with(A, B, C, D, board=board)) == dict.fromkeys("abcd", 0)
    session = session_with(A, B, C, D, board=dotting(board, on=True))
    assert numbers(session) == {"c": 1, "d": 2, "a": 3, "b": 4}


def test_a_card_keeps_its_number_when_dots_decide_the_order():
    board = with_order(dotting(dots(BLANK, b=2), on=True), BoardOrder.DOTS)
    session = session_with(A, B, C, board=board)
    assert columns(session)[0] == ("Woorden", "bac")
    assert numbers(session) == {"a": 1, "b": 2, "c": 3}


def test_ordered_by_dots_ties_stay_as_they_were_written():
    board = with_order(dots(BLANK, d=1, b=1, c=3), BoardOrder.DOTS)
    assert columns(session_with(A, B, C, D, board=board))[0] == ("Woorden", "cbda")


def test_the_board_beside_the_question_shows_clusters_and_dots_too():
    board = dots(cluster(BLANK, A, B, name="Brieven"), a=2)
    shown = board_of(AGENDA, session_with(A, B, C, board=board), STEP)
    assert [column.heading for column in shown.columns] == ["Brieven", "Woorden"]
    assert [card.dots for card in shown.columns[0].cards] == [2, 0]


def test_the_newest_card_is_fresh_also_in_a_cluster():
    board = cluster(BLANK, B, C)
    shown = whole_board(AGENDA, session_with(A, C, B, board=board), STEP).board
    fresh = [card.text for column in shown.columns for card in column.cards if card.fresh]
    assert fresh == ["b"]


def test_one_card_stands_large_as_long_as_the_room_may_see_it():
    session = applied(session_with(A, B), Enlarged("question", A.id))
    large = board_scene(AGENDA, session, STEP)
    assert isinstance(large, LargeScene)
    assert (large.heading, large.card.text) == ("Stap question", "a")
    hidden = applied(session, replace(A, hidden=True))
    assert isinstance(board_scene(AGENDA, hidden, STEP), BoardScene)


def test_the_page_that_was_asked_for_is_on_the_board():
    assert board_scene(AGENDA, session_with(A), STEP, 2).board.page == 2


def test_the_cloud_is_made_of_what_the_room_may_see():
    notes = [a_note(n, text) for n, text in enumerate(["rust", "moe", "Rust"], start=1)]
    session = session_with(*notes, a_note(4, "boos", hidden=True))
    cloud = cloud_scene(AGENDA, session, STEP)
    assert {(word.casefold(), count) for word, count in cloud.words} == {("rust", 2), ("moe", 1)}


def state(scene):
    return StageState(scene, "1  Welkom", 0.2, None)


def frozen(session, scene, *hidden):
    """Return a picture that stands while the trainer hides notes."""
    for note in hidden:
        session = applied(session, replace(note, hidden=True))
    return without_cards(state(scene), gone_from_stage(session)).scene


def test_what_is_hidden_is_gone_from_a_board_that_stands():
    session = session_with(A, B, E, board=cluster(BLANK, A, B))
    left = frozen(session, board_scene(AGENDA, session, STEP), A, E)
    assert [(c.heading, [card.text for card in c.cards]) for c in left.board.columns] == [
        ("Samen 1", ["b"])
    ]
    assert left.count == "1 notitie"


def test_a_board_that_stands_stays_the_same_when_nothing_of_it_is_hidden():
    session = session_with(A, B)
    scene = board_scene(AGENDA, session, STEP)
    assert frozen(session, scene, D) == scene


def test_a_large_card_that_is_hidden_leaves_an_empty_board():
    session = applied(session_with(A, B), Enlarged("question", A.id))
    large = board_scene(AGENDA, session, STEP)
    assert frozen(session, large, B) == large
    assert frozen(session, large, A) == BoardScene("Stap question", Board(()), "")


def test_a_word_that_is_hidden_is_gone_from_a_cloud_that_stands():
    notes = [a_note(n, text) for n, text in enumerate(["rust", "moe", "rust"], start=1)]
    session = session_with(*notes)
    cloud = cloud_scene(AGENDA, session, STEP)
    left = frozen(session, cloud, notes[1], notes[2])
    assert isinstance(left, CloudScene)
    assert left.words == (("rust", 1),)
    assert frozen(session, cloud) == cloud
