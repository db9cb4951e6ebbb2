"""The page on which a participant writes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from companion.domain.note import MAX_NOTE_LENGTH
from companion.domain.stage import ClockFace
from companion.domain.step import NoteField
from companion.domain.writing import room_for
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from companion.live.writing import LiveWriting
from companion.ui.widgets.label import PlainLabel
from tests.live.conftest import texts, told_by
from tests.ui.conftest import click
from tests.ui.writing.conftest import IDEAS, PLAN, WORDS, at_size, contents, press, write

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
QUESTION = "Wanneer voelde jij je voor het laatst echt gehoord, en wat deed de ander toen precies?"


def is_seen(label):
    return label.isVisible() and bool(label.text())


def labels(screen):
    """Return the words that can be seen."""
    return [each.text() for each in screen.findChildren(PlainLabel) if is_seen(each)]


def many(count):
    return [NoteField(f"f{i}", f"Vak {i}", "een hint" if i else "") for i in range(count)]


def test_only_the_prompt_is_in_sight(written):
    assert labels(written) == [
        *("Samen", "Wat helpt?", "Woorden", "zonder namen", "Ideeën"),
        "Tab: volgend vak. Ctrl+Enter: klaar. Twee keer Esc: terug naar de trainer.",
    ]


def test_a_step_without_a_question_shows_its_name_once(screen):
    screen.open_writing("Oefengesprek", "", [IDEAS])
    assert labels(screen)[:2] == ["Oefengesprek", "Ideeën"]


def test_every_key_is_told_with_its_field(written):
    typed = told_by(written.typed)
    write(written, 1, "ab")
    press(written, Key.Key_Return)
    assert typed.news == [("ideas", 0, "a"), ("ideas", 0, "ab"), ("ideas", 0, "ab\n")]


def test_parts_are_fields_of_their_own(screen):
    screen.open_writing("Morgen", "Wat doe je?", [PLAN], {("plan", 1): "bel ik"})
    typed = told_by(screen.typed)
    assert contents(screen) == ["", "bel ik"]
    assert [field.edit.accessibleName() for field in screen.writing.fields] == ["Als …", "dan …"]
    assert labels(screen).count("één zin") == 1
    write(screen, 1, "!")
    assert typed.news == [("plan", 1, "bel ik!")]


def test_what_was_being_written_stands_there_again_and_is_not_told(screen):
    typed = told_by(screen.typed)
    screen.open_writing("Samen", "Wat?", [WORDS, IDEAS], {("ideas", 0): "half"})
    assert contents(screen) == ["", "half"]
    assert typed.count == 0


def test_an_empty_page_is_not_given(written):
    given = told_by(written.given)
    write(written, 0, "  ")
    click(written, "Klaar: geef aan de trainer")
    assert given.count == 0
    assert written.page.foot.line == "Er staat nog niets. Schrijf eerst iets op."
    write(written, 0, "x")
    assert "Tab" in written.page.foot.line


def test_tab_goes_through_the_fields_to_the_button(written):
    press(written, Key.Key_Tab)
    assert written.focusWidget() is written.writing.fields[1].edit
    press(written, Key.Key_Tab)
    assert isinstance(written.focusWidget(), QPushButton)


def test_what_does_not_fit_is_refused_and_said(screen):
    screen.open_writing("Morgen", "Wat?", [PLAN], {("plan", 0): "x" * room_for(PLAN)})
    write(screen, 0, "y")
    press(screen, Key.Key_Return)
    assert len(contents(screen)[0]) == room_for(PLAN) < MAX_NOTE_LENGTH
    assert "Dit vak is vol. Er past niets meer bij." in labels(screen)


def test_markup_stays_text(screen):
    screen.open_writing("<b>Samen</b>", "<i>Wat?</i>", [NoteField("w", "<u>W</u>")])
    assert {"<b>Samen</b>", "<i>Wat?</i>", "<u>W</u>"} <= set(labels(screen))


def test_nothing_can_be_dropped_or_pasted_from_elsewhere(written):
    edit = written.writing.fields[0].edit
    data = QMimeData()
    data.setText("van elders")
    edit.insertFromMimeData(data)
    assert not edit.canInsertFromMimeData(data)
    assert not edit.acceptDrops()
    assert contents(written) == ["", ""]


def test_the_time_is_shown_where_there_is_any(written):
    clock = written.writing.head.clock
    assert not clock.isVisible()
    written.show_clock(ClockFace("Alleen", "1:24", 0.7))
    assert clock.isVisible()
    assert clock.accessibleName() == "Tijd: 1:24"
    written.show_clock(None)
    assert not clock.isVisible()


# --- together with the session ------------------------------------------------------------------


@pytest.fixture
def tied(screen, open_live):
    """Return screen, notes and writing of a session, tied as the program ties them."""
    live = open_live()
    undo = LiveUndo(live, live)
    notes = LiveNotes(live, undo, live)
    writing = LiveWriting(live, notes)
    screen.typed.connect(lambda *words: writing.type("question", *words))
    for done in (screen.given, screen.left):
        done.connect(lambda: writing.give("question"))
    screen.open_writing("Samen", "Wat?", [WORDS, IDEAS], writing.texts("question"))
    return screen, notes, writing


def test_given_words_are_the_trainers(tied):
    screen, notes, writing = tied
    write(screen, 0, "van een")
    press(screen, Key.Key_Return, CTRL)
    press(screen, Key.Key_Return)
    write(screen, 1, "van twee")
    press(screen, Key.Key_Return, CTRL)
    assert [(n.text, n.hidden) for n in notes.of_step("question")] == [
        ("van een", True),
        ("van twee", True),
    ]
    assert len(writing.waiting) == 2


@pytest.mark.parametrize("keys", [[Key.Key_F8], [Key.Key_Escape] * 2, []])
def test_words_that_stand_there_are_not_lost_on_the_way_back(tied, keys):
    screen, notes, writing = tied
    write(screen, 0, "half")
    for key in keys:
        press(screen, key)
    if not keys:
        screen.leave()
    assert texts(notes) == ["half"]
    assert writing.texts("question") == {}


# --- room ---------------------------------------------------------------------------------------

SIZES = [(1024, 768), (1366, 768), (1920, 1080)]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("question", [QUESTION, QUESTION * 4])
def test_the_first_field_is_wholly_in_sight_and_no_field_is_cut(
    screen, text_percent, percent, question
):
    text_percent(percent)
    for size in SIZES:
        for count in range(1, 6):
            screen.open_writing("Samen nadenken", question, many(count))
            at_size(screen, *size)
            screen.writing.begin()
            assert_in_sight(screen)


def assert_in_sight(screen):
    page = screen.writing.page
    viewport = page.parentWidget()
    first = screen.writing.fields[0]
    top = first.mapTo(viewport, QPoint(0, 0)).y()
    assert top >= 0
    assert top + first.height() <= viewport.height()
    for field in screen.writing.fields:
        left = field.mapTo(viewport, QPoint(0, 0)).x()
        assert 0 <= left < left + field.width() <= viewport.width()
        assert field.edit.height() >= 2 * field.edit.fontMetrics().lineSpacing()


@pytest.mark.parametrize(("percent", "pixels"), [(100, 28), (200, 56)])
def test_words_are_as_large_as_on_the_stage(screen, text_percent, percent, pixels):
    text_percent(percent)
    screen.open_writing("Samen", "Wat?", [WORDS])
    at_size(screen, 1920, 1080)
    assert screen.writing.fields[0].edit.font().pixelSize() >= pixels


def test_the_last_field_comes_into_sight_with_tab(screen, text_percent):
    text_percent(200)
    screen.open_writing("Samen", QUESTION, many(5))
    at_size(screen, 1024, 768)
    for _ in range(4):
        QTest.keyClick(screen.focusWidget(), Key.Key_Tab)
    last = screen.writing.fields[-1].edit
    assert screen.focusWidget() is last
    viewport = screen.writing.page.parentWidget()
    assert viewport.rect().contains(last.mapTo(viewport, last.rect().center()))
