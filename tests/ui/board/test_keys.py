"""The board with keys alone."""

from __future__ import annotations

import pytest

from tests.ui.board.conftest import Held, Key


def go_to(board, text):
    board.dialog.sheet.choose(board.id(text))


def test_the_keyboard_is_at_the_first_card_at_once(four):
    assert four.dialog.focusWidget() is four.dialog.sheet
    assert four.chosen() == ["a"]


def test_up_and_down_go_through_a_column_and_left_and_right_to_the_next(four):
    four.board.gather([four.id("c"), four.id("d")])
    go_to(four, "c")
    four.press(Key.Key_Down)
    assert four.chosen() == ["d"]
    four.press(Key.Key_Right)
    assert four.chosen() == ["b"]
    four.press(Key.Key_Up, Key.Key_Up)
    assert four.chosen() == ["a"]
    four.press(Key.Key_Left)
    assert four.chosen() == ["c"]
    four.press(Key.Key_End)
    assert four.chosen() == ["b"]


def test_shift_and_an_arrow_choose_further_cards_and_ctrl_a_all(four):
    go_to(four, "a")
    four.press(Key.Key_Down, held=Held.ShiftModifier)
    assert four.chosen() == ["a", "b"]
    four.press(Key.Key_A, held=Held.ControlModifier)
    assert four.chosen() == ["a", "b", "c", "d"]


def test_ctrl_and_an_arrow_walk_on_and_space_chooses(four):
    go_to(four, "a")
    four.press(Key.Key_Down, Key.Key_Down, held=Held.ControlModifier)
    four.press(Key.Key_Space)
    assert four.chosen() == ["a", "c"]


def test_number_keys_make_clusters_and_fill_them_and_nought_takes_out(four):
    go_to(four, "a")
    four.press("1")
    go_to(four, "c")
    four.press("1")
    go_to(four, "d")
    four.press("2")
    assert four.columns() == [("Samen 1", "a c"), ("Samen 2", "d"), ("Woorden", "b")]
    four.press("0")
    assert four.columns() == [("Samen 1", "a c"), ("Woorden", "b d")]


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_F2])
def test_a_key_and_a_name_name_the_cluster_and_enter_goes_back_to_the_board(four, key):
    four.board.gather([four.id("a"), four.id("c")])
    go_to(four, "a")
    four.press(key)
    assert four.dialog.focusWidget() is four.dialog.cards.name
    four.press(*"Wachten", Key.Key_Return)
    assert four.columns()[0] == ("Wachten", "a c")
    assert four.dialog.focusWidget() is four.dialog.sheet
    assert four.dialog.isVisible()


def test_a_loose_card_has_no_cluster_to_name(four):
    go_to(four, "a")
    four.press(Key.Key_N)
    assert four.dialog.focusWidget() is four.dialog.sheet


def test_half_a_name_is_kept_when_the_window_closes(four):
    four.board.gather([four.id("a"), four.id("c")])
    go_to(four, "a")
    four.press(Key.Key_N, *"Wacht", Key.Key_Escape)
    assert four.board.clusters[0].name == "Wacht"


def test_half_a_name_goes_to_its_own_cluster_when_another_card_is_chosen(four):
    four.board.gather([four.id("a"), four.id("b")])
    four.board.gather([four.id("c"), four.id("d")])
    go_to(four, "a")
    four.press(Key.Key_N, *"Wacht")
    four.click("d")
    assert [cluster.name for cluster in four.board.clusters] == ["Wacht", ""]


def test_half_a_name_stays_in_its_field_when_a_note_comes_in(four):
    four.board.gather([four.id("a"), four.id("b")])
    go_to(four, "a")
    four.press(Key.Key_N, *"Wacht")
    four.desk.notes.add("question", "ideas", "e")
    assert four.dialog.cards.name.text() == "Wacht"


def test_half_a_name_is_kept_when_its_card_goes_meanwhile(four):
    four.board.gather([four.id("a"), four.id("b")])
    four.board.gather([four.id("c"), four.id("d")])
    go_to(four, "b")
    four.press(Key.Key_N, *"Wacht")
    four.desk.notes.hide(four.id("b"), hidden=True)
    assert [cluster.name for cluster in four.board.clusters] == ["Wacht", ""]


def test_enter_lights_the_card_up_and_enter_puts_it_back(four):
    go_to(four, "b")
    four.press(Key.Key_Return)
    assert four.board.large == four.id("b")
    four.press(Key.Key_Return)
    assert four.board.large == ""


def test_delete_hides_a_card_and_the_keyboard_is_at_the_next(four):
    go_to(four, "b")
    four.press(Key.Key_Delete)
    assert four.columns()[0] == ("Woorden", "a c d")
    assert four.chosen() == ["c"]
    four.press(Key.Key_Z, held=Held.ControlModifier)
    assert four.columns()[0] == ("Woorden", "a b c d")


def test_plus_and_minus_give_and_take_a_dot_at_any_time(four):
    go_to(four, "b")
    four.press("+", "+", "-")
    assert four.dots() == {"b": 1}


def test_ctrl_z_and_ctrl_y_work_in_the_window(four):
    go_to(four, "b")
    four.press("+", "+")
    four.press(Key.Key_Z, held=Held.ControlModifier)
    assert four.dots() == {"b": 1}
    four.press(Key.Key_Y, held=Held.ControlModifier)
    assert four.dots() == {"b": 2}


def test_with_few_cards_one_figure_is_one_dot(four):
    four.board.start_dots()
    four.press("3", "3", "1")
    assert four.dots() == {"a": 1, "c": 2}


def test_with_more_than_nine_cards_a_number_waits_for_enter(lay):
    board = lay(*(f"kaart {n}" for n in range(1, 13)))
    board.board.start_dots()
    board.press("1")
    assert board.dialog.told.full_text == "Kaart 1: Enter geeft een stip."
    board.press("2", Key.Key_Return)
    board.press("3", Key.Key_Return, Key.Key_Return)
    assert board.dots() == {"kaart 12": 1, "kaart 3": 2}


def test_a_wrong_figure_can_be_taken_away_and_esc_forgets_the_number(lay):
    board = lay(*(f"kaart {n}" for n in range(1, 13)))
    board.board.start_dots()
    board.press("1", "2", Key.Key_Backspace, Key.Key_Return)
    board.press("1", "1", Key.Key_Escape)
    assert board.dialog.isVisible()
    assert board.dots() == {"kaart 1": 1}


def test_a_number_that_no_card_has_gives_no_dot_and_says_so(four):
    four.board.start_dots()
    four.press("7")
    assert four.dots() == {}
    assert four.dialog.told.full_text == "Er is geen kaart 7."
