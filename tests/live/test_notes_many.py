"""Many answers at once: one go, one way back, and a bundle for each table."""

from __future__ import annotations

import pytest

from companion.domain.board import Arrangement
from companion.domain.note import MAX_NOTE_LENGTH
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from tests.live.conftest import on_disk, told_by

SIXTY = [f"antwoord {number}" for number in range(1, 61)]


@pytest.fixture
def undo(live):
    live.go_to("question")
    return LiveUndo(live, live)


@pytest.fixture
def notes(live, undo):
    return LiveNotes(live, undo, live)


def texts(notes, field="words"):
    return [note.text for note in notes.of_step("question") if note.field == field]


def clusters(live):
    found = live.session.exercises.get(Arrangement("question")).clusters
    return {cluster.name: cluster.notes for cluster in found}


def test_sixty_answers_come_in_one_go_in_their_order(live, notes):
    told, staged = told_by(notes.notes_changed), told_by(live.stage_changed)
    ids = notes.add_many("question", "words", SIXTY)
    assert texts(notes) == SIXTY
    assert [note.id for note in notes.of_step("question")] == list(ids)
    assert (told.count, staged.count) == (1, 1)


def test_sixty_answers_are_taken_back_in_one_go_and_come_again(live, notes, undo):
    notes.add("question", "words", "eerst")
    notes.add_many("question", "words", SIXTY)
    assert undo.words == "60 notities weggehaald bij Stap question"
    undo.undo()
    assert texts(notes) == ["eerst"]
    undo.redo()
    assert texts(notes) == ["eerst", *SIXTY]


def test_sixty_answers_are_on_disk(live, notes):
    notes.add_many("question", "words", SIXTY)
    assert [note.text for note in on_disk(live).notes] == SIXTY


def test_blanks_are_no_answers_and_long_ones_are_cut_as_notes_are(notes, undo):
    notes.add_many("question", "words", ["", "  \t ", " een ", "x" * (MAX_NOTE_LENGTH + 5)])
    assert texts(notes) == ["een", "x" * MAX_NOTE_LENGTH]
    undo.undo()
    assert notes.add_many("question", "words", ["", " "]) == ()
    assert not undo.can_undo, "nothing was added, nothing can be taken back"


def test_answers_can_wait_before_the_room_sees_them(live, notes):
    notes.add_many("question", "words", ["a", "b"], hidden=True)
    assert all(note.hidden for note in notes.of_step("question"))
    assert live.state.scene.board.count == 0


def test_a_bundle_lies_together_and_grows(live, notes, undo):
    first = notes.add_many("question", "words", ["a", "b"], bundle="3")
    assert clusters(live) == {"Tafel 3": first}
    second = notes.add_many("question", "ideas", ["c"], bundle="tafel 3")
    assert clusters(live) == {"Tafel 3": (*first, *second)}
    third = notes.add_many("question", "words", ["d"], bundle="Bij het raam")
    assert clusters(live)["Bij het raam"] == third
    for _ in range(2):
        undo.undo()
    assert clusters(live) == {"Tafel 3": first}


def test_each_line_that_is_being_typed_becomes_a_note(notes, undo):
    notes.type("question", "words", "1. مرحبا\n\n- 👩\u200d👧 samen\n   \nrust")
    notes.split("question", "words")
    assert texts(notes) == ["مرحبا", "👩\u200d👧 samen", "rust"]
    assert notes.draft_of("question", "words").text == ""
    undo.undo()
    assert texts(notes) == []


def test_nothing_but_blanks_stays_where_it_is(notes, undo):
    notes.type("question", "words", "  \n \n")
    notes.split("question", "words")
    assert notes.draft_of("question", "words").text == "  \n \n"
    assert not undo.can_undo
