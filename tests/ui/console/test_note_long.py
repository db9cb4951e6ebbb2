"""A text that is too long for one note: somebody is asked, and nothing is lost or cut silently."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from companion.domain.note import MAX_NOTE_LENGTH
from tests.ui.conftest import Desk, visible_words

LONG = "de ouder vertelt wat hielp, en wij luisteren. " * 1000
WAYS = ("Knip in notities", "Alleen het begin", "Laat maar")


@pytest.fixture
def asked(at_question: Desk) -> Desk:
    at_question.paste(LONG)
    return at_question


def is_asked(desk: Desk) -> bool:
    return bool(set(WAYS) & set(visible_words(desk.window)))


def test_it_says_how_long_it_is_and_what_can_be_done(asked: Desk) -> None:
    assert asked.panel.entry.long.words == (
        "Dat zijn 46.000 tekens. In één notitie passen er 20.000."
    )
    assert set(WAYS) <= set(visible_words(asked.window))
    assert asked.panel.edit.text() == ""
    assert asked.texts() == []


def test_cut_in_notes_it_is_all_there_and_is_taken_back_in_one_go(asked: Desk, qtbot) -> None:
    asked.click("Knip in notities")
    qtbot.waitUntil(lambda: len(asked.texts()) == 3)
    assert " ".join(asked.texts()).split() == LONG.split()
    assert asked.windows.window.banner.text == "3 notities gemaakt van de tekst die je plakte."
    assert asked.panel.edit.hasFocus()
    assert not is_asked(asked)
    asked.windows.undo.undo()
    assert asked.texts() == []


def test_the_notes_stay_at_the_step_where_it_was_pasted(asked: Desk, qtbot) -> None:
    step = asked.windows.live.step.id
    asked.click("Knip in notities")
    asked.windows.live.next()
    qtbot.waitUntil(lambda: len(asked.windows.notes.of_step(step)) == 3)


def test_the_beginning_comes_behind_what_was_typed(at_question: Desk) -> None:
    at_question.type("Eerst: ")
    at_question.paste(LONG)
    at_question.click("Alleen het begin")
    text = at_question.panel.edit.text()
    assert text.startswith("Eerst: de ouder vertelt")
    assert MAX_NOTE_LENGTH // 2 < len(text) <= MAX_NOTE_LENGTH
    assert not is_asked(at_question)


@pytest.mark.parametrize("way", ["Laat maar", "typing", "another step"])
def test_who_does_not_want_it_goes_on(asked: Desk, way: str) -> None:
    if way == "typing":
        asked.type("x")
    elif way == "another step":
        asked.windows.live.next()
        asked.windows.live.back()
    else:
        asked.click(way)
    assert not is_asked(asked)
    assert asked.texts() == []


def test_with_a_full_field_no_beginning_is_offered(at_question: Desk) -> None:
    at_question.paste("x" * MAX_NOTE_LENGTH)
    at_question.paste(LONG)
    assert "Alleen het begin" not in visible_words(at_question.window)
    assert "Knip in notities" in visible_words(at_question.window)


def test_a_book_is_not_cut_but_its_beginning_can_go_in(at_question: Desk) -> None:
    at_question.paste("x" * 13_000_000)
    assert "Knip in notities" not in visible_words(at_question.window)
    assert "Alleen het begin" in visible_words(at_question.window)


def test_a_word_too_many_by_key_is_still_only_said(at_question: Desk) -> None:
    at_question.paste("x" * MAX_NOTE_LENGTH)
    at_question.press(Qt.Key.Key_Y)
    assert "20.001 tekens" in at_question.panel.notice
    assert not is_asked(at_question)
