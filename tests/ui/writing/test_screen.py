"""The window at the laptop: only the exercise, and a way back that only the trainer needs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.play import Talk
from companion.domain.room import RoomMode
from tests.live.conftest import told_by
from tests.ui.conftest import dispose
from tests.ui.test_accessibility import focusable
from tests.ui.writing.conftest import ITEMS, MARKS, WORDS, contents, press, write

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_it_covers_the_whole_screen_and_hangs_on_no_other_window(written):
    assert written.isVisible()
    assert written.is_on
    assert written.parentWidget() is None
    assert written.geometry() == written.screen().geometry()
    assert written.focusWidget() is written.writing.fields[0].edit


def test_it_covers_the_screen_of_the_console(qapp, screen):
    console = QWidget()
    console.show()
    screen._console = console
    screen.open_talk("Gesprek", Talk("x"), 0.0)
    assert screen.screen() is console.screen()
    dispose(console)


def test_the_system_cannot_close_it(written):
    written.close()
    assert written.isVisible()


def test_it_comes_back_to_the_front(written, qtbot):
    other = QWidget()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    qtbot.waitUntil(written.isActiveWindow)
    dispose(other)


def test_tab_and_backtab_stay_inside(written):
    for key in [Key.Key_Tab] * 5 + [Key.Key_Backtab] * 5:
        press(written, key)
        assert QApplication.focusWidget().window() is written


def test_everything_that_takes_the_keyboard_has_a_name(written):
    for page in ("writing", "scan", "choose", "talk", "thanks"):
        match page:
            case "scan":
                written.open_scan("Zo", ITEMS, MARKS, "Kies")
            case "choose":
                written.scan.rows[0].show_mark(3)
                written.scan.go_on()
            case "talk":
                written.open_talk("Gesprek", Talk("x"), 0.0)
            case "thanks":
                written.writing.given.emit()
        QApplication.processEvents()
        stops = focusable(written)
        assert stops, page
        assert all(stop.accessibleName() for stop in stops), page


def test_no_menu_comes_up(written):
    edit = written.writing.fields[0].edit
    point = edit.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, edit.mapToGlobal(point))
    QApplication.sendEvent(edit.viewport(), event)
    assert QApplication.activePopupWidget() is None


# --- the way back -------------------------------------------------------------------------------


def test_one_esc_says_what_a_second_does(written):
    left = told_by(written.left)
    press(written, Key.Key_Escape)
    assert written.page.foot.line == "Nog een keer Esc: terug naar de trainer."
    assert (left.count, written.is_on) == (0, True)


def test_the_first_esc_says_that_words_go_to_the_trainer(written):
    write(written, 0, "half")
    press(written, Key.Key_Escape)
    assert "Je woorden gaan mee" in written.page.foot.line


def test_what_esc_said_goes_away_again(written, qtbot):
    usual = written.page.foot.line
    press(written, Key.Key_Escape)
    qtbot.waitUntil(lambda: written.page.foot.line == usual, timeout=4000)


def test_esc_twice_leads_back_and_leaves_nothing_in_sight(written):
    left = told_by(written.left)
    write(written, 0, "half")
    press(written, Key.Key_Escape)
    press(written, Key.Key_Escape)
    assert left.count == 1
    assert (written.isVisible(), written.is_on) == (False, False)
    assert contents(written) == ["", ""]


@pytest.mark.parametrize("between", ["time", "letter"])
def test_two_slips_of_the_hand_do_not_lead_back(written, ticks, between):
    left = told_by(written.left)
    press(written, Key.Key_Escape)
    if between == "time":
        ticks.advance(2.1)
    else:
        press(written, Key.Key_A)
    press(written, Key.Key_Escape)
    assert left.count == 0
    press(written, Key.Key_Escape)
    assert left.count == 1


def test_esc_that_is_held_counts_once(written):
    left = told_by(written.left)
    edit = written.focusWidget()
    for again in (False, True, True):
        kind = QKeyEvent.Type.KeyPress
        held = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(edit, QKeyEvent(kind, Key.Key_Escape, held, "", again))
    assert left.count == 0


def test_the_trainers_key_leads_back_at_once(written):
    left = told_by(written.left)
    press(written, Key.Key_F8)
    assert (left.count, written.isVisible()) == (1, False)


def test_after_it_is_gone_no_key_is_taken(written):
    stepped = told_by(written.next_wanted, written.left)
    written.close_up()
    other = QWidget()
    other.show()
    for key in (Key.Key_PageDown, Key.Key_F8, Key.Key_Escape):
        QTest.keyClick(other, key)
        QTest.keyClick(written, key)
    assert stepped.count == 0
    dispose(other)


def test_it_can_be_opened_again_and_again(written):
    for _ in range(3):
        written.close_up()
        written.open_scan("Zo", ITEMS, MARKS)
        written.open_writing("Samen", "Nog iets?", [], {})
    assert written.is_on


# --- a clicker, and the trainer's keys ----------------------------------------------------------


def test_a_clicker_steps_the_room_and_not_this_screen(written):
    steps = told_by(written.next_wanted), told_by(written.back_wanted)
    write(written, 0, "abc")
    press(written, Key.Key_PageDown)
    press(written, Key.Key_PageUp)
    assert [each.count for each in steps] == [1, 1]
    assert contents(written) == ["abc", ""]


def test_a_clicker_key_that_is_held_steps_once(written):
    told = told_by(written.next_wanted)
    for again in (False, True, True):
        held = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_PageDown, held, "", again)
        QApplication.sendEvent(written.focusWidget(), event)
    assert told.count == 1


def test_keys_that_a_clicker_was_taught_step_too_but_never_arrows(written):
    told = told_by(written.next_wanted, written.back_wanted)
    written.keys.learn({"Key_VolumeUp": "volgende", "Key_Left": "vorige", "Key_B": "zwart"})
    for key in (Key.Key_VolumeUp, Key.Key_Left, Key.Key_B):
        press(written, key)
    assert told.count == 1


def test_no_key_of_the_session_acts_while_somebody_writes(desk, screen):
    desk.go_to("question")
    screen.open_writing("Samen", "Wat helpt?", desk.live.step.keep.fields)
    write(screen, 0, "bfrtnghs.")
    press(screen, Key.Key_Z, CTRL)
    assert desk.windows.room.mode is RoomMode.STEP
    assert desk.step == "question"
    QApplication.processEvents()
    assert screen.isActiveWindow()


# --- from one to the next -----------------------------------------------------------------------


def test_after_giving_there_is_thanks_and_an_empty_screen(written):
    given = told_by(written.given)
    write(written, 0, "van mij")
    press(written, Key.Key_Return, CTRL)
    assert given.count == 1
    assert written.page is written.thanks
    assert written.thanks.words == "Dank je. Je woorden zijn nu bij de trainer."
    assert contents(written) == ["", ""]
    press(written, Key.Key_Return)
    assert written.page is written.writing
    assert written.focusWidget() is written.writing.fields[0].edit


def test_undo_brings_nothing_of_the_one_before(written):
    write(written, 0, "geheim")
    press(written, Key.Key_Return, CTRL)
    press(written, Key.Key_Return)
    for _ in range(3):
        press(written, Key.Key_Z, CTRL)
        press(written, Key.Key_Y, CTRL)
    assert contents(written) == ["", ""]


def test_pasting_brings_nothing_of_the_one_before(written):
    write(written, 0, "geheim")
    press(written, Key.Key_A, CTRL)
    press(written, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "geheim"
    press(written, Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text() == ""
    press(written, Key.Key_Return)
    press(written, Key.Key_V, CTRL)
    assert contents(written) == ["", ""]


def test_a_writer_may_paste_what_was_copied_here(written):
    write(written, 0, "ab")
    press(written, Key.Key_A, CTRL)
    press(written, Key.Key_C, CTRL)
    written.writing.fields[1].edit.setFocus()
    press(written, Key.Key_V, CTRL)
    assert contents(written) == ["ab", "ab"]


def test_what_the_trainer_copied_cannot_be_pasted_and_stays_hers(screen):
    QGuiApplication.clipboard().setText("van de trainer")
    screen.open_writing("Samen", "Wat?", [], {})
    screen.open_writing("Samen", "Wat?", [WORDS])
    press(screen, Key.Key_V, CTRL)
    assert contents(screen) == [""]
    screen.close_up()
    assert QGuiApplication.clipboard().text() == "van de trainer"
    QGuiApplication.clipboard().clear()


def test_enter_that_is_still_held_does_not_call_the_next(written):
    write(written, 0, "x")
    press(written, Key.Key_Return, CTRL)
    held = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Return, held, "\r", True)
    QApplication.sendEvent(written.focusWidget(), event)
    assert written.page is written.thanks
