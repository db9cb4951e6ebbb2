"""The reading test of the room check: exactly the size that is asked, on three grounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from companion.domain.place import TEXT_SIZES
from companion.domain.stage import ReadingTestScene, StageState
from companion.ui.colors import BLUE, WHITE, YELLOW
from companion.ui.roomcheck.lines import reading_lines
from companion.ui.stage.picture import draw_still
from tests.ui.stage.conftest import SIZES, faults

QUESTION = "Kan de achterste rij dit lezen?"
HINT = "Terug naar je eigen scherm: druk op Esc."


def state(workshop, size: int, hint: str = "") -> StageState:
    return StageState(ReadingTestScene(QUESTION, reading_lines(workshop), size, hint), "", 0.5)


@pytest.mark.parametrize("pixels", SIZES)
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("hint", ["", HINT])
def test_the_lines_stand_free_on_every_screen(workshop, written, pixels, size, hint):
    assert faults(state(workshop, size, hint), SIZES[pixels], written) == []
    texts = [item.text for item in written]
    assert texts == [QUESTION, *[HINT] * bool(hint), *reading_lines(workshop)]


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("before", TEXT_SIZES)
def test_the_lines_have_the_size_that_is_tested_whatever_it_was(workshop, written, size, before):
    draw_still(state(workshop, size), SIZES["1024x768"], smallest=before)
    lines = reading_lines(workshop)
    assert {item.size for item in written if item.text in lines} == {size}


@pytest.mark.parametrize("pixels", SIZES)
def test_all_three_grounds_are_tried(workshop, pixels):
    image = draw_still(state(workshop, 28), SIZES[pixels])
    width, height = image.width(), image.height()
    places = (QPoint(width // 2, 4), QPoint(4, height - 4), QPoint(width - 4, height - 4))
    assert [image.pixelColor(place) for place in places] == [WHITE, YELLOW, BLUE]
