"""The room's window: pictures ready before they are asked, and nothing but what is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from companion.domain.stage import ClockFace
from companion.domain.variant import Variant
from companion.ui.stage import shelf as shelf_module
from companion.ui.stage import window as window_module
from companion.ui.stage.picture import draw_still
from companion.ui.stage.preview import StagePreview
from companion.ui.stage.shelf import MOST
from companion.ui.stage.stills import all_states
from companion.ui.stage.window import StageWindow
from tests.ui.stage.conftest import details

SIZE = QSize(960, 540)


@pytest.fixture(scope="module")
def states(workshop):
    return {
        p.step_id: s for p, s in all_states(workshop, details(Variant.HALF_DAY)) if not p.reveal
    }


@pytest.fixture
def stage(qtbot):
    window = StageWindow()
    window.calm = True
    qtbot.addWidget(window)
    window.resize(SIZE)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.hide()


def same(one: QImage, other: QImage) -> bool:
    return one.convertToFormat(QImage.Format.Format_RGB32) == other.convertToFormat(
        QImage.Format.Format_RGB32
    )


def test_a_state_that_was_prepared_is_only_blitted(stage, states, qtbot, monkeypatch):
    stage.show_state(states["M1.1"])
    stage.prepare([states["M1.2"]])
    qtbot.waitUntil(lambda: stage._shelf.ready(states["M1.2"]) is not None)
    monkeypatch.setattr(window_module, "draw_directly", None)
    monkeypatch.setattr(shelf_module, "draw_picture", None)
    stage.show_state(states["M1.2"])
    assert same(stage.grab().toImage(), draw_still(states["M1.2"], SIZE))


def test_a_jump_to_a_state_that_is_not_ready_shows_it_at_once(stage, states, qtbot):
    stage.show_state(states["M1.1"])
    with qtbot.waitSignal(stage.painted, timeout=500):
        stage.show_state(states["M7.1"])
    assert same(stage.grab().toImage(), draw_still(states["M7.1"], SIZE))


@pytest.mark.parametrize(
    "step_id", ["M1.1", "M1.2", "M2.1", "M2.4", "M3.1", "M3.4", "PZ.1", "M7.1"]
)
def test_drawn_ahead_and_drawn_directly_are_the_same_picture(stage, states, qtbot, step_id):
    state = states[step_id]
    stage.show_state(state)
    direct = stage.grab().toImage()
    qtbot.waitUntil(lambda: stage._picture is not None)
    assert same(stage.grab().toImage(), direct)


def test_a_ticking_clock_paints_only_the_clock(stage, states, qtbot, monkeypatch):
    state = states["M1.2"]
    stage.show_state(state)
    qtbot.waitUntil(lambda: stage._picture is not None)
    regions = []
    paint = StageWindow.paintEvent

    def remember(self, event):
        regions.append(event.rect())
        paint(self, event)

    monkeypatch.setattr(StageWindow, "paintEvent", remember)
    later = replace(state, clock=ClockFace("Om de beurt", "0:12", 0.6))
    with qtbot.waitSignal(stage.painted, timeout=500):
        stage.show_state(later)
    assert all(rect.width() * rect.height() < SIZE.width() * SIZE.height() / 4 for rect in regions)
    assert same(stage.grab().toImage(), draw_still(later, SIZE))


def test_the_same_state_twice_paints_nothing(stage, states, qtbot):
    stage.show_state(states["M1.1"])
    qtbot.waitUntil(lambda: stage._picture is not None)
    qtbot.wait(50)
    with qtbot.assertNotEmitted(stage.painted, wait=60):
        stage.show_state(states["M1.1"])


def test_no_more_than_three_pictures_are_kept(stage, states, qtbot):
    for state in list(states.values())[:8]:
        stage.show_state(state)
        stage.prepare(list(states.values())[8:10])
        qtbot.wait(120)
    assert len(stage._shelf._pictures) + len(stage._shelf._canvases) <= MOST


def test_steps_fade_into_each_other_and_end_exact(stage, states, qtbot):
    stage.calm = False
    stage.show_state(states["M1.1"])
    stage.prepare([states["M2.1"]])
    qtbot.waitUntil(lambda: stage._shelf.ready(states["M2.1"]) is not None)
    stage.show_state(states["M2.1"])
    assert stage._motion.leaving is not None
    qtbot.waitUntil(lambda: stage._motion.leaving is None, timeout=1000)
    assert same(stage.grab().toImage(), draw_still(states["M2.1"], SIZE))


def test_less_motion_means_no_fade(stage, states, qtbot):
    stage.show_state(states["M1.1"])
    stage.prepare([states["M2.1"]])
    qtbot.waitUntil(lambda: stage._shelf.ready(states["M2.1"]) is not None)
    stage.show_state(states["M2.1"])
    assert stage._motion.leaving is None


def test_another_size_draws_anew(stage, states, qtbot):
    stage.show_state(states["M2.5"])
    stage.resize(800, 600)
    qtbot.waitUntil(lambda: stage._picture is not None)
    assert same(stage.grab().toImage(), draw_still(states["M2.5"], QSize(800, 600)))


def test_a_hidden_stage_keeps_no_pictures_and_comes_back_right(stage, states, qtbot):
    stage.show_state(states["M2.5"])
    qtbot.waitUntil(lambda: stage._picture is not None)
    stage.hide()
    assert not stage._shelf._pictures
    stage.show_state(states["M2.1"])
    stage.show()
    assert same(stage.grab().toImage(), draw_still(states["M2.1"], SIZE))


def test_closing_the_stage_is_left_to_the_console(stage, qtbot):
    with qtbot.waitSignal(stage.close_wanted):
        stage.close()
    assert stage.isVisible()


def test_the_stage_asks_for_no_focus(stage):
    assert stage.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_the_preview_has_the_projector_s_shape_and_words(states, qtbot, written):
    preview = StagePreview("Wat de groep nu ziet")
    qtbot.addWidget(preview)
    preview.resize(400, 400)
    preview.show_aspect(4 / 3)
    preview.show_state(states["M2.5"])
    preview.show()
    qtbot.waitUntil(lambda: preview._picture is not None)
    assert preview.sheet().width() / preview.sheet().height() == pytest.approx(4 / 3, rel=0.01)
    assert any("niet gehoord voelde" in item.text for item in written)
    ratio = preview.devicePixelRatioF()
    assert preview._picture.image.width() == round(preview.sheet().width() * ratio)


def test_larger_letters_for_this_room_come_at_once(stage, states, qtbot):
    stage.show_state(states["M2.5"])
    qtbot.waitUntil(lambda: stage._picture is not None)
    stage.show_smallest(40)
    assert same(stage.grab().toImage(), draw_still(states["M2.5"], SIZE, 40))
    qtbot.waitUntil(lambda: stage._picture is not None)
    assert same(stage.grab().toImage(), draw_still(states["M2.5"], SIZE, 40))
    assert not same(stage.grab().toImage(), draw_still(states["M2.5"], SIZE))


def test_other_letters_draw_the_next_steps_ahead_anew(stage, states, qtbot):
    stage.show_state(states["M1.1"])
    stage.prepare([states["M1.2"]])
    qtbot.waitUntil(lambda: stage._shelf.ready(states["M1.2"]) is not None)
    stage.show_smallest(34)
    assert stage._shelf.ready(states["M1.2"]) is None
    qtbot.waitUntil(lambda: stage._shelf.ready(states["M1.2"]) is not None)
    stage.show_state(states["M1.2"])
    assert same(stage.grab().toImage(), draw_still(states["M1.2"], SIZE, 34))


def test_the_clock_has_the_letters_of_the_room_too(stage, states, qtbot, written):
    state = states["M1.2"]
    stage.show_smallest(40)
    stage.show_state(state)
    qtbot.waitUntil(lambda: stage._picture is not None)
    written.clear()
    stage.show_state(replace(state, clock=ClockFace("Om de beurt", "0:12", 0.6)))
    qtbot.waitUntil(lambda: bool(written))
    assert min(item.size for item in written) == 40


def test_the_preview_has_the_letters_of_the_room(states, qtbot, written):
    preview = StagePreview("Wat de groep nu ziet")
    qtbot.addWidget(preview)
    preview.resize(400, 300)
    preview.show_state(states["M2.5"])
    preview.show()
    qtbot.waitUntil(lambda: preview._picture is not None)
    written.clear()
    preview.show_smallest(40)
    qtbot.waitUntil(lambda: bool(written))
    assert min(item.size for item in written) == 40


def test_what_stands_on_the_stage_is_never_drawn_over_by_what_is_prepared(stage, states, qtbot):
    frozen, *others = (states[step] for step in ("M1.1", "M1.2", "M1.3", "M1.4", "M2.1"))
    stage.show_state(frozen)
    stage.prepare([])
    qtbot.wait(150)
    for _ in range(3):
        stage.prepare(others)
        qtbot.wait(200)
    assert same(stage.grab().toImage(), draw_still(frozen, SIZE))
