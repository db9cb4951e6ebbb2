"""What a group promised itself: which notes it is, what became of it, and what the room sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.boarding import without_cards
from companion.domain.outcome import Outcome, Result
from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.promises import (
    LONGEST_LINE,
    NOTHING,
    asked,
    counts,
    hidden_plans,
    next_plans,
    plans,
    promised_scene,
    shortened,
)
from companion.domain.session import Session, applied
from companion.domain.stage import StageState
from companion.domain.staging import stage_state
from companion.domain.step_view import StepView, View
from tests.content import shipped
from tests.promising import PLANS, QUESTION, a_plan, a_promising_session


def agenda_of(session: Session) -> Agenda:
    return Agenda.of_session(shipped.workshop(), session)


def told(session: Session, *results: Result) -> Session:
    for note, result in zip(plans(agenda_of(session), session), results, strict=False):
        session = applied(session, Outcome(note.id, result))
    return session


def with_notes(session: Session, *notes) -> Session:
    return replace(session, notes=(*session.notes, *notes))


# --- which notes ---------------------------------------------------------------------------------


def test_plans_are_those_of_the_first_day_in_their_order():
    session = a_promising_session()
    first, *others = session.notes
    moved = replace(session, notes=(*others, replace(first, order=9)))
    texts = [note.text for note in plans(agenda_of(moved), moved)]
    assert texts == [PLANS[1], PLANS[2], PLANS[0]]


def test_plans_of_the_first_day_and_of_the_follow_up_are_told_apart():
    parent = a_plan(1, "Twee van ons, voor kerst", "M10.3", "wie-wanneer")
    later = a_plan(1, "Als ik bel, dan luister ik eerst.", "M10.4")
    session = with_notes(a_promising_session(), parent, later)
    agenda = agenda_of(session)
    assert [note.text for note in plans(agenda, session)] == list(PLANS)
    assert next_plans(agenda, session) == (later,)


def test_hidden_and_removed_plans_are_not_shown():
    session = with_notes(
        a_promising_session(), a_plan(8, "Weg", removed=True), a_plan(9, "Verborgen", hidden=True)
    )
    agenda = agenda_of(session)
    assert len(plans(agenda, session)) == len(PLANS)
    assert [note.text for note in hidden_plans(agenda, session)] == ["Verborgen"]


def test_plans_of_a_step_that_was_left_out_afterwards_stay():
    session = replace(a_promising_session(), plan=Plan(skipped=frozenset({"M8.2"})))
    assert len(plans(agenda_of(session), session)) == len(PLANS)


def test_what_is_asked_of_the_organisation_has_its_three_fields():
    session = a_promising_session()
    fields = [note.field for note in asked(agenda_of(session), session)]
    assert fields == ["vraag", "wie", "wanneer"]


# --- what became of it ---------------------------------------------------------------------------


def test_results_are_counted_and_the_rest_is_unsaid():
    session = told(a_promising_session(), Result.DONE, Result.NOT_YET)
    assert counts(agenda_of(session), session) == {
        Result.DONE: 1,
        Result.PARTLY: 0,
        Result.NOT_YET: 1,
        Result.UNSAID: 1,
    }


def test_what_became_of_a_plan_that_is_hidden_counts_no_more():
    session = told(a_promising_session(), Result.DONE)
    session = applied(session, replace(session.notes[0], hidden=True))
    assert counts(agenda_of(session), session)[Result.DONE] == 0


# --- the picture ---------------------------------------------------------------------------------


def test_the_room_sees_plans_with_what_became_of_them():
    session = told(a_promising_session(), Result.DONE, Result.PARTLY)
    scene = promised_scene(agenda_of(session), session, page=1)
    assert [(line.text, line.result) for line in scene.lines] == list(
        zip(PLANS, ("ja", "deels", ""), strict=True)
    )
    assert (scene.page, scene.nothing) == (1, "")


def test_who_brings_the_question_is_not_on_the_beamer_weeks_later():
    session = a_promising_session()
    scene = promised_scene(agenda_of(session), session)
    assert [line.text for line in scene.asked] == [QUESTION]
    assert "Samira" not in repr(scene)


def test_without_plans_a_friendly_sentence_says_where_they_are():
    session = replace(a_promising_session([]), notes=())
    scene = promised_scene(agenda_of(session), session)
    assert (scene.nothing, scene.lines, scene.asked_heading) == (NOTHING, (), "")


def test_it_is_a_picture_of_the_steps_of_the_follow_up():
    session = applied(a_promising_session(step_id="M10.2"), StepView("M10.2", View.PROMISED))
    state = stage_state(agenda_of(session), session)
    assert state.scene == promised_scene(agenda_of(session), session)


def test_what_is_hidden_is_gone_from_a_picture_that_stands():
    session = a_promising_session()
    state = StageState(promised_scene(agenda_of(session), session), "", 1.0)
    gone = {session.notes[0].id, "M8.3-vraag-1"}
    left = without_cards(state, gone).scene
    assert [line.text for line in left.lines] == list(PLANS[1:])
    assert (left.asked, left.asked_heading) == ((), "")
    everything = {note.id for note in session.notes}
    assert without_cards(state, everything).scene.nothing == NOTHING


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Als ik bel,\ndan vraag ik.", "Als ik bel, dan vraag ik."),
        ("woord " * 1000, "woord " * 49 + "woord …"),
        ("x" * 5000, "x" * LONGEST_LINE + " …"),
        ("kort", "kort"),
    ],
)
def test_a_plan_is_one_line_that_is_read_at_a_glance(text, shown):
    assert shortened(text) == shown
