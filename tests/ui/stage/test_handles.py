"""Dots behind the handles: in rows of five, and with their number for the back row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from companion.domain.stage import HandleLine, HandlesScene, StageState
from companion.ui.colors import TOGETHER, YELLOW_PALE
from companion.ui.stage.handles import DotGrid
from companion.ui.stage.picture import draw_still
from tests.ui.stage.conftest import SIZES, faults

QUESTION = "Zet twee stippen bij de handvatten die bij jou het meeste verschil maken."


def state(workshop, *dots: int):
    given = (*dots, 0, 0, 0, 0, 0)
    handles = tuple(
        HandleLine(handle.title, handle.core, handle.example, given[n])
        for n, handle in enumerate(workshop.handles)
    )
    return StageState(HandlesScene(QUESTION, handles, boxes=not any(dots)), "7  Handvatten", 0.8)


@pytest.mark.parametrize(
    "dots", [(), (1,), (7, 4, 5, 2, 3), (40, 22, 8, 0, 10), (999, 1, 0, 60, 5)]
)
@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize("smallest", [28, 40])
def test_any_number_of_dots_fits_every_screen(workshop, written, dots, size, smallest):
    assert faults(state(workshop, *dots), SIZES[size], written, smallest) == []


def test_every_handle_says_its_number_once_there_are_dots(workshop, written):
    faults(state(workshop, 7, 4, 0, 2, 3), SIZES["1920x1080"], written)
    there = [item.text for item in written]
    assert [there.count(number) for number in ("7", "0")] == [1, 1]
    faults(state(workshop), SIZES["1920x1080"], written)
    assert "0" not in [item.text for item in written]


def test_the_titles_stay_whole(workshop, written):
    faults(state(workshop, 40, 22, 8, 0, 10), SIZES["1024x768"], written, 40)
    there = [item.text for item in written]
    assert [handle.title for handle in workshop.handles if handle.title not in there] == []


def test_more_dots_are_more_yellow(workshop):
    def yellow(count: int) -> int:
        still = draw_still(state(workshop, count, 1), QSize(960, 540))
        right = range(700, 960)
        return sum(still.pixelColor(x, y) == YELLOW_PALE for x in right for y in range(540))

    assert TOGETHER.accent == YELLOW_PALE
    assert 0 < yellow(1) < yellow(4) < yellow(9)


@pytest.mark.parametrize(("most", "in_row"), [(1, 5), (15, 5), (21, 10), (40, 10), (120, 20)])
def test_dots_stand_in_rows_that_stay_large_enough(most, in_row):
    grid = DotGrid.for_most(most, 100)
    assert grid.in_row == in_row
    rows = -(-most // grid.in_row)
    assert rows * (grid.size + grid.gap) <= 100.01
    assert grid.size >= 11


def test_where_dots_would_be_specks_the_number_says_it_alone(workshop):
    grid = DotGrid.for_most(900, 100)
    assert grid.in_row == 0
    assert grid.width(900) == 0
    draw_still(replace(state(workshop, 900)), QSize(960, 540))
