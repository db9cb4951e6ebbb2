"""The group's notes, written and changed with real keys, in a real file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.live.conftest import on_disk
from tests.ui.conftest import Desk, Sit, visible_words

Key = Qt.Key
Held = Qt.KeyboardModifier


# --- writing -------------------------------------------------------------------------------------


def test_enter_makes_a_note_and_leaves_an_empty_field(at_question: Desk) -> None:
    at_question.write("Ze luisterde")
    assert at_question.texts() == ["Ze luisterde"]
    assert at_question.rows() == ["Ze luisterde"]
    assert at_question.panel.edit.text() == ""
    assert at_question.panel.edit.hasFocus()


def test_shift_and_enter_make_a_new_line(at_question: Desk) -> None:
    at_question.type("een")
    at_question.press(Key.Key_Return, Held.ShiftModifier)
    at_question.write("twee")
    assert at_question.texts() == ["een\ntwee"]


def test_enter_in_an_empty_field_makes_no_note(at_question: Desk) -> None:
    at_question.write("", "   ")
    assert at_question.texts() == []


def test_every_field_keeps_its_own_half_sentence(at_question: Desk) -> None:
    at_question.type("bij woorden")
    at_question.click("Ideeën")
    assert at_question.panel.edit.text() == ""
    at_question.type("bij ideeën")
    at_question.click("Woorden")
    assert at_question.panel.edit.text() == "bij woorden"
    at_question.click("Ideeën")
    assert at_question.panel.edit.text() == "bij ideeën"


def test_coming_back_to_a_step_shows_the_field_with_the_half_sentence(at_question: Desk) -> None:
    at_question.click("Ideeën")
    at_question.type("een half idee")
    at_question.go_to("title")
    at_question.go_to("question")
    assert at_question.panel.field == "ideas"
    assert at_question.panel.edit.text() == "een half idee"


def test_a_half_sentence_is_there_after_a_restart(at_question: Desk, sit: Sit) -> None:
    at_question.type("halver")
    at_question.windows.keys.stop()
    assert at_question.live.autosave.close()
    again = sit(at_question.live.autosave.path)
    assert again.panel.edit.text() == "halver"


def test_everything_typed_is_in_the_file(at_question: Desk) -> None:
    at_question.write("één", "twee")
    at_question.type("drie en")
    session = on_disk(at_question.live)
    assert [note.text for note in session.notes] == ["één", "twee"]
    assert [draft.text for draft in session.drafts] == ["drie en"]


def test_a_step_without_fields_says_so(desk: Desk) -> None:
    desk.go_to("quote")
    assert "Notities" not in visible_words(desk.window)
    assert not desk.panel.edit.isVisible()


def test_who_types_along_can_go_on_at_the_next_step_with_a_field(at_question: Desk) -> None:
    at_question.go_to("quote")
    assert at_question.window.hasFocus()
    at_question.go_to("agreement")
    assert at_question.panel.edit.hasFocus()


def test_looking_something_up_leaves_the_arrows_to_the_steps(at_question: Desk) -> None:
    at_question.click("Bronnen")
    assert at_question.window.hasFocus()
    at_question.press(Key.Key_Right)
    assert at_question.step == "agreement"


def test_who_went_elsewhere_is_not_brought_to_the_field(at_question: Desk) -> None:
    at_question.window.agenda.setFocus()
    at_question.go_to("agreement")
    assert at_question.window.agenda.hasFocus()


# --- editing -------------------------------------------------------------------------------------


def test_a_double_click_edits_a_note(at_question: Desk) -> None:
    at_question.write("ouder A zei het")
    notes = at_question.panel.list
    place = notes.visualRect(notes.model().index(0, 0)).center()
    QTest.mouseClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at_question.panel.edit.text() == "ouder A zei het"
    assert "Je wijzigt een notitie" in at_question.panel.notice
    at_question.write(" nog eens")
    assert at_question.texts() == ["ouder A zei het nog eens"]
    assert at_question.panel.notice == ""


def test_escape_leaves_a_note_as_it_was(at_question: Desk) -> None:
    at_question.write("zo was het")
    at_question.select(0)
    at_question.press(Key.Key_Return)
    at_question.type(" niet")
    at_question.press(Key.Key_Escape)
    assert at_question.texts() == ["zo was het"]
    assert at_question.panel.edit.text() == ""
    assert not at_question.live.session.drafts


def test_escape_loses_no_half_sentence(at_question: Desk) -> None:
    at_question.type("half")
    at_question.press(Key.Key_Escape)
    assert at_question.panel.edit.text() == "half"


def test_editing_another_note_keeps_the_half_sentence_as_a_note(at_question: Desk) -> None:
    at_question.write("een")
    at_question.type("half")
    at_question.select(0)
    at_question.press(Key.Key_F2)
    assert at_question.panel.edit.text() == "een"
    assert at_question.texts() == ["een", "half"]


def test_going_on_to_edit_another_note_keeps_the_first_change(at_question: Desk) -> None:
    at_question.write("een", "twee")
    at_question.select(0)
    at_question.press(Key.Key_Return)
    at_question.type(" veranderd")
    at_question.select(1)
    at_question.press(Key.Key_Return)
    assert at_question.texts() == ["een veranderd", "twee"]


def test_removing_the_note_that_is_changed_keeps_the_change(at_question: Desk) -> None:
    at_question.write("een")
    at_question.select(0)
    at_question.press(Key.Key_Return)
    at_question.type(" en meer")
    at_question.select(0)
    at_question.press(Key.Key_Delete)
    assert at_question.panel.edit.text() == "een en meer"
    at_question.panel.edit.setFocus()
    at_question.press(Key.Key_Return)
    assert at_question.texts() == ["een en meer"]


def test_removing_a_note_that_is_only_opened_empties_the_field(at_question: Desk) -> None:
    at_question.write("een")
    at_question.select(0)
    at_question.press(Key.Key_Return)
    at_question.select(0)
    at_question.press(Key.Key_Delete)
    assert at_question.panel.edit.text() == ""
    assert at_question.panel.notice == ""


# --- what can be done with a note ----------------------------------------------------------------


def test_delete_removes_and_undo_brings_back(at_question: Desk) -> None:
    at_question.write("een", "twee")
    at_question.select(0)
    at_question.press(Key.Key_Delete)
    assert at_question.rows() == ["twee"]
    assert at_question.panel.list.selected.text == "twee"
    at_question.click("Ongedaan maken")
    assert at_question.rows() == ["een", "twee"]


def test_a_hidden_note_says_that_the_room_does_not_see_it(at_question: Desk) -> None:
    at_question.write("geheim")
    at_question.select(0)
    at_question.click("Verberg")
    assert at_question.rows() == ["geheim (niet op de beamer)"]
    assert at_question.live.state.scene.board.count == 0
    at_question.select(0)
    at_question.press(Key.Key_H, Held.ControlModifier)
    assert at_question.rows() == ["geheim"]
    assert at_question.live.state.scene.board.count == 1


def test_alt_with_an_arrow_moves_a_note_and_keeps_it_selected(at_question: Desk) -> None:
    at_question.write("een", "twee", "drie")
    at_question.select(2)
    at_question.press(Key.Key_Up, Held.AltModifier)
    assert at_question.rows() == ["een", "drie", "twee"]
    assert at_question.panel.list.selected.text == "drie"
    at_question.press(Key.Key_Down, Held.AltModifier)
    assert at_question.rows() == ["een", "twee", "drie"]


def test_a_star_only_where_the_programme_has_one(at_question: Desk) -> None:
    at_question.write("een")
    at_question.select(0)
    at_question.click("Ster")
    assert at_question.notes.of_step("question")[0].starred
    at_question.select(0)
    assert "Ster weg" in visible_words(at_question.window)
    at_question.go_to("agreement")
    at_question.write("een")
    at_question.select(0)
    assert not {"Ster", "Ster weg"} & set(visible_words(at_question.window))


def test_a_note_goes_to_the_other_field(at_question: Desk) -> None:
    at_question.write("een")
    at_question.select(0)
    at_question.click("Ander vak")
    assert at_question.rows() == []
    at_question.click("Ideeën (1)")
    assert at_question.rows() == ["een"]


def test_one_field_needs_no_other(desk: Desk) -> None:
    desk.go_to("agreement")
    desk.write("een")
    desk.select(0)
    assert "Ander vak" not in visible_words(desk.window)
