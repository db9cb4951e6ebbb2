"""The picture of the self-scan: averages where enough people answered, else why not."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.plan import Plan
from companion.domain.progress import Agenda
from companion.domain.scan_picture import HEADING, scan_scene
from companion.domain.session import applied
from companion.domain.staging import stage_state
from companion.domain.step_view import StepView, View
from companion.domain.tally import CHOSEN
from tests.builders import HALF_DAY, TWO_HOURS, a_session
from tests.content.shipped import workshop as shipped
from tests.counts import Count, with_counts

ITEMS = [f"Z{n}" for n in range(1, 9)]


def marks(step_id: str, mark: int, count: int, items=ITEMS) -> list[Count]:
    return [Count(step_id, item, mark, count) for item in items]


def session_with(*counts: Count):
    return with_counts(a_session(), counts)


def scene_at(step_id: str, *counts: Count):
    agenda = Agenda.of(shipped(), HALF_DAY)
    return scan_scene(agenda, session_with(*counts), shipped().find_step(step_id)[1])


def names(scene) -> list[str]:
    return [series.name for series in scene.series]


def test_looking_back_stands_beside_the_beginning():
    scene = scene_at("M9.1", *marks("M1.5", 4, 12), *marks("M9.1", 3, 11))
    assert scene.heading == HEADING
    assert names(scene) == ["aan het begin", "terugkijkend, met wat we nu weten"]
    assert [series.scans for series in scene.series] == [12, 11]
    assert len(scene.lines) == 8
    assert scene.lines[1].text.startswith("Ik stel eerst een open vraag, en vertel daarna")
    assert scene.lines[0].averages == (4.0, 3.0)
    assert scene.why_not == ""


def test_after_six_weeks_all_three_moments_stand_side_by_side():
    every = (*marks("M1.5", 4, 12), *marks("M9.1", 3, 11), *marks("M10.1", 5, 9))
    scene = scene_at("M10.1", *every)
    assert names(scene)[2] == "na zes weken"
    assert scene.lines[7].averages == (4.0, 3.0, 5.0)
    assert len(scene_at("M9.1", *every).series) == 2  # not before it is time


def test_a_moment_without_scans_is_left_out():
    scene = scene_at("M10.1", *marks("M1.5", 4, 12), *marks("M10.1", 5, 9))
    assert names(scene) == ["aan het begin", "na zes weken"]


def test_a_beginning_that_the_session_leaves_out_by_now_is_still_in_the_picture():
    session = replace(
        session_with(*marks("M1.5", 4, 12), *marks("M9.1", 3, 11)),
        plan=Plan(skipped=frozenset({"M1.5"})),
    )
    agenda = Agenda.of_session(shipped(), session)
    assert len(scan_scene(agenda, session, shipped().find_step("M9.1")[1]).series) == 2


def test_under_five_scans_there_is_no_average_and_it_says_why():
    scene = scene_at("M9.1", *marks("M9.1", 3, 3), Count("M9.1", "Z2", CHOSEN, 3))
    assert scene.why_not == "Vanaf vijf scans tonen we een gemiddelde. Er zijn er nu 3."
    assert {line.averages for line in scene.lines} == {(None,)}
    assert {line.chosen for line in scene.lines} == {0}
    assert scene_at("M9.1", *marks("M9.1", 3, 1)).why_not.endswith("Er is er nu één.")


def test_one_moment_with_too_few_scans_is_named():
    scene = scene_at("M9.1", *marks("M1.5", 4, 12), *marks("M9.1", 3, 3))
    assert scene.lines[0].averages == (4.0, None)
    assert scene.why_not == "Terugkijkend nu 3. Vanaf vijf scans tonen we een gemiddelde."


def test_a_sentence_that_many_skipped_has_no_average():
    scene = scene_at("M9.1", *marks("M9.1", 3, 6, ITEMS[1:]), Count("M9.1", "Z1", 2, 4))
    assert scene.lines[0].averages == (None,)
    assert scene.lines[1].averages == (3.0,)
    assert "minder dan vijf cijfers" in scene.why_not


def test_before_anything_was_counted_it_says_so():
    scene = scene_at("M9.1")
    assert scene.series == ()
    assert scene.why_not.endswith("Er is nog niets opgeteld.")


def test_at_the_beginning_no_average_is_told_to_anybody():
    scene = scene_at("M1.5", *marks("M1.5", 4, 12))
    assert {line.averages for line in scene.lines} == {(None,)}
    assert scene.why_not == "Aan het begin tonen we nog geen gemiddelde."


def test_the_chosen_sentences_are_counted_from_five_choices_on():
    picks = (Count("M9.1", "Z2", CHOSEN, 3), Count("M9.1", "Z5", CHOSEN, 2))
    scene = scene_at("M10.1", *marks("M9.1", 3, 6), *picks, *marks("M10.1", 3, 6))
    assert [line.chosen for line in scene.lines] == [0, 3, 0, 0, 2, 0, 0, 0]


def test_the_evaluation_has_one_moment_and_its_own_words():
    counts = [Count("M9.2", f"E{n}", 4, 6) for n in range(1, 5)]
    scene = scene_at("M9.2", *counts)
    assert scene.heading == "Wat vond je ervan?"
    assert [series.moment for series in scene.series] == [""]
    assert [line.averages for line in scene.lines] == [(4.0,)] * 4
    few = scene_at("M9.2", Count("M9.2", "E1", 4, 2))
    assert few.why_not == "Vanaf vijf antwoorden tonen we een gemiddelde. Er zijn er nu 2."


def test_a_step_that_counts_nothing_has_an_empty_picture():
    assert scene_at("M1.2").lines == ()


def test_the_room_sees_the_picture_when_the_trainer_shows_it():
    agenda = Agenda.of(shipped(), HALF_DAY)
    session = session_with(*marks("M9.1", 3, 6))
    session = replace(session, position=agenda.position(agenda.index("M9.1")))
    session = applied(session, StepView("M9.1", View.PICTURE))
    assert stage_state(agenda, session).scene.heading == HEADING


def test_dots_stand_behind_the_handles_and_take_the_place_of_the_boxes():
    agenda = Agenda.of(shipped(), HALF_DAY)
    session = replace(a_session(), position=agenda.position(agenda.index("M7.2")))
    assert stage_state(agenda, session).scene.boxes
    session = with_counts(session, [Count("M7.2", "H3", CHOSEN, 5)])
    scene = stage_state(agenda, session).scene
    assert [handle.dots for handle in scene.handles] == [0, 0, 5, 0, 0]
    assert not scene.boxes
    there = replace(session, position=agenda.position(agenda.index("M7.1")))
    assert {handle.dots for handle in stage_state(agenda, there).scene.handles} == {0}


def test_the_stage_asks_for_as_many_sentences_as_there_are():
    two = a_session(TWO_HOURS)
    agenda = Agenda.of_session(shipped(), two)
    here = replace(two, position=agenda.position(agenda.index("M9.2")))
    assert stage_state(agenda, here).scene.question.startswith("Twee zinnen en één open vraag")
