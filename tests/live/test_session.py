"""The session as it runs: what it tells, what it keeps quiet about, what it keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from companion.domain.countdown import Countdown
from companion.domain.note import Draft
from companion.domain.session import Position, RoleplayChoice
from companion.domain.stage import QuestionScene, RoleplayScene
from tests.builders import TWO_HOURS, a_note, a_session
from tests.live.conftest import BEGAN, on_disk, told_by


def test_next_tells_the_new_stage_and_the_new_position(live):
    stage, position = told_by(live.stage_changed), told_by(live.position_changed)
    changes = told_by(live.session_changed)
    live.next()
    assert live.step.id == "quote"
    assert stage.news == [(live.state,)]
    assert position.count == 1
    assert changes.news == [(Position("quote", 0, "M1 Welkom"),)]


def test_back_leads_to_where_next_came_from(live):
    forth = [live.session.position]
    while live.next_position() != live.session.position:
        live.next()
        forth.append(live.session.position)
    back = [live.session.position]
    while live.previous_position() != live.session.position:
        live.back()
        back.append(live.session.position)
    assert back == forth[::-1]
    assert len(forth) > 20


@pytest.mark.parametrize("step_id", ["title", "break", "roleplay", "again"])
def test_any_step_can_be_jumped_to(live, step_id):
    live.go_to(step_id)
    assert live.step.id == step_id
    assert live.session.position.reveal == 0
    assert live.state == live.state_at(live.session.position)


def test_next_at_the_end_and_back_at_the_beginning_tell_nothing(live):
    told = told_by(live.stage_changed, live.position_changed, live.session_changed)
    live.back()
    assert told.count == 0
    live.go_to("again")
    told.news.clear()
    live.next()
    assert told.count == 0


@pytest.mark.parametrize(
    "change",
    [
        a_note(),
        Draft("question", "words", "half"),
        Draft("question", "words", ""),
        Countdown("question", 0, 60.0, spent=3.0),
        RoleplayChoice("roleplay", "R2"),
        Position("poll"),
        replace(a_session().details, group="Wijkteam"),
    ],
)
def test_the_same_change_a_second_time_tells_nothing(live, change):
    live.apply(change)
    told = told_by(live.stage_changed, live.position_changed, live.session_changed)
    live.apply(change)
    assert told.count == 0


def test_a_half_sentence_does_not_draw_the_stage(live):
    live.go_to("question")
    stage, changes = told_by(live.stage_changed), told_by(live.session_changed)
    live.apply(Draft("question", "words", "half"))
    assert (stage.count, changes.count) == (0, 1)


def test_a_note_on_another_step_does_not_draw_the_stage(live):
    stage = told_by(live.stage_changed)
    live.apply(a_note())
    assert stage.count == 0


def test_changes_that_come_together_draw_the_stage_once(live):
    live.go_to("question")
    stage, changes = told_by(live.stage_changed), told_by(live.session_changed)
    live.apply(a_note(1), a_note(2), Draft("question", "words", ""))
    assert (stage.count, changes.count) == (1, 2)
    assert live.state.scene.board.count == 2


def test_what_the_room_would_see_elsewhere_changes_nothing_here(live):
    told = told_by(live.stage_changed)
    assert isinstance(live.state_at(Position("question")).scene, QuestionScene)
    assert live.step.id == "title"
    assert told.count == 0


def test_next_position_and_previous_position_say_where_the_keys_lead(live):
    live.go_to("break")
    assert live.next_position().step_id == "handles"
    assert live.previous_position().step_id == "agreement"


# --- pages of notes -----------------------------------------------------------------------------


def test_a_page_of_notes_is_shown_until_another_step_comes(live):
    live.go_to("question")
    stage = told_by(live.stage_changed)
    live.show_page(0)
    assert (live.page, live.state.scene.board.page, stage.count) == (0, 0, 1)
    live.next()
    assert live.page is None
    live.back()
    assert live.state.scene.board.page is None


def test_the_page_belongs_to_the_step_that_is_on(live):
    live.go_to("question")
    live.show_page(0)
    assert live.state_at(live.next_position()).scene.board.page is None


# --- choices and details ------------------------------------------------------------------------


def test_a_choice_shows_at_once(live):
    live.go_to("roleplay")
    stage = told_by(live.stage_changed)
    live.choose_roleplay("roleplay", "R2")
    assert stage.count == 1
    assert isinstance(live.state.scene, RoleplayScene)
    assert live.state.scene.title == "Oefengesprek R2"


def test_another_length_keeps_the_step_and_tells_that_the_steps_are_others(live):
    live.go_to("question")
    position = told_by(live.position_changed)
    live.apply(replace(live.session.details, variant=TWO_HOURS))
    assert live.step.id == "question"
    assert live.state.scene.chips == ("Met z'n allen",)
    assert position.count == 1
    live.back()
    assert live.step.id == "worlds"


def test_another_length_without_this_step_shows_the_step_before_it(live):
    live.go_to("testimonial")
    live.apply(replace(live.session.details, variant=TWO_HOURS))
    assert live.step.id == "quote"
    live.next()
    assert live.step.id in {"quote", "explanation"}


# --- the break ----------------------------------------------------------------------------------


def time_after(seconds: float) -> str:
    """Return the time of day some seconds after the beginning of the test."""
    return f"{datetime.fromtimestamp(BEGAN + seconds):%H:%M}"


def test_the_clock_of_a_break_starts_with_the_break(live, clock):
    live.go_to("break")
    assert live.clock.is_running
    assert live.state.scene.line == f"Verder om {time_after(15 * 60)}."


def test_the_agreed_time_stays_when_the_break_is_on_and_when_it_is_over(live, clock):
    live.go_to("break")
    for seconds in (60.0, 600.0, 900.0, 300.0):
        clock.advance(seconds)
        live.refresh()
        assert live.state.scene.line == f"Verder om {time_after(15 * 60)}."


def test_coming_back_to_a_break_leaves_its_clock_alone(live, clock):
    live.go_to("break")
    clock.advance(16 * 60)
    live.next()
    live.back()
    assert live.clock.remaining(clock()) == pytest.approx(-60.0)


def test_a_break_that_was_passed_by_while_reading_along_starts_anew(live, clock):
    live.go_to("break")
    live.go_to("title")
    clock.advance(14 * 24 * 3600)
    live.go_to("break")
    assert live.clock.remaining(clock()) == 15 * 60


# --- on disk ------------------------------------------------------------------------------------


def test_everything_that_is_done_is_in_the_file(live):
    live.go_to("question")
    live.apply(a_note(1), a_note(2, hidden=True), Draft("question", "ideas", "half", "note-1"))
    live.apply(Countdown("question", 0, 60.0, 30.0, 5.5, BEGAN))
    live.choose_roleplay("roleplay", "R2")
    live.apply(replace(live.session.details, group="Wijkteam", people=17))
    live.next()
    assert on_disk(live) == live.session


def test_a_session_goes_on_where_it_stopped(live, reopen):
    live.go_to("roleplay")
    live.next()
    again = reopen(live)
    assert again.session == live.session
    assert again.state == live.state


def test_what_is_done_in_one_go_is_told_in_one_go_after_each_part(live):
    order = []
    live.session_changed.connect(order.append)
    live.changes_made.connect(order.append)
    first, second = a_note(1), a_note(2)
    live.apply(first, second, first)
    assert order == [first, second, (first, second)]
    live.apply(first)
    assert len(order) == 3
