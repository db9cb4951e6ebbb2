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


def test_lines_stand_in_their_field_again_when_their_notes_are_taken_back(notes, undo):
    notes.type("question", "words", "- rust\n- tijd")
    notes.split("question", "words")
    told = told_by(notes.draft_returned)
    assert undo.words == "Wat je invoerde bij Stap question staat weer als regels in het veld"
    undo.undo()
    assert notes.draft_of("question", "words").text == "- rust\n- tijd"
    assert (texts(notes), told.news) == ([], [("question",)])
    undo.redo()
    assert notes.draft_of("question", "words").text == ""
    assert texts(notes) == ["rust", "tijd"]


def test_what_is_typed_meanwhile_makes_room_for_lines_that_come_back(notes, undo):
    notes.type("question", "words", "rust\ntijd")
    notes.split("question", "words")
    notes.type("question", "words", "nog een zin")
    undo.undo()
    assert texts(notes) == ["nog een zin"]
    assert notes.draft_of("question", "words").text == "rust\ntijd"


LIST = "antwoorden/words"


def test_a_list_stands_in_its_window_again_when_its_notes_are_taken_back(live, notes, undo):
    notes.type("question", LIST, "rust\ntijd")
    notes.add_many("question", "words", ["rust", "tijd"], bundle="3", typed_in=LIST)
    assert notes.draft_of("question", LIST).text == ""
    undo.undo()
    assert (texts(notes), clusters(live)) == ([], {})
    assert on_disk(live).drafts[0].text == "rust\ntijd"


def test_a_list_that_comes_back_keeps_the_next_one(notes, undo):
    notes.type("question", LIST, "rust\ntijd")
    notes.add_many("question", "words", ["rust", "tijd"], typed_in=LIST)
    notes.type("question", LIST, "moed")
    undo.undo()
    assert notes.draft_of("question", LIST).text == "rust\ntijd\nmoed"
    assert texts(notes) == []


def test_several_notes_are_hidden_and_shown_in_one_go(notes, undo):
    ids = notes.add_many("question", "words", ["a", "b", "c"])
    notes.hide(ids[0], hidden=True)
    notes.hide(*ids, hidden=True)
    assert undo.words == "Notities bij Stap question weer zichtbaar voor de groep"
    undo.undo()
    assert [note.hidden for note in notes.of_step("question")] == [True, False, False]
    notes.hide(*ids[:2], hidden=False)
    assert undo.words == "Notitie bij Stap question weer verborgen voor de groep"
