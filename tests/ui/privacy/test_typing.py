"""While somebody types: a wavy line, a quiet sentence, and F2, in every field; and never a stop."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from companion.domain.aliases import Aliases
from companion.ui.console.answers import AnswersDialog
from companion.ui.privacy.field_watch import FieldWatch
from companion.ui.widgets.label import PlainLabel
from tests.names import shipped_names
from tests.ui.conftest import Desk

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def writing(at_question: Desk) -> Desk:
    """Return a session with the cursor in the note field, and names known."""
    at_question.windows.guarding.privacy.know(shipped_names())
    return at_question


def marked(edit: QPlainTextEdit) -> list[str]:
    """Return the words with a wavy line under them."""
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    marks = [each for each in edit.extraSelections() if each.format.underlineStyle() == wave]
    return [each.cursor.selectedText() for each in marks]


def caution(edit: QPlainTextEdit) -> str:
    """Return the quiet sentence below a field, if it can be seen."""
    labels = edit.parentWidget().findChildren(PlainLabel)
    said = [each.text() for each in labels if each.property("look") == "caution"]
    seen = [each for each in labels if each.property("look") == "caution" and not each.isHidden()]
    return said[0] if seen else ""


def test_a_name_is_marked_while_it_is_typed(writing: Desk) -> None:
    writing.type("Toen belde Fatima")
    assert marked(writing.panel.edit) == ["Fatima"]
    assert caution(writing.panel.edit).startswith("Herkenbaar? Fatima: liever “ouder A” (F2)")


def test_nothing_is_said_of_ordinary_words(writing: Desk) -> None:
    writing.type("Eerst vragen, dan vertellen")
    assert marked(writing.panel.edit) == []
    assert caution(writing.panel.edit) == ""


def test_a_screen_reader_hears_it_at_the_field(writing: Desk) -> None:
    writing.type("Fatima")
    assert writing.panel.edit.accessibleDescription().startswith("Herkenbaar?")


def test_f2_puts_other_words_there_and_they_are_kept(writing: Desk) -> None:
    writing.type("Toen belde Fatima. Fatima huilde.")
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    text = "Toen belde ouder A. Ouder A huilde."
    assert writing.panel.edit.text() == text
    assert [draft.text for draft in writing.live.session.drafts] == [text]
    assert caution(writing.panel.edit) == ""


def test_typing_goes_on_where_it_was(writing: Desk) -> None:
    writing.type("Fatima")
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    writing.type(" belde")
    assert writing.panel.edit.text() == "Ouder A belde"


def test_ctrl_z_brings_the_name_back(writing: Desk) -> None:
    writing.type("Toen belde Fatima")
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    QTest.keyClick(writing.panel.edit, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert writing.panel.edit.text() == "Toen belde Fatima"


def test_the_same_name_gets_the_same_words_at_another_step(writing: Desk) -> None:
    writing.type("Fatima belde")
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    QTest.keyClick(writing.panel.edit, Key.Key_Return)
    writing.type("Rachida en Fatima")
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    assert writing.panel.edit.text() == "Ouder B en ouder A"


def test_shift_f2_offers_somebody_else_first(writing: Desk) -> None:
    writing.type("Toen belde Fatima")
    QTest.keyClick(writing.panel.edit, Key.Key_F2, SHIFT)
    assert "“kind 1”" in caution(writing.panel.edit)
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    assert writing.panel.edit.text() == "Toen belde kind 1"


def test_a_note_that_is_changed_is_looked_at_too(writing: Desk) -> None:
    writing.write("Fatima belde")
    writing.select(0)
    QTest.keyClick(writing.panel.list, Key.Key_Return)
    assert marked(writing.panel.edit) == ["Fatima"]
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    QTest.keyClick(writing.panel.edit, Key.Key_Return)
    assert writing.rows() == ["Ouder A belde"]


def test_it_holds_nobody_back(writing: Desk) -> None:
    writing.write("Fatima belde")
    assert writing.rows() == ["Fatima belde"]


def test_f2_does_nothing_where_nothing_was_found(writing: Desk) -> None:
    writing.type("Eerst vragen")
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    assert writing.panel.edit.text() == "Eerst vragen"
    assert writing.live.session.exercises.get(Aliases()) == Aliases()


def test_signs_of_two_units_do_not_move_the_line(writing: Desk) -> None:
    writing.panel.edit.insertPlainText("😀😀 Fatima belde")
    assert marked(writing.panel.edit) == ["Fatima"]
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    assert writing.panel.edit.text() == "😀😀 ouder A belde"


def test_pasted_lines_stay_a_list(writing: Desk) -> None:
    writing.paste("Fatima belde\nluisteren")
    QTest.keyClick(writing.panel.edit, Key.Key_F2)
    QTest.keyClick(writing.panel.edit, Key.Key_Return)
    assert writing.rows() == ["Ouder A belde", "luisteren"]


def test_many_answers_are_looked_at_line_by_line(writing: Desk) -> None:
    writing.windows.exercises.console.open_answers()
    dialog = writing.window.findChild(AnswersDialog)
    assert dialog is not None
    dialog.edit.setPlainText("luisteren\nFatima helpen\nbel 06-12345678")
    assert marked(dialog.edit) == ["Fatima", "06-12345678"]
    QTest.keyClick(dialog.edit, Key.Key_F2)
    QTest.keyClick(dialog.edit, Key.Key_F2)
    assert dialog.edit.toPlainText() == "luisteren\nOuder A helpen\nbel [telefoonnummer]"
    dialog.reject()


def test_a_participant_who_writes_is_told_calmly(writing: Desk, qapp: QApplication) -> None:
    writing.windows.exercises.laptop.open_writing()
    field = writing.windows.exercises.laptop.screen.writing.fields[0]
    QTest.keyClicks(field.edit, "Fatima belde")
    assert marked(field.edit) == ["Fatima"]
    assert caution(field.edit).startswith("Herkenbaar? Fatima: liever “ouder A” (F2)")
    QTest.keyClick(field.edit, Key.Key_F2)
    assert field.edit.text() == "Ouder A belde"
    writing.windows.exercises.laptop.screen.leave()


def test_the_room_sees_no_line_under_a_name(writing: Desk) -> None:
    bar = writing.windows.one_screen.bar
    keep = writing.live.agenda.keep(writing.live.step, writing.live.session)
    bar.line.show_step("question", keep.fields, {})
    bar.line.edit.setText("Toen belde Fatima")
    QTest.keyClick(bar.line.edit, Key.Key_F2)
    assert bar.line.edit.text() == "Toen belde ouder A"


def test_a_long_list_never_keeps_the_keyboard_waiting(qapp: QApplication, writing: Desk) -> None:
    edit, line = QPlainTextEdit(), PlainLabel()
    watch = FieldWatch(edit, line)
    watch.serve(writing.windows.guarding.privacy, "question")
    text = "\n".join(
        f"Regel {n}: we spraken met Fatima over het plan van ouder {n}" for n in range(2000)
    )
    began = time.monotonic()
    edit.setPlainText(text)
    assert time.monotonic() - began < 1.0
    while len(watch.found) < 2000:
        qapp.processEvents()
    assert len(edit.extraSelections()) == 200
    edit.deleteLater()
