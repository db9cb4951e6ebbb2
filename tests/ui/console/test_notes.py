"""The group's notes, typed with real keys into a real file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.domain.note import MAX_NOTE_LENGTH
from companion.ui.console.note_list import NoteList
from tests.builders import a_note, a_session, with_notes
from tests.live.conftest import on_disk
from tests.ui.conftest import Desk, Sit, visible_words

Key = Qt.Key
Held = Qt.KeyboardModifier


def paste(desk: Desk, text: str, html: str = "") -> None:
    """Paste from another program, which may offer markup too."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    desk.panel.edit.insertFromMimeData(data)


def select(desk: Desk, row: int) -> None:
    """Go to a note in the list."""
    notes = desk.panel.list
    notes.setFocus()
    notes.setCurrentIndex(notes.model().index(row, 0))


def rows(desk: Desk) -> list[str]:
    """Return the notes as the list shows them."""
    model = desk.panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


# --- writing -------------------------------------------------------------------------------------


def test_enter_makes_a_note_and_leaves_an_empty_field(at_question: Desk) -> None:
    at_question.write("Ze luisterde")
    assert at_question.texts() == ["Ze luisterde"]
    assert rows(at_question) == ["Ze luisterde"]
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
    select(at_question, 0)
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
    select(at_question, 0)
    at_question.press(Key.Key_F2)
    assert at_question.panel.edit.text() == "een"
    assert at_question.texts() == ["een", "half"]


def test_going_on_to_edit_another_note_keeps_the_first_change(at_question: Desk) -> None:
    at_question.write("een", "twee")
    select(at_question, 0)
    at_question.press(Key.Key_Return)
    at_question.type(" veranderd")
    select(at_question, 1)
    at_question.press(Key.Key_Return)
    assert at_question.texts() == ["een veranderd", "twee"]


def test_removing_the_note_that_is_changed_keeps_the_change(at_question: Desk) -> None:
    at_question.write("een")
    select(at_question, 0)
    at_question.press(Key.Key_Return)
    at_question.type(" en meer")
    select(at_question, 0)
    at_question.press(Key.Key_Delete)
    assert at_question.panel.edit.text() == "een en meer"
    at_question.panel.edit.setFocus()
    at_question.press(Key.Key_Return)
    assert at_question.texts() == ["een en meer"]


def test_removing_a_note_that_is_only_opened_empties_the_field(at_question: Desk) -> None:
    at_question.write("een")
    select(at_question, 0)
    at_question.press(Key.Key_Return)
    select(at_question, 0)
    at_question.press(Key.Key_Delete)
    assert at_question.panel.edit.text() == ""
    assert at_question.panel.notice == ""


# --- what can be done with a note ----------------------------------------------------------------


def test_delete_removes_and_undo_brings_back(at_question: Desk) -> None:
    at_question.write("een", "twee")
    select(at_question, 0)
    at_question.press(Key.Key_Delete)
    assert rows(at_question) == ["twee"]
    assert at_question.panel.list.selected.text == "twee"
    at_question.click("Ongedaan maken")
    assert rows(at_question) == ["een", "twee"]


def test_a_hidden_note_says_that_the_room_does_not_see_it(at_question: Desk) -> None:
    at_question.write("geheim")
    select(at_question, 0)
    at_question.click("Verberg")
    assert rows(at_question) == ["geheim (niet op de beamer)"]
    assert at_question.live.state.scene.board.count == 0
    select(at_question, 0)
    at_question.press(Key.Key_H, Held.ControlModifier)
    assert rows(at_question) == ["geheim"]
    assert at_question.live.state.scene.board.count == 1


def test_alt_with_an_arrow_moves_a_note_and_keeps_it_selected(at_question: Desk) -> None:
    at_question.write("een", "twee", "drie")
    select(at_question, 2)
    at_question.press(Key.Key_Up, Held.AltModifier)
    assert rows(at_question) == ["een", "drie", "twee"]
    assert at_question.panel.list.selected.text == "drie"
    at_question.press(Key.Key_Down, Held.AltModifier)
    assert rows(at_question) == ["een", "twee", "drie"]


def test_a_star_only_where_the_programme_has_one(at_question: Desk) -> None:
    at_question.write("een")
    select(at_question, 0)
    at_question.click("Ster")
    assert at_question.notes.of_step("question")[0].starred
    select(at_question, 0)
    assert "Ster weg" in visible_words(at_question.window)
    at_question.go_to("agreement")
    at_question.write("een")
    select(at_question, 0)
    assert not {"Ster", "Ster weg"} & set(visible_words(at_question.window))


def test_a_note_goes_to_the_other_field(at_question: Desk) -> None:
    at_question.write("een")
    select(at_question, 0)
    at_question.click("Ander vak")
    assert rows(at_question) == []
    at_question.click("Ideeën (1)")
    assert rows(at_question) == ["een"]


def test_one_field_needs_no_other(desk: Desk) -> None:
    desk.go_to("agreement")
    desk.write("een")
    select(desk, 0)
    assert "Ander vak" not in visible_words(desk.window)


def test_a_letter_in_the_list_begins_a_note(at_question: Desk) -> None:
    at_question.write("een")
    select(at_question, 0)
    QTest.keyClick(at_question.panel.list, "t")
    at_question.write("wee")
    assert at_question.texts() == ["een", "twee"]


# --- what is refused -----------------------------------------------------------------------------


def test_a_text_that_does_not_fit_is_refused_with_a_sentence(at_question: Desk) -> None:
    at_question.type("begin")
    paste(at_question, "x" * MAX_NOTE_LENGTH)
    assert at_question.panel.edit.text() == "begin"
    assert "20.005 tekens" in at_question.panel.notice
    at_question.type("!")
    assert at_question.panel.notice == ""


@pytest.mark.parametrize("how", ["key", "new line", "two keys for one letter"])
def test_a_full_note_takes_no_more_and_is_never_cut(at_question: Desk, how: str) -> None:
    full = "y" * MAX_NOTE_LENGTH
    paste(at_question, full)
    edit = at_question.panel.edit
    if how == "key":
        QTest.keyClick(edit, "z")
    elif how == "new line":
        QTest.keyClick(edit, Key.Key_Return, Held.ShiftModifier)
    else:
        event = QInputMethodEvent()
        event.setCommitString("é")
        QApplication.sendEvent(edit, event)
    assert edit.text() == full
    assert "20.001 tekens" in at_question.panel.notice
    QTest.keyClick(edit, Key.Key_Return)
    assert at_question.texts() == [full]


# --- any words -----------------------------------------------------------------------------------


WORDS = {
    "emoji": "Samen 👩‍👧 🙂",
    "from right to left": "שלום עולם مرحبا",
    "combining letters": "café e\u0301e\u0308n",
    "markup": "<b>vet</b> &amp; <img src='file:///x'>",
    "one long word": "w" * 400,
    "a formula": "=SOM(A1)",
}


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_words_of_people_stay_as_they_are(at_question: Desk, text: str) -> None:
    paste(at_question, text)
    at_question.press(Key.Key_Return)
    assert at_question.texts() == [text]
    assert rows(at_question) == [text]
    assert [note.text for note in on_disk(at_question.live).notes] == [text]


def test_a_paste_with_markup_gives_plain_text(at_question: Desk) -> None:
    paste(at_question, "vet en\r\nschuin", "<b>vet</b> en<br><i>schuin</i>")
    at_question.press(Key.Key_Return)
    assert at_question.texts() == ["vet en\nschuin"]


def test_a_long_word_wraps_within_the_list(at_question: Desk) -> None:
    paste(at_question, "w" * 300)
    at_question.press(Key.Key_Return)
    notes = at_question.panel.list
    rect = notes.visualRect(notes.model().index(0, 0))
    assert rect.width() <= notes.viewport().width()
    assert rect.height() > 3 * notes.fontMetrics().lineSpacing()


def test_sixty_notes_stay_usable(sit: Sit) -> None:
    notes = [a_note(n, f"Notitie {n} van de groep") for n in range(60)]
    desk = sit(with_notes(a_session(), *notes))
    desk.go_to("question")
    assert len(rows(desk)) == 60
    desk.write("de laatste")
    shown = desk.panel.list.visualRect(desk.panel.list.model().index(60, 0))
    assert desk.panel.list.viewport().rect().contains(shown)
    select(desk, 30)
    desk.panel.list.scrollTo(desk.panel.list.currentIndex(), NoteList.ScrollHint.PositionAtCenter)
    before = desk.panel.list.verticalScrollBar().value()
    desk.press(Key.Key_H, Held.ControlModifier)
    assert desk.panel.list.verticalScrollBar().value() == before


def test_the_pages_of_the_room_can_be_turned(sit: Sit) -> None:
    notes = [a_note(n, f"Een wat langere notitie met het nummer {n}") for n in range(60)]
    desk = sit(with_notes(a_session(), *notes))
    desk.go_to("question")
    pages = desk.panel.pages
    assert pages.isVisible()
    last = desk.live.state
    desk.click("Terug")
    assert desk.live.state != last
    assert "bladzijde 1" in pages._label.text() or desk.live.page is not None
    desk.click("Verder")
    desk.go_to("agreement")
    assert not pages.isVisible()


# --- undo ----------------------------------------------------------------------------------------


def test_ctrl_z_takes_back_typing_first(at_question: Desk) -> None:
    at_question.write("een")
    at_question.type("twee")
    at_question.press(Key.Key_Z, Held.ControlModifier)
    assert at_question.panel.edit.text() == ""
    assert at_question.texts() == ["een"]


@pytest.mark.parametrize("where", ["edit", "list", "window", "agenda"])
def test_ctrl_z_takes_back_the_last_note_where_nothing_is_typed(
    at_question: Desk, where: str
) -> None:
    at_question.write("een", "twee")
    places: dict[str, Callable[[], object]] = {
        "edit": lambda: at_question.panel.edit,
        "list": lambda: at_question.panel.list,
        "window": lambda: at_question.window,
        "agenda": lambda: at_question.window.agenda,
    }
    QTest.keyClick(places[where](), Key.Key_Z, Held.ControlModifier)
    assert at_question.texts() == ["een"]


def test_ctrl_z_never_takes_a_note_while_words_are_in_the_field(at_question: Desk) -> None:
    at_question.type("half")
    at_question.click("Ideeën")
    at_question.write("een")
    at_question.click("Woorden")
    at_question.panel.focus_edit()
    at_question.press(Key.Key_Z, Held.ControlModifier)
    assert at_question.panel.edit.text() == "half"
    assert at_question.texts() == ["een"]
