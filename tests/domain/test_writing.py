"""Words from the writing screen: where they are kept, and what note they make."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.note import MAX_NOTE_LENGTH, Draft
from companion.domain.step import NoteField
from companion.domain.writing import (
    WAITING,
    as_one_note,
    place_of,
    room_for,
    steps_written_at,
    waiting_ids,
    written_at,
)
from tests.builders import a_note, a_session, with_notes

PLAN = NoteField("als-dan", "Als … dan …", parts=("Als …", "dan …"))


def test_words_are_found_by_field_and_part():
    drafts = (
        Draft("plan", place_of("als-dan", 1), "bel ik"),
        Draft("plan", place_of("a/b"), "schuine streep"),
        Draft("other", place_of("words"), "elders"),
    )
    session = replace(a_session(), drafts=drafts)
    expected = {("als-dan", 1): "bel ik", ("a/b", 0): "schuine streep"}
    assert written_at(session, "plan") == expected
    assert steps_written_at(session) == ("plan", "other")


@pytest.mark.parametrize("field", ["words", WAITING, "schrijfscherm/words", "schrijfscherm/w/x"])
def test_what_the_trainer_types_and_what_waits_are_not_words_of_the_screen(field):
    session = replace(a_session(), drafts=(Draft("question", field, "x"),))
    assert written_at(session, "question") == {}
    assert steps_written_at(session) == ()


def test_a_given_note_waits_while_it_is_hidden_and_there():
    notes = (
        a_note(1, hidden=True),
        a_note(2, hidden=True, removed=True),
        a_note(3),
        a_note(4, hidden=True),
    )
    given = Draft("question", WAITING, "note-1 note-2 note-3 gone")
    session = replace(with_notes(a_session(), *notes), drafts=(given,))
    assert waiting_ids(session, "question") == ("note-1",)
    assert waiting_ids(session, "again") == ()


@pytest.mark.parametrize(
    ("texts", "note"),
    [
        ({0: "ik twijfel", 1: "bel ik eerst"}, "Als ik twijfel, dan bel ik eerst"),
        ({0: "Ik een dossier open.", 1: "Bel ik."}, "Als ik een dossier open, dan bel ik"),
        ({0: "als ik begin,", 1: "dan bel ik"}, "als ik begin, dan bel ik"),
        ({0: "twee\n  regels", 1: "dan"}, "Als twee regels, dan dan"),
        ({1: "bel ik"}, "Als …, dan bel ik"),
        ({0: "ik begin"}, "Als ik begin, dan …"),
        ({0: "IJs smelt", 1: "NS rijdt"}, "Als IJs smelt, dan NS rijdt"),
        ({0: " ", 1: "\n"}, ""),
        ({}, ""),
    ],
)
def test_parts_become_one_sentence(texts, note):
    assert as_one_note(PLAN, texts) == note


def test_a_field_without_parts_is_kept_as_it_was_written():
    assert as_one_note(NoteField("w", "Woorden"), {0: "een\ntwee. "}) == "een\ntwee."


def test_a_part_that_the_programme_lost_is_not_lost():
    assert as_one_note(PLAN, {0: "a", 3: "nog iets"}) == "Als a, dan …, …, nog iets"


def test_all_parts_together_fit_in_one_note():
    assert room_for(NoteField("w", "Woorden")) == MAX_NOTE_LENGTH
    full = dict.fromkeys((0, 1), "x" * room_for(PLAN))
    assert len(as_one_note(PLAN, full)) <= MAX_NOTE_LENGTH
