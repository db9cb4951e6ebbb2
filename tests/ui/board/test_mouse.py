"""The board with the mouse: choosing, dragging, lighting up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest

from companion.domain.room import RoomMode
from tests.ui.board.conftest import LEFT, NONE, RIGHT, Held, Key


def empty_ground(board):
    """Return a place at the foot of the sheet, beside the columns."""
    return board.dialog.sheet.sheet().bottomLeft() + QPoint(12, -12)


def test_a_click_chooses_one_card(four):
    four.click("a")
    four.click("c")
    assert four.chosen() == ["c"]


def test_ctrl_adds_a_card_or_leaves_it_and_shift_takes_all_between(four):
    four.click("a")
    four.click("c", Held.ControlModifier)
    assert four.chosen() == ["a", "c"]
    four.click("a", Held.ControlModifier)
    assert four.chosen() == ["c"]
    four.click("c")
    four.click("a", Held.ShiftModifier)
    assert sorted(four.chosen()) == ["a", "b", "c"]


def test_a_click_on_the_empty_ground_chooses_nothing(four):
    four.click("a")
    QTest.mouseClick(four.dialog.sheet, LEFT, NONE, empty_ground(four))
    assert four.chosen() == []


def test_a_card_on_a_card_brings_them_together(four):
    four.drag("d", "b")
    assert four.columns() == [("Samen 1", "b d"), ("Woorden", "a c")]


def test_a_drag_takes_all_chosen_cards_along(four):
    four.click("a")
    four.click("b", Held.ControlModifier)
    four.drag("a", "d")
    assert four.columns() == [("Samen 1", "d a b"), ("Woorden", "c")]


def test_a_drag_of_a_card_that_is_not_chosen_takes_only_that_one(four):
    four.click("a")
    four.drag("b", "d")
    assert four.columns()[0] == ("Samen 1", "d b")


def test_a_card_joins_the_cluster_of_the_card_below_it(four):
    four.drag("d", "b")
    four.drag("a", "d")
    assert four.columns() == [("Samen 1", "b d a"), ("Woorden", "c")]


def test_within_a_cluster_a_card_takes_the_place_of_the_one_below_it(four):
    four.board.gather([four.id(text) for text in "abc"])
    four.drag("c", "a")
    assert four.columns()[0] == ("Samen 1", "c a b")


def test_a_card_on_the_empty_ground_is_loose_again(four):
    four.board.gather([four.id(text) for text in "abc"])
    four.drag("b", empty_ground(four))
    assert four.columns() == [("Samen 1", "a c"), ("Woorden", "b d")]


def test_a_card_in_a_column_belongs_to_it(four):
    sheet = four.dialog.sheet
    ideas = sheet.in_pixels(sheet.layout_now().column_rect(1)).center().toPoint()
    four.drag("a", ideas)
    assert four.columns() == [("Woorden", "b c d"), ("Ideeën", "a")]
    four.board.gather([four.id("b"), four.id("c")])
    heading = sheet.in_pixels(sheet.layout_now().column_rect(0)).topLeft().toPoint()
    four.drag("d", heading + QPoint(8, 8))
    assert four.columns() == [("Samen 1", "b c d"), ("Ideeën", "a")]


def test_outside_the_sheet_nothing_happens(four):
    four.board.gather([four.id("a"), four.id("b"), four.id("c")])
    before = four.columns()
    four.drag("a", QPoint(-40, -40))
    assert four.columns() == before


def test_cards_that_are_let_go_on_one_of_themselves_stay_where_they_are(four):
    four.click("a")
    four.click("b", Held.ControlModifier)
    four.drag("a", "b")
    assert four.columns()[0] == ("Woorden", "a b c d")


def test_esc_lets_go_of_a_card_and_leaves_the_window_open(four):
    four.take_along("d", four.at("b"))
    four.press(Key.Key_Escape)
    QTest.mouseRelease(four.dialog.sheet, LEFT, NONE, four.at("b"))
    assert four.columns()[0] == ("Woorden", "a b c d")
    assert four.dialog.isVisible()


@pytest.mark.parametrize(
    ("target", "told"),
    [("b", "Laat los: dan liggen ze bij elkaar."), ("c", "Laat los: dan ligt het bij Brieven.")],
)
def test_while_a_card_is_dragged_the_window_says_what_letting_go_does(four, target, told):
    four.board.name(four.board.gather([four.id("c"), four.id("d")]), "Brieven")
    four.take_along("a", four.at(target))
    assert four.dialog.told.full_text == told


def test_a_small_movement_is_a_click_and_no_drag(four):
    four.board.gather([four.id("a"), four.id("b"), four.id("c")])
    before = four.columns()
    four.drag("a", four.at("a") + QPoint(2, 2))
    assert four.columns() == before
    assert four.chosen() == ["a"]


def test_a_double_click_lights_a_card_up_and_the_same_again_puts_it_back(four):
    QTest.mouseDClick(four.dialog.sheet, LEFT, NONE, four.at("b"))
    assert four.desk.live.state.scene.card.text == "b"
    QTest.mouseDClick(four.dialog.sheet, LEFT, NONE, four.at("b"))
    assert four.board.large == ""


def test_while_dots_are_given_a_click_is_a_dot(four):
    four.board.start_dots()
    four.click("a")
    four.click("a")
    four.click("b")
    four.click("a", Held.ShiftModifier)
    four.click("b", button=RIGHT)
    assert four.dots() == {"a": 1}


def test_while_dots_are_given_a_double_click_is_two_dots(four):
    four.board.start_dots()
    four.click("a")
    QTest.mouseDClick(four.dialog.sheet, LEFT, NONE, four.at("a"))
    assert four.dots()["a"] >= 2
    assert four.board.large == ""


def test_while_dots_are_given_cards_stay_where_they_are(four):
    four.board.start_dots()
    four.drag("d", "b")
    assert four.columns()[0] == ("Woorden", "a b c d")


def test_cards_that_were_dropped_together_can_be_named_at_once(four):
    """Whoever brings cards together says what they are; the letters must not black the room."""
    four.drag("d", "b")
    four.press(*"Balie", Key.Key_Return)
    assert four.columns()[0] == ("Balie", "b d")
    assert four.desk.live.session.room.mode is RoomMode.STEP


def test_the_room_looks_at_the_page_of_the_card_that_went_elsewhere(lay):
    texts = [f"Wat een ouder van ons merkt, nummer {n}" for n in range(60)]
    board = lay(*texts)
    board.dialog._on_page_wanted(0)
    first, second = texts[0], texts[1]
    board.drag(first, second)
    layout = board.dialog.sheet.layout_now()
    assert layout.pages > 1
    assert layout.page == layout.page_of(board.id(first))


def test_the_window_says_that_the_room_sees_nothing(four):
    four.desk.windows.room.toggle(RoomMode.BLACK)
    assert four.dialog.told.full_text.startswith("Zwart: de groep ziet niets.")
    four.desk.windows.room.leave()
    assert "Zwart" not in four.dialog.told.full_text


def test_closing_the_window_ends_the_giving_of_dots(four):
    four.board.start_dots()
    four.press(Key.Key_Escape)
    assert not four.board.arrangement.is_dotting
    assert not four.dialog.isVisible()


def test_ctrl_y_is_among_the_keys_that_do_it_again(four):
    keys = {shortcut.key().toString() for shortcut in four.dialog.findChildren(QShortcut)}
    assert "Ctrl+Y" in keys
    four.drag("d", "b")
    four.dialog.sheet.setFocus()
    four.press(Key.Key_Z, held=Held.ControlModifier)
    assert "Samen 1" not in dict(four.columns())
    four.press(Key.Key_Y, held=Held.ControlModifier)
    assert four.columns()[0] == ("Samen 1", "b d")
