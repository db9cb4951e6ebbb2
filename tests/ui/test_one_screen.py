"""One screen only: the step over the whole laptop, a slim bar, and nothing private on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from companion.ui.widgets.label import PlainLabel
from companion.ui.windows import SessionWindows
from tests.ui.conftest import Desk

Key = Qt.Key


@pytest.fixture
def alone(desk: Desk, qapp: QApplication) -> Desk:
    """A desk without a projector, with the step over the whole screen."""
    desk.go_to("question")
    desk.window.bar.stage_wanted.emit(True)
    qapp.processEvents()
    assert desk.windows.stage.isVisible()
    return desk


def write_in_bar(windows: SessionWindows, text: str) -> None:
    """Type a note in the bar and keep it."""
    QTest.keyClick(windows.stage, Key.Key_N)
    edit = windows.one_screen.bar.line.edit
    edit.setText(text)
    edit.textEdited.emit(text)
    QTest.keyClick(edit, Key.Key_Return)


def cards(desk: Desk) -> list[str]:
    """The notes that the room sees."""
    columns = desk.windows.stage.state.scene.board.columns
    return [card.text for column in columns for card in column.cards]


def test_h_brings_the_bar_and_takes_it_away(alone: Desk) -> None:
    QTest.keyClick(alone.windows.stage, Key.Key_H)
    assert alone.windows.one_screen.bar.is_up
    QTest.keyClick(alone.windows.stage, Key.Key_H)
    assert not alone.windows.one_screen.bar.is_up


def test_the_bar_steps_and_blacks(alone: Desk) -> None:
    bar = alone.windows.one_screen.bar
    bar.next_wanted.emit()
    assert alone.step == "agreement"
    bar.back_wanted.emit()
    assert alone.step == "question"
    bar.black_wanted.emit()
    assert alone.windows.stage.state != alone.live.state


def test_a_note_from_the_bar_is_seen_when_she_says_so(alone: Desk) -> None:
    write_in_bar(alone.windows, "een")
    assert alone.texts() == ["een"]
    assert cards(alone) == []
    alone.windows.one_screen.bar.show_notes_wanted.emit()
    assert cards(alone) == ["een"]


def test_what_she_hid_on_purpose_is_not_shown_with_what_waits(alone: Desk, qapp) -> None:
    alone.notes.add("question", "words", "met een naam")
    (note,) = alone.notes.of_step("question")
    alone.notes.hide(note.id, hidden=True)
    write_in_bar(alone.windows, "een")
    for wanted in (False, True):
        alone.window.bar.stage_wanted.emit(wanted)
        qapp.processEvents()
    alone.windows.one_screen.bar.show_notes_wanted.emit()
    assert cards(alone) == ["een"]


def test_the_bar_offers_what_waits_at_the_step_that_is_seen(alone: Desk) -> None:
    bar = alone.windows.one_screen.bar
    write_in_bar(alone.windows, "een")
    assert bar.controls._show.text() == "Toon (1)"
    alone.go_to("agreement")
    assert bar.controls._show.isHidden()
    bar.show_notes_wanted.emit()
    alone.go_to("question")
    assert cards(alone) == []
    assert not bar.controls._show.isHidden()


def test_half_a_note_is_in_the_console_too(alone: Desk) -> None:
    QTest.keyClick(alone.windows.stage, Key.Key_N)
    edit = alone.windows.one_screen.bar.line.edit
    edit.setText("half")
    edit.textEdited.emit("half")
    QTest.keyClick(edit, Key.Key_Escape)
    QTest.keyClick(alone.windows.stage, Key.Key_Escape)
    assert not alone.windows.stage.isVisible()
    assert alone.panel.edit.text() == "half"


def test_escape_gives_the_console_back(alone: Desk) -> None:
    QTest.keyClick(alone.windows.stage, Key.Key_Escape)
    assert not alone.windows.stage.isVisible()
    assert alone.window.isVisible()
    assert alone.step == "question"


def test_the_bar_stays_away_where_the_console_has_its_own_screen(desk: Desk) -> None:
    desk.windows.stage.show()
    QTest.keyClick(desk.windows.stage, Key.Key_H)
    assert not desk.windows.one_screen.bar.is_up
    desk.windows.stage.hide()


def test_nothing_private_stands_over_the_stage(alone: Desk) -> None:
    QTest.keyClick(alone.windows.stage, Key.Key_H)
    for part in alone.windows.stage.findChildren(object):
        text = part.text() if hasattr(part, "text") and callable(part.text) else ""
        assert "PRIVATE" not in str(text)


@pytest.mark.parametrize("key", [Key.Key_G, Key.Key_F1])
def test_what_is_only_for_her_comes_on_her_own_screen(alone: Desk, key: Key) -> None:
    QTest.keyClick(alone.windows.stage, key)
    assert not alone.windows.stage.isVisible()
    for dialog in alone.window.findChildren(QDialog):
        dialog.close()


def test_the_bar_says_that_the_picture_is_frozen(alone: Desk) -> None:
    QTest.keyClick(alone.windows.stage, Key.Key_F)
    QTest.keyClick(alone.windows.stage, Key.Key_H)
    words = [label.text() for label in alone.windows.one_screen.bar.findChildren(PlainLabel)]
    assert "Bevroren (F)" in words


def test_a_note_that_was_being_changed_in_the_console_is_kept(desk: Desk, qapp) -> None:
    desk.go_to("question")
    desk.write("eerste")
    (note,) = desk.notes.of_step("question")
    desk.notes.type("question", "words", "eerste, maar dan beter", note.id)
    desk.window.bar.stage_wanted.emit(True)
    qapp.processEvents()
    write_in_bar(desk.windows, "tweede")
    assert desk.texts() == ["eerste, maar dan beter", "tweede"]


def test_half_typed_words_do_not_stay_in_the_room_s_window(alone: Desk) -> None:
    QTest.keyClick(alone.windows.stage, Key.Key_N)
    edit = alone.windows.one_screen.bar.line.edit
    edit.setText("half")
    edit.textEdited.emit("half")
    QTest.keyClick(edit, Key.Key_Escape)
    QTest.keyClick(alone.windows.stage, Key.Key_Escape)
    edits = alone.windows.stage.findChildren(QLineEdit)
    assert all(each.text() == "" for each in edits)


def test_hidden_notes_are_offered_again_after_a_restart(sit, alone: Desk, qapp) -> None:
    write_in_bar(alone.windows, "een")
    assert alone.live.autosave.close()
    again = sit(alone.live.autosave.path)
    again.window.bar.stage_wanted.emit(True)
    qapp.processEvents()
    again.windows.one_screen.bar.show_notes_wanted.emit()
    assert cards(again) == ["een"]
