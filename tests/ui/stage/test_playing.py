"""A practice conversation on the stage: what observers look at, and the debrief one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.progress import Agenda
from companion.domain.roleplay import PhaseKind
from companion.domain.session import Session
from companion.domain.stage import RoleplayScene, StageState
from companion.domain.staging import stage_state
from companion.domain.step import RoleplayContent
from companion.domain.variant import Variant
from companion.ui.colors import HOME, INSTITUTION, TOGETHER
from companion.ui.stage.picture import draw_still
from tests.ui.stage.conftest import SIZES, details, faults

TITLE = "Kijkers letten op"
SHAPES = ("1024x768", "1366x768", "1920x1080")


def states_of(workshop, kind: PhaseKind, *, with_points: bool = True) -> list[StageState]:
    """Return the states of all five conversations in one kind of phase, with their points."""
    agenda = Agenda.of(workshop, Variant.HALF_DAY)
    session = Session(details(), agenda.start())
    found = []
    for index, (_, step) in enumerate(agenda.steps):
        if not isinstance(step.content, RoleplayContent):
            continue
        for choice in step.content.options or ("",):
            chosen = replace(session, choices={step.id: choice} if choice else {})
            roleplay = agenda.roleplay(step, chosen)
            for reveal in range(agenda.parts(step, chosen)):
                here = replace(chosen, position=agenda.position(index, reveal))
                state = stage_state(agenda, here)
                if isinstance(state.scene, RoleplayScene) and state.scene.kind is kind:
                    points = roleplay.watch_for if kind is PhaseKind.PLAY else roleplay.debrief
                    scene = replace(state.scene, points=points if with_points else (), point=None)
                    found.append(replace(state, scene=scene))
    assert found
    return found


@pytest.mark.parametrize("size", SHAPES)
def test_what_observers_look_at_stands_there_in_every_round(workshop, written, size):
    for state in states_of(workshop, PhaseKind.PLAY):
        assert faults(state, SIZES[size], written) == []
        texts = {item.text for item in written}
        assert {TITLE, *state.scene.points} <= texts, state.scene.title
        if state.scene.opening_line:
            assert f"“{state.scene.opening_line}”" in texts


@pytest.mark.parametrize("size", SHAPES)
@pytest.mark.parametrize("smallest", [34, 40])
def test_in_large_letters_they_are_all_there_or_none(workshop, written, size, smallest):
    for state in states_of(workshop, PhaseKind.PLAY):
        assert faults(state, SIZES[size], written, smallest) == []
        texts = {item.text for item in written}
        there = {TITLE, *state.scene.points} & texts
        assert there in (set(), {TITLE, *state.scene.points})
        if state.scene.opening_line:
            assert f"“{state.scene.opening_line}”" in texts


def test_green_stands_between_the_parent_and_the_professional(workshop):
    image = draw_still(states_of(workshop, PhaseKind.PLAY)[0], SIZES["1920x1080"])
    row = [image.pixelColor(x, 1060) for x in (10, 960, 1910)]
    assert row == [HOME.fill, TOGETHER.fill, INSTITUTION.fill]


def test_without_points_the_two_sides_have_the_sheet(workshop, written):
    state = states_of(workshop, PhaseKind.PLAY, with_points=False)[0]
    assert faults(state, SIZES["1920x1080"], written) == []
    image = draw_still(state, SIZES["1920x1080"])
    row = [image.pixelColor(x, 1060) for x in (10, 950, 970, 1910)]
    assert row == [HOME.fill, HOME.fill, INSTITUTION.fill, INSTITUTION.fill]


@pytest.mark.parametrize("smallest", [28, 40])
@pytest.mark.parametrize("size", ["1024x768", "1920x1080"])
def test_debrief_questions_come_one_by_one(workshop, written, size, smallest):
    for state in states_of(workshop, PhaseKind.DEBRIEF):
        points = state.scene.points
        for now, question in enumerate(points):
            here = replace(state, scene=replace(state.scene, point=now))
            assert faults(here, SIZES[size], written, smallest) == []
            sizes = {item.text: item.size for item in written}
            assert not set(points[now + 1 :]) & set(sizes)
            before = [sizes[point] for point in points[:now] if point in sizes]
            assert sizes[question] >= 44
            assert all(size < sizes[question] for size in before)
            assert now == 0 or points[now - 1] in sizes
            assert f"{now + 1}" in sizes


def test_without_a_current_question_all_are_there(workshop, written):
    state = states_of(workshop, PhaseKind.DEBRIEF)[0]
    faults(state, SIZES["1024x768"], written)
    assert set(state.scene.points) <= {item.text for item in written}
