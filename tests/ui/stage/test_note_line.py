"""The line for a note on the trainer's bar: no word is lost, and nothing is shown by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.stage.conftest import FIELDS, bar_words, write_note

Key = Qt.Key


def test_it_stays_while_there_are_words_in_the_line(bar, qtbot):
    bar._away.setInterval(50)
    bar.write()
    write_note(bar, "Ze vroeg door")
    qtbot.wait(200)
    assert bar.is_up
    bar.line.edit.clear()
    qtbot.waitUntil(lambda: not bar.is_up, timeout=1000)


def test_enter_keeps_a_note_with_its_field(bar, qtbot):
    bar.write()
    write_note(bar, "Rust")
    with qtbot.waitSignal(bar.note_wanted) as kept:
        QTest.keyClick(bar.line.edit, Key.Key_Return)
    assert kept.args == ["Rust", "hielp"]
    assert bar.is_writing
    assert bar.line.edit.text() == ""


def test_every_letter_is_handed_on_to_be_kept(bar, qtbot):
    bar.write()
    typed = []
    bar.note_typed.connect(lambda text, field: typed.append((text, field)))
    write_note(bar, "Ja")
    assert typed == [("J", "hielp"), ("Ja", "hielp")]


@pytest.mark.parametrize(("key", "field"), [(Key.Key_Down, "niet"), (Key.Key_Up, "niet")])
def test_arrows_choose_the_field(bar, key, field):
    bar.write()
    QTest.keyClick(bar.line.edit, key)
    assert bar.line.field == field
    assert "Wat niet hielp" in bar_words(bar)
    QTest.keyClick(bar.line.edit, key)
    assert bar.line.field == "hielp"


def test_one_field_needs_no_choice(bar):
    bar.show_step("M2.6", FIELDS[:1])
    bar.write()
    assert "Wat hielp" not in bar_words(bar)
    assert bar.line.field == "hielp"


def test_esc_closes_the_line_first_and_then_leaves(bar, qtbot):
    bar.write()
    write_note(bar, "Half")
    with qtbot.assertNotEmitted(bar.leave_wanted):
        QTest.keyClick(bar.line.edit, Key.Key_Escape)
    assert not bar.is_writing
    with qtbot.waitSignal(bar.leave_wanted):
        bar.leave()


def test_what_was_typed_and_not_kept_is_there_again(stage, bar):
    bar.write()
    write_note(bar, "Half")
    QTest.keyClick(bar.line.edit, Key.Key_Down)
    assert bar.line.edit.text() == ""
    QTest.keyClick(bar.line.edit, Key.Key_Escape)
    bar.show_step("M3.2", FIELDS[:1])
    bar.write()
    assert bar.line.edit.text() == ""
    bar.go_away()
    bar.show_step("M2.5", FIELDS)
    bar.write()
    assert bar.line.edit.text() == "Half"


def test_half_typed_words_of_the_console_are_shown(bar):
    bar.show_step("M2.5", FIELDS, {"hielp": "Uit het console"})
    bar.write()
    assert bar.line.edit.text() == "Uit het console"


def test_a_step_without_notes_offers_none(bar):
    bar.show_step("M2.1")
    bar.come_up()
    assert "Notitie" not in bar_words(bar)
    bar.write()
    assert not bar.is_writing
