"""Several lines pasted in the note field: an offer below it, no dialog, nothing lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Desk, Sit, click, visible_words

LIST = "- rust\n- tijd\n\n- " + "ruimte om te praten"
OFFERED = ("Elk een notitie", "Eén notitie")


def offered(desk: Desk) -> str:
    return desk.panel.entry._offer.words


def is_offered(desk: Desk) -> bool:
    return set(OFFERED) <= set(visible_words(desk.window))


def test_each_line_can_become_a_note(at_question: Desk) -> None:
    at_question.paste(LIST)
    assert offered(at_question) == "3 regels geplakt. Enter: elk een notitie."
    at_question.click("Elk een notitie")
    assert at_question.texts() == ["rust", "tijd", "ruimte om te praten"]
    assert at_question.panel.edit.text() == ""
    assert at_question.panel.edit.hasFocus()
    assert not is_offered(at_question)
    at_question.windows.undo.undo()
    assert at_question.texts() == []
    at_question.windows.undo.redo()
    assert len(at_question.texts()) == 3


def test_enter_makes_a_note_of_each_line_that_was_pasted(at_question: Desk) -> None:
    at_question.paste(LIST)
    at_question.press(Qt.Key.Key_Return)
    assert at_question.texts() == ["rust", "tijd", "ruimte om te praten"]
    assert at_question.panel.edit.text() == ""
    assert at_question.panel.edit.hasFocus()
    assert not is_offered(at_question)


def test_what_became_notes_by_mistake_is_a_list_again(at_question: Desk) -> None:
    at_question.paste(LIST)
    at_question.press(Qt.Key.Key_Return)
    at_question.windows.undo.undo()
    assert at_question.texts() == []
    assert at_question.panel.edit.text() == LIST
    at_question.click("Eén notitie")
    assert at_question.texts() == [LIST]


def test_the_other_word_makes_one_note(at_question: Desk) -> None:
    at_question.paste(LIST)
    at_question.click("Eén notitie")
    assert at_question.texts() == [LIST]
    assert not is_offered(at_question)


def test_lines_that_were_changed_by_hand_are_one_note(at_question: Desk) -> None:
    at_question.paste(LIST)
    at_question.type("!")
    assert offered(at_question) == "3 regels. Enter: samen één notitie."
    QTest.keyClick(at_question.panel.edit, Qt.Key.Key_Backspace)
    assert offered(at_question) == "3 regels geplakt. Enter: elk een notitie."
    at_question.type("!")
    at_question.press(Qt.Key.Key_Return)
    assert at_question.texts() == [LIST + "!"]


def test_lines_that_were_pasted_in_a_sentence_are_one_note(at_question: Desk) -> None:
    at_question.type("Regels: ")
    at_question.paste(LIST)
    assert offered(at_question).endswith("Enter: samen één notitie.")
    at_question.press(Qt.Key.Key_Return)
    assert at_question.texts() == ["Regels: " + LIST]


def test_two_lists_after_each_other_and_one_over_a_word_are_lists(at_question: Desk) -> None:
    at_question.type("weg")
    at_question.panel.edit.selectAll()
    at_question.paste("a\nb\n")
    at_question.paste("c\nd")
    at_question.press(Qt.Key.Key_Return)
    assert at_question.texts() == ["a", "b", "c", "d"]


def test_a_list_waits_as_a_list_while_another_field_is_looked_at(at_question: Desk) -> None:
    at_question.paste(LIST)
    click(at_question.window, "Ideeën")
    assert not is_offered(at_question)
    at_question.paste("x\ny")
    at_question.press(Qt.Key.Key_Return)
    click(at_question.window, "Woorden")
    at_question.press(Qt.Key.Key_Return)
    assert sorted(at_question.texts()) == ["ruimte om te praten", "rust", "tijd", "x", "y"]


def test_a_note_that_is_changed_first_lets_the_list_become_notes(at_question: Desk) -> None:
    at_question.write("eerst")
    at_question.paste("a\nb")
    at_question.panel._on_note_edit_wanted(at_question.notes.of_step("question")[0].id)
    assert at_question.texts() == ["eerst", "a", "b"]
    assert at_question.panel.edit.text() == "eerst"


def test_sixty_lines_go_in_and_are_taken_back_at_once(at_question: Desk) -> None:
    at_question.paste("\n".join(f"{number}) regel {number}" for number in range(1, 61)))
    at_question.click("Elk een notitie")
    assert at_question.texts() == [f"regel {number}" for number in range(1, 61)]
    at_question.windows.undo.undo()
    assert at_question.texts() == []


def test_one_line_and_nothing_but_blanks_are_no_list(at_question: Desk) -> None:
    for text in ("één regel", "één regel\n  \n", "  \n \n\t"):
        at_question.paste(text)
        assert not is_offered(at_question)
        at_question.panel.edit.clear()


def test_a_sentence_typed_on_two_lines_is_no_list(at_question: Desk) -> None:
    at_question.type("een")
    QTest.keyClick(at_question.panel.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    at_question.type("twee")
    assert not is_offered(at_question)


def test_the_offer_counts_along_and_goes_when_one_line_is_left(at_question: Desk) -> None:
    at_question.paste("a\nb")
    QTest.keyClick(at_question.panel.edit, Qt.Key.Key_Backspace)
    assert at_question.panel.edit.text() == "a\n"
    assert not is_offered(at_question)


def test_emoji_right_to_left_and_a_long_line_stay_whole(at_question: Desk) -> None:
    lines = ["👩\u200d👧 samen", "مرحبا بك", "<b>vet</b>", ("woord " * 833).strip()]
    at_question.paste("\n".join(lines))
    at_question.click("Elk een notitie")
    assert at_question.texts() == lines


def test_a_note_that_is_being_changed_stays_one_note(at_question: Desk) -> None:
    at_question.write("eerst")
    note = at_question.notes.of_step("question")[0]
    at_question.panel._on_note_edit_wanted(note.id)
    at_question.paste("\nx\ny\nz\nzz")
    assert not is_offered(at_question)


def test_a_pasted_list_is_offered_again_after_another_step_and_a_crash(
    at_question: Desk, sit: Sit
) -> None:
    at_question.paste("a\nb\nc\nd")
    at_question.go_to("title")
    at_question.go_to("question")
    assert is_offered(at_question)
    path = at_question.live.autosave.path
    assert at_question.live.autosave.close()
    again = sit(path)
    again.go_to("title")
    again.go_to("question")
    click(again.window, "Elk een notitie")
    assert again.texts() == ["a", "b", "c", "d"]


def test_lines_go_to_the_field_that_is_on(at_question: Desk) -> None:
    click(at_question.window, "Ideeën")
    at_question.paste("a\nb")
    at_question.click("Elk een notitie")
    assert {note.field for note in at_question.notes.of_step("question")} == {"ideas"}
