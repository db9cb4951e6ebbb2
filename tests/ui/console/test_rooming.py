"""Black, freeze and rest on the console: unmistakable for the trainer, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from companion.domain.room import RoomMode
from companion.ui.console.jump import JumpDialog
from tests.ui.conftest import Desk

Key = Qt.Key


def test_black_says_that_the_group_sees_nothing(desk: Desk) -> None:
    desk.go_to("explanation")
    desk.press(Key.Key_B)
    assert desk.window.middle.notice.text.startswith("Zwart")
    assert "Zwart: aan" in desk.window.bar.room.words
    desk.press(Key.Key_B)
    assert desk.window.middle.notice.text == ""
    assert "Zwart (B)" in desk.window.bar.room.words


def test_a_frozen_room_keeps_its_picture_and_the_console_names_it(desk: Desk) -> None:
    desk.go_to("explanation")
    seen = desk.windows.stage.state
    desk.press(Key.Key_F)
    desk.press(Key.Key_PageDown)
    assert desk.step == "question"
    assert desk.windows.stage.state == seen
    assert "Stap explanation" in desk.window.middle.notice.text
    desk.click("Toon dit nu")
    assert desk.windows.stage.state == desk.live.state
    assert desk.windows.room.mode is RoomMode.STEP


def test_rest_shows_the_trainer_what_helps_in_the_place_of_her_lines(desk: Desk) -> None:
    desk.go_to("quote")
    desk.press(Key.Key_R)
    assert desk.window.middle.rest.isVisible()
    assert not desk.window.lines.isVisible()
    desk.click("Verder (R)")
    assert not desk.window.middle.rest.isVisible()
    assert desk.window.lines.isVisible()


def test_the_second_key_in_rest_leaves_a_testimonial_out_and_can_be_taken_back(desk: Desk) -> None:
    desk.go_to("quote")
    desk.press(Key.Key_R)
    seen = desk.windows.stage.state
    desk.press(Key.Key_S)
    assert "testimonial" not in [step.id for _, step in desk.live.agenda.steps]
    assert desk.windows.stage.state == seen, "the room must not notice"
    assert "Weggelaten: “Stap testimonial”" in desk.window.banner.text
    desk.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "testimonial" in [step.id for _, step in desk.live.agenda.steps]
    assert desk.window.banner.key == "undone"


def test_without_rest_the_second_key_does_nothing(desk: Desk) -> None:
    desk.go_to("quote")
    desk.press(Key.Key_S)
    assert "testimonial" in [step.id for _, step in desk.live.agenda.steps]


def test_a_few_letters_lead_to_a_step(desk: Desk) -> None:
    desk.press(Key.Key_G)
    (dialog,) = desk.window.findChildren(JumpDialog)
    dialog._edit.setText("handles")
    dialog._go.click()
    assert desk.step == "handles"


def test_f1_shows_the_keys_and_any_key_puts_them_away(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    assert desk.windows.rooming.keys_card.isVisible()
    desk.press(Key.Key_Space)
    assert not desk.windows.rooming.keys_card.isVisible()
    assert desk.live.agenda.index(desk.step) == 0


def test_n_goes_to_the_note_field_from_whatever_page_is_shown(desk: Desk) -> None:
    desk.go_to("question")
    desk.window.reading.chosen.emit("sources")
    desk.window.setFocus()
    desk.press(Key.Key_N)
    assert desk.panel.edit.hasFocus()


def test_n_does_nothing_where_nothing_is_kept(desk: Desk) -> None:
    desk.go_to("explanation")
    desk.window.setFocus()
    desk.press(Key.Key_N)
    assert not desk.panel.edit.hasFocus()


@pytest.mark.parametrize("mode", [RoomMode.BLACK, RoomMode.FROZEN, RoomMode.REST])
def test_after_a_restart_the_room_is_shown_the_same(sit, desk: Desk, mode: RoomMode) -> None:
    desk.go_to("explanation")
    desk.windows.room.toggle(mode)
    desk.live.next()
    seen = desk.windows.room.shown
    assert desk.live.autosave.close()
    again = sit(desk.live.autosave.path)
    assert again.windows.room.mode is mode
    assert again.windows.stage.state == seen
