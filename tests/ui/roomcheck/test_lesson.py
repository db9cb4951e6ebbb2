"""What is made of the keys of a clicker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from companion.ui.roomcheck.lesson import Heard, Lesson, key_name, key_word

Key = Qt.Key


def after(*keys: str, typed: str = "") -> Lesson:
    lesson = Lesson()
    for key in keys:
        lesson = lesson.hear(key, is_typed=key == typed)
    return lesson


def test_forward_then_back_then_black():
    assert [after().asks, after("Key_Right").asks] == ["volgende", "vorige"]
    assert after("Key_Right", "Key_Left").asks == "zwart"
    lesson = after("Key_Right", "Key_Left", "Key_F8")
    assert lesson.is_over
    assert lesson.clicker == {"Key_Right": "volgende", "Key_Left": "vorige", "Key_F8": "zwart"}


def test_one_key_is_no_clicker():
    assert after("Key_Right").clicker == {}
    assert after("Key_Right", "Key_Left").clicker == {"Key_Right": "volgende", "Key_Left": "vorige"}


def test_the_same_key_twice_asks_again():
    lesson = after("Key_Right", "Key_Right")
    assert (lesson.heard, lesson.asks) == (Heard.SAME, "vorige")


def test_a_letter_is_for_typing():
    lesson = after("Key_A", typed="Key_A")
    assert (lesson.heard, lesson.keys, lesson.asks) == (Heard.TYPED, (), "volgende")


def test_the_letter_for_black_is_known_already_and_not_learned():
    lesson = after("Key_Right", "Key_Left", "Key_B", typed="Key_B")
    assert lesson.is_over
    assert "Key_B" not in lesson.clicker


def test_a_full_stop_is_learned_for_black_and_for_nothing_else():
    lesson = after("Key_Right", "Key_Left", "Key_Period", typed="Key_Period")
    assert lesson.is_over
    assert lesson.clicker["Key_Period"] == "zwart"
    assert after("Key_Period", typed="Key_Period").heard is Heard.TYPED


def test_forward_again_means_that_there_is_no_button_for_black():
    lesson = after("Key_Right", "Key_Left", "Key_Right")
    assert lesson.is_over
    assert set(lesson.clicker) == {"Key_Right", "Key_Left"}


@given(st.lists(st.tuples(st.sampled_from([k.name for k in Key]), st.booleans()), max_size=8))
def test_whatever_is_pressed_no_key_does_two_things(presses):
    lesson = Lesson()
    for key, typed in presses:
        if lesson.asks:
            lesson = lesson.hear(key, is_typed=typed)
    assert len(lesson.clicker) in (0, 2, 3)
    assert len(set(lesson.clicker.values())) == len(lesson.clicker)


@pytest.mark.parametrize("key", [Key.Key_Shift, Key.Key_Control, Key.Key_CapsLock, 0, 99_999_999])
def test_keys_that_are_held_or_have_no_name_are_nothing(key):
    assert key_name(key) == ""


@pytest.mark.parametrize(
    ("key", "name", "word"),
    [
        (Key.Key_PageDown, "Key_PageDown", "PageDown"),
        (Key.Key_VolumeUp, "Key_VolumeUp", "geluid harder"),
        (Key.Key_Escape, "Key_Escape", "Esc"),
        (Key.Key_Tab, "Key_Tab", "Tab"),
        (Key.Key_F5, "Key_F5", "F5"),
    ],
)
def test_a_key_has_a_name_to_keep_and_a_word_to_say(key, name, word):
    assert (key_name(key), key_word(name)) == (name, word)


def test_a_name_from_a_newer_version_is_said_as_it_is():
    assert key_word("Key_Nieuw") == "Nieuw"
