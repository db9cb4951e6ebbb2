"""Plans while the group makes them, and weeks later: told, taken back, chosen again, kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from companion.domain.outcome import Result
from companion.domain.room import RoomMode, RoomView
from companion.live.notes import LiveNotes
from companion.live.promises import LivePromises, come_back
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.storage.sessions import read_session
from tests.live.conftest import FakeClock, close_for_good, told_by
from tests.promising import (
    BACK_ON,
    HELD_ON,
    PLANS,
    QUESTION,
    a_promising_session,
    open_promising,
    weeks_later,
)


@pytest.fixture
def open_one(qapp, folder) -> Iterator:
    opened: list[LiveSession] = []

    def open_session(wanted=None) -> LiveSession:
        live = open_promising(folder, FakeClock(weeks_later()), wanted)
        opened.append(live)
        return live

    yield open_session
    for live in opened:
        close_for_good(live.autosave)


@pytest.fixture
def live(open_one) -> LiveSession:
    return open_one()


@pytest.fixture
def undo(live) -> LiveUndo:
    return LiveUndo(live, live)


@pytest.fixture
def promises(live, undo) -> LivePromises:
    return LivePromises(live, undo)


def test_what_became_of_a_plan_is_told_and_taken_back(promises, undo):
    plan = promises.plans[0]
    changed = told_by(promises.changed)
    promises.tell(plan.id, Result.DONE)
    promises.tell(plan.id, Result.PARTLY)
    promises.tell(plan.id, Result.PARTLY)
    assert (promises.outcome(plan.id), changed.count) == (Result.PARTLY, 2)
    assert undo.words == "Bij het plan staat weer: ja"
    undo.undo()
    undo.undo()
    assert promises.outcome(plan.id) is Result.UNSAID
    assert undo.words == ""
    undo.redo()
    assert promises.outcome(plan.id) is Result.DONE


def test_no_word_of_a_plan_is_in_what_can_be_taken_back(promises, undo):
    promises.tell(promises.plans[0].id, Result.DONE)
    assert "dossier" not in undo.words


def test_the_day_to_come_back_is_agreed_let_go_and_taken_back(promises, undo, live):
    changed = told_by(promises.changed)
    promises.agree_return(BACK_ON)
    assert live.session.details.return_on == BACK_ON
    promises.agree_return(None)
    assert undo.words == "De terugkomdatum is weer 4 januari 2027"
    undo.undo()
    assert promises.return_on == BACK_ON
    undo.undo()
    assert promises.return_on is None
    assert changed.count == 4


def test_the_question_to_the_organisation_stands_behind_its_headings(promises):
    assert promises.asked == (
        ("Onze vraag", QUESTION),
        ("Wie", "Samira"),
        ("Wanneer", "in het overleg van 1 december"),
    )


def test_hidden_edited_and_removed_notes_are_followed_at_once(promises, undo, live):
    notes = LiveNotes(live, undo, live)
    changed = told_by(promises.changed)
    first, second, third = promises.plans
    notes.hide(first.id, hidden=True)
    notes.edit(second.id, "Als ik luister, dan zwijg ik.")
    notes.remove(third.id)
    assert [note.text for note in promises.plans] == ["Als ik luister, dan zwijg ik."]
    assert (promises.hidden, changed.count) == (1, 3)
    for _ in range(3):
        notes.undo()
    assert [note.text for note in promises.plans] == list(PLANS)


def test_a_half_typed_sentence_is_no_news(promises, undo, live):
    changed = told_by(promises.changed)
    LiveNotes(live, undo, live).type("M8.2", "als-dan", "Als ik")
    assert changed.count == 0


def test_a_note_at_another_step_or_another_step_of_the_day_is_no_news(promises, undo, live):
    changed = told_by(promises.changed)
    LiveNotes(live, undo, live).add("M2.5", "hielp", "Ze vroeg door.")
    live.go_to("M2.5")
    assert changed.count == 0


def test_it_tells_when_the_follow_up_begins_and_where_a_plan_can_be_chosen_again(promises, live):
    assert (promises.is_back, promises.can_repeat) == (False, False)
    changed = told_by(promises.changed)
    live.go_to("M10.2")
    assert (promises.is_back, promises.can_repeat, changed.count) == (True, False, 1)
    live.go_to("M10.4")
    assert (promises.can_repeat, changed.count) == (True, 2)


def test_it_is_offered_where_plans_are_made_told_of_or_looked_back_at(promises, live):
    offered = set()
    for _, step in live.agenda.steps:
        live.go_to(step.id)
        if promises.is_offered:
            offered.add(step.id)
    assert offered == {"M8.2", "M8.3", "M9.4", "M10.1", "M10.2", "M10.3", "M10.4"}


def test_a_plan_is_chosen_again_once_and_can_be_taken_back(promises, undo, live):
    notes = LiveNotes(live, undo, live)
    seen = told_by(notes.notes_changed)
    plan = promises.plans[1]
    promises.repeat(plan.id)
    promises.repeat(plan.id)
    assert [note.text for note in promises.next_plans] == [plan.text]
    assert [note.text for note in notes.of_step("M10.4")] == [plan.text]
    assert seen.news == [("M10.4",)]
    assert len(promises.plans) == len(PLANS), "the first day stays as it was"
    undo.undo()
    assert promises.next_plans == ()
    undo.redo()
    assert [note.text for note in promises.next_plans] == [plan.text]


def test_a_plan_that_is_not_there_is_not_chosen(promises):
    promises.repeat("nobody")
    assert promises.next_plans == ()


def test_all_of_it_is_there_after_a_restart(promises, live):
    for note, result in zip(promises.plans, (Result.DONE, Result.NOT_YET), strict=False):
        promises.tell(note.id, result)
    promises.agree_return(BACK_ON)
    promises.repeat(promises.plans[0].id)
    assert live.autosave.close()
    kept = read_session(live.autosave.path)
    assert kept.exercises == live.session.exercises
    assert (kept.details.return_on, len(kept.notes)) == (BACK_ON, len(live.session.notes))


# --- coming back ---------------------------------------------------------------------------------


def test_coming_back_opens_the_first_step_of_the_follow_up(live):
    come_back(live)
    assert live.step.id == "M10.1"
    assert live.session.details.held_on == HELD_ON


def test_coming_back_goes_on_where_the_follow_up_was_left(open_one):
    live = open_one(a_promising_session(step_id="M10.3"))
    come_back(live)
    assert live.step.id == "M10.3"


@pytest.mark.parametrize("mode", [RoomMode.BLACK, RoomMode.FROZEN, RoomMode.REST])
def test_what_was_black_or_frozen_weeks_ago_is_over(open_one, mode):
    session = replace(a_promising_session(), room=RoomView(mode, "M9.4"))
    live = open_one(session)
    come_back(live)
    assert live.session.room == RoomView()
