"""Every change of a note can be taken back, one after the other."""

from __future__ import annotations

from dataclasses import replace

from companion.live.notes import LiveNotes
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
