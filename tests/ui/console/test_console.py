"""The console at work: every change of the session shows where it belongs, and at once."""

from __future__ import annotations

import statistics
import time

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from companion.live.autosave import SaveState
from tests.ui.conftest import Desk, Sit, visible_words


def test_the_bar_says_which_group_and_when(sit: Sit) -> None:
    from_builder = sit().window.bar
    assert from_builder._group.full_text == "23 november 2026"


def test_saving_is_said_and_saved_only_when_the_disk_has_it(
    at_question: Desk, qtbot: object
) -> None:
    bar, states = at_question.window.bar, []
    qtbot.waitUntil(lambda: bar.saved == "Bewaard")  # type: ignore[attr-defined]
    at_question.live.autosave.state_changed.connect(lambda *_: states.append(bar.saved))
    at_question.write("een")
    qtbot.waitUntil(lambda: at_question.live.autosave.state is SaveState.SAVED)  # type: ignore[attr-defined]
    assert states[0] == "Bewaren …"
    assert bar.saved == "Bewaard"


def test_a_failure_to_save_stays_in_red_until_it_is_solved(at_question: Desk) -> None:
    window, autosave = at_question.window, at_question.live.autosave
    autosave.state_changed.emit(SaveState.FAILED, "De schijf is vol.")
    assert window.bar.saved == "Nog niet bewaard"
    assert window.banner.isVisible()
    assert window.banner.text == "De schijf is vol."
    assert window.banner.property("look") == "bad"
    window.banner.show_news("beamer-found", "Er is een beamer gevonden.")
    assert window.banner.text == "De schijf is vol."
    assert "Sluit" not in visible_words(window)
    autosave.state_changed.emit(SaveState.SAVED, "")
    assert window.banner.text == "Er is een beamer gevonden."
    assert window.bar.saved == "Bewaard"


def test_words_stay_while_saving_fails(at_question: Desk) -> None:
    at_question.type("blijft staan")
    at_question.live.autosave.state_changed.emit(SaveState.FAILED, "De schijf is vol.")
    assert at_question.panel.edit.text() == "blijft staan"
    at_question.write("")
    assert at_question.texts() == ["blijft staan"]


@pytest.mark.parametrize(
    ("step", "first", "words"),
    [
        ("question", "notes", ["Notities", "Bronnen", "Lastig moment"]),
        ("quote", "sources", ["Bronnen", "Lastig moment"]),
        ("roleplay", "exercise", ["Regie", "Notities", "Kaarten", "Bronnen", "Lastig moment"]),
    ],
)
def test_each_step_begins_with_what_it_needs(
    desk: Desk, step: str, first: str, words: list[str]
) -> None:
    desk.go_to(step)
    assert desk.window.reading.current == first
    shown = [word for word in visible_words(desk.window) if word in words]
    assert shown == words


def test_the_trainers_choice_stays_until_the_next_step(desk: Desk) -> None:
    desk.go_to("roleplay")
    desk.click("Lastig moment")
    desk.live.next()
    assert desk.step == "roleplay"
    assert desk.window.reading.current == "difficult"
    desk.go_to("question")
    assert desk.window.reading.current == "notes"


def test_role_cards_are_in_the_console_and_never_on_the_stage(desk: Desk) -> None:
    desk.go_to("roleplay")
    assert "PRIVATE kaart van de ouder" in desk.window.cards.text()
    assert "PRIVATE" not in repr(desk.live.state)


def test_another_practice_conversation_can_be_chosen(desk: Desk) -> None:
    desk.go_to("choice")
    desk.click("B Oefengesprek R2")
    desk.go_to("roleplay")
    assert desk.window.cards.shown[0].heading == "Oefengesprek R2"
    assert desk.window.choice.current == "R2"


def test_the_trainers_lines_are_those_of_the_step(desk: Desk) -> None:
    desk.go_to("question")
    texts = [text.text() for _, text in desk.window.lines._rows if text.isVisible()]
    assert texts[0] == "PRIVATE zeg"
    assert texts[-1] == "PRIVATE blad"


def test_back_cannot_be_pressed_at_the_beginning_nor_next_at_the_end(desk: Desk) -> None:
    assert not desk.window.back.isEnabled()
    assert desk.window.next.isEnabled()
    desk.go_to("again")
    assert desk.window.back.isEnabled()
    assert not desk.window.next.isEnabled()
    assert desk.window.middle.next_text == "Dit was de laatste stap"


def test_the_clock_has_words_for_what_can_be_done(desk: Desk) -> None:
    desk.go_to("question")
    assert {"Start de klok", "−1 min", "+1 min", "Volgende fase"} <= set(visible_words(desk.window))
    assert desk.window.clock._time.text() == "1:00"
    desk.click("Start de klok")
    desk.click("+1 min")
    assert desk.window.clock._time.text() == "2:00"
    assert "Pauzeer" in visible_words(desk.window)
    desk.click("Volgende fase")
    assert desk.window.clock._time.text() == "2:00"
    assert not desk.window.clock._phases._next.isEnabled()
    assert "(deel 2 van 2)" in desk.window.clock._phase.full_text


def test_time_that_has_passed_has_a_minus_and_not_only_a_colour(desk: Desk, clock: object) -> None:
    desk.go_to("question")
    desk.click("Start de klok")
    clock.advance(75)  # type: ignore[attr-defined]
    desk.windows.countdown.ticked.emit()
    assert desk.window.clock._time.text() == "−0:15"


def test_a_step_without_a_clock_says_how_long_it_takes(desk: Desk) -> None:
    desk.go_to("quote")
    assert desk.window.clock._time.text() == "5 min"
    assert "Start de klok" not in visible_words(desk.window)


def test_a_step_does_not_hold_the_window_up(desk: Desk) -> None:
    """The key of a clicker must never wait: a step takes a fraction of what an eye sees."""
    took = []
    while desk.live.next_position() != desk.live.session.position:
        before = time.perf_counter()
        desk.live.next()
        QCoreApplication.sendPostedEvents(None, 0)
        took.append(time.perf_counter() - before)
        QApplication.processEvents()
    assert len(took) > 15
    assert statistics.median(took) < 0.05


def test_what_nobody_looks_at_is_not_laid_out(desk: Desk) -> None:
    desk.go_to("quote")
    sources = desk.window.sources
    assert sources._text.toPlainText().startswith("Citaat C")
    desk.go_to("question")
    assert sources.shown[0].heading == "Bron S"
    assert sources._text.toPlainText().startswith("Citaat C")
    desk.click("Bronnen")
    assert sources._text.toPlainText().startswith("Bron S")
