"""The window *Bord*: its buttons, its pages, what it says, and when it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox, QWidget

from companion.domain.exercise_scenes import BoardScene
from companion.domain.room import RoomMode
from companion.domain.step_view import View
from tests.ui.board.conftest import Key
from tests.ui.conftest import click, visible_words


def settle():
    QCoreApplication.processEvents()


def test_the_sheet_is_the_very_board_of_the_room(four):
    four.board.name(four.board.gather([four.id("a"), four.id("d")]), "Brieven")
    click(four.dialog, "Toon op de beamer")
    room = four.desk.live.state
    assert isinstance(room.scene, BoardScene)
    assert room.scene == four.scene


def test_one_button_shows_the_board_and_the_step_again(four):
    click(four.dialog, "Toon op de beamer")
    assert four.views.view is View.BOARD
    click(four.dialog, "Terug naar de stap")
    assert four.views.view is View.STEP
    assert "Toon op de beamer" in visible_words(four.dialog)


def test_the_buttons_do_what_keys_do(four):
    sheet = four.dialog.sheet
    four.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    click(four.dialog, "Breng samen")
    assert four.columns() == [("Samen 1", "a b c d")]
    sheet.choose(four.id("d"))
    click(four.dialog, "Haal los")
    assert four.columns() == [("Samen 1", "a b c"), ("Woorden", "d")]
    click(four.dialog, "Verberg")
    assert four.columns() == [("Samen 1", "a b c")]
    click(four.dialog, "Ongedaan maken")
    assert four.columns()[1] == ("Woorden", "d")
    sheet.choose(four.id("b"))
    click(four.dialog, "Licht uit")
    assert four.board.large == four.id("b")
    click(four.dialog, "Zet terug")
    assert four.board.large == ""


def test_cards_join_the_cluster_of_one_of_them(four):
    four.board.gather([four.id("c"), four.id("d")])
    four.click("a")
    four.click("c", Qt.KeyboardModifier.ControlModifier)
    click(four.dialog, "Breng samen")
    assert four.columns() == [("Samen 1", "c d a"), ("Woorden", "b")]


def test_dots_are_given_counted_ordered_and_taken_away(four):
    click(four.dialog, "Stippen geven")
    assert [card.number for card in four.scene.board.columns[0].cards] == [1, 2, 3, 4]
    four.click("c")
    four.click("c")
    four.click("b")
    assert four.scene.count == "3 van 24 stippen gegeven"
    click(four.dialog, "Klaar met stippen")
    click(four.dialog, "stippen")
    assert four.columns()[0] == ("Woorden", "c b a d")
    click(four.dialog, "Wis de stippen")
    assert four.dots() == {}
    assert "Wis de stippen" not in visible_words(four.dialog)


def test_how_many_dots_each_can_be_changed_and_taken_back(four):
    click(four.dialog, "Stippen geven")
    each = four.dialog.findChild(QSpinBox)
    each.setValue(5)
    assert four.scene.count == "0 van 40 stippen gegeven"
    click(four.dialog, "Ongedaan maken")
    assert each.value() == 3


def test_the_window_says_which_card_she_is_at(four):
    four.board.name(four.board.gather([four.id("a"), four.id("d")]), "Brieven")
    four.board.dot(four.id("d"), 2)
    four.dialog.sheet.choose(four.id("d"))
    said = "“d” bij Brieven, kaart 2 van 2, 2 stippen."
    assert four.dialog.told.full_text == said
    assert four.dialog.sheet.accessibleName() == f"Bord. {said}"
    four.click("a", Qt.KeyboardModifier.ControlModifier)
    assert four.dialog.told.full_text == "2 kaarten gekozen."


def test_what_was_taken_back_is_said(four):
    four.press("+")
    click(four.dialog, "Ongedaan maken")
    assert four.dialog.told.full_text == "Stip weer weg"


def test_everything_that_takes_the_keyboard_has_a_name(four):
    four.board.start_dots()
    parts = [p for p in four.dialog.findChildren(QWidget) if p.isVisible()]
    stops = [p for p in parts if p.focusPolicy() & Qt.FocusPolicy.TabFocus]
    named = [p for p in stops if not (isinstance(p, QLineEdit) and p.parent() in stops)]
    assert len(named) >= 10
    assert [p for p in named if not p.accessibleName()] == []


def test_tab_goes_from_the_board_to_the_buttons(four):
    four.press(Key.Key_Tab)
    button = four.dialog.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Toon op de beamer"
    four.press(Key.Key_Return)
    assert four.views.view is View.BOARD


def test_a_clicker_steps_on_and_the_window_makes_room_for_the_next_step(four):
    four.press(Key.Key_PageDown)
    settle()
    assert four.desk.step == "agreement"
    assert not four.dialog.isVisible()


def test_half_a_name_is_kept_when_the_clicker_steps_on(four):
    four.board.gather([four.id("a"), four.id("d")])
    four.dialog.sheet.choose(four.id("a"))
    four.press(Key.Key_N, *"Wacht", Key.Key_PageDown)
    four.desk.go_to("question")
    assert four.board.clusters[0].name == "Wacht"


def test_a_clicker_blackens_the_room_and_the_window_stays(four):
    four.press(Key.Key_B)
    assert four.desk.windows.room.mode is RoomMode.BLACK
    assert four.dialog.isVisible()


def test_a_note_that_comes_in_meanwhile_is_on_the_board_and_the_choice_stays(four):
    four.click("b")
    four.desk.notes.add("question", "ideas", "e")
    assert four.columns() == [("Woorden", "a b c d"), ("Ideeën", "e")]
    assert four.chosen() == ["b"]


def test_a_board_without_notes_says_so(lay):
    board = lay()
    assert board.dialog.told.full_text == "Er zijn nog geen notities bij deze stap."
    board.press("1", "+", Key.Key_Return, Key.Key_Delete, Key.Key_Down, Key.Key_Space)
    QTest.mouseClick(board.dialog.sheet, Qt.MouseButton.LeftButton)
    assert board.columns() == [("Woorden", ""), ("Ideeën", "")]


def test_a_hundred_cards_go_to_pages_and_the_arrows_lead_there(lay):
    board = lay(*(f"Wat een ouder van ons merkt, {n}" for n in range(100)))
    sheet = board.dialog.sheet
    pages = sheet.layout_now().pages
    assert pages > 1
    click(board.dialog, "Vorige bladzijde")
    before = sheet.layout_now().page
    board.press(Key.Key_End, *[Key.Key_Right] * 6)
    assert sheet.layout_now().page == before + 1
    assert sheet.picks.current in sheet.card_rects()


def test_a_card_can_be_long_and_hold_anything(lay):
    board = lay("x" * 5000, "<b>vet</b> & 🙂", "שלום עולם", "een\ntwee")
    board.dialog.sheet.choose(board.id("x" * 5000))
    assert len(board.dialog.told.full_text) < 200
    board.press("1", "+")
    assert board.columns()[0] == ("Samen 1", "x" * 5000)


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768)])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_board_and_every_button_can_be_reached(lay, text_percent, width, height, percent):
    text_percent(percent)
    board = lay("a", "b", width=width, height=height)
    dialog = board.dialog
    settle()
    assert dialog.sheet.sheet().height() >= 240
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            button.setFocus(Qt.FocusReason.TabFocusReason)
            dialog._area.ensureWidgetVisible(button)
            place = QRect(button.mapTo(dialog, QPoint()), button.size())
            assert dialog.rect().contains(place), button.text()


def test_on_another_screen_the_sheet_has_the_shape_of_that_screen(four):
    four.dialog.show_aspect(4 / 3)
    four.dialog.show_smallest(40)
    sheet = four.dialog.sheet.sheet()
    assert sheet.width() / sheet.height() == pytest.approx(4 / 3, abs=0.01)
    four.drag("d", "b")
    assert four.columns()[0] == ("Samen 1", "b d")


def test_the_session_goes_on_when_the_window_is_closed(four):
    click(four.dialog, "Sluit")
    assert not four.dialog.isVisible()
    four.board.dot(four.id("a"))
    assert four.board.arrangement.dots == {four.id("a"): 1}
