"""What is done with the cards on a board."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.arranging import (
    dotted,
    dotting,
    gathered,
    moved_in,
    named,
    taken_out,
    with_dots_each,
    without_dots,
)
from companion.domain.board import Arrangement, BoardOrder, Cluster

BLANK = Arrangement("question")
NOTES = "abcdefgh"


def piles(arrangement):
    return ["".join(cluster.notes) for cluster in arrangement.clusters]


def test_cards_are_brought_together_in_the_order_in_which_they_are_named():
    assert piles(gathered(BLANK, "ba", "c1")) == ["ba"]


def test_a_new_cluster_stands_behind_the_others():
    assert piles(gathered(gathered(BLANK, "ab", "c1"), "cd", "c2")) == ["ab", "cd"]


def test_a_card_that_joins_a_cluster_lies_behind_the_others_there():
    board = gathered(BLANK, "ab", "c1")
    assert piles(gathered(board, "ca", board.clusters[0].id)) == ["abc"]


def test_a_card_leaves_the_cluster_where_it_was():
    board = gathered(gathered(BLANK, "abc", "c1"), "de", "c2")
    assert piles(gathered(board, "c", board.clusters[1].id)) == ["ab", "dec"]


def test_one_card_can_begin_a_cluster_by_itself():
    assert piles(gathered(BLANK, "a", "c1")) == ["a"]


def test_a_card_that_is_left_alone_without_a_name_is_no_cluster_any_more():
    assert piles(taken_out(gathered(BLANK, "ab", "c1"), "a")) == []


def test_a_card_that_is_left_alone_under_a_name_keeps_it():
    board = gathered(BLANK, "ab", "c1")
    board = named(board, board.clusters[0].id, "Brieven")
    assert piles(taken_out(board, "a")) == ["b"]
    assert piles(taken_out(board, "a", "b")) == []


def test_a_cluster_that_moves_on_as_a_whole_leaves_nothing_behind():
    board = gathered(gathered(BLANK, "ab", "c1"), "cd", "c2")
    assert piles(gathered(board, "ab", board.clusters[1].id)) == ["cdab"]


def test_a_card_takes_the_place_of_another_in_its_cluster():
    board = gathered(BLANK, "abcd", "c1")
    assert piles(moved_in(board, "d", "b")) == ["adbc"]
    assert piles(moved_in(board, "a", "c")) == ["bcad"]
    assert moved_in(board, "a", "z") == board
    assert moved_in(board, "z", "a") == board


def test_a_name_is_one_line_of_reasonable_length():
    board = gathered(BLANK, "ab", "c1")
    name = named(board, board.clusters[0].id, "  Wachten\n op\tniets " + "x" * 80).clusters[0].name
    assert name.startswith("Wachten op niets xxx")
    assert len(name) == 60
    assert named(board, "gone", "Brieven") == board


def test_a_card_never_has_less_than_no_dots():
    board = dotted(dotted(BLANK, "a", 1), "a", -1)
    assert dotted(board, "a", -1) == BLANK
    assert dotted(dotted(BLANK, "a", 2), "b", 1).dots == {"a": 2, "b": 1}
    assert without_dots(dotted(BLANK, "a", 2)) == BLANK


def test_everybody_has_one_to_ten_dots():
    assert [with_dots_each(BLANK, count).dots_each for count in (-3, 4, 99)] == [1, 4, 10]


def test_giving_dots_begins_with_every_card_in_its_own_place():
    board = dotting(Arrangement("question", order=BoardOrder.DOTS), on=True)
    assert (board.is_dotting, board.order) == (True, BoardOrder.FIELDS)
    assert not dotting(board, on=False).is_dotting


@st.composite
def edited(draw):
    """Return a board after any number of edits, and the notes that were ever brought together."""
    board = BLANK
    for _ in range(draw(st.integers(0, 12))):
        some = draw(st.lists(st.sampled_from(NOTES), min_size=1, max_size=4))
        ids = [cluster.id for cluster in board.clusters]
        target = draw(st.sampled_from(["c7", "c8", *ids]))
        kind = draw(st.sampled_from(["gather", "out", "move", "name", "dot"]))
        match kind:
            case "gather":
                board = gathered(board, some, target)
            case "out":
                board = taken_out(board, *some)
            case "move":
                board = moved_in(board, some[0], some[-1])
            case "name":
                board = named(board, target, draw(st.sampled_from(["", "Brieven"])))
            case "dot":
                board = dotted(board, some[0], draw(st.integers(-3, 3)))
    return board


@given(edited())
def test_whatever_is_done_a_note_lies_in_one_cluster_at_most(board):
    notes = [note for cluster in board.clusters for note in cluster.notes]
    assert len(notes) == len(set(notes))
    assert len({cluster.id for cluster in board.clusters}) == len(board.clusters)


@given(edited())
def test_whatever_is_done_no_cluster_is_empty_and_no_dots_are_less_than_none(board):
    assert all(cluster.notes for cluster in board.clusters)
    assert all(count > 0 for count in board.dots.values())


@given(edited(), st.lists(st.sampled_from(NOTES), min_size=1), st.sampled_from(["c7", "c8", "c9"]))
def test_bringing_cards_together_loses_none_and_keeps_the_others(board, some, target):
    after = gathered(board, some, target)
    before = {note for cluster in board.clusters for note in cluster.notes}
    there = {note for cluster in after.clusters for note in cluster.notes}
    assert set(some) <= there <= before | set(some)
    # who is not there any more was left alone in a cluster without a name
    alone = before - there
    assert all(len(_of(board, note).notes) > 1 and not _of(board, note).name for note in alone)
    assert any(set(some) <= set(cluster.notes) for cluster in after.clusters)


def _of(board, note) -> Cluster:
    return next(cluster for cluster in board.clusters if note in cluster.notes)
