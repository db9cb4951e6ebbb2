"""Any words in any number: nothing is cut, nothing is lost, and what was done can be undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.note import MAX_NOTE_LENGTH
from companion.ui.console.note_list import NoteList
from tests.builders import a_note, a_session, with_notes
from tests.live.conftest import on_disk
from tests.ui.conftest import Desk, Sit

Key = Qt.Key
Held = Qt.KeyboardModifier


# --- what is refused -----------------------------------------------------------------------------


def test_a_text_that_does_not_fit_is_not_cut_without_asking(at_question: Desk) -> None:
    at_question.type("begin")
    at_question.paste("x" * MAX_NOTE_LENGTH)
    assert at_question.panel.edit.text() == "begin"
    assert "20.005 tekens" in at_question.panel.entry.long.words
    at_question.type("!")
    assert at_question.panel.notice == ""


@pytest.mark.parametrize("how", ["key", "new line", "two keys for one letter"])
def test_a_full_note_takes_no_more_and_is_never_cut(at_question: Desk, how: str) -> None:
    full = "y" * MAX_NOTE_LENGTH
    at_question.paste(full)
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
    at_question.paste(text)
    at_question.press(Key.Key_Return)
    assert at_question.texts() == [text]
    assert at_question.rows() == [text]
    assert [note.text for note in on_disk(at_question.live).notes] == [text]


def test_a_paste_with_markup_gives_plain_text(at_question: Desk) -> None:
    at_question.paste("vet en\r\nschuin", "<b>vet</b> en<br><i>schuin</i>")
    at_question.press(Key.Key_Return)
    assert at_question.texts() == ["vet en", "schuin"]


def test_a_long_word_wraps_within_the_list(at_question: Desk) -> None:
    at_question.paste("w" * 300)
    at_question.press(Key.Key_Return)
    notes = at_question.panel.list
    rect = notes.visualRect(notes.model().index(0, 0))
    assert rect.width() <= notes.viewport().width()
    assert rect.height() > 3 * notes.fontMetrics().lineSpacing()


def test_sixty_notes_stay_usable(sit: Sit) -> None:
    notes = [a_note(n, f"Notitie {n} van de groep") for n in range(60)]
    desk = sit(with_notes(a_session(), *notes))
    desk.go_to("question")
    assert len(desk.rows()) == 60
    desk.write("de laatste")
    shown = desk.panel.list.visualRect(desk.panel.list.model().index(60, 0))
    assert desk.panel.list.viewport().rect().contains(shown)
    desk.select(30)
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
    places: dict[str, Callable[[], QWidget]] = {
        "edit": lambda: at_question.panel.edit,
        "list": lambda: at_question.panel.list,
        "window": lambda: at_question.window,
        "agenda": lambda: at_question.window.agenda,
    }
    place = places[where]()
    place.setFocus()
    QTest.keyClick(place, Key.Key_Z, Held.ControlModifier)
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
