"""Above a board that takes the whole width: the question with what belongs to it, and the phase."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.countdown import Countdown
from companion.domain.stage import ClockFace, StageState
from companion.domain.staging import stage_state
from companion.ui.colors import GREEN_DEEP
from companion.ui.stage.picture import draw_picture
from tests.ui.stage.conftest import SIZES, Pen, faults
from tests.ui.stage.test_every_step_fits import with_notes

THREE = ("1024x768", "1366x768", "1920x1080")
WIDE_TOP = 290.0


def wide(workshop, step_id: str, count: int = 25, phase: int = 0) -> StageState:
    """Return a step with so many notes that they take the whole sheet."""
    agenda, session = with_notes(workshop, step_id, count)
    clock = Countdown(step_id, phase, 120.0, spent=20.0)
    return stage_state(agenda, replace(session, clocks={(step_id, phase): clock}), now=1000.0)


def above(written: Pen) -> list[str]:
    """Return what stands in the strip, from top to bottom."""
    inside = [item for item in written if item.rect.bottom() <= WIDE_TOP]
    return [" ".join(item.text.split()) for item in inside]


@pytest.mark.parametrize("size", THREE)
@pytest.mark.parametrize("step_id", ["M2.5", "M2.6", "M3.2", "M5.3", "M6.4", "M7.3"])
def test_the_words_before_a_question_stay_when_notes_come(workshop, written, size, step_id):
    state = wide(workshop, step_id)
    assert faults(state, SIZES[size], written) == []
    assert state.scene.before in above(written)
    question = next(item for item in written if item.text.startswith(state.scene.question[:12]))
    assert question.size >= 34


@pytest.mark.parametrize("size", THREE)
def test_words_behind_a_question_stand_there_too_where_there_is_room(workshop, written, size):
    faults(wide(workshop, "M4.2"), SIZES[size], written)
    assert "Denk aan plek, tijd, woorden en houding." in above(written)


@pytest.mark.parametrize("size", THREE)
def test_what_to_do_now_and_for_how_long_stands_beside_the_clock(workshop, written, size):
    state = wide(workshop, "M2.6", phase=1)
    faults(state, SIZES[size], written)
    assert "Nu: Met z'n tweeën, 1 min" in above(written)
    assert sum("Met z'n tweeën" in text for text in above(written)) == 1, "said once"


@pytest.mark.parametrize("size", THREE)
def test_a_long_phase_is_never_cut(workshop, written, size):
    for step_id in ("M2.5", "M10.2"):
        faults(wide(workshop, step_id, phase=1), SIZES[size], written)
        (now,) = [text for text in above(written) if text.startswith("Nu: ")]
        assert now.startswith("Nu: Wisselen: de ander vertelt")


def test_a_phase_that_just_began_stands_out(workshop):
    state = wide(workshop, "M2.6", phase=1)
    begins = replace(state, scene=replace(state.scene, changing=True))
    usual, strong = (draw_picture(each, SIZES["1920x1080"]).image for each in (state, begins))
    counts = [
        sum(image.pixelColor(x, 60) == GREEN_DEEP for x in range(0, 1920, 4))
        for image in (usual, strong)
    ]
    assert counts[0] == 0 < counts[1]


def test_in_a_round_the_clock_says_whose_turn_it_is(workshop, written):
    state = wide(workshop, "M2.6", phase=1)
    face = ClockFace("Met z'n tweeën · 3 van 12", "0:13", 0.5)
    assert faults(replace(state, clock=face), SIZES["1024x768"], written) == []
    assert "3 van 12" in above(written)
