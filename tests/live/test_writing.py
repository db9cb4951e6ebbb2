"""Words that participants write at the laptop, until the trainer shows them."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from companion.domain.note import Draft
from companion.domain.step import Keep, NoteField
from companion.domain.writing import OF_THE_SCREEN
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from companion.live.writing import LiveWriting
from companion.storage.sessions import create_session, read_session
from tests.builders import a_session
from tests.live.conftest import on_disk, texts, told_by

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def undo(live):
    return LiveUndo(live, live)


@pytest.fixture
def notes(live, undo):
    live.go_to("question")
    return LiveNotes(live, undo, live)


@pytest.fixture
def writing(live, notes, undo):
    return LiveWriting(live, notes, undo)


def opened(live):
    """Return notes and writing of a session that was opened again."""
    undo = LiveUndo(live, live)
    notes = LiveNotes(live, undo, live)
    return notes, LiveWriting(live, notes, undo)


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


def test_taking_a_gift_back_fills_no_screen_and_redo_brings_it_back(notes, undo, writing):
    writing.type("question", "words", 0, "van mij")
    writing.give("question")
    undo.undo()
    assert (texts(notes), writing.texts("question"), writing.waiting) == ([], {}, ())
    undo.redo()
    assert texts(notes) == ["van mij"]
    assert len(writing.waiting) == 1


def test_what_taking_back_does_is_told_without_the_words(undo, writing):
    writing.type("question", "words", 0, "geheim")
    writing.give("question")
    assert undo.words == "Woorden van het schrijfscherm weer weg bij Stap question"


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
    writing.show_all()
    assert [card.text for card in live.state.scene.board.columns[0].cards] == ["zonder naam"]


def test_notes_that_the_trainer_hid_herself_do_not_wait(notes, writing):
    notes.add("question", "words", "van haar", hidden=True)
    assert writing.waiting == ()


def test_showing_all_is_one_thing_to_take_back(live, notes, undo, writing):
    give(writing, "a", "b")
    told = told_by(notes.notes_changed)
    writing.show_all()
    assert told.news == [("question",)]
    undo.undo()
    assert [note.hidden for note in notes.of_step("question")] == [True, True]


def test_notes_of_all_steps_wait_together(writing):
    give(writing, "hier")
    give(writing, "daar", step_id="last-word")
    assert len(writing.waiting) == 2
    writing.show_all("last-word")
    assert writing.waiting == writing.waiting_at("question")


def test_what_waits_waits_after_a_restart_and_what_was_shown_does_not(live, notes, writing, reopen):
    give(writing, "gezien", "nog niet")
    seen, not_yet = writing.waiting
    notes.hide(seen, hidden=False)
    notes.hide(seen, hidden=True)
    _, again = opened(reopen(live))
    assert again.waiting == (not_yet,)


def test_a_gift_after_a_taken_back_one_does_not_lose_what_waits(undo, notes, writing):
    give(writing, "a", "b")
    undo.undo()
    give(writing, "c")
    undo.undo()
    undo.redo()
    assert [texts(notes), len(writing.waiting)] == [["a", "c"], 2]


# --- a crash ------------------------------------------------------------------------------------

WRITER = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from companion.live.autosave import Autosave
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.live.writing import LiveWriting
from tests.builders import a_workshop
app = QCoreApplication([])
autosave = Autosave(Path(sys.argv[1]))
live = LiveSession(a_workshop(), autosave.open(), autosave)
undo = LiveUndo(live)
writing = LiveWriting(live, LiveNotes(live, undo), undo)
for end in range(1, 12):
    writing.type("question", "words", 0, "midden in een zin"[:end])
autosave.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_crash_while_somebody_writes_leaves_the_words_with_the_trainer(folder, open_live):
    path = create_session(folder, a_session())
    done = subprocess.run([sys.executable, "-c", WRITER, str(path)], cwd=ROOT, check=False)
    assert done.returncode < 0
    assert [draft.text for draft in read_session(path).drafts] == ["midden in e"]
    notes, writing = opened(open_live(path))
    assert writing.rescue() == 1
    assert [(note.text, note.hidden) for note in notes.of_step("question")] == [
        ("midden in e", True)
    ]
    assert writing.texts("question") == {}
    assert len(writing.waiting) == 1


def test_a_rescue_without_words_changes_nothing(live, undo, writing):
    told = told_by(live.session_changed)
    assert writing.rescue() == 0
    assert (told.count, undo.can_undo) == (0, False)


def test_a_rescue_leaves_the_trainers_own_half_sentence(live, notes, writing):
    notes.type("question", "words", "half")
    writing.type("question", "words", 0, "van de groep")
    writing.rescue()
    mine = [d for d in live.session.drafts if not d.field.startswith(OF_THE_SCREEN)]
    assert mine == [Draft("question", "words", "half")]
