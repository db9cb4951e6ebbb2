"""Black is black, rest is quiet, and both are there at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication

from companion.domain.stage import BLACK, REST
from companion.ui.colors import CALM, NIGHT, contrast
from companion.ui.stage.picture import draw_still, note_pages
from companion.ui.stage.window import StageWindow
from tests.ui.conftest import dispose
from tests.ui.stage.conftest import SIZES
from tests.ui.stage.test_scenes import state_at

SMALL = QSize(320, 180)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_black_is_black_to_the_last_pixel(size: QSize) -> None:
    image = draw_still(BLACK, size)
    image = image.scaled(SMALL)
    colours = {image.pixel(x, y) for x in range(320) for y in range(180)}
    assert colours == {0xFF000000}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_rest_has_no_words_and_the_night_on_all_sides(size: QSize, written) -> None:
    written.clear()
    image = draw_still(REST, size)
    assert written == []
    right, bottom = size.width() - 1, size.height() - 1
    for x, y in ((0, 0), (right, 0), (0, bottom), (right, bottom), (right // 2, bottom)):
        assert image.pixelColor(QPoint(x, y)) == NIGHT
    middle = size.height() // 2
    row = {image.pixelColor(QPoint(x, middle)).name() for x in range(size.width())}
    assert {CALM.left.name(), CALM.right.name(), CALM.both.name()} <= row


def test_nothing_in_rest_stands_out() -> None:
    assert max(contrast(NIGHT, each) for each in (CALM.left, CALM.right, CALM.both)) < 2.0


def test_they_have_no_pages_of_notes() -> None:
    assert note_pages(BLACK, 16 / 9) == note_pages(REST, 16 / 9) == (0, 1)


@pytest.fixture
def stage(qapp: QApplication):
    made = StageWindow()
    made.resize(640, 360)
    made.show()
    yield made
    dispose(made)


@pytest.mark.parametrize("bare", [BLACK, REST], ids=["black", "rest"])
def test_it_is_there_at_once_without_a_fade_and_costs_no_picture(
    workshop, stage: StageWindow, bare, qtbot
) -> None:
    step, other = state_at(workshop, "M2.1"), state_at(workshop, "M2.4")
    stage.show_state(step)
    stage.prepare([step, other])
    qtbot.waitUntil(lambda: stage._shelf.ready(other) is not None)
    stage.show_state(bare)
    assert stage._motion.leaving is None
    stage.prepare([step, other])
    qtbot.wait(80)
    assert stage._shelf.ready(bare) is None
    assert stage._shelf.ready(step) is not None
    wanted = draw_still(bare, stage.pixels())
    assert stage.grab().toImage().convertToFormat(wanted.format()) == wanted
    stage.show_state(step)
    assert stage._picture is not None
    assert stage._motion.leaving is None


def test_a_frozen_picture_with_another_time_is_only_a_patch(workshop, stage, qtbot) -> None:
    state = state_at(workshop, "M2.5")
    assert state.clock is not None
    stage.show_state(state)
    qtbot.waitUntil(lambda: stage._picture is not None)
    picture = stage._picture
    stage.show_state(replace(state, clock=replace(state.clock, text="0:01")))
    assert stage._picture is picture
