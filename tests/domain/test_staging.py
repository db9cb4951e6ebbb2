"""From a session to what the room sees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from companion.domain.cards import Card
from companion.domain.countdown import Countdown
from companion.domain.progress import Agenda
from companion.domain.roleplay import PhaseKind, Role
from companion.domain.session import Position, Session
from companion.domain.stage import (
    AgreementScene,
    BreakScene,
    ClockFace,
    ClosingScene,
    ExplanationScene,
    HandlesScene,
    QuestionScene,
    QuoteScene,
    RoleplayScene,
    ScaleScene,
    StageState,
    TitleScene,
    WorldsScene,
)
from companion.domain.staging import fill, stage_state
from companion.domain.step import Line
from tests.builders import (
    HALF_DAY,
    TWO_HOURS,
    a_note,
    a_session,
    a_workshop,
    an_agenda,
    with_notes,
)

SCENES = [
    ("title", TitleScene),
    ("quote", QuoteScene),
    ("testimonial", QuoteScene),
    ("explanation", ExplanationScene),
    ("question", QuestionScene),
    ("agreement", AgreementScene),
    ("break", BreakScene),
    ("handles", HandlesScene),
    ("scale", ScaleScene),
    ("poll", HandlesScene),
    ("choice", TitleScene),
    ("roleplay", RoleplayScene),
    ("last-word", ClosingScene),
    ("goodbye", ClosingScene),
    ("again", QuestionScene),
]


def shown(session: Session, step_id: str, reveal: int = 0, **known: Any) -> StageState:
    """Return what the room sees at a step."""
    session = replace(session, position=Position(step_id, reveal))
    return stage_state(an_agenda(session.details.variant), session, **known)


def scene(session: Session, step_id: str, reveal: int = 0, **known: Any) -> Any:
    """Return the scene at a step."""
    return shown(session, step_id, reveal, **known).scene


@pytest.mark.parametrize(("step_id", "kind"), SCENES)
def test_every_kind_of_step_has_its_scene(step_id, kind):
    assert isinstance(scene(a_session(), step_id), kind)


def test_two_worlds_have_a_scene_of_their_own():
    state = shown(a_session(TWO_HOURS), "worlds")
    assert state.scene == WorldsScene(
        "Thuis", "Daar leven ze.", "Ons werk", "Daar werken we.", "Samen kijken."
    )


def test_the_scenes_above_are_all_steps_of_the_tiny_programme():
    assert [step_id for step_id, _ in SCENES] == [step.id for _, step in an_agenda().steps]


# --- words --------------------------------------------------------------------------------------


def test_a_title_shows_only_the_facts_that_are_known():
    known = a_session(trainer="Inês", group="Wijkteam Noord")
    assert scene(known, "title").details == ("Inês", "23 november 2026", "Wijkteam Noord")
    assert scene(a_session(), "title").details == ("23 november 2026",)


def test_a_quotation_comes_sentence_by_sentence_without_a_footer():
    first, second = (shown(a_session(), "quote", part) for part in (0, 1))
    assert (first.scene.text, second.scene.text) == ("“Wij keken.”", "“Wij zagen meer.”")
    assert first.footer == ""


def test_the_footer_names_the_module():
    assert shown(a_session(), "title").footer == "1  Welkom"
    assert shown(a_session(), "break").footer == "Pauze"


def test_the_handles_open_one_by_one():
    opened = [scene(a_session(), "handles", part).opened for part in range(4)]
    assert opened == [None, 0, 1, 2]


@pytest.mark.parametrize(("step_id", "last"), [("quote", 1), ("handles", 3), ("roleplay", 7)])
def test_a_part_that_is_not_there_counts_as_the_last(step_id, last):
    assert scene(a_session(), step_id, 99) == scene(a_session(), step_id, last)


def test_a_poll_has_boxes_for_dots():
    assert scene(a_session(), "poll").boxes
    assert not scene(a_session(), "handles").boxes


def test_the_scale_shows_its_marks_in_order():
    assert scene(a_session(), "scale").marks == ((1, "nooit"), (5, "altijd"))


def test_the_chosen_practice_conversation_is_marked_once_it_was_chosen():
    assert scene(a_session(), "choice").chosen is None
    chosen = replace(a_session(), choices={"roleplay": "R2"})
    assert scene(chosen, "choice").chosen == 1


def test_the_work_form_stands_below_the_question_in_this_variant():
    assert scene(a_session(), "question").chips == ("In tweetallen",)
    assert scene(a_session(TWO_HOURS), "question").chips == ("Met z'n allen",)


def test_a_break_says_when_the_group_goes_on():
    assert scene(a_session(), "break", back_at="14:35").line == "Verder om 14:35."
    assert scene(a_session(), "break").line == "Zo gaan we verder."


def test_a_line_without_words_for_what_is_unknown_is_left_out():
    unknown = a_session()
    assert scene(unknown, "goodbye").lines == ("Dank je wel.", "Tot snel.")
    known = a_session(group="Wijkteam", return_on=date(2027, 1, 4))
    assert scene(known, "goodbye").lines == (
        *("Dank, Wijkteam.", "Tot 4 januari 2027.", "Tot snel."),
    )


def test_facts_are_filled_in_once_and_stay_as_they_were_typed():
    details = a_session(group="{terugkomdatum} {x} \\1", trainer="{groep}").details
    text = fill(Line("{trainer} en {groep}", "niets"), details)
    assert text == "{groep} en {terugkomdatum} {x} \\1"


@pytest.mark.parametrize("text", ["Om {tijd}.", "Met {naam}.", "{te laat} voor {trainer}", "{}"])
def test_no_line_shows_a_fact_in_braces(text):
    assert fill(Line(text, "gewoon"), a_session(trainer="Inês").details) == "gewoon"


# --- the practice conversation ------------------------------------------------------------------


def test_the_opening_line_is_only_there_in_the_first_round():
    lines = [scene(a_session(), "roleplay", part).opening_line for part in range(7)]
    assert lines == ["", "Welkom bij R1.", "", "", "", "", ""]


def test_the_debrief_shows_its_questions_and_leaving_the_role_its_words():
    shown_with = [scene(a_session(), "roleplay", part) for part in range(8)]
    questions = [s.kind for s in shown_with if s.points == ("Wat gebeurde er?", "Wat neem je mee?")]
    with_instruction = [s.kind for s in shown_with if s.instruction]
    assert questions == [PhaseKind.DEBRIEF, PhaseKind.DEBRIEF]
    assert with_instruction == [PhaseKind.OUT_OF_ROLE]


def test_the_questions_of_the_debrief_come_one_by_one_in_one_phase():
    shown_with = [scene(a_session(), "roleplay", part) for part in range(8)]
    assert [s.point for s in shown_with] == [None] * 6 + [0, 1]
    assert [s.current for s in shown_with] == [0, 1, 2, 3, 4, 5, 6, 6]


def test_what_observers_look_at_is_there_while_there_is_played():
    shown_with = [scene(a_session(), "roleplay", part) for part in range(8)]
    watching = [s.kind for s in shown_with if s.points == ("Wie praat er?", "Wie zwijgt er?")]
    assert watching == [PhaseKind.PLAY, PhaseKind.PLAY]


def test_the_observer_is_no_player():
    roles = [player.role for player in scene(a_session(), "roleplay").players]
    assert roles == [Role.PARENT, Role.PROFESSIONAL]


def test_a_practice_conversation_without_phases_can_be_shown():
    workshop = a_workshop()
    bare = replace(workshop.roleplays["R1"], phases={})
    agenda = Agenda.of(replace(workshop, roleplays={"R1": bare, "R2": bare}), HALF_DAY)
    session = replace(a_session(), position=Position("roleplay"))
    state = stage_state(agenda, session)
    assert (state.scene.phases, state.clock) == ((), None)


# --- the group's notes --------------------------------------------------------------------------


def cards(session: Session, step_id: str = "question", **known: Any) -> list[list[Card]]:
    """Return the cards at a step, column by column."""
    return [list(column.cards) for column in scene(session, step_id, **known).board.columns]


def test_notes_stand_under_their_field_in_their_order():
    notes = (
        replace(a_note(1, "tweede"), order=2),
        replace(a_note(2, "eerste"), order=1),
        a_note(3, "idee", field="ideas"),
        a_note(4, "elders", step_id="again"),
    )
    words, ideas = cards(with_notes(a_session(), *notes))
    assert [card.text for card in words] == ["eerste", "tweede"]
    assert [card.text for card in ideas] == ["idee"]


def test_hidden_and_removed_notes_are_not_on_the_stage():
    notes = (a_note(1), a_note(2, hidden=True), a_note(3, removed=True))
    words, _ = cards(with_notes(a_session(), *notes))
    assert [card.id for card in words] == ["note-1"]


def test_the_note_that_came_last_is_fresh_wherever_it_stands():
    notes = (replace(a_note(1), order=9), replace(a_note(2), order=1), a_note(3, hidden=True))
    words, _ = cards(with_notes(a_session(), *notes))
    assert [(card.id, card.fresh) for card in words] == [("note-2", True), ("note-1", False)]


def test_a_star_is_shown_with_what_it_means():
    session = with_notes(a_session(), a_note(1, starred=True), a_note(2))
    assert [card.starred for card in cards(session)[0]] == [True, False]
    assert scene(session, "question").board.star == "kunnen we zelf"


@pytest.mark.parametrize("page", [None, 0, 3])
def test_the_board_carries_the_page(page):
    assert scene(a_session(), "question", page=page).board.page == page


@pytest.mark.parametrize("step_id", ["question", "agreement", "last-word", "again"])
def test_an_empty_board_is_there_from_the_start(step_id):
    assert scene(a_session(), step_id).board.count == 0


def test_where_the_programme_shows_no_notes_there_is_no_board():
    session = with_notes(a_session(), a_note(1, step_id="goodbye"))
    assert scene(session, "goodbye").board is None


# --- the clock ----------------------------------------------------------------------------------


def test_a_fresh_clock_shows_all_of_its_time():
    assert shown(a_session(), "question").clock == ClockFace("Alleen", "1:00", 1.0)


@pytest.mark.parametrize(
    ("now", "face"),
    [
        (1_029.5, ClockFace("Alleen", "0:31", 31 / 60)),
        (1_060.0, ClockFace("Alleen", "0:00", 0.0)),
        (1_060.9, ClockFace("Alleen", "0:00", 0.0)),
        (1_072.0, ClockFace("Alleen", "−0:12", 0.0, late=True)),
    ],
)
def test_a_running_clock_shows_what_is_left(now, face):
    clock = Countdown("question", 0, 60).started(1_000.0)
    session = replace(a_session(), clocks={("question", 0): clock})
    assert shown(session, "question", now=now).clock == face


def test_a_clock_without_time_is_at_its_end():
    clock = Countdown("question", 0, 60).with_more(-60)
    session = replace(a_session(), clocks={("question", 0): clock})
    assert shown(session, "question").clock == ClockFace("Alleen", "0:00", 0.0)


def test_the_room_sees_no_clock_where_the_step_has_none():
    assert shown(a_session(), "title").clock is None


def test_a_step_that_the_variant_has_not_shows_the_one_before_it():
    session = replace(a_session(TWO_HOURS), position=Position("testimonial", 1))
    assert stage_state(an_agenda(TWO_HOURS), session).scene.text == "“Wij keken.”"
