"""Every change of a note can be taken back, one after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.note import Draft
from companion.domain.plan import Plan
from companion.live.notes import LiveNotes
from companion.live.undo import LiveUndo
from tests.builders import a_note, a_session, with_notes
from tests.live.conftest import id_of, on_disk, texts, told_by


def test_everything_can_be_undone_in_turn(three, live):
    start = live.session.notes
    note_id = id_of(three, "a")
    three.edit(note_id, "anders")
    three.star(note_id, starred=True)
    three.hide(note_id, hidden=True)
    three.put_in_field(note_id, "ideas")
    three.put_in_field(note_id, "words")
    three.move(note_id, 2)
    three.remove(note_id)
    for _ in range(7):
        three.undo()
    assert live.session.notes == start


def test_an_edit_of_an_edit_is_undone_one_at_a_time(three):
    note_id = id_of(three, "a")
    three.edit(note_id, "eerst")
    three.edit(note_id, "dan")
    seen = []
    for _ in range(3):
        three.undo()
        seen.append(texts(three))
    assert seen == [["eerst", "b", "c"], ["a", "b", "c"], ["a", "b"]]


def test_undo_reaches_a_note_of_another_step_and_says_which(three, live):
    live.go_to("again")
    told = told_by(three.notes_changed)
    three.undo()
    assert told.news == [("question",)]
    assert texts(three) == ["a", "b"]


def test_undo_at_the_end_does_nothing(three):
    for _ in range(10):
        three.undo()
    assert not three.can_undo
    assert texts(three) == []


def test_undo_is_on_disk_like_any_change(three, live):
    three.remove(id_of(three, "b"))
    three.undo()
    assert not [note for note in on_disk(live).notes if note.removed]


def test_removed_notes_come_back_after_a_restart_newest_first(three, live, reopen):
    for text in "ac":
        three.remove(id_of(three, text))
    notes = LiveNotes(reopen(live))
    assert texts(notes) == ["b"]
    notes.undo()
    assert texts(notes) == ["b", "c"]
    notes.undo()
    assert texts(notes) == ["a", "b", "c"]
    assert not notes.can_undo


def test_notes_keep_their_order_after_a_restart(three, live, reopen):
    three.move(id_of(three, "c"), -2)
    three.edit(id_of(three, "a"), "A")
    again = reopen(live)
    assert texts(LiveNotes(again)) == ["c", "A", "b"]
    assert again.state == live.state


def test_a_note_may_not_be_lost_by_a_field_that_the_step_no_longer_has(open_live):
    session = with_notes(a_session(), replace(a_note(), field="vroeger"))
    notes = LiveNotes(open_live(session))
    assert [note.field for note in notes.of_step("question")] == ["vroeger"]


# --- one way back for the whole session ----------------------------------------------------------


WHAT = {
    "edit": "Tekst van de notitie bij Stap question weer zoals hij was",
    "hide": "Notitie bij Stap question weer zichtbaar voor de groep",
    "star": "Ster weer weg bij de notitie bij Stap question",
    "remove": "Notitie weer terug bij Stap question",
    "field": "Notitie bij Stap question weer in het vak waar hij stond",
    "move": "Notities bij Stap question weer in de volgorde van eerst",
    "add": "Notitie weggehaald bij Stap question",
}


@pytest.mark.parametrize("what", WHAT)
def test_undo_says_what_and_where_and_never_what_stood_there(three, live, what):
    note_id = id_of(three, "a")
    match what:
        case "edit":
            three.edit(note_id, "geheim")
        case "hide":
            three.hide(note_id, hidden=True)
        case "star":
            three.star(note_id, starred=True)
        case "remove":
            three.remove(note_id)
        case "field":
            three.put_in_field(note_id, "ideas")
        case "move":
            three.move(note_id, 1)
    told = told_by(three._undo.undone)
    live.go_to("again")
    three.undo()
    assert told.news == [(WHAT[what],)]


def test_showing_again_and_taking_a_star_away_have_words_of_their_own(three):
    note_id = id_of(three, "a")
    three.hide(note_id, hidden=True)
    three.hide(note_id, hidden=False)
    assert three._undo.words == "Notitie bij Stap question weer verborgen voor de groep"
    three.star(note_id, starred=True)
    three.star(note_id, starred=False)
    assert three._undo.words == "Ster weer terug bij de notitie bij Stap question"


def test_notes_and_other_changes_are_taken_back_in_one_order(live):
    live.go_to("question")
    undo = LiveUndo(live, live)
    notes = LiveNotes(live, undo, live)
    notes.add("question", "words", "a")
    undo.remember("Plan terug", live.session.plan)
    live.apply(Plan(skipped=frozenset({"handles"})))
    notes.remove(id_of(notes, "a"))
    told = told_by(undo.undone)
    undo.undo()
    assert (texts(notes), live.session.plan.skipped) == (["a"], {"handles"})
    undo.undo()
    assert live.session.plan == Plan()
    notes.undo()
    assert texts(notes) == []
    assert not undo.can_undo
    assert [words for (words,) in told.news] == [
        "Notitie weer terug bij Stap question",
        "Plan terug",
        "Notitie weggehaald bij Stap question",
    ]


def test_the_session_knows_what_a_restart_left_to_take_back(three, live, reopen):
    three.remove(id_of(three, "b"))
    again = reopen(live)
    undo = LiveUndo(again, again)
    changed = told_by(undo.changed)
    notes = LiveNotes(again, undo, again)
    assert changed.count == 1
    told = told_by(notes.notes_changed)
    undo.undo()
    assert (texts(notes), told.news) == (["a", "b", "c"], [("question",)])


# --- words that were being typed -----------------------------------------------------------------


def test_a_change_that_escape_left_can_be_taken_up_again(three, live):
    note_id = id_of(three, "b")
    three.type("question", "words", "b, maar beter", note_id)
    three.type("question", "words", "", "")
    told = told_by(three.draft_returned)
    three.undo()
    assert three.draft_of("question", "words") == Draft(
        "question", "words", "b, maar beter", note_id
    )
    assert told.news == [("question",)]
    assert texts(three) == ["a", "b", "c"]


def test_what_was_typed_meanwhile_becomes_a_note(three):
    three.type("question", "words", "b, maar beter", id_of(three, "b"))
    three.type("question", "words", "", "")
    three.type("question", "words", "iets nieuws")
    three.undo()
    assert texts(three) == ["a", "b", "c", "iets nieuws"]
    assert three.draft_of("question", "words").text == "b, maar beter"


@pytest.mark.parametrize("left", ["b", "nieuw"])
def test_leaving_a_field_where_nothing_was_changed_is_nothing_to_undo(three, left):
    before = three._undo.words
    three.type("question", "words", left, id_of(three, "b") if left == "b" else "")
    three.type("question", "words", "", "")
    assert three._undo.words == before
