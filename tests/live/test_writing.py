"""Words that participants write at the laptop, until the trainer shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.step import Keep, NoteField
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from companion.live.writing import LiveWriting
from tests.live.conftest import on_disk, texts, told_by


@pytest.fixture
def undo(live):
    return LiveUndo(live, live)


@pytest.fixture
def notes(live, undo):
    live.go_to("question")
    return LiveNotes(live, undo, live)


@pytest.fixture
def writing(live, notes):
    return LiveWriting(live, notes)


def opened(live):
    """Return notes and writing of a session that was opened again."""
    undo = LiveUndo(live, live)
    notes = LiveNotes(live, undo, live)
    return notes, LiveWriting(live, notes)


# --- typing -------------------------------------------------------------------------------------


def test_what_is_typed_is_on_disk_and_no_note(live, writing):
    writing.type("question", "words", 0, "ik schr")
    writing.type("question", "words", 0, "ik schrijf")
    assert writing.texts("question") == {("words", 0): "ik schrijf"}
    found = on_disk(live)
    assert [draft.text for draft in found.drafts] == ["ik schrijf"]
    assert found.notes == ()


def test_typing_disturbs_no_half_sentence_of_the_trainer(live, notes, writing):
    notes.type("question", "words", "van de trainer")
    writing.type("question", "words", 0, "van de groep")
    assert notes.draft_of("question", "words").text == "van de trainer"
    assert writing.texts("question") == {("words", 0): "van de groep"}
    assert live.agenda.keep(live.step, live.session) == live.step.keep


def test_what_is_typed_draws_nothing_for_the_room(live, writing):
    stage = told_by(live.stage_changed)
    writing.type("question", "words", 0, "nog niet")
    writing.give("question")
    assert stage.count == 0


# --- giving -------------------------------------------------------------------------------------


def test_given_words_are_hidden_notes_one_for_each_field(live, notes, writing):
    told = told_by(notes.notes_changed)
    writing.type("question", "ideas", 0, " idee\t1 ")
    writing.type("question", "words", 0, "woord")
    assert writing.give("question") == 2
    found = [(note.field, note.text, note.hidden) for note in notes.of_step("question")]
    assert found == [("ideas", "idee 1", True), ("words", "woord", True)]
    assert writing.texts("question") == {}
    assert told.news == [("question",)]


@pytest.mark.parametrize("text", ["", "  \n ", "\0"])
def test_an_empty_screen_gives_nothing(live, undo, writing, text):
    writing.type("question", "words", 0, text)
    assert writing.give("question") == 0
    assert (live.session.notes, live.session.drafts) == ((), ())
    assert not undo.can_undo


@pytest.mark.parametrize("text", ["👪 en 🧑🏽", "שלום עולם", "x" * 5000, "regel\nregel"])
def test_any_words_come_through_whole(notes, writing, text):
    writing.type("question", "words", 0, text)
    writing.give("question")
    assert texts(notes) == [text]


def test_parts_of_a_field_become_one_note(live, notes, writing, monkeypatch):
    plan = NoteField("words", "Als … dan …", parts=("Als …", "dan …"))
    with_parts = replace(live.step, keep=Keep("check-in", fields=(plan,)))
    workshop = type(live.workshop)
    monkeypatch.setattr(workshop, "find_step", lambda *_: (live.module, with_parts))
    writing.type("question", "words", 1, "bel ik de ouder")
    writing.type("question", "words", 0, "ik een dossier open")
    assert writing.give("question") == 1
    assert texts(notes) == ["Als ik een dossier open, dan bel ik de ouder"]


def test_words_of_a_field_that_is_no_more_come_under_the_first(notes, writing):
    writing.type("question", "weg", 0, "wel bewaard")
    writing.give("question")
    assert texts(notes, field="words") == ["wel bewaard"]


def test_words_of_another_practice_conversation_keep_their_field(live, notes, writing):
    writing.type("roleplay", "not", 0, "te snel")
    writing.give("roleplay")
    assert [note.field for note in notes.of_step("roleplay")] == ["not"]


def test_a_gift_does_not_come_between_the_trainer_and_what_she_did_last(notes, undo, writing):
    notes.add("question", "words", "van haar")
    before = undo.words
    give(writing, "van de groep")
    assert undo.words == before
    undo.undo()
    assert texts(notes) == ["van de groep"]


def test_a_gift_leaves_what_was_taken_back_to_come_about_again(notes, undo, writing):
    notes.add("question", "words", "van haar")
    undo.undo()
    give(writing, "van de groep")
    undo.redo()
    assert sorted(texts(notes)) == ["van de groep", "van haar"]


def test_the_trainer_takes_a_gift_out_as_any_note(notes, undo, writing):
    give(writing, "liever niet")
    notes.remove(writing.waiting[0])
    assert (texts(notes), writing.waiting) == ([], ())
    undo.undo()
    assert (texts(notes), len(writing.waiting)) == (["liever niet"], 1)


# --- what waits for the trainer -----------------------------------------------------------------


def give(writing, *words, step_id="question"):
    for word in words:
        writing.type(step_id, "words", 0, word)
        writing.give(step_id)


def test_given_notes_wait_until_they_are_shown(live, notes, writing):
    told = told_by(writing.waiting_changed)
    give(writing, "a", "b")
    assert len(writing.waiting_at("question")) == 2
    notes.hide(writing.waiting[0], hidden=False)
    assert len(writing.waiting) == 1
    writing.show_all("question")
    assert writing.waiting == ()
    assert [card.text for card in live.state.scene.board.columns[0].cards] == ["a", "b"]
    assert told.count == 4


def test_what_the_trainer_hides_again_is_not_shown_with_the_next(live, notes, writing):
    give(writing, "met een naam")
    shown = writing.waiting[0]
    notes.hide(shown, hidden=False)
    notes.hide(shown, hidden=True)
    give(writing, "zonder naam")
    writing.show_all("question")
    assert [card.text for card in live.state.scene.board.columns[0].cards] == ["zonder naam"]


def test_notes_that_the_trainer_hid_herself_do_not_wait(notes, writing):
    notes.add("question", "words", "van haar", hidden=True)
    assert writing.waiting == ()


def test_showing_all_is_one_thing_to_take_back(live, notes, undo, writing):
    give(writing, "a", "b")
    told = told_by(notes.notes_changed)
    writing.show_all("question")
    assert told.news == [("question",)]
    assert undo.words == "Notities bij Stap question weer verborgen voor de groep"
    undo.undo()
    assert [note.hidden for note in notes.of_step("question")] == [True, True]
    assert not undo.can_undo


def test_notes_of_all_steps_wait_and_are_shown_step_by_step(writing):
    give(writing, "hier")
    give(writing, "daar", step_id="last-word")
    assert len(writing.waiting) == 2
    assert writing.waiting_steps == ("question", "last-word")
    writing.show_all("last-word")
    assert writing.waiting == writing.waiting_at("question")
    assert writing.waiting_steps == ("question",)


def test_what_the_trainer_writes_before_the_group_waits_in_the_same_list(live, notes, writing):
    give(writing, "van de groep")
    writing.add("question", "words", " van haar ")
    found = [(note.text, note.hidden) for note in notes.of_step("question")]
    assert found == [("van de groep", True), ("van haar", True)]
    assert len(writing.waiting) == 2
    writing.show_all("question")
    assert len(live.state.scene.board.columns[0].cards) == 2


def test_her_own_note_can_be_taken_back_and_blanks_are_none(notes, undo, writing):
    writing.add("question", "words", "  ")
    assert (texts(notes), undo.can_undo) == ([], False)
    writing.add("question", "words", "toch niet")
    undo.undo()
    assert (texts(notes), writing.waiting) == ([], ())
    undo.redo()
    assert (texts(notes), len(writing.waiting)) == (["toch niet"], 1)


def test_many_notes_in_one_go_are_looked_at_once(live, notes, writing, monkeypatch):
    looks = []
    there = LiveWriting.waiting.fget
    monkeypatch.setattr(LiveWriting, "waiting", property(lambda w: looks.append(1) or there(w)))
    notes.add_many("question", "words", [f"antwoord {n}" for n in range(60)])
    assert len(looks) == 1


def test_what_waits_waits_after_a_restart_and_what_was_shown_does_not(live, notes, writing, reopen):
    give(writing, "gezien", "nog niet")
    seen, not_yet = writing.waiting
    notes.hide(seen, hidden=False)
    notes.hide(seen, hidden=True)
    _, again = opened(reopen(live))
    assert again.waiting == (not_yet,)


def test_a_gift_after_something_was_taken_back_does_not_lose_what_waits(undo, notes, writing):
    give(writing, "a", "b")
    notes.remove(writing.waiting[1])
    give(writing, "c")
    undo.undo()
    undo.redo()
    assert [texts(notes), len(writing.waiting)] == [["a", "c"], 2]
