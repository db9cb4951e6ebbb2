"""Cards on their way: from where they lay, over the ground, to exactly where they are drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from companion.domain.cards import Board, Column
from companion.domain.exercise_scenes import CloudScene, LargeScene
from companion.domain.stage import BLACK, StageState
from companion.ui.colors import WASH
from companion.ui.stage import motion as motion_module
from companion.ui.stage.movement import CardMovement, carries_on
from companion.ui.stage.picture import Picture, draw_picture, draw_still
from companion.ui.stage.window import StageWindow
from tests.ui.stage.boards import a_board, a_card, on_sheet
from tests.ui.stage.conftest import SIZES
from tests.ui.stage.test_window import same

SIZE = QSize(1366, 768)
BEFORE = on_sheet(a_board(6))
FIRST, *OTHERS = BEFORE.scene.board.columns


def gathered() -> StageState:
    """Return the same board after the first card went to the second column."""
    moved, *rest = FIRST.cards
    second = replace(OTHERS[0], cards=(*OTHERS[0].cards, moved))
    columns = (replace(FIRST, cards=tuple(rest)), second, *OTHERS[1:])
    return on_sheet(Board(columns, BEFORE.scene.board.star))


AFTER = gathered()


def frame_at(part: float, before: StageState, after: StageState) -> tuple[QImage, Picture, Picture]:
    """Return the picture after a part of the time, and the two between which it is."""
    one, two = draw_picture(before, SIZE), draw_picture(after, SIZE)
    image = two.image.copy()
    painter = QPainter(image)
    CardMovement(one.cards, two).paint(painter, part)
    painter.end()
    return image, one, two


def piece(picture: QImage, rect, shift: int = 4) -> QImage:
    scale = picture.height() / 1080
    left, top = round(rect.left() * scale) + shift, round(rect.top() * scale) + shift
    return picture.copy(left, top, 100, 30)


def test_a_card_begins_where_it_lay():
    image, one, _ = frame_at(0.0, BEFORE, AFTER)
    there = one.cards["n0"].center() * SIZE.height() / 1080
    assert image.pixelColor(there.toPoint()) != WASH


def test_its_own_place_is_empty_until_it_comes():
    image, _, two = frame_at(0.0, BEFORE, AFTER)
    there = two.cards["n0"].center() * SIZE.height() / 1080
    assert image.pixelColor(there.toPoint()) == WASH


def test_half_way_it_is_half_way():
    image, one, two = frame_at(0.5, BEFORE, AFTER)
    middle = (one.cards["n0"].topLeft() + two.cards["n0"].topLeft()) / 2
    rect = two.cards["n0"].translated(middle - two.cards["n0"].topLeft())
    assert piece(image, rect, 8).size() == piece(two.image, two.cards["n0"], 8).size()
    assert image.pixelColor((rect.center() * SIZE.height() / 1080).toPoint()) != WASH


def test_at_the_end_the_picture_is_the_new_one():
    image, _, two = frame_at(1.0, BEFORE, AFTER)
    assert image == two.image


def test_cards_that_stay_are_not_touched():
    image, _, two = frame_at(0.3, BEFORE, AFTER)
    assert piece(image, two.cards["n3"]) == piece(two.image, two.cards["n3"])


def test_a_new_card_comes_softly_and_the_others_stay():
    grown = replace(FIRST, cards=(*FIRST.cards, a_card(20)))
    after = on_sheet(Board((grown, *OTHERS), BEFORE.scene.board.star))
    begin, _, two = frame_at(0.0, BEFORE, after)
    there = (two.cards["n20"].center() * SIZE.height() / 1080).toPoint()
    assert begin.pixelColor(there) == WASH
    assert piece(begin, two.cards["n0"]) == piece(two.image, two.cards["n0"])
    assert frame_at(1.0, BEFORE, after)[0] == two.image


def test_what_only_gets_a_star_does_not_move():
    card = replace(FIRST.cards[-1], fresh=True)
    after = on_sheet(Board((replace(FIRST, cards=(*FIRST.cards[:-1], card)), *OTHERS)))
    one, two = draw_picture(BEFORE, SIZE), draw_picture(after, SIZE)
    assert not CardMovement(one.cards, two).is_needed


def test_a_board_carries_on_from_a_board_and_nothing_from_black(question):
    assert carries_on(BEFORE, AFTER)
    assert carries_on(question, AFTER)
    assert not carries_on(BLACK, AFTER)
    assert not carries_on(AFTER, BLACK)
    assert not carries_on(None, AFTER)


@pytest.fixture
def lively(qtbot):
    """A stage with movement that shows the first board, with its picture ready."""
    window = StageWindow()
    qtbot.addWidget(window)
    window.resize(SIZE)
    window.show_state(BEFORE)
    window.show()
    qtbot.waitExposed(window)
    window.prepare([])
    qtbot.waitUntil(lambda: window._picture is not None)
    yield window
    window.hide()


def test_cards_move_on_the_stage_and_end_exact(lively, qtbot):
    lively.show_state(AFTER)
    assert lively._motion.movement is not None
    moving = lively.grab().toImage()
    assert not same(moving, draw_still(AFTER, SIZE))
    qtbot.waitUntil(lambda: not lively._motion.is_running, timeout=1000)
    assert same(lively.grab().toImage(), draw_still(AFTER, SIZE))


def test_it_lasts_no_longer_than_a_quarter_of_a_second():
    assert 200 <= motion_module.MOVE_MS <= 250


def test_with_less_motion_cards_lie_at_once_where_they_go(lively):
    lively.calm = True
    lively.show_state(AFTER)
    assert not lively._motion.is_running
    assert same(lively.grab().toImage(), draw_still(AFTER, SIZE))


@pytest.mark.parametrize("wanted", [BLACK, BEFORE])
def test_a_new_state_ends_the_movement_at_once(lively, wanted):
    lively.show_state(AFTER)
    assert lively._motion.is_running
    lively.calm = wanted is BEFORE
    lively.show_state(wanted)
    assert not lively._motion.is_running
    assert same(lively.grab().toImage(), draw_still(wanted, SIZE))


def test_another_size_ends_the_movement(lively):
    lively.show_state(AFTER)
    lively.resize(800, 600)
    assert not lively._motion.is_running


def test_a_hidden_stage_does_not_move(lively):
    lively.hide()
    lively.show_state(AFTER)
    assert not lively._motion.is_running


def test_a_card_that_becomes_large_comes_softly_and_its_old_place_is_empty(lively, qtbot):
    scene = LargeScene("Wat merkt een ouder?", a_card(3))
    large = StageState(scene, "2  Iets", 0.4)
    lively.show_state(large)
    assert lively._motion.movement is not None
    assert lively._motion.leaving is None
    qtbot.waitUntil(lambda: not lively._motion.is_running, timeout=1000)
    assert same(lively.grab().toImage(), draw_still(large, SIZE))


def test_the_last_card_that_is_hidden_is_gone_at_once(lively, qtbot):
    hidden = on_sheet(Board(tuple(Column(column.heading) for column in (FIRST, *OTHERS))))
    lively.show_state(hidden)
    assert not lively._motion.is_running
    assert same(lively.grab().toImage(), draw_still(hidden, SIZE))


def test_a_picture_that_fades_away_is_not_drawn_over(lively, qtbot, question):
    cloud = StageState(CloudScene("Met welk woord?", (("rust", 2), ("moe", 1))), "9  Naar huis", 1)
    more = StageState(CloudScene("Met welk woord?", (("rust", 3), ("moe", 1))), "9  Naar huis", 1)
    lively.show_state(cloud)
    qtbot.waitUntil(lambda: not lively._motion.is_running, timeout=1000)
    lively.show_state(more)
    leaving = lively._motion.leaving
    assert leaving is not None
    before = leaving.image.copy()
    lively.prepare([question, AFTER])
    for _ in range(5):
        qtbot.wait(20)
        assert lively._motion.leaving is None or leaving.image == before
    qtbot.waitUntil(lambda: not lively._motion.is_running, timeout=1000)
    assert same(lively.grab().toImage(), draw_still(more, SIZE))


def test_on_a_screen_with_large_pixels_cards_end_on_their_place():
    two = draw_picture(AFTER, SIZES["1920x1080"])
    two.image.setDevicePixelRatio(1.5)
    image = two.image.copy()
    painter = QPainter(image)
    CardMovement(draw_picture(BEFORE, SIZES["1920x1080"]).cards, two).paint(painter, 1.0)
    painter.end()
    assert image == two.image


def test_a_full_shelf_gives_up_another_picture_than_the_one_in_sight(lively, qtbot, question):
    cloud = StageState(CloudScene("Met welk woord?", (("rust", 2), ("moe", 1))), "9  Naar huis", 1)
    more = StageState(CloudScene("Met welk woord?", (("rust", 3), ("moe", 1))), "9  Naar huis", 1)
    lively.prepare([])
    lively.show_state(cloud)
    lively.prepare([question, AFTER])
    qtbot.waitUntil(lambda: lively._shelf.ready(AFTER) is not None, timeout=2000)
    lively.show_state(more)
    assert lively._motion.leaving is not None
    assert same(lively._motion.leaving.image, draw_still(cloud, SIZE))
