"""The group's notes while they are made."""

from __future__ import annotations

import pytest

from companion.domain.note import MAX_NOTE_LENGTH, Draft
from companion.live.notes import LiveNotes
from tests.live.conftest import id_of, on_disk, texts, told_by

# --- typing -------------------------------------------------------------------------------------


def test_typing_keeps_the_half_sentence_and_makes_no_note(live, notes):
    notes.type("question", "words", "hal")
    notes.type("question", "words", "half")
    assert notes.draft_of("question", "words") == Draft("question", "words", "half")
    assert texts(notes) == []
    assert on_disk(live).drafts == (Draft("question", "words", "half"),)


def test_each_field_keeps_its_own_half_sentence(notes):
    notes.type("question", "words", "een")
    notes.type("question", "ideas", "twee")
    assert notes.draft_of("question", "words").text == "een"
    assert notes.draft_of("question", "ideas").text == "twee"
    assert notes.draft_of("again", "words").text == ""


def test_enter_makes_a_note_and_empties_the_field(live, notes):
    changed = told_by(notes.notes_changed)
    notes.type("question", "words", "  een woord\r\n")
    notes.commit("question", "words")
    assert texts(notes) == ["een woord"]
    assert notes.draft_of("question", "words").text == ""
    assert changed.news == [("question",)]
    assert live.state.scene.board.columns[0].cards[0].text == "een woord"


@pytest.mark.parametrize("note_of_before", [False, True])
def test_a_note_and_its_empty_field_go_to_disk_together(live, notes, monkeypatch, note_of_before):
    changed = ""
    if note_of_before:
        notes.add("question", "words", "eerst")
        changed = id_of(notes, "eerst")
    notes.type("question", "words", "een woord", changed)
    handed_over: list[list[str]] = []

    def save(*changes: object) -> None:
        handed_over.append([type(change).__name__ for change in changes])

    monkeypatch.setattr(live.autosave, "save", save)
    notes.commit("question", "words")

    assert [names for names in handed_over if names] == [["Note", "Draft"]]


@pytest.mark.parametrize("typed", ["", "  ", "\n\t\0"])
def test_enter_without_words_makes_no_note(live, notes, typed):
    notes.type("question", "words", typed)
    notes.commit("question", "words")
    assert (live.session.notes, live.session.drafts) == ((), ())
    assert not notes.can_undo


def test_enter_in_an_empty_field_writes_nothing(live, notes):
    told = told_by(live.session_changed)
    notes.commit("question", "words")
    assert told.count == 0


def test_an_emptied_field_has_nothing_half_typed(live, notes):
    notes.type("question", "words", "half")
    notes.type("question", "words", "")
    assert live.session.drafts == ()
    assert on_disk(live).drafts == ()


def test_a_half_sentence_is_there_again_after_a_restart(live, notes, reopen):
    notes.type("question", "words", "half")
    assert LiveNotes(reopen(live)).draft_of("question", "words").text == "half"


@pytest.mark.parametrize("text", ["x" * (MAX_NOTE_LENGTH + 5), "👪" * (MAX_NOTE_LENGTH + 5)])
def test_a_note_is_never_longer_than_a_note_can_be(live, notes, text):
    notes.type("question", "words", text)
    assert len(notes.draft_of("question", "words").text) == MAX_NOTE_LENGTH
    notes.commit("question", "words")
    notes.add("question", "words", text)
    notes.edit(notes.of_step("question")[0].id, text + "y")
    assert [len(note.text) for note in notes.of_step("question")] == [MAX_NOTE_LENGTH] * 2


def test_half_a_character_stops_no_saving(live, notes):
    notes.type("question", "words", "lachend \ud83d")
    notes.type("question", "ideas", "gewoon")
    notes.commit("question", "words")
    found = on_disk(live)
    assert [note.text for note in found.notes] == ["lachend"]
    assert [draft.text for draft in found.drafts] == ["gewoon"]


# --- changing -----------------------------------------------------------------------------------


def test_an_edited_note_is_the_same_note_with_other_words(three):
    note_id = id_of(three, "b")
    three.type("question", "words", "B!", note_id)
    three.commit("question", "words")
    assert texts(three) == ["a", "B!", "c"]
    assert id_of(three, "B!") == note_id


@pytest.mark.parametrize("typed", ["", "  "])
def test_an_edit_that_leaves_no_words_changes_nothing(three, typed):
    three.type("question", "words", typed, id_of(three, "b"))
    three.commit("question", "words")
    three.edit(id_of(three, "b"), typed)
    assert texts(three) == ["a", "b", "c"]


def test_a_note_that_is_removed_while_it_is_edited_loses_no_words(three):
    note_id = id_of(three, "b")
    three.type("question", "words", "betere woorden", note_id)
    three.remove(note_id)
    three.commit("question", "words")
    assert texts(three) == ["a", "c", "betere woorden"]
    three.undo()
    three.undo()
    assert texts(three) == ["a", "b", "c"]


def test_a_removed_note_cannot_be_changed(three, live):
    note_id = id_of(three, "b")
    three.remove(note_id)
    before = live.session
    three.edit(note_id, "anders")
    three.star(note_id, starred=True)
    three.move(note_id, 1)
    three.put_in_field(note_id, "ideas")
    three.remove(note_id)
    assert live.session == before


def test_hiding_and_starring_can_be_taken_off_again(three, live):
    note_id = id_of(three, "a")
    three.hide(note_id, hidden=True)
    assert [card.text for card in live.state.scene.board.columns[0].cards] == ["b", "c"]
    assert texts(three) == ["a", "b", "c"]
    three.hide(note_id, hidden=False)
    three.star(note_id, starred=True)
    assert live.state.scene.board.columns[0].cards[0].starred


def test_a_note_goes_to_another_field_with_its_place(three):
    three.put_in_field(id_of(three, "b"), "ideas")
    assert texts(three, field="ideas") == ["b"]
    assert texts(three, field="words") == ["a", "c"]


@pytest.mark.parametrize(
    ("text", "by", "order"),
    [
        ("a", 1, "bac"),
        ("c", -1, "acb"),
        ("a", 99, "bca"),
        ("c", -99, "cab"),
        ("a", -1, "abc"),
        ("c", 1, "abc"),
        ("b", 0, "abc"),
    ],
)
def test_a_note_moves_among_the_notes_of_its_field(three, text, by, order):
    three.add("question", "ideas", "elders")
    three.move(id_of(three, text), by)
    assert "".join(texts(three, field="words")) == order
    assert texts(three, field="ideas") == ["elders"]


def test_moving_draws_the_stage_once(three, live):
    stage = told_by(live.stage_changed)
    three.move(id_of(three, "a"), 2)
    assert stage.count == 1


def test_a_new_note_comes_below_a_removed_one_that_may_come_back(three):
    three.remove(id_of(three, "c"))
    three.add("question", "words", "d")
    three.undo()
    three.undo()
    assert texts(three) == ["a", "b", "c"]


def test_what_is_done_with_an_unknown_note_does_nothing(three, live):
    before = live.session
    three.edit("weg", "x")
    three.move("weg", 1)
    three.remove("weg")
    assert live.session == before


@pytest.mark.parametrize("again", ["hide", "star", "edit", "put_in_field"])
def test_what_changes_nothing_is_not_there_to_be_undone(three, again):
    note = three.of_step("question")[0]
    while three.can_undo:
        three.undo()
    told = told_by(three.notes_changed)
    match again:
        case "hide":
            three.hide(note.id, hidden=False)
        case "star":
            three.star(note.id, starred=False)
        case "edit":
            three.edit(note.id, " a ")
        case _:
            three.put_in_field(note.id, "words")
    assert not three.can_undo
    assert told.count == 0
